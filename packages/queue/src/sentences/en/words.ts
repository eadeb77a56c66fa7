import { createFormats, type Formats } from '../formats.ts';

/** How English writes numbers, plurals and times. */
export const formats: Formats = createFormats('en', { second: 's', minute: 'min', hour: 'h', day: 'd' });

/** Such as `1 message`, `1,240 messages`. */
export function messages(count: number): string {
  return formats.counted(count, { one: 'message', other: 'messages' });
}

/** Such as `1 message waits`, `1,240 messages wait`. */
export function messagesWait(count: number): string {
  return `${messages(count)} ${verb(count, 'waits', 'wait')}`;
}

/** The form of a verb that goes with so many. */
export function verb(count: number, one: string, other: string): string {
  return formats.plural(count, { one, other });
}

const MAX_QUOTED_LENGTH = 50;

/** A gateway's word as it may be in a sentence: on one line, without what could move the cursor of a terminal. */
export function quote(word: string): string {
  return `“${word.replace(/[\p{C}\s]+/gu, ' ').slice(0, MAX_QUOTED_LENGTH)}”`;
}
