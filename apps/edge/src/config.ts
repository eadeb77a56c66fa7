import { checkCredentials, SluiceError, type GatewayCredentials } from '@sluice/core';
import { z } from 'zod';

/** An instance behind the edge. Its family of paths is the caller's choice, call by call, as at the gateway. */
export type Upstream = Omit<GatewayCredentials, 'flavor'>;

export interface EdgeConfig {
  /** The SHA-256 of the one key that opens the edge: 64 hexadecimal digits, in lower case. */
  readonly keySha256: string;
  /** At least one, no two with the same number. */
  readonly instances: readonly Upstream[];
}

/** The variable, or the secret of a worker, that holds the configuration. */
export const CONFIG_VARIABLE = 'SLUICE_EDGE_CONFIG';

// Every sentence is our own: those of zod and of JSON.parse quote what they were given, and that holds tokens.
const instance = z
  .strictObject(
    {
      idInstance: z.string('must be a string: the number of the instance, 4 to 20 digits.'),
      apiUrl: z.string('must be a string: the address that the console of the gateway shows for the instance.'),
      apiTokenInstance: z.string('must be a string: the token that the console of the gateway shows for the instance.'),
    },
    'must be an object of idInstance, apiUrl and apiTokenInstance, and nothing else.',
  )
  .transform((value, context): Upstream => {
    try {
      const { idInstance, apiUrl, apiTokenInstance } = checkCredentials({ ...value, flavor: 'plain' });
      return { idInstance, apiUrl, apiTokenInstance };
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof SluiceError ? error.message : 'cannot be used.' });
      return z.NEVER;
    }
  });

const KEY_SHA256 = 'must be the SHA-256 of the key: 64 hexadecimal digits. `sluice-edge key` makes a key and prints both.';
const INSTANCES = 'must be a list of at least one instance.';

const schema = z.strictObject(
  {
    keySha256: z
      .string(KEY_SHA256)
      .regex(/^[0-9a-f]{64}$/i, KEY_SHA256)
      .toLowerCase(),
    instances: z
      .array(instance, INSTANCES)
      .min(1, INSTANCES)
      .refine((all) => new Set(all.map(({ idInstance }) => idInstance)).size === all.length, 'must not name an instance twice.'),
  },
  'must be an object of keySha256 and instances, and nothing else.',
);

/**
 * Reads the configuration of an edge.
 *
 * @param text JSON, as the variable `SLUICE_EDGE_CONFIG` holds it.
 * @throws {SluiceError} `invalid-configuration` with one sentence that names the place in the JSON and what was expected there. No value of
 *   the configuration is in it.
 */
export function parseConfig(text: string | undefined): EdgeConfig {
  if (text === undefined || text.trim() === '') {
    throw invalid(
      'is not set. It must hold JSON: {"keySha256":"…","instances":[{"idInstance":"…","apiUrl":"https://…","apiTokenInstance":"…"}]}. `sluice-edge key` makes a key and its SHA-256.',
    );
  }
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const location = locationOf(issue?.path ?? []);
  throw invalid(`is not right${location === '' ? '' : ` at ${location}`}: ${issue?.message ?? 'it cannot be read.'}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('is not JSON. Check its quotes and commas; in a shell, put it in single quotes.');
  }
}

/** `instances[0].apiUrl` */
function locationOf(path: readonly PropertyKey[]): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`)).join('');
}

function invalid(rest: string): SluiceError {
  return new SluiceError({ code: 'invalid-configuration', message: `${CONFIG_VARIABLE} ${rest}` });
}
