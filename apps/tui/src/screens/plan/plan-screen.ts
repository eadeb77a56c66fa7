import type { Selection } from '@sluice/queue';
import { line } from '../../app/line.ts';
import type { ScreenDefinition, ScreenWords } from '../../app/screen.ts';
import { oneLine } from '../../present/safe-text.ts';

export type PlanParams = { readonly idInstance: string; readonly selection: Selection };

/** NOT BUILT YET: this screen is a place in the registry. */
export const planScreen: ScreenDefinition<PlanParams, never, ScreenWords<never>> = {
  commands: [],
  words: { en: { name: 'Plan of a clear', commands: {} }, ru: { name: 'План очистки', commands: {} } },
  open: (_app, params, words) => ({
    title: () => oneLine(words.name),
    view: () => [line('NOT BUILT YET')],
    handlers: () => ({}),
    idInstance: params.idInstance,
  }),
};
