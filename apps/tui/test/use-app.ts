// Loaded before the clock is faked: a module that is loaded on the way takes real time.
import '@sluice/queue/node';
import { Clock as GatewayClock, createEmulator, scenarios, type Emulator } from '@sluice/emulator';
import { createFakedClock, freshOrigin, untilResolved, useFakeTime } from '@sluice/testing';
import { afterEach, beforeEach } from 'vitest';
import type { Session } from '../src/clearing/session.ts';
import { emulatedInstances } from '../src/demo/demo-instances.ts';
import { readInstances } from '../src/instances/readings.ts';
import { showScreen } from '../src/ui/show-screen.tsx';
import { FakeTerminal } from './fake-terminal.ts';
import { sessionWith } from './session.ts';

const MORNING: number = Date.UTC(2026, 10, 20, 9);

export interface Opening {
  readonly columns?: number;
  readonly rows?: number;
  /** Only this instance, by its number. */
  readonly idInstance?: string;
}

/** The app as an operator at a terminal has it, on the emulated gateway of the demo and with a journal in memory. */
export interface AppUnderTest {
  readonly emulator: Emulator;
  readonly terminal: FakeTerminal;
  readonly session: Session;
  /** Fulfilled when its user has quit it. */
  readonly exited: Promise<void>;
  /** How often an operation of an instance has reached the gateway. */
  readonly countCalls: (idInstance: string, operation: string) => number;
}

/** For all tests of a file: the time is faked, and what a test has opened is closed after it. */
export function useApp(): (opening?: Opening) => Promise<AppUnderTest> {
  let end = new AbortController();
  useFakeTime(MORNING);
  beforeEach(() => {
    end = new AbortController();
  });
  afterEach(() => end.abort());
  return (opening) => openApp(end.signal, opening);
}

async function openApp(end: AbortSignal, { idInstance, columns = 80, rows = 24 }: Opening = {}): Promise<AppUnderTest> {
  const emulator = createEmulator({ clock: GatewayClock.real(), scenario: scenarios.demo });
  // Counts know of what was there from the beginning.
  emulator.clock.advance(10_000);
  const clock = createFakedClock(() => emulator.clock.now());
  const session = sessionWith({ clock });
  // Separate: clients that name the same instance keep the same pace.
  const instances = emulatedInstances(emulator, freshOrigin());
  const shown = instances.filter((one) => idInstance === undefined || one.idInstance === idInstance);
  const found = await untilResolved(readInstances(shown, clock));
  const terminal = new FakeTerminal({ columns, rows });
  const exited = showScreen({ found, session, where: 'the test', outputEnded: end, terminal });
  // Only a test that awaits it sees the failure.
  exited.catch(() => undefined);
  return {
    emulator,
    terminal,
    session,
    exited,
    countCalls: (wanted, operation) =>
      emulator.requests.all().filter((call) => call.idInstance === wanted && call.operation === operation).length,
  };
}
