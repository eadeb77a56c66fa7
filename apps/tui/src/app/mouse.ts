/** What the mouse did, by the reports of xterm's mode 1006, which terminals agree on. */
export type MouseEvent =
  | { readonly kind: 'wheel'; readonly direction: 'up' | 'down' }
  /** `row` and `column` from 0. */
  | { readonly kind: 'click'; readonly row: number; readonly column: number };

/** Presses and the wheel, and not every movement; in numbers that have no end at column 223. */
export const MOUSE_ON = '\u001B[?1000h\u001B[?1006h';
export const MOUSE_OFF = '\u001B[?1006l\u001B[?1000l';

const REPORT = /^\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/;
/** What a terminal sends besides keys: a sequence that is no key must not be taken for typed letters. */
const OTHER_SEQUENCE = /^\[[\d;<=>?]*[ -/]*[@-~]$/;

/** @param input an event of the terminal without its Escape. @returns `other` for what is neither the mouse nor typed. */
export function readMouse(input: string): MouseEvent | 'other' | undefined {
  const report = REPORT.exec(input);
  if (report === null) return input.length > 1 && OTHER_SEQUENCE.test(input) ? 'other' : undefined;
  const [, button, column, row, end] = report;
  if (button === '64') return { kind: 'wheel', direction: 'up' };
  if (button === '65') return { kind: 'wheel', direction: 'down' };
  // A press of the left button; its release, the others and those with a modifier mean nothing here.
  if (button !== '0' || end !== 'M') return 'other';
  return { kind: 'click', row: Number(row) - 1, column: Number(column) - 1 };
}
