import { wrap } from '../present/columns.ts';
import type { ScreenText } from '../present/safe-text.ts';
import type { Host } from './host.ts';

const UP = (lines: number): string => `\u001B[${lines}A\r`;
const TO_END_OF_LINE = '\u001B[K';
const TO_END_OF_SCREEN = '\u001B[J';
/** xterm's: a second screen, which keeps no lines that go out of view. Leaving it shows the first as it was. */
const TO_ALTERNATE_SCREEN = '\u001B[?1049h\u001B[?25l';
const TO_NORMAL_SCREEN = '\u001B[?25h\u001B[?1049l';
const HOME = '\u001B[H';

/** Lines that are drawn again in their place, and are gone at the end. */
export interface LiveBlock {
  /** The host as others write to it: their text is above the block, or on the normal screen while a picture has the other. */
  readonly host: Host;
  /**
   * @param picture lines that fit. They are on the alternate screen: a terminal whose window shrinks moves lines of its normal screen into the
   * history, and a code to scan must not stay there.
   * @param words are below them, broken between words.
   */
  readonly show: (picture: readonly string[], words: ScreenText) => void;
  readonly clear: () => void;
}

interface Drawn {
  readonly screen: 'normal' | 'alternate';
  readonly lines: readonly string[];
}

/** @param host one on a terminal that has more lines than the block. */
export function createLiveBlock(host: Host): LiveBlock {
  let drawn: Drawn | undefined;

  function clear(): void {
    if (drawn?.screen === 'alternate') host.write(TO_NORMAL_SCREEN);
    else if (drawn !== undefined) host.write(`${UP(drawn.lines.length)}${TO_END_OF_SCREEN}`);
    drawn = undefined;
  }

  function show(picture: readonly string[], words: ScreenText): void {
    const { columns, rows } = host.terminal.size();
    // The last column stays free: some terminals go to the next line there, and a line that is broken is more than one to go up.
    const linesOf = (most: number): readonly string[] => wrap(words, columns - 1, Math.max(1, most));
    if (picture.length > 0) draw({ screen: 'alternate', lines: [...picture, ...linesOf(rows - picture.length)] });
    else draw({ screen: 'normal', lines: linesOf(rows - 1) });
  }

  function draw(next: Drawn): void {
    if (drawn?.screen !== next.screen) clear();
    const lines = next.lines.map((line) => `${line}${TO_END_OF_LINE}`);
    if (next.screen === 'alternate') {
      // No line break after the last: on a full screen it would move the first one out of view.
      host.write(`${drawn === undefined ? TO_ALTERNATE_SCREEN : ''}${HOME}${lines.join('\n')}${TO_END_OF_SCREEN}`);
    } else {
      host.write(`${drawn === undefined ? '' : UP(drawn.lines.length)}${lines.join('\n')}\n${TO_END_OF_SCREEN}`);
    }
    drawn = next;
  }

  function above(write: () => void): void {
    const last = drawn;
    clear();
    write();
    if (last !== undefined) draw(last);
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
