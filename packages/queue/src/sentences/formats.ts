/** How a language writes numbers, plurals and times. */
export interface Formats {
  /** Such as `1,240`, the same on every machine. */
  readonly number: (value: number) => string;
  /** A share from 0 to 1, in whole percent: `85%`. */
  readonly percent: (share: number) => string;
  /** The form of a word that goes with a count. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** A count with the form of its word: `1 message`, `1,240 messages`. */
  readonly counted: (count: number, forms: PluralForms) => string;
  /** A span of time in its two largest units: `0.5 s`, `42 s`, `4 min 57 s`, `3 h 20 min`. */
  readonly span: (ms: number) => string;
  /** A moment in the local time zone: `2026-11-21 07:08:25`. */
  readonly moment: (at: number) => string;
  /** The same to the minute, where a line is short of room. */
  readonly minute: (at: number) => string;
  /** Its time of day: `07:08:25`. */
  readonly time: (at: number) => string;
}

/** The forms of a word by the plural categories of its language; every language has `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The signs of the units of time. */
export interface TimeUnits {
  readonly second: string;
  readonly minute: string;
  readonly hour: string;
  readonly day: string;
}

/** The sign between groups of digits in the languages of the sentences: to make what knows it of any language takes as long as half of a start. */
const BETWEEN_GROUPS: Readonly<Record<string, string>> = { en: ',', ru: '\u00A0' };

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * @param locale a BCP 47 tag, such as `en`.
 *
 * @example
 * ```ts
 * const { number, span } = createFormats('de', { second: 's', minute: 'min', hour: 'h', day: 'd' });
 * console.log(number(1240), span(90_000));
 * ```
 */
export function createFormats(locale: string, units: TimeUnits): Formats {
  // Each is made when it is first needed: together they take as long as all the rest of a start, and a command that prints its version needs none.
  const betweenGroups = BETWEEN_GROUPS[locale];
  const numbers = once(() => new Intl.NumberFormat(locale));
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const plurals = once(() => new Intl.PluralRules(locale));
  // Every language writes moments as ISO 8601 does, which is the Swedish way, without the T: they sort, and cannot be misread.
  const moments = once(() => new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium' }));
  const minutes = once(() => new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short' }));
  const times = once(() => new Intl.DateTimeFormat('sv', { timeStyle: 'medium' }));

  const number = (value: number): string =>
    betweenGroups !== undefined && Number.isSafeInteger(value) && value >= 0
      ? String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, betweenGroups)
      : numbers().format(value);
  const plural = (count: number, forms: PluralForms): string => forms[plurals().select(count)] ?? forms.other;

  function span(ms: number): string {
    if (ms > 0 && ms < SECOND_MS) return `${number(Math.max(0.1, Math.round(ms / 100) / 10))} ${units.second}`;
    const seconds = Math.round(ms / SECOND_MS);
    if (seconds < 60) return `${number(seconds)} ${units.second}`;
    if (seconds < 3600) return twoUnits(seconds, 60, units.minute, units.second);
    if (Math.round(ms / HOUR_MS) < 48) return twoUnits(Math.round(ms / MINUTE_MS), 60, units.hour, units.minute);
    return twoUnits(Math.round(ms / HOUR_MS), DAY_MS / HOUR_MS, units.day, units.hour);
  }

  function twoUnits(amount: number, size: number, large: string, small: string): string {
    const rest = amount % size;
    const largeUnits = `${number(Math.floor(amount / size))} ${large}`;
    return rest === 0 ? largeUnits : `${largeUnits} ${number(rest)} ${small}`;
  }

  return {
    number,
    plural,
    span,
    percent: (share) => percents().format(share),
    counted: (count, forms) => `${number(count)} ${plural(count, forms)}`,
    moment: (at) => moments().format(at),
    minute: (at) => minutes().format(at),
    time: (at) => times().format(at),
  };
}

/** Makes a value at the first call, and then keeps it. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
