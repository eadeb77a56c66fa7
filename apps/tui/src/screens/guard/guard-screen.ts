import { line } from '../../app/line.ts';
import type { ScreenDefinition, ScreenWords } from '../../app/screen.ts';
import { oneLine } from '../../present/safe-text.ts';

export type GuardParams = { readonly idInstance: string };

/** NOT BUILT YET: this screen is a place in the registry. */
export const guardScreen: ScreenDefinition<GuardParams, never, ScreenWords<never>> = {
  commands: [],
  words: { en: { name: 'Before you connect a number', commands: {} }, ru: { name: 'Перед подключением номера', commands: {} } },
  open: (_app, params, words) => ({
    title: () => oneLine(words.name),
    view: () => [line('NOT BUILT YET')],
    handlers: () => ({}),
    idInstance: params.idInstance,
  }),
};
