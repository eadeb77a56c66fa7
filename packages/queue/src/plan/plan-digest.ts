import { canonicalJson } from '../canonical-json.ts';
import { sha256 } from '../sha-256.ts';
import type { Plan } from './plan.ts';

/** SHA-256 of a plan without its digest, in hexadecimal. The order of its members does not matter. */
export function planDigest(plan: Omit<Plan, 'digest'> & { readonly digest?: string }): string {
  return sha256(canonicalJson({ ...plan, digest: undefined }));
}
