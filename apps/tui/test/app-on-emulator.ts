// Loaded before the clock is faked: a module that is loaded on the way takes real time.
import '@sluice/queue/node';
import '../src/instances/open-queue.ts';
import '../src/present/qr-modules.ts';
import { Clock as GatewayClock, createEmulator, type Emulator, type Scenario, scenarios } from '@sluice/emulator';
import { createFakedClock, freshOrigin, useFakeTime } from '@sluice/testing';
import { afterEach, beforeEach, vi } from 'vitest';
import { type ChosenKeys, NO_CHOSEN_KEYS } from '../src/app/chosen-keys.ts';
import { createApp, type RunningApp } from '../src/app/create-app.ts';
import { frameLines } from '../src/app/frame.ts';
import { textOfLine, widthOf } from '../src/app/line.ts';
import type { Language } from '../src/app/screen.ts';
import { watchJobs } from '../src/clearing/job-watch.ts';
import { emulatedInstances } from '../src/demo/demo-instances.ts';
import { withPhones } from '../src/demo/emulated-phones.ts';
import type { ConnectedInstance } from '../src/instances/connected-instance.ts';
import { createArchive } from '../src/services/archive.ts';
import { joinEdges } from '../src/services/edges.ts';
import { createFindings } from '../src/services/findings.ts';
import { en } from '../src/sentences/en/en.ts';
import { ru } from '../src/sentences/ru/ru.ts';
import { createFleet } from '../src/services/fleet.ts';
import { createLogins } from '../src/services/logins.ts';
import type { Setup } from '../src/services/setup.ts';
import type { Services } from '../src/services/services.ts';
import { type EdgeOnEmulator, edgeOnEmulator, type EdgeOpening } from './edge-on-emulator.ts';
import { accessIn, sessionWith, sourceIn, type TestSession } from './session.ts';

const SENTENCES = { en, ru } as const;
const MORNING: number = Date.UTC(2026, 10, 20, 9);
/** Longer than anything takes that a screen waits for, in faked time. */
const MAX_WAIT_MS = 10 * 60_000;
const immediate = globalThis.setImmediate;
const turn = (): Promise<void> => new Promise((resolve) => immediate(resolve));

export interface Opening {
  readonly columns?: number;
  readonly rows?: number;
  readonly language?: Language;
  readonly scenario?: Scenario;
  /** Changes each instance, such as that it is protected. */
  readonly change?: (connected: ConnectedInstance) => ConnectedInstance;
  /** An edge before the gateway: all instances are behind it, and the app reaches none of them itself. */
  readonly edge?: EdgeOpening;
  /** As in the demo: phones scan what is shown, and nothing is kept. */
  readonly isDemo?: boolean;
  /** Who does what is done. */
  readonly actor?: string;
  readonly session?: TestSession;
  readonly setup?: Setup;
  readonly chosenKeys?: ChosenKeys;
  /** Which instances these are, in the corner of the screen. */
  readonly where?: string;
}

/** The app without a terminal: its rows and its keys, on an emulated gateway, with a journal in memory. */
export interface AppOnEmulator {
  readonly running: RunningApp;
  readonly emulator: Emulator;
  readonly session: TestSession;
  readonly services: Services;
  /** Those of the gateway, as the app reaches them itself. */
  readonly instances: readonly ConnectedInstance[];
  readonly edge: EdgeOnEmulator | undefined;
  /** The screen now, without the spaces at the ends of its rows. No row is wider than the screen, and there are as many as it has. */
  readonly screen: (size?: { readonly columns: number; readonly rows: number }) => string;
  /** Presses keys by their names: `enter`, `escape`, `down`, or single characters. */
  readonly hit: (...names: readonly string[]) => void;
  /** Types a text, character by character. */
  readonly type: (text: string) => void;
  /** Lets time pass until all words are on the screen. */
  readonly shows: (...words: readonly string[]) => Promise<string>;
  readonly until: (condition: (screen: string) => boolean) => Promise<string>;
  /** Lets time pass. */
  readonly pass: (ms: number) => Promise<void>;
  /** The texts that were handed to the terminal for its clipboard. */
  readonly copied: readonly string[];
  /** How often an operation of an instance has reached the gateway. */
  readonly countCalls: (idInstance: string, operation: string) => number;
}

/** For all tests of a file: the time is faked, and what a test has opened is closed after it. */
export function useAppOnEmulator(): (opening?: Opening) => AppOnEmulator {
  let end = new AbortController();
  useFakeTime(MORNING);
  beforeEach(() => {
    end = new AbortController();
  });
  afterEach(() => end.abort());
  return (opening = {}) => openAppOnEmulator(end.signal, opening);
}

/** For a test that opens many, one after the other: what it has opened is closed by the signal. */
export function openAppOnEmulator(
  end: AbortSignal,
  { columns = 80, rows = 24, language = 'en', ...opening }: Opening,
): AppOnEmulator {
  const emulator = createEmulator({ clock: GatewayClock.real(), scenario: opening.scenario ?? scenarios.demo });
  // Counts know of what was there from the beginning.
  emulator.clock.advance(10_000);
  const clock = createFakedClock(() => emulator.clock.now());
  const session =
    opening.session ??
    sessionWith({
      clock,
      sentences: SENTENCES[language],
      isKept: opening.isDemo !== true,
      ...(opening.actor !== undefined && { actor: opening.actor }),
    });
  // Separate: clients that name the same instance keep the same pace.
  const fetch = opening.isDemo === true ? withPhones(emulator) : undefined;
  const instances = emulatedInstances(emulator, freshOrigin(), fetch).map((one) => opening.change?.(one) ?? one);
  const edge = opening.edge && edgeOnEmulator(emulator, session, opening.edge);
  const own =
    opening.edge === undefined ? instances : instances.filter(({ idInstance }) => opening.edge?.besides?.includes(idInstance));
  const accesses = own.map((one) => accessIn(session, one));
  const direct = sourceIn(session, accesses);
  const jobs = watchJobs(session, direct, end);
  const fleet = createFleet(accesses, clock, end);
  const services: Services = {
    session,
    fleet,
    edges: joinEdges(edge === undefined ? [] : [edge.source], { fleet, jobs, clock }, end),
    jobs,
    archive: createArchive(direct, fleet),
    findings: createFindings({ session, jobs }),
    logins: createLogins(session),
    setup: opening.setup,
    where: opening.where ?? 'the test',
  };
  const copied: string[] = [];
  const running = createApp({
    services,
    language,
    chosenKeys: opening.chosenKeys ?? NO_CHOSEN_KEYS,
    copy: (text) => copied.push(text),
  });
  end.addEventListener('abort', () => running.close());

  function screen(size: { readonly columns: number; readonly rows: number } = { columns, rows }): string {
    const lines = frameLines(running, size);
    if (lines.length > size.rows) throw new Error(`The screen has ${lines.length} rows, and there is room for ${size.rows}.`);
    for (const row of lines) {
      if (widthOf(row) > size.columns) throw new Error(`A row is ${widthOf(row)} wide of ${size.columns}: ${textOfLine(row)}`);
    }
    return lines.map((row) => textOfLine(row).trimEnd()).join('\n');
  }

  async function until(condition: (shown: string) => boolean): Promise<string> {
    // Small steps first: what comes at once is seen before anything else happens.
    for (let passed = 0, step = 20; passed < MAX_WAIT_MS; passed += step, step = passed < 1000 ? 20 : 500) {
      await turn();
      const shown = screen();
      if (condition(shown)) return shown;
      await vi.advanceTimersByTimeAsync(step);
    }
    throw new Error(`The screen stayed:\n${screen()}`);
  }

  return {
    running,
    emulator,
    session,
    services,
    instances,
    edge,
    copied,
    screen,
    until,
    hit: (...names) => running.handleKeys(names),
    type: (text) => running.handleKeys(Array.from(text)),
    shows: (...words) => until((shown) => words.every((word) => shown.includes(word))),
    async pass(ms) {
      await vi.advanceTimersByTimeAsync(ms);
      await turn();
    },
    countCalls: (wanted, operation) =>
      emulator.requests.all().filter((call) => call.idInstance === wanted && call.operation === operation).length,
  };
}
