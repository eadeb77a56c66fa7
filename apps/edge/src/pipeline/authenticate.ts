import type { Context, MiddlewareHandler } from 'hono';
import type { Awaitable } from '../awaitable.ts';
import { sha256Of } from '#sha256';
import type { KeyStore, StoredKey } from '../keys/key-store.ts';
import { problem } from '../problem.ts';
import { CALLS_PER_SECOND } from './call-rate.ts';
import type { EdgeEnv } from './edge-env.ts';

export interface AuthenticateOptions {
  readonly keys: KeyStore;
  readonly now: () => number;
  /** The key that a request presents; `undefined` where it presents none. */
  readonly keyOf: (c: Context<EdgeEnv>) => string | undefined;
  /** Said of a key that is missing, unknown or revoked: what happened, and where the key belongs. */
  readonly refusal: string;
}

const EXPIRED = 'The key has expired. Ask the operator of this edge for a new one.';
const UNREADABLE =
  'The edge cannot read its keys. Nothing was sent to the gateway; call again, and on Node look at the folder that the edge was given.';

/** Lets in who presents a good key, and sets `principal`. It comes before each other check: without a key a caller learns nothing of the edge. */
export function authenticate({ keys, now, keyOf, refusal }: AuthenticateOptions): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const key = await checkKey(keyOf(c), keys, now);
    if (key === 'unreadable') return problem('journal-unavailable', UNREADABLE);
    if (key === 'expired' || key === 'unknown') return problem('unauthorized', key === 'expired' ? EXPIRED : refusal);
    const { name, sha256, scopes, instances, expiresAt, callsPerSecond } = key;
    c.set('principal', { name, scopes, instances, expiresAt });
    c.set('keySha256', sha256);
    c.set('callsPerSecond', callsPerSecond ?? CALLS_PER_SECOND);
    return next();
  };
}

type KeyVerdict = StoredKey | 'unknown' | 'expired' | 'unreadable';

/**
 * Looks a presented key up. A revoked one is `unknown`, as if it had never been.
 *
 * @returns the key when it opens the edge, or why it does not.
 */
export function checkKey(presented: string | undefined, keys: KeyStore, now: () => number): Awaitable<KeyVerdict> {
  if (presented === undefined) return 'unknown';
  const sha256 = sha256Of(presented);
  let found: Awaitable<StoredKey | undefined>;
  try {
    found = keys.find(sha256);
  } catch {
    // Its text names a file, and the caller has not been let in.
    return 'unreadable';
  }
  if (!(found instanceof Promise)) return verdictOn(found, now());
  return found.then(
    (key) => verdictOn(key, now()),
    () => 'unreadable',
  );
}

function verdictOn(key: StoredKey | undefined, now: number): KeyVerdict {
  if (key === undefined || key.revokedAt !== undefined) return 'unknown';
  return key.expiresAt !== undefined && key.expiresAt <= now ? 'expired' : key;
}

/** The key of a call of the control API: `Authorization: Bearer …`, or `x-sluice-key` where a proxy uses the other header itself. */
export function keyOfHeaders(headers: Headers): string | undefined {
  const own = headers.get('x-sluice-key');
  if (own !== null) return own.trim();
  return /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1];
}
