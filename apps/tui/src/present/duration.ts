const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A length of time for people, in its two largest units: `42 s`, `4 min 57 s`, `3 h 20 min`. */
export function presentDuration(ms: number): string {
  const whole = Math.round(ms / SECOND) * SECOND;
  if (whole < MINUTE) return `${whole / SECOND} s`;
  if (whole < HOUR) return two(Math.floor(whole / MINUTE), 'min', Math.round((whole % MINUTE) / SECOND), 's');
  const minutes = Math.round(whole / MINUTE);
  return two(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function two(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
