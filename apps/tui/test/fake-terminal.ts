import { PassThrough, Writable } from 'node:stream';
import { screenOf } from '@sluice/testing/screen';
import xterm from '@xterm/headless';
import { vi } from 'vitest';
import type { AppTerminal } from '../src/app/show-app.tsx';
import type { TerminalSignals } from '../src/app/stops.ts';
import { terminalWidths } from './terminal-widths.ts';

/** The runtime's own, taken before a test fakes it: writing and drawing take real turns. */
const immediate = globalThis.setImmediate;
const turn = (): Promise<void> => new Promise((resolve) => immediate(resolve));

/** Longer than anything takes that a screen waits for, in faked time. */
const MAX_WAIT_MS = 10 * 60_000;

/** A terminal without a process: what the app writes is on the screen that a terminal emulator makes of it. Its time is faked. */
export class FakeTerminal implements AppTerminal {
  readonly emulator: xterm.Terminal;
  readonly stdin: PassThrough & { readonly isTTY: true; setRawMode: (isRaw: boolean) => void };
  readonly stdout: Writable & { readonly isTTY: true; columns: number; rows: number };
  readonly signals: FakeSignals = new FakeSignals();
  /** Whether keys come as they are pressed. */
  isRaw = false;
  /** All that was written. */
  output = '';
  /** How much was written that is not on the screen yet. */
  #undrawn = 0;

  constructor({ columns, rows }: { readonly columns: number; readonly rows: number } = { columns: 80, rows: 24 }) {
    // A terminal's driver begins a new line at its left, too.
    const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
    emulator.unicode.register(terminalWidths);
    emulator.unicode.activeVersion = terminalWidths.version;
    this.emulator = emulator;
    const setRawMode = (isRaw: boolean): void => {
      this.isRaw = isRaw;
    };
    this.stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode });
    const output = new Writable({
      write: (chunk: Buffer, _encoding, written) => {
        this.output += chunk.toString('utf8');
        this.#undrawn += 1;
        emulator.write(chunk, () => {
          this.#undrawn -= 1;
        });
        written();
      },
    });
    this.stdout = Object.assign(output, { isTTY: true as const, columns, rows });
  }

  /** The visible rows, without the spaces at their ends. */
  screen(): string {
    return screenOf(this.emulator);
  }

  /** Lets time pass until the screen satisfies `condition`; rejects with what is seen instead when it never does. */
  async until(condition: (screen: string) => boolean): Promise<string> {
    // Small steps first: a frame that is drawn at once is seen before anything else happens.
    for (let passed = 0, step = 20; passed < MAX_WAIT_MS; passed += step, step = passed < 1000 ? 20 : 500) {
      await turn();
      const screen = this.screen();
      // A frame comes in pieces: half of one says nothing.
      if (this.#undrawn === 0 && condition(screen)) return screen;
      await vi.advanceTimersByTimeAsync(step);
    }
    throw new Error(`The screen stayed:\n${this.screen()}`);
  }

  /** Resolves as soon as all `words` are on the screen. */
  shows(...words: readonly string[]): Promise<string> {
    return this.until((screen) => words.every((word) => screen.includes(word)));
  }

  /** Resolves when all that was written is on the screen, and nothing more comes without time passing. */
  async settled(): Promise<string> {
    for (let quiet = 0, length = -1; quiet < 3;) {
      await vi.advanceTimersByTimeAsync(20);
      await turn();
      quiet = this.#undrawn === 0 && this.output.length === length ? quiet + 1 : 0;
      length = this.output.length;
    }
    // A row that was filled to its end is the same as one that was not.
    return this.screen().replaceAll(/ +$/gm, '');
  }

  type(keys: string): void {
    this.stdin.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    Object.assign(this.stdout, { columns, rows });
    this.stdout.emit('resize');
  }
}

/** The signals of a process, given by a test. */
class FakeSignals implements TerminalSignals {
  /** How often the process was stopped by itself. */
  stops = 0;
  #onStop: (() => void) | undefined;
  #onContinue: (() => void) | undefined;
  #onFault: (() => void) | undefined;
  #continued = Promise.withResolvers<void>();

  suspend = async (): Promise<void> => {
    this.stops += 1;
    await this.#continued.promise;
  };

  onStop = (listener: () => void): (() => void) => {
    this.#onStop = listener;
    return () => (this.#onStop = undefined);
  };

  onContinue = (listener: () => void): (() => void) => {
    this.#onContinue = listener;
    return () => (this.#onContinue = undefined);
  };

  onFault = (listener: () => void): (() => void) => {
    this.#onFault = listener;
    return () => (this.#onFault = undefined);
  };

  /** Another program asks the process to stop. */
  stop(): void {
    this.#onStop?.();
  }

  /** The process goes on, as by `fg`. */
  goOn(): void {
    this.#continued.resolve();
    this.#continued = Promise.withResolvers();
    this.#onContinue?.();
  }

  /** Something has failed that nothing has caught. */
  fail(): void {
    this.#onFault?.();
  }
}
