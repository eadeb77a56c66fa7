/** How far the power of a key over other keys goes: as far as its own. */
import type { Principal } from '../principal.ts';

type Power = Pick<Principal, 'scopes' | 'instances'>;

/**
 * Whether a key may see and revoke another: where that one has no scope that it lacks, and touches no instance that it may not touch. One that may touch every instance
 * reaches beyond all that may touch only some, however many.
 */
export function reaches(by: Power, other: Power): boolean {
  return missingScopes(by, other).length === 0 && staysWithin(by, other);
}

/**
 * Why a key may not make another; `undefined` where it may. The new key may do no more, nowhere else and no longer: otherwise a key that was to expire
 * would live on in another. How often it may call is not compared, since a key may make several.
 */
export function whyBeyond(by: Principal, wanted: Omit<Principal, 'name'>): string | undefined {
  const missing = missingScopes(by, wanted);
  if (missing.length > 0) {
    return `The key ${by.name} cannot give what it does not have: ${missing.join(', ')}. Leave that out, or use a key that has it.`;
  }
  if (!staysWithin(by, wanted)) {
    return `The key ${by.name} may touch only some instances, and cannot make a key for others. Give instances, and only those that it may touch.`;
  }
  const { expiresAt } = by;
  if (expiresAt !== undefined && (wanted.expiresAt === undefined || wanted.expiresAt > expiresAt)) {
    return `The key ${by.name} expires, and cannot make a key that opens the edge for longer. Give expiresAt, of at most ${expiresAt}.`;
  }
  return undefined;
}

function missingScopes(by: Power, { scopes }: Power): readonly string[] {
  return [...scopes].filter((scope) => !by.scopes.has(scope));
}

function staysWithin(by: Power, { instances }: Power): boolean {
  if (by.instances === undefined) return true;
  return instances !== undefined && [...instances].every((one) => by.instances?.has(one) === true);
}
