import { checkCredentials, SluiceError, type GatewayCredentials } from '@sluice/core';
import * as v from 'valibot';
import { originOf } from './allowed-origin.ts';

/** An instance behind the edge. Its family of paths is the caller's choice, call by call, as at the gateway. */
export type Upstream = Omit<GatewayCredentials, 'flavor'>;

export interface EdgeConfig {
  /** The SHA-256 of the one key that opens the edge: 64 hexadecimal digits, in lower case. */
  readonly keySha256: string;
  /** At least one, no two with the same number. */
  readonly instances: readonly Upstream[];
  /** The origins whose web pages may call the edge, such as `https://app.example.com`; those of every origin unless given. */
  readonly allowedOrigins?: readonly string[];
}

/** The variable, or the secret of a worker, that holds the configuration. */
export const CONFIG_VARIABLE = 'SLUICE_EDGE_CONFIG';

const INSTANCE = 'must be an object of idInstance, apiUrl and apiTokenInstance, for uploads also mediaUrl, and nothing else.';
const ID_INSTANCE = 'must be a string: the number of the instance, 4 to 20 digits.';
const API_URL = 'must be a string: the address that the console of the gateway shows for the instance.';
const MEDIA_URL = 'must be a string: the address for uploads that the console of the gateway shows for the instance.';
const API_TOKEN = 'must be a string: the token that the console of the gateway shows for the instance.';
const KEY_SHA256 = 'must be the SHA-256 of the key: 64 hexadecimal digits. `sluice-edge key` makes a key and prints both.';
const INSTANCES = 'must be a list of at least one instance.';
const ORIGINS =
  'must be a list of origins, such as ["https://app.example.com"], each in full: a * is no pattern. Leave it out to let the pages of every origin call.';
const CONFIG = 'must be an object of keySha256 and instances, to limit web pages also allowedOrigins, and nothing else.';

// Every sentence is our own: those of valibot and of JSON.parse quote what they were given, and that holds tokens.
const instance = v.pipe(
  v.strictObject(
    {
      idInstance: v.string(ID_INSTANCE),
      apiUrl: v.string(API_URL),
      mediaUrl: v.exactOptional(v.string(MEDIA_URL)),
      apiTokenInstance: v.string(API_TOKEN),
    },
    objectWords(INSTANCE, { idInstance: ID_INSTANCE, apiUrl: API_URL, apiTokenInstance: API_TOKEN }),
  ),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Upstream => {
    try {
      const { flavor: _, ...upstream } = checkCredentials({ ...value, flavor: 'plain' });
      return upstream;
    } catch (error) {
      addIssue({ message: error instanceof SluiceError ? error.message : 'cannot be used.' });
      return NEVER;
    }
  }),
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

const schema = v.pipe(
  v.unknown(),
  // To valibot a list is an object, too.
  v.check((value) => !Array.isArray(value), CONFIG),
  v.strictObject(
    {
      keySha256: v.pipe(v.string(KEY_SHA256), v.regex(/^[0-9a-f]{64}$/i, KEY_SHA256), v.toLowerCase()),
      instances: v.pipe(
        v.array(instance, INSTANCES),
        v.minLength(1, INSTANCES),
        v.check(
          (all) => new Set(all.map(({ idInstance }) => idInstance)).size === all.length,
          'must not name an instance twice.',
        ),
      ),
      allowedOrigins: v.exactOptional(v.array(origin, ORIGINS)),
    },
    objectWords(CONFIG, { keySha256: KEY_SHA256, instances: INSTANCES }),
  ),
);

/** What to say of a value that is no such object or has a field too many, and of each field that is missing. */
function objectWords(what: string, missing: Readonly<Record<string, string>>): (issue: v.StrictObjectIssue) => string {
  return ({ path, expected }) => (expected === 'never' ? what : (missing[String(path?.[0]?.key)] ?? what));
}

/**
 * Reads the configuration of an edge.
 *
 * @param text JSON, as the variable `SLUICE_EDGE_CONFIG` holds it.
 * @throws {SluiceError} `invalid-configuration` with one sentence that names the place in the JSON and the value that was expected there. No value of
 *   the configuration is in it.
 */
export function parseConfig(text: string | undefined): EdgeConfig {
  if (text === undefined || text.trim() === '') {
    throw invalid(
      'is not set. It must hold JSON: {"keySha256":"…","instances":[{"idInstance":"…","apiUrl":"https://…","apiTokenInstance":"…"}]}. `sluice-edge key` makes a key and its SHA-256.',
    );
  }
  const { success, output, issues } = v.safeParse(schema, parseJson(text));
  if (success) return output;
  const [{ message, path = [], expected }] = issues;
  // Also the name of a field that is not known could be a token in the wrong place.
  const location = locationOf(expected === 'never' ? path.slice(0, -1) : path);
  throw invalid(`is not right${location === '' ? '' : ` at ${location}`}: ${message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('is not JSON. Check its quotes and commas; in a shell, put it in single quotes.');
  }
}

/** `instances[0].apiUrl` */
function locationOf(path: readonly v.IssuePathItem[]): string {
  return path.map(({ key }, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`)).join('');
}

function invalid(rest: string): SluiceError {
  return new SluiceError({ code: 'invalid-configuration', message: `${CONFIG_VARIABLE} ${rest}` });
}
