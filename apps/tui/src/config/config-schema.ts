import type { QueueFlavor } from '@sluice/queue';
import type { BodyPolicy } from '@sluice/queue/journal';
import * as v from 'valibot';
import { connectionRules, isOrigin, ORIGIN_WORDS } from './connection-rules.ts';

/** How many instances a file may name. */
const MAX_INSTANCES = 1000;
const MAX_DAYS = 3650;

const NAME = 'must be 1 to 64 letters, digits, spaces, ".", "_" and "-", in quotes';
const VARIABLE = 'must be the name of an environment variable';
const DAYS = `must be a whole number of days from 1 to ${MAX_DAYS}`;
const INSTANCES = 'must be one or several tables: [[instances]]';
const TOKENS = 'or tokenVariable must be there, and not both';

const journal = v.pipe(
  v.unknown(),
  noList('must be a table: [journal]'),
  v.strictObject(
    {
      file: v.optional(
        v.pipe(
          v.string('must be the path of a file'),
          v.minLength(1, 'must be the path of a file'),
          v.maxLength(4096, 'is longer than a path can be'),
        ),
      ),
      bodies: v.optional(v.picklist(['full', 'masked', 'none'], 'must be "full", "masked" or "none"'), 'full'),
      retentionDays: v.optional(
        v.pipe(
          v.number(DAYS),
          v.check((days) => Number.isInteger(days) && days >= 1 && days <= MAX_DAYS, DAYS),
        ),
      ),
    },
    wordsOfTable('must be a table: [journal]'),
  ),
);

const instance = v.pipe(
  v.unknown(),
  noList('must be a table: [[instances]]'),
  v.strictObject(
    {
      name: v.pipe(v.string(NAME), v.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u, NAME)),
      flavor: v.optional(v.picklist(['plain', 'v3', 'chat-api'], 'must be "plain", "v3" or "chat-api"'), 'plain'),
      apiUrl: v.pipe(
        v.string(ORIGIN_WORDS),
        v.check((address) => address.length <= 2048 && isOrigin(address), ORIGIN_WORDS),
      ),
      idInstance: v.string('must be the number of the instance, in quotes'),
      token: v.optional(v.string('must be a text in quotes')),
      tokenVariable: v.optional(v.pipe(v.string(VARIABLE), v.regex(/^[A-Za-z_]\w{0,127}$/, VARIABLE))),
      environment: v.optional(v.picklist(['production', 'test'], 'must be "production" or "test"'), 'production'),
      protected: v.optional(v.boolean('must be true or false'), false),
    },
    wordsOfTable('must be a table: [[instances]]', {
      name: NAME,
      apiUrl: ORIGIN_WORDS,
      idInstance: 'must be the number of the instance, in quotes',
    }),
  ),
  v.forward(
    v.check(
      ({ flavor, idInstance }) => connectionRules[flavor].idInstance.pattern.test(idInstance),
      ({ input }) => connectionRules[input.flavor].idInstance.words,
    ),
    ['idInstance'],
  ),
  v.forward(
    v.check(
      ({ flavor, token }) => token === undefined || connectionRules[flavor].token.pattern.test(token),
      ({ input }) => connectionRules[input.flavor].token.words,
    ),
    ['token'],
  ),
  v.forward(
    v.check(({ token, tokenVariable }) => (token === undefined) !== (tokenVariable === undefined), TOKENS),
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
}

/** What a file of configuration may hold. No message of it repeats a value: any of them could be a token in the wrong place. */
export const configSchema: v.GenericSchema<unknown, ConfigContents> = v.strictObject(
  {
    journal: v.optional(journal, {}),
    instances: v.pipe(
      v.array(instance, INSTANCES),
      v.minLength(1, INSTANCES),
      v.maxLength(MAX_INSTANCES, `must be ${MAX_INSTANCES} at most`),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const instances = dataset.value;
        const names = new Map<string, number>();
        const numbers = new Map(instances.map(({ idInstance }, at) => [idInstance, at]));
        const seen = new Map<string, number>();
        for (const [at, value] of instances.entries()) {
          const { name, idInstance } = value;
          const addAt = (key: 'name' | 'idInstance', message: string): void =>
            addIssue({
              message,
              path: [
                { type: 'array', origin: 'value', input: instances, key: at, value },
                { type: 'object', origin: 'value', input: value, key, value: value[key] },
              ],
            });
          const namesake = names.get(name);
          const twin = seen.get(idInstance);
          const other = numbers.get(name);
          if (namesake !== undefined) addAt('name', `is also that of instances[${namesake}]: every instance has its own`);
          // The journal distinguishes instances only by their number.
          if (twin !== undefined) addAt('idInstance', `is also that of instances[${twin}]: every instance is here once`);
          if (other !== undefined && other !== at) {
            addAt('name', `is the number of instances[${other}]: choose another name`);
          }
          names.set(name, namesake ?? at);
          seen.set(idInstance, twin ?? at);
        }
      }),
    ),
  },
  wordsOfTable('must be a table', { instances: INSTANCES }),
);

/** To valibot a list is an object, too. */
function noList(words: string): v.CheckAction<unknown, string> {
  return v.check((value) => !Array.isArray(value), words);
}

/** What valibot asks of a table: what to say of a value that is none, of a field it does not know, and of one that is missing. */
function wordsOfTable(words: string, missing: Readonly<Record<string, string>> = {}): (issue: v.StrictObjectIssue) => string {
  return ({ path, expected }) => {
    const key = path?.[0]?.key;
    if (key === undefined) return words;
    if (expected === 'never') return 'is no setting that Sluice knows. Correct its name, or take it out';
    return (typeof key === 'string' ? missing[key] : undefined) ?? 'must be there';
  };
}
