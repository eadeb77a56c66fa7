import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDebugLog } from '../src/cli/debug-log.ts';
import type { Host } from '../src/cli/host.ts';
import { chooseLanguage, loadSentences } from '../src/cli/language.ts';
import { run } from '../src/cli/run.ts';
import { en } from '../src/sentences/en/en.ts';

/** What a run of `sluice` has left behind. */
interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A separate machine on which `sluice` runs in this process: its own folders, and nothing of it on a terminal. */
export interface FakeHost {
  readonly host: Host;
  /** A folder that is gone after the test. */
  readonly folder: string;
  readonly configFile: string;
  readonly journalFile: string;
  /** Writes the configuration. @param mode as `chmod` has it. */
  readonly configure: (toml: string, mode?: number) => void;
  readonly run: (...args: readonly string[]) => Promise<Outcome>;
}

export function fakeHost(different: Partial<Host> = {}): FakeHost {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const folders = { config: join(folder, 'config'), data: join(folder, 'data') };
  const configFile = join(folders.config, 'config.toml');
  const none: Outcome = { code: 0, stdout: '', stderr: '' };
  let outcome = none;
  const host: Host = {
    environment: {},
    clock: { now: Date.now, monotonic: Date.now, origin: 'the test', sleep: async () => undefined },
    sentences: en,
    folders,
    debugLog: createDebugLog(different.environment?.['SLUICE_DEBUG_LOG'], Date.now),
    user: 'operator@desk',
    processId: 4711,
    platform: 'linux',
    hostName: 'desk',
    isRunning: () => true,
    readSystemFile: () => undefined,
    readSystemLink: () => undefined,
    interactive: false,
    terminal: { size: () => ({ columns: 80, rows: 24 }), ask: async () => undefined },
    fetch: async () => {
      throw new TypeError('Nothing may be asked for here.');
    },
    write: (text) => {
      outcome = { ...outcome, stdout: outcome.stdout + text };
    },
    async stream(parts) {
      for await (const part of parts) host.write(part);
    },
    writeError: (text) => {
      outcome = { ...outcome, stderr: `${outcome.stderr}${text}\n` };
    },
    page: async (_command, text) => host.write(text),
    outputEnded: new AbortController().signal,
    flushOutput: async () => undefined,
    exit: (code) => {
      outcome = { ...outcome, code };
    },
    leave: () => undefined,
    saveMemory: () => undefined,
    onInterrupt: () => () => undefined,
    onSuspend: () => () => undefined,
    suspend: async () => undefined,
    language: 'en',
    onStop: () => () => undefined,
    onContinue: () => () => undefined,
    onFault: () => () => undefined,
    ...different,
  };
  return {
    host,
    folder,
    configFile,
    journalFile: join(folders.data, 'journal.db'),
    configure(toml, mode = 0o600) {
      mkdirSync(dirname(configFile), { recursive: true });
      writeFileSync(configFile, toml, { mode });
    },
    async run(...args) {
      outcome = none;
      const language = different.language ?? chooseLanguage(args, host.environment);
      await run({ ...host, language, sentences: different.sentences ?? (await loadSentences(language)) }, args);
      return outcome;
    },
  };
}
