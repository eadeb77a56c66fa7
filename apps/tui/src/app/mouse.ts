/** What the mouse did, by the reports of xterm's mode 1006, which terminals agree on. */
export type MouseEvent =
  | { readonly kind: 'wheel'; readonly direction: 'up' | 'down' }
  /** `row` and `column` from 0. */
  | { readonly kind: 'click'; readonly row: number; readonly column: number };

/** Presses and the wheel, and not every movement; in numbers that have no end at column 223. */
export const MOUSE_ON = '\u001B[?1000h\u001B[?1006h';
export const MOUSE_OFF = '\u001B[?1006l\u001B[?1000l';

/** A report among other input; one group, so that a text can be split at them. */
// oxlint-disable-next-line no-control-regex -- A terminal sends it before each sequence.
export const MOUSE_REPORT: RegExp = /(\u001B\[<\d{1,4};\d{1,5};\d{1,5}[Mm])/;

// oxlint-disable-next-line no-control-regex -- A terminal sends it before each sequence.
const PARTS = /^\u001B\[<(\d+);(\d+);(\d+)([Mm])$/;

/** @returns nothing for what is no report, and for what means nothing here: a release, another button, one with a modifier. */
export function readMouse(report: string): MouseEvent | undefined {
  const [, button, column, row, end] = PARTS.exec(report) ?? [];
  if (end !== 'M') return undefined;
  if (button === '64') return { kind: 'wheel', direction: 'up' };
  if (button === '65') return { kind: 'wheel', direction: 'down' };
  return button === '0' ? { kind: 'click', row: Number(row) - 1, column: Number(column) - 1 } : undefined;
}
