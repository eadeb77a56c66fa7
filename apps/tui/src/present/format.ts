import { oneLine, type ScreenText } from './safe-text.ts';

const NUMBERS = new Intl.NumberFormat('en');

/** A number with its thousands apart: `1,240`. */
export function presentNumber(value: number): ScreenText {
  return oneLine(NUMBERS.format(value));
}

/** So many messages, in words: `1 message`, `1,240 messages`. */
export function messages(count: number): ScreenText {
  return oneLine(count === 1 ? '1 message' : `${presentNumber(count)} messages`);
}

// The Swedish way to write a date is that of ISO 8601, without its T.
const MOMENTS = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium' });

/** A moment for people, in the time of their place: `2026-11-21 07:08:25`. */
export function presentMoment(at: number): ScreenText {
  return oneLine(MOMENTS.format(at));
}

const MINUTES = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short' });

/** The same to the minute, where a line is short of room: `2026-11-21 07:08`. */
export function presentMinute(at: number): ScreenText {
  return oneLine(MINUTES.format(at));
}
