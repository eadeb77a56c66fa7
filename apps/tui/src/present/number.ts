const FORMAT = new Intl.NumberFormat('en');

/** A number with its thousands apart: `1,240`. */
export function presentNumber(value: number): string {
  return FORMAT.format(value);
}
