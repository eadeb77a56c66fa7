import { EMPTY_FIELD, type Field, VISIBLE } from '../../app/field.ts';
import { fieldLine } from '../../app/field-line.ts';
import type { Line } from '../../app/line.ts';
import type { TypedField } from '../../app/screen.ts';
import type { Selected } from '../../app/selection.ts';
import type { QueueModel } from './queue-model.ts';
import type { QueueWords } from './queue-words.ts';

/** As long as a text in the conditions of a plan can be. */
const FIND_RULES = { accepts: VISIBLE, maxLength: 1000 } as const;
const IDS_RULES = { accepts: VISIBLE, maxLength: 100_000 } as const;

/** The line that is typed in a queue: a text to find, or ids to mark. */
export interface QueueTyping {
  readonly start: (what: 'find' | 'ids') => void;
  readonly isTyping: () => boolean;
  readonly typed: () => TypedField | undefined;
  readonly lines: (columns: number) => readonly Line[];
}

export interface TypingPorts {
  readonly model: QueueModel;
  readonly words: QueueWords;
  readonly changed: () => void;
  /** The ids were typed. */
  readonly markIds: (typed: string) => void;
}

export function createTyping({ model, words, changed, markIds }: TypingPorts): QueueTyping {
  /** The line that is typed now, and where the cursor of the list was before. */
  let typing: { readonly what: 'find' | 'ids'; readonly cursor: Selected } | undefined;
  let ids: Field = EMPTY_FIELD;

  function end(): void {
    typing = undefined;
    changed();
  }

  return {
    start(what) {
      [typing, ids] = [{ what, cursor: model.cursor() }, EMPTY_FIELD];
      changed();
    },
    isTyping: () => typing !== undefined,
    lines(columns) {
      if (typing === undefined) return [];
      return [typing.what === 'find' ? fieldLine(words.find, model.find(), columns) : fieldLine(words.markPrompt, ids, columns)];
    },
    typed() {
      if (typing === undefined) return undefined;
      const { what, cursor } = typing;
      if (what === 'ids') {
        return {
          field: ids,
          rules: IDS_RULES,
          change(field) {
            ids = field;
            changed();
          },
          submit() {
            end();
            markIds(ids.text);
          },
          cancel: end,
        };
      }
      return {
        field: model.find(),
        rules: FIND_RULES,
        change(field) {
          model.setFind(field);
          changed();
        },
        submit: end,
        cancel() {
          model.setFind(EMPTY_FIELD);
          model.setCursor(cursor);
          end();
        },
      };
    },
  };
}
