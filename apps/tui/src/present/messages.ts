import { presentNumber } from './number.ts';
import { oneLine, type ScreenText } from './one-line.ts';

/** So many messages, in words: `1 message`, `1,240 messages`. */
export function messages(count: number): ScreenText {
  return oneLine(count === 1 ? '1 message' : `${presentNumber(count)} messages`);
}
