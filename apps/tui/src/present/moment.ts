import { oneLine, type ScreenText } from './one-line.ts';

// The Swedish way to write a date is that of ISO 8601, without its T.
const FORMAT = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium' });

/** A moment for people, in the time of their place: `2026-11-21 07:08:25`. */
export function presentMoment(at: number): ScreenText {
  return oneLine(FORMAT.format(at));
}

const MINUTES = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short' });

/** The same to the minute, where a line is short of room: `2026-11-21 07:08`. */
export function presentMinute(at: number): ScreenText {
  return oneLine(MINUTES.format(at));
}
