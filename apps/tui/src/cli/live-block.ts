import type { Host } from './host.ts';

const UP = (lines: number): string => `\u001B[${lines}A\r`;
const TO_END_OF_LINE = '\u001B[K';
const TO_END_OF_SCREEN = '\u001B[J';

/** Lines at the end of the output that are drawn again in their place, and are gone at the end. */
export interface LiveBlock {
  /** The host as others write to it: what they write stands above the block. */
  readonly host: Host;
  readonly show: (lines: readonly string[]) => void;
  readonly clear: () => void;
}

/** @param host one on a terminal that has more lines than the block. */
export function createLiveBlock(host: Host): LiveBlock {
  let shown: readonly string[] = [];

  function clear(): void {
    if (shown.length > 0) host.write(`${UP(shown.length)}${TO_END_OF_SCREEN}`);
    shown = [];
  }

  function show(lines: readonly string[]): void {
    const up = shown.length > 0 ? UP(shown.length) : '';
    host.write(`${up}${lines.map((line) => `${line}${TO_END_OF_LINE}\n`).join('')}${TO_END_OF_SCREEN}`);
    shown = lines;
  }

  function above(write: () => void): void {
    const lines = shown;
    clear();
    write();
    if (lines.length > 0) show(lines);
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
