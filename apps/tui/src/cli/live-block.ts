import { wrap } from '../present/columns.ts';
import type { ScreenText } from '../present/safe-text.ts';
import type { Host } from './host.ts';

const UP = (lines: number): string => `\u001B[${lines}A\r`;
const TO_END_OF_LINE = '\u001B[K';
const TO_END_OF_SCREEN = '\u001B[J';

/** Lines at the end of the output that are drawn again in their place, and are gone at the end. */
export interface LiveBlock {
  /** The host as others write to it: the block moves below their text. */
  readonly host: Host;
  /** @param picture lines that fit. @param words are below them, broken between words. */
  readonly show: (picture: readonly string[], words: ScreenText) => void;
  readonly clear: () => void;
}

/** @param host one on a terminal that has more lines than the block. */
export function createLiveBlock(host: Host): LiveBlock {
  let shown: readonly string[] = [];

  function clear(): void {
    if (shown.length > 0) host.write(`${UP(shown.length)}${TO_END_OF_SCREEN}`);
    shown = [];
  }

  function show(picture: readonly string[], words: ScreenText): void {
    const { columns, rows } = host.terminal.size();
    // The last column stays free: some terminals go to the next line there, and a line that is broken is more than one to go up.
    draw([...picture, ...wrap(words, columns - 1, Math.max(1, rows - picture.length - 1))]);
  }

  function draw(lines: readonly string[]): void {
    const up = shown.length > 0 ? UP(shown.length) : '';
    host.write(`${up}${lines.map((line) => `${line}${TO_END_OF_LINE}\n`).join('')}${TO_END_OF_SCREEN}`);
    shown = lines;
  }

  function above(write: () => void): void {
    const lines = shown;
    clear();
    write();
    if (lines.length > 0) draw(lines);
  }

  return {
    host: {
      ...host,
      write: (text) => above(() => host.write(text)),
      writeError: (text) => above(() => host.writeError(text)),
    },
    show,
    clear,
  };
}
