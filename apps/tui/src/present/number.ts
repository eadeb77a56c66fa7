import { oneLine, type ScreenText } from './one-line.ts';

const FORMAT = new Intl.NumberFormat('en');

/** A number with its thousands apart: `1,240`. */
export function presentNumber(value: number): ScreenText {
  return oneLine(FORMAT.format(value));
}
