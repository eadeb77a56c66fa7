import { presentNumber } from './number.ts';

/** So many messages, in words: `1 message`, `1,240 messages`. */
export function messages(count: number): string {
  return count === 1 ? '1 message' : `${presentNumber(count)} messages`;
}
