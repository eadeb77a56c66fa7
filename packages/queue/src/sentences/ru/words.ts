import { createFormats, type Formats } from '../formats.ts';

/** How Russian writes numbers, plurals and times. The signs of the units are those of GOST 8.417, without full stops. */
export const formats: Formats = createFormats('ru', { second: 'с', minute: 'мин', hour: 'ч', day: 'сут' });

/**
 * The form of a word after a number, all three of them: 1, 21 сообщение; 2, 3, 4 сообщения; 0, 5, 11 сообщений. A fraction takes the second.
 */
export function form(count: number, one: string, few: string, many: string): string {
  return formats.plural(count, { one, few, many, other: few });
}

/** A number and its word: `21 чат`, `2 чата`, `5 чатов`. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${formats.number(count)} ${form(count, one, few, many)}`;
}

/** `1 сообщение`, `1 240 сообщений`: the nominative, and the accusative. */
export function messages(count: number): string {
  return counted(count, 'сообщение', 'сообщения', 'сообщений');
}

/** `1 сообщения`, `1 240 сообщений`: after «из», «у», «больше», «не меньше». */
export function ofMessages(count: number): string {
  return counted(count, 'сообщения', 'сообщений', 'сообщений');
}

/** `1 чат`, `5 чатов`. */
export function chatsOf(count: number): string {
  return counted(count, 'чат', 'чата', 'чатов');
}

/** The form of a verb whose subject is so many: 21 уходит, 22 уходят. */
export function verb(count: number, one: string, other: string): string {
  return form(count, one, other, other);
}

const MAX_QUOTED_LENGTH = 50;

/** A gateway's word as it may be in a sentence: on one line, without what could move the cursor of a terminal. */
export function quote(word: string): string {
  return `«${word.replace(/[\p{C}\s]+/gu, ' ').slice(0, MAX_QUOTED_LENGTH)}»`;
}

/** A phrase as the beginning of a sentence. */
export function capital(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
}
