import type { App } from './app.ts';
import { EMPTY_FIELD, type Field, VISIBLE } from './field.ts';
import { fieldLine } from './field-line.ts';
import { clip } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';
import { line, type Line } from './line.ts';
import type { Language, TypedField } from './screen.ts';
import { appWords } from './words.ts';

/** So much of the text is shown also where there is no room for it. */
const MIN_TEXT = 8;

/** The search of a list: a text that only some rows have, and whether it is being typed. */
export interface Find {
  readonly text: () => string;
  readonly isTyping: () => boolean;
  readonly start: () => void;
  readonly clear: () => void;
  readonly typed: () => TypedField | undefined;
  /** The line in which it is typed. */
  readonly line: (label: string, columns: number) => Line;
}

/** @param changed called with each new text, before the screen is drawn again. */
export function createFind(app: App, maxLength: number, changed?: (text: string) => void): Find {
  const rules = { accepts: VISIBLE, maxLength };
  let field: Field = EMPTY_FIELD;
  let isTyping = false;

  function change(next: Field, typing: boolean): void {
    const isOther = next.text !== field.text;
    field = next;
    isTyping = typing;
    if (isOther) changed?.(next.text);
    app.changed();
  }

  return {
    text: () => field.text,
    isTyping: () => isTyping,
    start: () => change(field, true),
    clear: () => change(EMPTY_FIELD, false),
    typed: () =>
      isTyping
        ? {
            field,
            rules,
            change: (next) => change(next, true),
            submit: () => change(field, false),
            cancel: () => change(EMPTY_FIELD, false),
          }
        : undefined,
    line: (label, columns) => fieldLine(label, field, columns),
  };
}

/** The text that is searched for, and how many have it: the figures are whole, and the text takes the rest of the row. */
export function foundLine(text: string, figures: string, columns: number, language: Language): Line {
  const shown = clip(oneLine(text), Math.max(MIN_TEXT, columns - figures.length - 4));
  return line(`${appWords[language].quoted(shown)}: ${figures}`, { isBold: true });
}

/** Whether a text has all words of another, in any order and in either case. No word is in every text. */
export function hasAllWords(text: string, wanted: string): boolean {
  const searched = text.toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
