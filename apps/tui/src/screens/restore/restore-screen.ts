import type { Selection } from '@sluice/queue';
import { line } from '../../app/line.ts';
import type { ScreenDefinition, ScreenWords } from '../../app/screen.ts';
import { oneLine } from '../../present/safe-text.ts';

export type RestoreParams = { readonly idInstance: string; readonly snapshot: string; readonly selection: Selection };

/** NOT BUILT YET: this screen is a place in the registry. */
export const restoreScreen: ScreenDefinition<RestoreParams, never, ScreenWords<never>> = {
  commands: [],
  words: { en: { name: 'Plan of a restore', commands: {} }, ru: { name: 'План восстановления', commands: {} } },
  open: (_app, params, words) => ({
    title: () => oneLine(words.name),
    view: () => [line('NOT BUILT YET')],
    handlers: () => ({}),
    idInstance: params.idInstance,
  }),
};
