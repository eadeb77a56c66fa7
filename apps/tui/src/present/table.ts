import stringWidth from 'string-width';
import { fit } from './fit.ts';
import { oneLine, type ScreenText } from './one-line.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

const GAP = '  ';
const EMPTY = oneLine('');

/** Rows of text under their titles, in columns as wide as what is in them. */
export function table(columns: readonly Column[], rows: readonly (readonly ScreenText[])[]): string {
  const lines = [columns.map(({ title }) => oneLine(title)), ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => stringWidth(line[at] ?? ''))));
  return lines
    .map((line) =>
      columns
        .map(({ align }, at) => fit(line[at] ?? EMPTY, widths[at] ?? 0, align))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}
