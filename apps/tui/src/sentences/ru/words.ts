import { ru } from '@sluice/queue/sentences/ru';
import type { Formats } from '@sluice/queue/sentences';

/** How Russian writes numbers, plurals and times. */
export const formats: Formats = ru.formats;

/** The form of a word after a number: 1, 21 день; 2, 3, 4 дня; 0, 5, 11 дней. */
export function form(count: number, one: string, few: string, many: string): string {
  return formats.plural(count, { one, few, many, other: few });
}

/** A number and its word: `21 день`, `2 дня`, `5 дней`. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${formats.number(count)} ${form(count, one, few, many)}`;
}

/** `1 сообщение`, `1 240 сообщений`: the nominative, and the accusative. */
export function messages(count: number): string {
  return counted(count, 'сообщение', 'сообщения', 'сообщений');
}

/** `1 чат`, `5 чатов`. */
export function chatsOf(count: number): string {
  return counted(count, 'чат', 'чата', 'чатов');
}

/** The form of a verb whose subject is so many: 21 уходит, 22 уходят. */
export function verb(count: number, one: string, other: string): string {
  return form(count, one, other, other);
}
