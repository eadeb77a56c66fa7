import type { QueueFlavor } from '@sluice/queue';
import type { BodyPolicy } from '@sluice/queue/journal';
import * as v from 'valibot';
import { connectionRules, NAME, originOf } from './connection-rules.ts';
import { type EdgeContents, edgesSchema } from './edge-schema.ts';
import { keysSchema, type ScreenContents, screenSchema } from './screen-schema.ts';
import { mistake, noList, wordsOfTable } from './setting-mistakes.ts';
import { noTwins } from './twins.ts';

/** How many instances a file may name. */
const MAX_INSTANCES = 1000;
const MAX_DAYS = 3650;

const journalSettings = {
  file: v.optional(
    v.pipe(v.string(mistake('path')), v.minLength(1, mistake('path')), v.maxLength(4096, mistake('path-too-long'))),
  ),
  bodies: v.optional(v.picklist(['full', 'masked', 'none'], mistake('bodies')), 'full'),
  retentionDays: v.optional(
    v.pipe(
      v.number(mistake('days', MAX_DAYS)),
      v.check((days) => Number.isInteger(days) && days >= 1 && days <= MAX_DAYS, mistake('days', MAX_DAYS)),
    ),
  ),
};

/** The names of the settings. */
export const JOURNAL_SETTINGS: readonly string[] = Object.keys(journalSettings);

const journal = v.pipe(
  v.unknown(),
  noList(mistake('journal-table')),
  v.object(journalSettings, wordsOfTable(mistake('journal-table'))),
);

const instanceSettings = {
  name: v.pipe(v.string(mistake('name')), v.regex(NAME, mistake('name'))),
  flavor: v.optional(v.picklist(['plain', 'v3', 'chat-api'], mistake('flavor')), 'plain'),
  apiUrl: v.pipe(
    v.string(mistake('origin')),
    v.check((address) => address.length <= 2048 && originOf(address) !== undefined, mistake('origin')),
  ),
  idInstance: v.string(mistake('number')),
  token: v.optional(v.string(mistake('text'))),
  tokenVariable: v.optional(v.pipe(v.string(mistake('variable')), v.regex(/^[A-Za-z_]\w{0,127}$/, mistake('variable')))),
  environment: v.optional(v.picklist(['production', 'test'], mistake('environment')), 'production'),
  protected: v.optional(v.boolean(mistake('boolean')), false),
};

/** The names of the settings. */
export const INSTANCE_SETTINGS: readonly string[] = Object.keys(instanceSettings);

/** A mistake between two settings is found beside the mistakes in others. */
const instance = v.pipe(
  v.unknown(),
  noList(mistake('instance-table')),
  v.object(instanceSettings, wordsOfTable(mistake('instance-table'))),
  v.forward(
    v.partialCheck(
      [['flavor'], ['idInstance']],
      ({ flavor, idInstance }) => connectionRules[flavor].idInstance.pattern.test(idInstance),
      ({ input }) => mistake(connectionRules[input.flavor].idInstance.fault),
    ),
    ['idInstance'],
  ),
  v.forward(
    v.partialCheck(
      [['flavor'], ['token']],
      ({ flavor, token }) => token === undefined || connectionRules[flavor].token.pattern.test(token),
      ({ input }) => mistake(connectionRules[input.flavor].token.fault),
    ),
    ['token'],
  ),
  v.forward(
    v.partialCheck(
      [['token'], ['tokenVariable']],
      ({ token, tokenVariable }) => (token === undefined) !== (tokenVariable === undefined),
      mistake('token-or-variable'),
    ),
    ['token'],
  ),
);

/** The content of a file of configuration, with the defaults of members that are left out. */
export interface ConfigContents {
  readonly journal: {
    readonly file?: string | undefined;
    readonly bodies: BodyPolicy;
    readonly retentionDays?: number | undefined;
  };
  readonly instances: readonly {
    readonly name: string;
    readonly flavor: QueueFlavor;
    readonly apiUrl: string;
    readonly idInstance: string;
    readonly token?: string | undefined;
    readonly tokenVariable?: string | undefined;
    readonly environment: 'production' | 'test';
    readonly protected: boolean;
  }[];
  readonly edges: readonly EdgeContents[];
  readonly screen: ScreenContents;
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

const tables = {
  journal: v.optional(journal, {}),
  screen: v.optional(screenSchema, {}),
  keys: v.optional(keysSchema, {}),
  edges: v.optional(edgesSchema, []),
  instances: v.optional(
    v.pipe(
      v.array(instance, mistake('instances')),
      v.maxLength(MAX_INSTANCES, mistake('too-many-instances', MAX_INSTANCES)),
      noTwins(),
    ),
    [],
  ),
};
/** The names of what a file may hold. */
export const TABLES: readonly string[] = Object.keys(tables);

/** What a file of configuration may hold. No message of it repeats a value: any of them could be a token in the wrong place. */
export const configSchema: v.GenericSchema<unknown, ConfigContents> = v.pipe(
  v.object(tables, wordsOfTable(mistake('table'))),
  v.forward(
    v.check(({ instances, edges }) => instances.length + edges.length > 0, mistake('instances')),
    ['instances'],
  ),
);
