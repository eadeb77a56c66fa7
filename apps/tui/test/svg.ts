import stringWidth from 'string-width';
import type { Line, Span } from '../src/app/line.ts';

const COLUMN = 8.4;
const ROW = 19;
const MARGIN = 12;

const DARK = '--t:#d8dee9;--p:#14181f;--good:#7bd88f;--waiting:#f2c866;--bad:#ff7b86;--accent:#7cc7e8;--alert:#f2c866';
const LIGHT = '--t:#1d2430;--p:#fbfbfa;--good:#14722e;--waiting:#8a1f7a;--bad:#b3122a;--accent:#0b4f9e;--alert:#8a1f7a';
const NONE = '--good:var(--t);--waiting:var(--t);--bad:var(--t);--accent:var(--t);--alert:var(--t)';

/** The themes of `src/app/theme.ts`: as the page is; and `#dark`, `#light` or `#none` behind the address of the file chooses one. */
const STYLE = `
svg{${DARK}}@media (prefers-color-scheme:light){svg{${LIGHT}}}#dark:target{${DARK}}#light:target{${LIGHT}}#none:target{${NONE}}
text{font:14px/1 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre;fill:var(--t)}
.bg,.i,.alert{fill:var(--p)}.ir{fill:var(--t)}.b{font-weight:700}.f{opacity:.66}
.good{fill:var(--good)}.waiting{fill:var(--waiting)}.bad{fill:var(--bad)}.accent{fill:var(--accent)}.ar{fill:var(--alert)}
.k{fill:#000}.kr{fill:#fff}#none:target .f{opacity:1}#none:target .bad{font-weight:700}`.replaceAll('\n', '');

/** The rows of a screen as a picture. */
export function svgOf(
  lines: readonly Line[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
  title: string,
): string {
  const width = Math.ceil(columns * COLUMN + 2 * MARGIN);
  const height = rows * ROW + 2 * MARGIN;
  const drawn = lines.map((row, at) => drawRow(row, at)).filter((row) => row !== '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}"><style>${STYLE}</style><g id="dark"><g id="light"><g id="none"><rect class="bg" width="${width}" height="${height}" rx="8"/>
${drawn.join('\n')}
</g></g></g></svg>
`;
}

function drawRow(row: Line, at: number): string {
  const y = MARGIN + at * ROW;
  let column = 0;
  const parts = joined(row).map((one) => {
    const width = stringWidth(one.text);
    const x = fixed(MARGIN + column * COLUMN);
    column += width;
    const ground = groundOf(one);
    const box =
      ground === undefined ? '' : `<rect class="${ground}" x="${x}" y="${y}" width="${fixed(width * COLUMN)}" height="${ROW}"/>`;
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

/** The ground behind a text: a terminal swaps the colours of an inverse one. */
function groundOf({ tone, isFaint, isInverse, isPaper }: Span): string | undefined {
  if (isPaper === true) return 'kr';
  if (tone === 'alert') return 'ar';
  if (isInverse !== true) return undefined;
  return tone ?? (isFaint === true ? 'ir f' : 'ir');
}

function classesOf({ tone, isBold, isFaint, isInverse, isPaper }: Span): string {
  const names = [
    isPaper === true ? 'k' : isInverse === true ? 'i' : tone,
    isBold === true && 'b',
    isFaint === true && isInverse !== true && tone === undefined && 'f',
  ];
  return names.filter((name) => typeof name === 'string').join(' ');
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
