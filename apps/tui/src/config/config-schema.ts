import type { QueueFlavor } from '@sluice/queue';
import type { BodyPolicy } from '@sluice/queue/journal';
import { z } from 'zod';
import { connectionRules, isOrigin, ORIGIN_WORDS } from './connection-rules.ts';

/** How many instances a file may name. */
const MAX_INSTANCES = 1000;
const MAX_DAYS = 3650;

const text = (words: string): z.ZodString => z.string({ error: words });
const NAME = 'must be 1 to 64 letters, digits, spaces, ".", "_" and "-", in quotes';
const VARIABLE = 'must be the name of an environment variable';
const YES_OR_NO = 'must be true or false';
const DAYS = `must be a whole number of days from 1 to ${MAX_DAYS}`;

const journal = z.strictObject(
  {
    file: text('must be the path of a file')
      .min(1, 'must be the path of a file')
      .max(4096, 'is longer than a path can be')
      .optional(),
    bodies: z.enum(['full', 'masked', 'none'], { error: 'must be "full", "masked" or "none"' }).default('full'),
    retentionDays: z.int({ error: DAYS }).min(1, DAYS).max(MAX_DAYS, DAYS).optional(),
  },
  { error: mustBe('a table: [journal]') },
);

const instance = z
  .strictObject(
    {
      name: text(NAME).regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u, NAME),
      flavor: z.enum(['plain', 'v3', 'chat-api'], { error: 'must be "plain", "v3" or "chat-api"' }).default('plain'),
      apiUrl: text(ORIGIN_WORDS).max(2048, ORIGIN_WORDS).refine(isOrigin, ORIGIN_WORDS),
      idInstance: text('must be the number of the instance, in quotes'),
      token: text('must be a text in quotes').optional(),
      tokenVariable: text(VARIABLE)
        .regex(/^[A-Za-z_]\w{0,127}$/, VARIABLE)
        .optional(),
      environment: z.enum(['production', 'test'], { error: 'must be "production" or "test"' }).default('production'),
      protected: z.boolean({ error: YES_OR_NO }).default(false),
    },
    { error: mustBe('a table: [[instances]]') },
  )
  .check(({ value, issues }) => {
    const addIssue = (path: string, message: string): void => {
      issues.push({ code: 'custom', input: undefined, path: [path], message });
    };
    const { idInstance, token } = connectionRules[value.flavor];
    if (!idInstance.pattern.test(value.idInstance)) addIssue('idInstance', idInstance.words);
    if (value.token !== undefined && !token.pattern.test(value.token)) addIssue('token', token.words);
    if ((value.token === undefined) === (value.tokenVariable === undefined)) {
      addIssue('token', 'or tokenVariable must be there, and not both');
    }
  });

/** What is in a file of configuration, with what is taken where something is left out. */
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
export const configSchema: z.ZodType<ConfigContents> = z
  .strictObject({
    journal: journal.prefault({}),
    instances: z
      .array(instance, { error: 'must be one or several tables: [[instances]]' })
      .min(1, 'must be one or several tables: [[instances]]')
      .max(MAX_INSTANCES, `must be ${MAX_INSTANCES} at most`),
  })
  .check(({ value: { instances }, issues }) => {
    const addIssue = (at: number, field: string, message: string): void => {
      issues.push({ code: 'custom', input: undefined, path: ['instances', at, field], message });
    };
    const names = new Map<string, number>();
    const numbers = new Map(instances.map(({ idInstance }, at) => [idInstance, at]));
    const seen = new Map<string, number>();
    for (const [at, { name, idInstance }] of instances.entries()) {
      const namesake = names.get(name);
      const twin = seen.get(idInstance);
      const other = numbers.get(name);
      if (namesake !== undefined) addIssue(at, 'name', `is also that of instances[${namesake}]: every instance has its own`);
      // The journal distinguishes instances only by their number.
      if (twin !== undefined) addIssue(at, 'idInstance', `is also that of instances[${twin}]: every instance is here once`);
      if (other !== undefined && other !== at) addIssue(at, 'name', `is the number of instances[${other}]: choose another name`);
      names.set(name, namesake ?? at);
      seen.set(idInstance, twin ?? at);
    }
  });

/** Zod asks for unknown fields by the same function. */
function mustBe(what: string): (issue: { readonly code?: string | undefined }) => string | undefined {
  return ({ code }) => (code === 'invalid_type' ? `must be ${what}` : undefined);
}
