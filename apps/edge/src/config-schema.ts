/** What a configuration may hold. Every sentence is our own: those of valibot quote what they were given, and that holds tokens. */
import * as v from 'valibot';
import { originOf } from './allowed-origin.ts';
import type { ConfiguredKey, EdgeConfig } from './config.ts';
import { gatewaySchema, instanceSchema } from './instance-schema.ts';
import { noList, objectWords } from './object-words.ts';
import { CALLER_DETAILS } from './pass-on.ts';
import { SCOPES } from './principal.ts';

/** The name of a key. */
export const KEY_NAME: RegExp = /^[A-Za-z0-9.\-_@]{1,64}$/;
/** What the number of an instance can look like, of any gateway. */
export const INSTANCE_NUMBER: RegExp = /^[\w-]{1,64}$/;
/** A time of ISO 8601 with its zone, since a time without one means another moment on another machine; or a day, which begins in UTC. */
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const MAX_CALLS_PER_SECOND = 10_000;

const CONFIG =
  'must be an object of keys and instances, to add instances also gateways, to limit web pages also allowedOrigins, to pass on who calls also passOn, and nothing else.';
const KEYS = 'must be a list of at least one key. `sluice-edge key create` makes a key and its entry for this list.';
const KEY =
  'must be an object of name, sha256 and scopes, if wanted also instances, expiresAt and callsPerSecond, and nothing else.';
export const NAME_WORDS: string = 'must be the name of the key: 1 to 64 letters, digits, ".", "-", "_" and "@".';
const SHA256 = 'must be the SHA-256 of the key: 64 hexadecimal digits. `sluice-edge key create` makes a key and prints both.';
const SCOPES_WORDS: string = `must be a list of at least one of these scopes: ${SCOPES.join(', ')}.`;
const KEY_INSTANCES =
  'must be a list of the numbers of instances, each in quotes. Leave it out where the key may touch every instance.';
export const TIME_WORDS: string = 'must be a time such as "2027-01-31T12:00:00Z", or a day such as "2027-01-31".';
export const RATE_WORDS: string = `must be a number from 0.1 to ${MAX_CALLS_PER_SECOND}.`;
const INSTANCES = 'must be a list of at least one instance; it may be empty where there are gateways.';
const GATEWAYS = 'must be a list of gateways whose instances may be added. Leave it out where none may.';
const ORIGINS =
  'must be a list of origins, such as ["https://app.example.com"], each in full: a * is no pattern. Leave it out to let the pages of every origin call.';
const PASS_ON =
  'must be a list of what is passed on of a caller: "user-agent", "address" or both. Leave it out where nothing is.';

const key: v.GenericSchema<unknown, ConfiguredKey> = v.pipe(
  v.unknown(),
  noList(KEY),
  v.strictObject(
    {
      name: v.pipe(v.string(NAME_WORDS), v.regex(KEY_NAME, NAME_WORDS)),
      sha256: v.pipe(v.string(SHA256), v.regex(/^[0-9a-f]{64}$/i, SHA256), v.toLowerCase()),
      scopes: v.pipe(v.array(v.picklist(SCOPES, SCOPES_WORDS), SCOPES_WORDS), v.minLength(1, SCOPES_WORDS)),
      instances: v.exactOptional(
        v.array(v.pipe(v.string(KEY_INSTANCES), v.regex(INSTANCE_NUMBER, KEY_INSTANCES)), KEY_INSTANCES),
      ),
      expiresAt: v.exactOptional(v.pipe(v.string(TIME_WORDS), v.check(isTime, TIME_WORDS))),
      callsPerSecond: v.exactOptional(v.pipe(v.number(RATE_WORDS), v.check(isRate, RATE_WORDS))),
    },
    objectWords(KEY, { name: NAME_WORDS, sha256: SHA256, scopes: SCOPES_WORDS }),
  ),
);

const origin = v.pipe(
  v.string(ORIGINS),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): string => {
    const read = originOf(value);
    if (read !== undefined) return read;
    addIssue({ message: ORIGINS });
    return NEVER;
  }),
);

export const configSchema: v.GenericSchema<unknown, EdgeConfig> = v.pipe(
  v.unknown(),
  noList(CONFIG),
  v.strictObject(
    {
      keys: v.pipe(v.array(key, KEYS), v.minLength(1, KEYS)),
      instances: v.array(instanceSchema, INSTANCES),
      gateways: v.exactOptional(v.array(gatewaySchema, GATEWAYS)),
      allowedOrigins: v.exactOptional(v.array(origin, ORIGINS)),
      passOn: v.exactOptional(v.array(v.picklist(CALLER_DETAILS, PASS_ON), PASS_ON)),
    },
    objectWords(CONFIG, { keys: KEYS, instances: INSTANCES }),
  ),
);

export function isTime(text: string): boolean {
  return TIME.test(text) && !Number.isNaN(Date.parse(text));
}

export function isRate(rate: number): boolean {
  return rate >= 0.1 && rate <= MAX_CALLS_PER_SECOND;
}
