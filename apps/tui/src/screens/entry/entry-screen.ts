import { line } from '../../app/line.ts';
import type { ScreenDefinition, ScreenWords } from '../../app/screen.ts';
import { oneLine } from '../../present/safe-text.ts';

export type EntryParams = { readonly idInstance: string; readonly key: string };

/** NOT BUILT YET: this screen is a place in the registry. */
export const entryScreen: ScreenDefinition<EntryParams, never, ScreenWords<never>> = {
  commands: [],
  words: { en: { name: 'Message', commands: {} }, ru: { name: 'Сообщение', commands: {} } },
  open: (_app, params, words) => ({
    title: () => oneLine(words.name),
    view: () => [line('NOT BUILT YET')],
    handlers: () => ({}),
    idInstance: params.idInstance,
  }),
};
