import { line } from '../../app/line.ts';
import type { ScreenDefinition, ScreenWords } from '../../app/screen.ts';
import { oneLine } from '../../present/safe-text.ts';

export type JournalParams = { readonly idInstance: string | undefined };

/** NOT BUILT YET: this screen is a place in the registry. */
export const journalScreen: ScreenDefinition<JournalParams, never, ScreenWords<never>> = {
  commands: [],
  words: { en: { name: 'Journal', commands: {} }, ru: { name: 'Журнал', commands: {} } },
  open: (_app, _params, words) => ({
    title: () => oneLine(words.name),
    view: () => [line('NOT BUILT YET')],
    handlers: () => ({}),
  }),
};
