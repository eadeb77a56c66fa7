import { usageError } from '../sentences/refusal.ts';

/** An id as Sluice makes them: a whole one needs no look at the others. */
const WHOLE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_NAMED = 5;

export function isWholeId(typed: string): boolean {
  return WHOLE_ID.test(typed);
}

/**
 * The id that begins as it was typed.
 *
 * @returns `undefined` when none does.
 * @throws {UsageError} when several do, naming them.
 */
export function idNamed(typed: string, ids: () => readonly string[]): string | undefined {
  if (typed === '' || isWholeId(typed)) return typed;
  const fitting = ids().filter((id) => id.startsWith(typed));
  if (fitting.length > 1 && !fitting.includes(typed)) {
    throw usageError('id-ambiguous', { ids: fitting.slice(0, MAX_NAMED), more: Math.max(0, fitting.length - MAX_NAMED) });
  }
  return fitting.includes(typed) ? typed : fitting[0];
}
