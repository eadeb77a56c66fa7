import { wrap } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';
import { type Line, line, type Style } from './line.ts';

/** A text over as many rows as it needs. */
export function paragraph(text: string, columns: number, style: Style = {}): readonly Line[] {
  return wrap(oneLine(text), Math.max(1, columns), Number.MAX_SAFE_INTEGER).map((row) => line(row, style));
}
