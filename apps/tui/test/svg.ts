import stringWidth from 'string-width';
import type { Line, Span } from '../src/app/line.ts';

const COLUMN = 8.4;
const ROW = 19;
const MARGIN = 12;

/** In a dark page and in a light one, as the themes of the app mean them. */
const STYLE = `
text{font:14px/1 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre;fill:#d8dee9}
.bg{fill:#14181f}.b{font-weight:700}.f{opacity:.62}
.good{fill:#7bd88f}.waiting{fill:#f2c866}.bad{fill:#ff7b86}.accent{fill:#7cc7e8}
.p{fill:#000}.pr{fill:#fff}.alert,.i{fill:#14181f}.ar{fill:#f2c866}.ir{fill:#d8dee9}
@media (prefers-color-scheme:light){text{fill:#1d2430}.bg{fill:#fbfbfa}
.good{fill:#14722e}.waiting{fill:#8a4b00}.bad{fill:#b3122a}.accent{fill:#0b5c8a}
.alert,.i{fill:#fbfbfa}.ar{fill:#8a4b00}.ir{fill:#1d2430}}`.replaceAll('\n', '');

/** The rows of a screen as a picture, which is dark or light as the page it is on. */
export function svgOf(
  lines: readonly Line[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
  title: string,
): string {
  const width = Math.ceil(columns * COLUMN + 2 * MARGIN);
  const height = rows * ROW + 2 * MARGIN;
  const drawn = lines.map((row, at) => drawRow(row, at)).filter((row) => row !== '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}"><style>${STYLE}</style><rect class="bg" width="${width}" height="${height}" rx="8"/>
${drawn.join('\n')}
</svg>
`;
}

function drawRow(row: Line, at: number): string {
  const y = MARGIN + at * ROW;
  let column = 0;
  const parts = joined(row).map((one) => {
    const width = stringWidth(one.text);
    const x = fixed(MARGIN + column * COLUMN);
    column += width;
    const isBox = one.isInverse === true || one.isPaper === true || one.tone === 'alert';
    const box = isBox
      ? `<rect class="${one.isPaper === true ? 'pr' : one.tone === 'alert' ? 'ar' : 'ir'}" x="${x}" y="${y}" width="${fixed(width * COLUMN)}" height="${ROW}"/>`
      : '';
    if (one.text.trim() === '') return box;
    const classes = classesOf(one);
    return `${box}<text x="${x}" y="${y + 14}" textLength="${fixed(width * COLUMN)}"${classes === '' ? '' : ` class="${classes}"`}>${escape(one.text)}</text>`;
  });
  return parts.join('');
}

/** Neighbours of one look are one text. */
function joined(row: Line): readonly Span[] {
  const all: Span[] = [];
  for (const one of row) {
    const last = all.at(-1);
    if (last !== undefined && lookOf(last) === lookOf(one)) all[all.length - 1] = { ...last, text: last.text + one.text };
    else all.push(one);
  }
  return all;
}

function lookOf({ tone, isBold, isFaint, isInverse, isPaper }: Span): string {
  return [tone, isBold === true, isFaint === true, isInverse === true, isPaper === true].join(' ');
}

function classesOf({ tone, isBold, isFaint, isInverse, isPaper }: Span): string {
  const names = [
    isPaper === true ? 'p' : isInverse === true ? 'i' : tone,
    isBold === true && 'b',
    isFaint === true && tone === undefined && 'f',
  ];
  return names.filter((name) => typeof name === 'string').join(' ');
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
