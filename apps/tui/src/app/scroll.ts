import type { App } from './app.ts';
import { type Line, line } from './line.ts';
import { movementHandlers } from './movement.ts';
import type { Movement } from './selection.ts';
import { appWords } from './words.ts';

/** Rows of which not all may be seen at once. */
export interface Scroll {
  readonly handlers: Readonly<Record<Movement, () => void>>;
  /**
   * As many of the rows as there is room for, and in the first and the last of them how many more there are.
   *
   * @param isAtEnd whether the last ones are shown as long as the operator has not scrolled.
   */
  readonly window: (all: readonly Line[], height: number, isAtEnd?: boolean) => readonly Line[];
  readonly toTop: () => void;
  /** Whether the operator has scrolled: the rows that were left out to fit are wanted then. */
  readonly isMoved: () => boolean;
}

/** @param isShortened whether the rows are shortened to fit until the operator scrolls: the first page then begins in the middle of what was seen. */
export function createScroll(
  { changed, language, sentences }: Pick<App, 'changed' | 'language' | 'sentences'>,
  { isShortened }: { readonly isShortened?: boolean } = {},
): Scroll {
  /** `undefined` until the operator scrolls. */
  let first: number | undefined;
  let start = 0;
  let page = 10;

  return {
    handlers: movementHandlers((movement) => {
      const by: Readonly<Record<Movement, number>> = {
        up: -1,
        down: 1,
        pageUp: -page,
        pageDown: isShortened === true && first === undefined ? Math.ceil(page / 2) : page,
        first: -Infinity,
        last: Infinity,
      };
      // Several keys can come between two frames, such as those of a mouse wheel.
      first = Math.max(0, Math.min(Number.MAX_SAFE_INTEGER, (first ?? start) + by[movement]));
      changed();
    }),
    window(rows, height, isAtEnd = false) {
      const all = withoutBlankEnd(rows);
      const end = Math.max(0, all.length - height);
      start = Math.min(first ?? (isAtEnd ? end : 0), end);
      if (first !== undefined) first = start;
      page = Math.max(1, height - 2);
      const shown = all.slice(start, start + Math.max(0, height));
      const hidden = all.length - start - height;
      const { rowsAbove, rowsBelow } = appWords[language];
      // In the smallest box what comes next matters more.
      const isSaidAbove = start > 0 && height > 2;
      const isSaidBelow = hidden > 0 && height > 0;
      return [
        ...(isSaidAbove ? [line(rowsAbove(start + 1, sentences.formats), { isFaint: true })] : []),
        ...shown.slice(isSaidAbove ? 1 : 0, isSaidBelow ? -1 : undefined),
        ...(isSaidBelow ? [line(rowsBelow(hidden + 1, sentences.formats), { isFaint: true })] : []),
      ];
    },
    toTop() {
      first = undefined;
    },
    isMoved: () => first !== undefined,
  };
}

function withoutBlankEnd(rows: readonly Line[]): readonly Line[] {
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}
