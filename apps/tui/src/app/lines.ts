import { wrap } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';
import { line, type Line, type Span, span, type Style } from './line.ts';

/** A sentence over as many rows as it needs. */
export function sentenceLines(text: string, columns: number, style: Style = {}): readonly Line[] {
  return wrap(oneLine(text), Math.max(1, columns), Number.MAX_SAFE_INTEGER).map((row) => line(row, style));
}

/** A row with something before it. */
export function behind(lead: Span, row: Line): Line {
  return [lead, ...row];
}

/** The same behind a mark: its other rows begin below its first word. */
export function markedLines(mark: string, text: string, columns: number, { tone, ...style }: Style = {}): readonly Line[] {
  const rows = wrap(oneLine(text), Math.max(1, columns - MARK), Number.MAX_SAFE_INTEGER);
  return rows.map((row, at) => [span(at === 0 ? `${mark} ` : ' '.repeat(MARK), { tone, isBold: true }), span(row, style)]);
}

const MARK = 2;
