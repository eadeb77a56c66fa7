import { line } from '../../app/line.ts';
import type { ScreenDefinition, ScreenWords } from '../../app/screen.ts';
import { oneLine } from '../../present/safe-text.ts';

export type SetupParams = undefined;

/** NOT BUILT YET: this screen is a place in the registry. */
export const setupScreen: ScreenDefinition<SetupParams, never, ScreenWords<never>> = {
  commands: [],
  words: { en: { name: 'First instance', commands: {} }, ru: { name: 'Первый инстанс', commands: {} } },
  open: (_app, _params, words) => ({
    title: () => oneLine(words.name),
    view: () => [line('NOT BUILT YET')],
    handlers: () => ({}),
  }),
};
