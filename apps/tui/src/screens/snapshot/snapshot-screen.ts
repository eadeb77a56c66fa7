import { line } from '../../app/line.ts';
import type { ScreenDefinition, ScreenWords } from '../../app/screen.ts';
import { oneLine } from '../../present/safe-text.ts';

export type SnapshotParams = { readonly idInstance: string; readonly snapshot: string };

/** NOT BUILT YET: this screen is a place in the registry. */
export const snapshotScreen: ScreenDefinition<SnapshotParams, never, ScreenWords<never>> = {
  commands: [],
  words: { en: { name: 'Snapshot', commands: {} }, ru: { name: 'Снимок', commands: {} } },
  open: (_app, params, words) => ({
    title: () => oneLine(words.name),
    view: () => [line('NOT BUILT YET')],
    handlers: () => ({}),
    idInstance: params.idInstance,
  }),
};
