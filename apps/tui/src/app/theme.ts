import { styleText } from 'node:util';
import type { Line, Span, Tone } from './line.ts';

/** How the app looks. `none` has no colours: marks and words say the same. */
export type ThemeName = 'dark' | 'light' | 'contrast' | 'none';

type Format = Exclude<Parameters<typeof styleText>[0], readonly unknown[]>;

interface Theme {
  readonly tones: Readonly<Record<Tone, readonly Format[]>>;
  readonly faint: readonly Format[];
}

/** Colours are the terminal's own sixteen, which its owner has chosen to be legible. Yellow is not, on white. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  dark: {
    tones: { good: ['green'], waiting: ['yellow'], bad: ['redBright'], accent: ['cyan'], alert: ['bgYellow', 'black'] },
    faint: ['dim'],
  },
  light: {
    tones: { good: ['green'], waiting: ['magenta'], bad: ['red'], accent: ['blue'], alert: ['bgMagenta', 'white'] },
    faint: ['gray'],
  },
  contrast: {
    tones: {
      good: ['greenBright', 'bold'],
      waiting: ['yellowBright', 'bold'],
      bad: ['redBright', 'bold', 'underline'],
      accent: ['cyanBright', 'bold'],
      alert: ['bgWhiteBright', 'black', 'bold'],
    },
    faint: [],
  },
  none: { tones: { good: [], waiting: [], bad: ['bold'], accent: [], alert: ['inverse'] }, faint: [] },
};

/** A row as a terminal draws it. */
export function paint(row: Line, name: ThemeName): string {
  const theme = themes[name];
  return row.map((one) => paintSpan(one, theme)).join('');
}

/** Black on white by their places in the cube of 256 colours, which the palettes of terminals leave as they are. */
const PAPER = '\u001B[38;5;16;48;5;231m';
const PLAIN = '\u001B[0m';

function paintSpan({ text, tone, isBold, isFaint, isInverse, isPaper }: Span, theme: Theme): string {
  if (text === '') return '';
  if (isPaper === true) return `${PAPER}${text}${PLAIN}`;
  const formats: Format[] = [
    ...(tone === undefined ? [] : theme.tones[tone]),
    ...(isBold === true ? (['bold'] as const) : []),
    ...(isFaint === true && tone === undefined ? theme.faint : []),
    ...(isInverse === true ? (['inverse'] as const) : []),
  ];
  return formats.length === 0 ? text : styleText(formats, text, { validateStream: false });
}
