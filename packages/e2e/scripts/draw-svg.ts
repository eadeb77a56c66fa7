import type { IBufferCell, Terminal } from '@xterm/headless';

const CELL = { width: 8.4, height: 18 } as const;
const MARGIN = 16;
const COLORS = {
  background: '#16202a',
  foreground: '#dbe4ea',
  dim: '#8496a3',
  // The terminal's own palette, by number: red, green, yellow.
  palette: new Map([
    [1, '#ff8078'],
    [2, '#6fd08c'],
    [3, '#e6c260'],
  ]),
} as const;

interface Run {
  readonly column: number;
  readonly style: string;
  text: string;
  columns: number;
}

/** The visible rows of a terminal as an SVG. Every run of text is held to its columns, whatever font is there to draw it. */
export function drawSvg(terminal: Terminal): string {
  const width = terminal.cols * CELL.width + 2 * MARGIN;
  const height = terminal.rows * CELL.height + 2 * MARGIN;
  const lines = Array.from({ length: terminal.rows }, (_, row) => drawRow(terminal, row)).filter((line) => line !== '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The terminal app of Sluice with five instances">
<rect width="100%" height="100%" rx="10" fill="${COLORS.background}"/>
<g font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">
${lines.join('\n')}
</g>
</svg>
`;
}

function drawRow(terminal: Terminal, row: number): string {
  const y = (MARGIN + (row + 0.72) * CELL.height).toFixed(1);
  return runsOf(terminal, row)
    .map(({ column, columns, text, style }) => {
      const x = (MARGIN + column * CELL.width).toFixed(1);
      return `<text x="${x}" y="${y}" textLength="${(columns * CELL.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs" ${style}>${escape(text)}</text>`;
    })
    .join('\n');
}

/** Words of one style with one space between them, so that columns stay where they are. */
function runsOf(terminal: Terminal, row: number): readonly Run[] {
  const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row);
  const runs: Run[] = [];
  let open: Run | undefined;
  for (let column = 0; column < terminal.cols; column += 1) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const text = cell.getChars() || ' ';
    const style = styleOf(cell);
    const next = line?.getCell(column + 1);
    const isWithin = next !== undefined && next.getChars().trim() !== '' && styleOf(next) === style && open?.style === style;
    if (text === ' ' && !isWithin) {
      open = undefined;
    } else if (open?.style === style) {
      open.text += text;
      open.columns += cell.getWidth();
    } else {
      open = { column, style, text, columns: cell.getWidth() };
      runs.push(open);
    }
  }
  return runs;
}

function styleOf(cell: IBufferCell): string {
  const color = cell.isFgPalette() ? COLORS.palette.get(cell.getFgColor() % 8) : undefined;
  const fill = color ?? (cell.isDim() ? COLORS.dim : COLORS.foreground);
  return `fill="${fill}"${cell.isBold() ? ' font-weight="bold"' : ''}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
