import { line } from '../../app/line.ts';
import type { ScreenDefinition, ScreenWords } from '../../app/screen.ts';
import { oneLine } from '../../present/safe-text.ts';

export type BrakeParams = { readonly idInstance: string };

/** NOT BUILT YET: this screen is a place in the registry. */
export const brakeScreen: ScreenDefinition<BrakeParams, never, ScreenWords<never>> = {
  commands: [],
  words: { en: { name: 'Brake', commands: {} }, ru: { name: 'Тормоз', commands: {} } },
  open: (_app, params, words) => ({
    title: () => oneLine(words.name),
    view: () => [line('NOT BUILT YET')],
    handlers: () => ({}),
    idInstance: params.idInstance,
  }),
};
