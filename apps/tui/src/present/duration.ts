const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A length of time for people, in its two largest units: `42 s`, `4 min 57 s`, `3 h 20 min`. */
export function presentDuration(ms: number): string {
  const integer = Math.round(ms / SECOND) * SECOND;
  if (integer < MINUTE) return `${integer / SECOND} s`;
  if (integer < HOUR) return two(Math.floor(integer / MINUTE), 'min', Math.round((integer % MINUTE) / SECOND), 's');
  const minutes = Math.round(integer / MINUTE);
  return two(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function two(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
