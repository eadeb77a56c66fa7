import * as v from 'valibot';
import { NAME, originOf } from './connection-rules.ts';
import { mistake, noList, wordsOfTable } from './setting-mistakes.ts';

/** An edge as a file of configuration describes it, with the defaults of members that are left out. */
export interface EdgeContents {
  readonly name: string;
  readonly url: string;
  readonly key?: string | undefined;
  readonly keyVariable?: string | undefined;
  readonly environment: 'production' | 'test';
  readonly protected: boolean;
}

/** What a Sluice key looks like, as the client of an edge takes it. */
export const EDGE_KEY: RegExp = /^[\w.~-]{1,512}$/;
const MAX_EDGES = 100;

const edgeSettings = {
  name: v.pipe(v.string(mistake('name')), v.regex(NAME, mistake('name'))),
  url: v.pipe(
    v.string(mistake('origin')),
    v.check((address) => address.length <= 2048 && originOf(address) !== undefined, mistake('origin')),
  ),
  key: v.optional(v.pipe(v.string(mistake('text')), v.regex(EDGE_KEY, mistake('token')))),
  keyVariable: v.optional(v.pipe(v.string(mistake('variable')), v.regex(/^[A-Za-z_]\w{0,127}$/, mistake('variable')))),
  environment: v.optional(v.picklist(['production', 'test'], mistake('environment')), 'production'),
  protected: v.optional(v.boolean(mistake('boolean')), false),
};

/** The names of the settings. */
export const EDGE_SETTINGS: readonly string[] = Object.keys(edgeSettings);

const edge = v.pipe(
  v.unknown(),
  noList(mistake('edge-table')),
  v.object(edgeSettings, wordsOfTable(mistake('edge-table'))),
  v.forward(
    v.partialCheck(
      [['key'], ['keyVariable']],
      ({ key, keyVariable }) => (key === undefined) !== (keyVariable === undefined),
      mistake('key-or-variable'),
    ),
    ['key'],
  ),
);

export const edgesSchema: v.GenericSchema<unknown, readonly EdgeContents[]> = v.pipe(
  v.array(edge, mistake('edges')),
  v.maxLength(MAX_EDGES, mistake('too-many-edges', MAX_EDGES)),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const edges = dataset.value;
    for (const [at, value] of edges.entries()) {
      const namesake = edges.findIndex(({ name }) => name === value.name);
      if (namesake === at) continue;
      addIssue({
        message: mistake('same-edge', namesake),
        path: [
          { type: 'array', origin: 'value', input: edges, key: at, value },
          { type: 'object', origin: 'value', input: value, key: 'name', value: value.name },
        ],
      });
    }
  }),
);
