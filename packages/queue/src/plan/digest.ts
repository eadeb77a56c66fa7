import { canonicalJson } from '../canonical-json.ts';
import type { Plan } from './plan.ts';

/** SHA-256 of a plan without its digest, in hexadecimal. The order of its members does not matter. */
export async function digestOf(plan: Omit<Plan, 'digest'> & { readonly digest?: string }): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson({ ...plan, digest: undefined }));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
