import type { AppSentences } from '../sentences/sentences.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

type Of = Pick<AppSentences, 'formats'>;

/** A number with its thousands apart: `1,240`. */
export function presentNumber(value: number, { formats }: Of): ScreenText {
  return oneLine(formats.number(value));
}

/** A moment in the local time zone: `2026-11-21 07:08:25`. */
export function presentMoment(at: number, { formats }: Of): ScreenText {
  return oneLine(formats.moment(at));
}

/** The same to the minute, where a line is short of room: `2026-11-21 07:08`. */
export function presentMinute(at: number, { formats }: Of): ScreenText {
  return oneLine(formats.minute(at));
}
