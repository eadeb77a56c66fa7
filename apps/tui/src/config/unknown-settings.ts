import { closest } from '../cli/closest.ts';
import { INSTANCE_SETTINGS, JOURNAL_SETTINGS, TABLES } from './config-schema.ts';
import { EDGE_SETTINGS } from './edge-schema.ts';
import { SCREEN_SETTINGS } from './screen-schema.ts';
import { isTable } from './twins.ts';

/** A setting that Sluice does not know, by its path, and the names that may have been meant. */
export interface UnknownSetting {
  readonly path: readonly (string | number)[];
  readonly near: readonly string[];
}

const OF_TABLE: Readonly<Record<string, readonly string[]>> = { journal: JOURNAL_SETTINGS, screen: SCREEN_SETTINGS };
const OF_BLOCKS: Readonly<Record<string, readonly string[]>> = { instances: INSTANCE_SETTINGS, edges: EDGE_SETTINGS };

/** All settings of a file that Sluice does not know: one that is not meant may be the one that protects. The names of `[keys]` only the app knows. */
export function unknownSettings(contents: unknown): readonly UnknownSetting[] {
  if (!isTable(contents)) return [];
  return [
    ...unknownIn(contents, TABLES, []),
    ...Object.entries(OF_TABLE).flatMap(([name, known]) => unknownIn(contents[name], known, [name])),
    ...Object.entries(OF_BLOCKS).flatMap(([name, known]) => {
      const blocks: unknown = contents[name];
      return Array.isArray(blocks) ? blocks.flatMap((block, at) => unknownIn(block, known, [name, at])) : [];
    }),
  ];
}

function unknownIn(table: unknown, known: readonly string[], path: UnknownSetting['path']): readonly UnknownSetting[] {
  if (!isTable(table)) return [];
  const unknown = Object.keys(table).filter((name) => !known.includes(name));
  return unknown.map((name) => ({ path: [...path, name], near: closest(name, known) }));
}
