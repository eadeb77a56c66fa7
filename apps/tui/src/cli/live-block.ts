import { wrap } from '../present/columns.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import type { Host } from './host.ts';

const TO_END_OF_LINE = '\u001B[K';
const TO_END_OF_SCREEN = '\u001B[J';
const HOME = '\u001B[H';
/** xterm's: a second screen, which keeps no lines that go out of view. Leaving it shows the first as it was. */
const TO_ALTERNATE_SCREEN = '\u001B[?1049h\u001B[?25l';
const TO_NORMAL_SCREEN = '\u001B[?25h\u001B[?1049l';

/**
 * Lines that are drawn again in their place, and are gone at the end. They have the alternate screen: a terminal whose window shrinks moves lines of its
 * normal screen into the history, and a code to scan must not stay there.
 */
export interface LiveBlock {
  /**
   * The host as others write to it. While the block has the screen their text waits, and the latest line of it is below the block; while a question is open it
   * is above that, or waits where what is typed is shown.
   */
  readonly host: Host;
  /** @param picture lines that fit. @param words are below them, broken between words. */
  readonly show: (picture: readonly string[], words: ScreenText) => void;
  readonly clear: () => void;
}

interface Shown {
  readonly picture: readonly string[];
  readonly words: ScreenText;
}

/** @param host one on a terminal. */
export function createLiveBlock(host: Host): LiveBlock {
  let shown: Shown | undefined;
  /** The question that is open. */
  let asked: { readonly question: string; readonly isSecret: boolean } | undefined;
  let latest = oneLine('');
  const waiting: (() => void)[] = [];

  function draw({ picture, words }: Shown): void {
    const { columns, rows } = host.terminal.size();
    // The last column stays free: some terminals go to the next line there.
    const below = (text: ScreenText, above: number): readonly string[] =>
      rows > above ? wrap(text, columns - 1, rows - above) : [];
    const lines = [...picture, ...wrap(words, columns - 1, Math.max(1, rows - picture.length))];
    const gap = lines.length + 1 < rows ? [''] : [];
    const all = latest === '' ? lines : [...lines, ...gap, ...below(latest, lines.length + gap.length)];
    // No line break after the last: on a full screen it would move the first one out of view.
    const text = all
      .slice(0, rows)
      .map((line) => `${line}${TO_END_OF_LINE}`)
      .join('\n');
    host.write(`${shown === undefined ? TO_ALTERNATE_SCREEN : ''}${HOME}${text}${TO_END_OF_SCREEN}`);
  }

  function clear(): void {
    if (shown === undefined) return;
    shown = undefined;
    host.write(TO_NORMAL_SCREEN);
    flush();
  }

  function flush(): void {
    if (shown !== undefined || waiting.length === 0) return;
    // Only of a secret nothing typed is on the screen: then the line can be above the question.
    if (asked?.isSecret === false) return;
    if (asked !== undefined) host.write(`\r${TO_END_OF_LINE}`);
    for (const write of waiting.splice(0)) write();
    if (asked !== undefined) host.write(asked.question);
  }

  function later(text: string, write: () => void): void {
    waiting.push(write);
    latest = oneLine(text.trimEnd().split('\n').at(-1) ?? '');
    flush();
    if (shown !== undefined) draw(shown);
  }

  return {
    host: {
      ...host,
      terminal: {
        ...host.terminal,
        async ask(question, options) {
          asked = { question, isSecret: options.isSecret };
          try {
            return await host.terminal.ask(question, options);
          } finally {
            asked = undefined;
            flush();
          }
        },
      },
      write: (text) => later(text, () => host.write(text)),
      writeError: (text) => later(text, () => host.writeError(text)),
    },
    show(picture, words) {
      const next = { picture, words };
      draw(next);
      shown = next;
    },
    clear,
  };
}
