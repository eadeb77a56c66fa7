import { chooseLanguage, loadSentences } from '../src/cli/language.ts';
import type { AppSentences } from '../src/sentences/sentences.ts';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Loaded before the clock is faked: a module that is loaded on the way takes real time.
import '@sluice/queue/node';
import { Clock as GatewayClock, createEmulator, type Emulator, type Scenario } from '@sluice/emulator';
import { createFakedClock, freshOrigin, untilResolved, useFakeTime } from '@sluice/testing';
import { afterEach, beforeEach } from 'vitest';
import { createDebugLog } from '../src/cli/debug-log.ts';
import type { Host } from '../src/cli/host.ts';
import type { HostTerminal } from '../src/cli/host-terminal.ts';
import { run } from '../src/cli/run.ts';
import { shopScenario } from './shop-scenario.ts';

/** By day: all printed times are of one day. */
const MORNING: number = Date.UTC(2026, 10, 20, 9);

/** What a run of `sluice` has written and ended with. */
interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SluiceUnderTest {
  readonly emulator: Emulator;
  /** A separate folder, with the configuration and the journal; gone when the test has ended. */
  readonly folder: string;
  /** Carries out a command line; virtual time passes until it has ended. */
  readonly sluice: (...args: readonly string[]) => Promise<Outcome>;
  /** The same, with something done as soon as what is written holds a text: `interrupt` is Ctrl+C. */
  readonly sluiceUntil: (
    args: readonly string[],
    said: string,
    act: (interrupt: () => void) => void,
  ) => Promise<Outcome & { readonly hasExited: boolean }>;
  /** The operations that have reached the gateway, in their order. */
  readonly calls: () => readonly string[];
  /** How many messages wait at an instance, as the gateway itself knows it. */
  readonly waiting: (idInstance: string) => number;
  /** Protects instances in the configuration from now on, by their names. */
  readonly protect: (...names: readonly string[]) => void;
  /** Takes the folder away. */
  readonly end: () => void;
}

export interface Setup {
  /** That of the tests of the commands unless given. */
  readonly scenario?: Scenario;
  /** Names of those that are protected. */
  readonly isProtected?: readonly string[];
  /** In the language that `--lang` says unless given. */
  readonly sentences?: AppSentences;
  /** The terminal on which it runs; on none unless given. */
  readonly terminal?: (emulator: Emulator) => HostTerminal;
  /** Answers in the place of the emulator; `undefined` where it is to answer itself. */
  readonly answers?: (request: Request) => Promise<Response | undefined>;
}

/**
 * `sluice` as a user has it, apart from the process: a configuration with all the instances of a scenario, a journal in a file, and the
 * emulated gateway behind them. `useSluice` sets it up for each test.
 */
function sluiceBefore({
  scenario = shopScenario(),
  isProtected = [],
  sentences,
  terminal,
  answers,
}: Setup = {}): SluiceUnderTest {
  const emulator = createEmulator({ clock: GatewayClock.real(), scenario });
  // Counts know of what was there from the beginning.
  emulator.clock.advance(10_000);
  const folder = mkdtempSync(join(tmpdir(), 'sluice-'));
  const config = join(folder, 'config.toml');
  writeFileSync(config, configOf(emulator, folder, isProtected));
  chmodSync(config, 0o600);

  async function follow(
    args: readonly string[],
    said: string | undefined,
    act: (interrupt: () => void) => void,
  ): Promise<Outcome & { readonly hasExited: boolean }> {
    const outcome = { code: 0, stdout: '', stderr: '', hasExited: false };
    const listeners = new Set<() => void>();
    let isDue = said !== undefined;
    const heard = (): void => {
      if (!isDue || !`${outcome.stdout}${outcome.stderr}`.includes(said ?? '')) return;
      isDue = false;
      act(() => [...listeners].forEach((listener) => listener()));
    };
    const exited = Promise.withResolvers<void>();
    const host: Host = {
      environment: { SLUICE_CONFIG: config },
      sentences: sentences ?? (await loadSentences(chooseLanguage(args, {}))),
      clock: createFakedClock(() => emulator.clock.now()),
      folders: { config: folder, data: folder },
      debugLog: createDebugLog(join(folder, 'debug.log'), Date.now),
      user: 'operator@desk',
      processId: 4711,
      platform: 'linux',
      hostName: 'desk',
      isRunning: () => true,
      readSystemFile: () => undefined,
      readSystemLink: () => undefined,
      interactive: terminal !== undefined,
      terminal: terminal?.(emulator) ?? { size: () => ({ columns: 80, rows: 24 }), ask: async () => undefined },
      fetch: async (url, init) => {
        const request = new Request(url, init);
        return (await answers?.(request.clone())) ?? emulator.fetch(request);
      },
      write: (text) => {
        outcome.stdout += text;
        heard();
      },
      stream: async (parts) => {
        for await (const part of parts) outcome.stdout += part;
      },
      writeError: (text) => {
        outcome.stderr += `${text}\n`;
        heard();
      },
      page: async () => undefined,
      outputEnded: new AbortController().signal,
      flushOutput: async () => undefined,
      exit: (code) => {
        // A command that has ended gets no more of it.
        if (!outcome.hasExited) outcome.code = code;
      },
      saveMemory: () => undefined,
      leave: () => {
        outcome.hasExited = true;
        exited.resolve();
      },
      onSuspend: () => () => undefined,
      suspend: async () => undefined,
      language: 'en',
      onStop: () => () => undefined,
      onContinue: () => () => undefined,
      onFault: () => () => undefined,
      onInterrupt: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    await untilResolved(Promise.race([run(host, args), exited.promise]));
    return outcome;
  }

  return {
    emulator,
    folder,
    sluice: async (...args) => {
      const { code, stdout, stderr } = await follow(args, undefined, () => undefined);
      return { code, stdout, stderr };
    },
    sluiceUntil: follow,
    calls: () => emulator.requests.all().map(({ operation }) => operation ?? ''),
    waiting: (idInstance) => emulator.instances().find((instance) => instance.idInstance === idInstance)?.waiting ?? 0,
    protect: (...names) => writeFileSync(config, configOf(emulator, folder, names)),
    end: () => rmSync(folder, { recursive: true }),
  };
}

/** For all tests of a file: the time is faked, and each test has a separate `sluice`. */
export function useSluice(setup?: Setup): () => SluiceUnderTest {
  let under: SluiceUnderTest | undefined;
  useFakeTime(MORNING);
  beforeEach(() => {
    under = sluiceBefore(setup);
  });
  afterEach(() => under?.end());
  return () => under ?? sluiceBefore(setup);
}

/** Separate addresses for each test: clients of the same instance share their pace. */
function configOf(emulator: Emulator, folder: string, isProtected: readonly string[]): string {
  const apiUrl = freshOrigin();
  const tables = emulator.instances().map(
    ({ name, idInstance, apiTokenInstance, flavor }) => `[[instances]]
name = "${name}"
flavor = "${flavor}"
apiUrl = "${apiUrl}"
idInstance = "${idInstance}"
token = "${apiTokenInstance}"
protected = ${isProtected.includes(name)}
`,
  );
  return `[journal]\nfile = "${join(folder, 'journal.sqlite')}"\n\n${tables.join('\n')}`;
}
