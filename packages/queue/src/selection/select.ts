import { gatewayTypeOf } from '@sluice/core';
import type { QueueRow } from '../reading/queue-row.ts';
import { parseSelection } from './parse-selection.ts';
import { exceptionsOf, isAll, type Conditions, type Selection } from './selection.ts';
import { textOf } from './text-of.ts';
import { refusal } from '../sentences/refusal.ts';

/** What a selection looks at. */
type Selectable = Pick<QueueRow, 'entry' | 'acceptedAt'>;

/**
 * Distinguishes what a selection means and what not, in the order of the queue.
 *
 * @throws {SluiceError} `invalid-request` when there is no condition in it, which must not mean everything; `age-unknown` when it selects by age
 *   and the age of an entry is not known: a guess could clear what should stay.
 *
 * @example
 * ```ts
 * const { selected, rest } = select({ text: 'Sale' }, reading.rows, Date.now());
 * console.log(selected.length, rest.length);
 * ```
 */
export function select<Row extends Selectable>(
  selection: Selection,
  rows: readonly Row[],
  now: number,
): { readonly selected: readonly Row[]; readonly rest: readonly Row[] } {
  // Also one from code, where the types let an object without conditions pass.
  const checked = parseSelection(selection);
  if (isAll(checked)) return { selected: rows, rest: [] };
  if (usesAge(checked) && rows.some(({ acceptedAt }) => acceptedAt === undefined)) {
    throw refusal('age-unknown', {});
  }
  const matches = matcherOf(checked, now);
  const selected = rows.filter(matches);
  const chosen = new Set(selected);
  return { selected, rest: rows.filter((row) => !chosen.has(row)) };
}

function matcherOf(conditions: Conditions, now: number): (row: Selectable) => boolean {
  const { text, olderThanMs, newerThanMs } = conditions;
  const chats = conditions.chats && new Set(conditions.chats);
  const types = conditions.types && new Set(conditions.types);
  const ids = conditions.ids && new Set<string>(conditions.ids);
  const part = text && withoutCase(text);
  const exceptions = exceptionsOf(conditions).map((exception) => matcherOf(exception, now));
  return (row) => {
    const { entry, acceptedAt } = row;
    const age = now - (acceptedAt?.at ?? now);
    return (
      (chats === undefined || (entry.chatId !== undefined && chats.has(entry.chatId))) &&
      (types === undefined || types.has(gatewayTypeOf(entry))) &&
      (part === undefined || withoutCase(textOf(entry)).includes(part)) &&
      (olderThanMs === undefined || age > olderThanMs) &&
      (newerThanMs === undefined || age < newerThanMs) &&
      (ids === undefined || entry.messageIds.some((id) => ids.has(id))) &&
      !exceptions.some((isExcepted) => isExcepted(row))
    );
  };
}

function usesAge(conditions: Conditions): boolean {
  const { olderThanMs, newerThanMs } = conditions;
  return olderThanMs !== undefined || newerThanMs !== undefined || exceptionsOf(conditions).some(usesAge);
}

/** The same on every machine, whatever its language; capitals, because some letters have more than one small form. */
function withoutCase(text: string): string {
  return text.toUpperCase().normalize('NFC');
}
