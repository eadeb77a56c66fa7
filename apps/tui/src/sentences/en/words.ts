import { en, type Formats } from '@sluice/queue/sentences';

/** How English writes numbers, plurals and times. */
export const formats: Formats = en.formats;

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
