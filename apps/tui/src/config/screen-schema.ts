import * as v from 'valibot';
import { mistake, noList, wordsOfTable } from './setting-mistakes.ts';

/** How the app looks, and by which keys its commands go. */
export interface ScreenContents {
  readonly theme?: 'dark' | 'light' | 'contrast' | 'none' | undefined;
  readonly mouse: boolean;
}

const screenSettings = {
  theme: v.optional(v.picklist(['dark', 'light', 'contrast', 'none'], mistake('theme'))),
  mouse: v.optional(v.boolean(mistake('boolean')), true),
};
/** The names of the settings. */
export const SCREEN_SETTINGS: readonly string[] = Object.keys(screenSettings);

export const screenSchema: v.GenericSchema<unknown, ScreenContents> = v.pipe(
  v.unknown(),
  noList(mistake('screen-table')),
  v.object(screenSettings, wordsOfTable(mistake('screen-table'))),
);

const MAX_KEYS = 8;
/** A character that can be seen or the space, one with Ctrl, or a key that has a name. */
const KEY =
  /^(?:ctrl\+[a-z]|shift\+tab|enter|escape|tab|backspace|delete|up|down|left|right|pageUp|pageDown|home|end| |[^\p{C}\p{Z}])$/u;

/** The ids are those of the screens, which only the app knows: it looks at them when it starts. */
export const keysSchema: v.GenericSchema<unknown, Readonly<Record<string, readonly string[]>>> = v.pipe(
  v.unknown(),
  noList(mistake('keys-table')),
  v.record(
    v.string(),
    v.pipe(
      v.array(v.pipe(v.string(mistake('key-name')), v.regex(KEY, mistake('key-name'))), mistake('key-names')),
      v.minLength(1, mistake('key-names')),
      v.maxLength(MAX_KEYS, mistake('key-names')),
    ),
    mistake('keys-table'),
  ),
);
