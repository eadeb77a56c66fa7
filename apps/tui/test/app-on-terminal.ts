import { useFakeTime } from '@sluice/testing';
import { afterEach, beforeEach } from 'vitest';
import { frameLines } from '../src/app/frame.ts';
import { textOfLine } from '../src/app/line.ts';
import { type AppLook, showApp } from '../src/app/show-app.tsx';
import { type AppOnEmulator, openAppOnEmulator, type Opening } from './app-on-emulator.ts';
import { FakeTerminal } from './fake-terminal.ts';

const MORNING: number = Date.UTC(2026, 10, 20, 9);

/** The app as Ink draws it, on the screen of a terminal emulator. */
export interface AppOnTerminal {
  readonly app: AppOnEmulator;
  readonly terminal: FakeTerminal;
  /** Fulfilled when its user has left it. */
  readonly exited: Promise<void>;
  /** What the app says is on its screen at this size. */
  readonly rows: () => string;
}

/** For all tests of a file: the time is faked, and what a test has opened is closed after it. */
export function useAppOnTerminal(): (opening?: Opening & Partial<AppLook>) => AppOnTerminal {
  let end = new AbortController();
  useFakeTime(MORNING);
  beforeEach(() => {
    end = new AbortController();
  });
  afterEach(() => end.abort());
  return ({ theme = 'dark', hasMouse = true, isScreenReader = false, ...opening } = {}) => {
    const { columns = 80, rows = 24 } = opening;
    const terminal = new FakeTerminal({ columns, rows });
    const app = openAppOnEmulator(end.signal, opening);
    const exited = showApp(app.running, terminal, { theme, hasMouse, isScreenReader }, end.signal);
    // Only a test that awaits it sees the failure.
    exited.catch(() => undefined);
    return {
      app,
      terminal,
      exited,
      rows() {
        const size = { columns: terminal.stdout.columns, rows: terminal.stdout.rows };
        const lines = frameLines(app.running, size).map((row) => textOfLine(row).trimEnd());
        return [...lines, ...Array.from({ length: size.rows - lines.length }, () => '')].join('\n');
      },
    };
  };
}
