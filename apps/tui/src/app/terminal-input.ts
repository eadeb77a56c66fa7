import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Clock } from '@sluice/queue/reading';
import { MOUSE_REPORT, type MouseEvent, readMouse } from './mouse.ts';

/** The keys of a terminal, as its driver gives them. */
export type TerminalKeys = NodeJS.ReadableStream & {
  readonly setRawMode: (isRaw: boolean) => unknown;
  readonly ref?: () => unknown;
  readonly unref?: () => unknown;
};

const PASTE_START = '\u001B[200~';
const PASTE_END = '\u001B[201~';
// oxlint-disable-next-line no-control-regex -- Ctrl+C, as a terminal gives it.
const INTERRUPTS = /^\u0003+$/;
/** A report, or the sign of a paste, of which the rest is still to come. An Escape by itself is a key. */
// oxlint-disable-next-line no-control-regex -- A terminal sends it before each sequence.
const UNFINISHED = /\u001B\[(?:20{0,2}|<[\d;]{0,16})$/;
/** A paste that stops for so long has lost its end. */
const PASTE_PAUSE_MS = 3000;

/**
 * What Ink reads the keys from. Ink drops the reports of the mouse, which are taken out here; and it waits for the end of a paste for ever, with every
 * key a part of it: here a pause and Ctrl+C are the end of it too.
 */
export class TerminalInput extends Readable {
  readonly isTTY = true;
  readonly #source: TerminalKeys;
  readonly #clock: Clock;
  readonly #point: (event: MouseEvent) => void;
  readonly #decoder = new StringDecoder('utf8');
  readonly #unread: string[] = [];
  /** The begin of a sequence, until the rest of it comes. */
  #begun = '';
  /** The last characters that Ink was given: a sign may come in two parts. */
  #tail = '';
  #pause: AbortController | undefined;
  /** A paste has lost its end: what comes at once is the rest of it. */
  #isRestOfPaste = false;

  constructor(source: TerminalKeys, clock: Clock, point: (event: MouseEvent) => void) {
    super();
    this.#source = source;
    this.#clock = clock;
    this.#point = point;
    source.on('data', this.#take);
  }

  close(): void {
    this.#pause?.abort();
    this.#source.off('data', this.#take);
    this.#source.pause();
  }

  setRawMode(isRaw: boolean): this {
    this.#source.setRawMode(isRaw);
    return this;
  }

  ref(): void {
    this.#source.ref?.();
  }

  unref(): void {
    this.#source.unref?.();
  }

  /** At once, so that keys and the mouse stay in their order. */
  override read(size?: number): ReturnType<Readable['read']> {
    if (size !== 0) return this.#unread.shift() ?? null;
    // Ink begins to listen.
    if (this.#unread.length > 0) queueMicrotask(() => this.emit('readable'));
    return null;
  }

  readonly #take = (chunk: Buffer | string): void => {
    const text = this.#begun + (typeof chunk === 'string' ? chunk : this.#decoder.write(chunk));
    this.#begun = '';
    this.#handle(text);
  };

  #handle(text: string): void {
    if (text === '') return;
    if (this.#pause !== undefined) this.#handlePasted(text);
    else if (this.#isRestOfPaste) this.#handleRest(text);
    else this.#handleKeys(text);
  }

  #handlePasted(text: string): void {
    if (INTERRUPTS.test(text)) {
      this.#endPaste();
      return this.#give(text);
    }
    const before = this.#tail;
    const at = (before + text).indexOf(PASTE_END);
    if (at === -1) {
      this.#give(text);
      return this.#waitForEnd();
    }
    const end = at + PASTE_END.length - before.length;
    this.#stopWaiting();
    this.#give(text.slice(0, end));
    this.#handle(text.slice(end));
  }

  /** Several letters at once are not typed: they are pasted, and confirm nothing. */
  #handleRest(text: string): void {
    const end = text.indexOf(PASTE_END);
    const isKey = Array.from(text).length === 1 || text.startsWith('\u001B');
    if (end === -1 && !isKey) return this.#give(`${PASTE_START}${text}${PASTE_END}`);
    this.#isRestOfPaste = false;
    if (end > 0) this.#give(`${PASTE_START}${text.slice(0, end)}${PASTE_END}`);
    this.#handle(end === -1 ? text : text.slice(end + PASTE_END.length));
  }

  #handleKeys(text: string): void {
    const before = this.#tail;
    const at = (before + text).indexOf(PASTE_START);
    if (at === -1) {
      this.#begun = UNFINISHED.exec(text)?.[0] ?? '';
      return this.#giveKeys(text.slice(0, text.length - this.#begun.length));
    }
    this.#giveKeys(text.slice(0, Math.max(0, at - before.length)));
    const start = at + PASTE_START.length - before.length;
    this.#give(text.slice(Math.max(0, at - before.length), start));
    this.#tail = '';
    this.#waitForEnd();
    this.#handle(text.slice(start));
  }

  #giveKeys(text: string): void {
    for (const part of text.split(MOUSE_REPORT)) {
      const event = readMouse(part);
      if (event !== undefined) this.#point(event);
      else if (!MOUSE_REPORT.test(part)) this.#give(part);
    }
  }

  #give(text: string): void {
    if (text === '') return;
    this.#tail = (this.#tail + text).slice(1 - PASTE_END.length);
    this.#unread.push(text);
    this.emit('readable');
  }

  #waitForEnd(): void {
    this.#pause?.abort();
    const pause = (this.#pause = new AbortController());
    this.#clock.sleep(PASTE_PAUSE_MS, pause.signal).then(
      () => this.#endPaste(),
      // It was ended, or another wait was begun.
      () => undefined,
    );
  }

  #stopWaiting(): void {
    this.#pause?.abort();
    this.#pause = undefined;
  }

  #endPaste(): void {
    this.#stopWaiting();
    this.#isRestOfPaste = true;
    this.#give(PASTE_END);
  }
}
