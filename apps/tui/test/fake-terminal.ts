import { PassThrough, Writable } from 'node:stream';
import { screenOf } from '@sluice/testing/screen';
import xterm from '@xterm/headless';
import { vi } from 'vitest';
import type { AppTerminal } from '../src/app/show-app.tsx';

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
  /** Whether keys come as they are pressed. */
  isRaw = false;
  /** How much was written that is not on the screen yet. */
  #undrawn = 0;

  constructor({ columns, rows }: { readonly columns: number; readonly rows: number } = { columns: 80, rows: 24 }) {
    // A terminal's driver begins a new line at its left, too.
    const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
    this.emulator = emulator;
    const setRawMode = (isRaw: boolean): void => {
      this.isRaw = isRaw;
    };
    this.stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode });
    const output = new Writable({
      write: (chunk: Buffer, _encoding, written) => {
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

  type(keys: string): void {
    this.stdin.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    Object.assign(this.stdout, { columns, rows });
    this.stdout.emit('resize');
  }
}
