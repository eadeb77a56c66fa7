import type { Json } from './columns.ts';

/** What becomes of message texts in a snapshot: they are kept, made illegible, or left out with all else that was to be sent. */
export type BodyPolicy = 'full' | 'masked' | 'none';

export const BODY_POLICIES: readonly BodyPolicy[] = ['full', 'masked', 'none'];

/** Who a message is for is no text: the rest of the snapshot says it too. */
const ADDRESSES: ReadonlySet<string> = new Set(['chatId', 'chatIdFrom']);

/**
 * A body without its content: of each text only its length and its gaps are left, and each number is 0, for it may be a phone number or a
 * place. Which fields there are is left, for a type of which nothing is known too.
 */
export function mask(body: Json): Json {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, ADDRESSES.has(name) ? value : masked(value)]));
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\S/gu, '•');
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]: readonly [string, unknown]) => [name, masked(inner)]));
}
