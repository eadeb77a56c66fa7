import { gatewayTypeOf, type SluiceError } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import { maxSentWithin } from '../forecast/drain-rate.ts';
import { unseenIn } from '../reading/completeness.ts';
import { storedKey } from '../reading/entry-key.ts';
import type { QueueRow } from '../reading/queue-row.ts';
import type { Reading } from '../reading/reading.ts';
import { whyUnrestorable } from '../instance/restorable.ts';
import { parseSelection } from '../selection/parse-selection.ts';
import { select } from '../selection/select.ts';
import { isAll, type Selection } from '../selection/selection.ts';
import { type Plan, planDigest, type PlannedEntry, type Tally } from './plan.ts';
import { refusal } from '../sentences/refusal.ts';

/**
 * How long a plan holds. What an operator has not decided by then is decided again, on a new reading.
 *
 * @example
 * ```ts
 * console.log(plan.expiresAt - plan.createdAt === PLAN_LIFETIME_MS);
 * ```
 */
export const PLAN_LIFETIME_MS: number = 10 * 60_000;

export interface PlanPorts {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Makes an id that no other plan has. */
  readonly newId: () => string;
  /** Whether a plan is made also where nothing is listed and nothing counted: a message on its way is neither. Only everything can be selected then. */
  readonly evenIfEmpty?: boolean;
}

/**
 * Says what a clearing would do. Nothing is sent.
 *
 * @throws {SluiceError} `invalid-request` for a selection without a condition, `nothing-selected` when nothing is, `truncated` when not
 *   everything is selected and not everything can be seen.
 *
 * @example
 * ```ts
 * const plan = planClearing(reading, { text: 'Sale' }, { now: Date.now, newId: () => crypto.randomUUID() });
 * console.log(plan.toClear.length, plan.toKeep.length);
 * ```
 */
export function planClearing(reading: Reading, wanted: Selection, { now, newId, evenIfEmpty = false }: PlanPorts): Plan {
  const selection = parseSelection(wanted);
  const { idInstance, flavor, completeness, rows, count, settings, isSending } = reading;
  const at = now();
  if (rows.length === 0 && count === 0 && !(evenIfEmpty && isAll(selection))) {
    // Not that the queue is empty: a message on its way is neither listed nor counted.
    throw refusal('nothing-waits', { idInstance });
  }
  // Conditions that fit all that can be seen do not mean what cannot be seen.
  if (!isAll(selection) && completeness.kind !== 'complete') throw incomplete(reading);
  // An age that an id seems to say will do, by choice: the plan names every message, and nothing is cleared before the operator has agreed to it.
  const { selected, rest } = select(selection, rows, at);
  if (selected.length === 0 && !isAll(selection)) {
    throw refusal('selection-fits-nothing', { idInstance, waiting: rows.length });
  }
  const unseen = unseenIn(completeness);
  const kept = rest.map((row) => ({ entry: planned(row), why: whyUnrestorable(row.entry, flavor, at, at) }));
  const unrestorable = rows.flatMap(({ key, entry }) => {
    const why = whyUnrestorable(entry, flavor, at, at);
    return why === undefined ? [] : [{ key: storedKey(key), why }];
  });
  // Of two without an id that are alike only one can be restored: the journal lets each key be resent once.
  const toResend = new Set(kept.flatMap(({ entry: { key }, why }) => (why === undefined ? [key] : []))).size;
  const plan: Omit<Plan, 'digest'> = {
    version: 1,
    id: newId(),
    idInstance,
    flavor,
    queue: 'messages',
    // What joins later and is not selected stays, also where nothing else does.
    kind: isAll(selection) ? 'full' : 'selective',
    selection,
    createdAt: at,
    expiresAt: at + PLAN_LIFETIME_MS,
    toClear: selected.map(planned),
    toKeep: kept.map(({ entry }) => entry),
    unrestorable,
    unseen,
    lost: unseen + kept.length - toResend,
    byChat: tally(selected, ({ entry }) => entry.chatId ?? '?'),
    byType: tally(selected, ({ entry }) => gatewayTypeOf(entry)),
    mayBeSent: isSending ? maxSentWithin(CAPTURE_MS, settings.delayMs, selected.length) : 0,
    estimate: estimate(
      reading,
      kept.map(({ entry: { position } }) => position),
      toResend,
    ),
    basis: {
      at: reading.at,
      count,
      completeness,
      isSending,
      delayMs: settings.delayMs ?? null,
      expiring: expiring(reading, at + PLAN_LIFETIME_MS),
    },
  };
  return { ...plan, digest: planDigest(plan) };
}

// From the beginning of the capture until the clear takes effect: a list and a count at one a second, and the clear after them.
const CAPTURE_MS = 3000;

function planned({ key, position, entry }: QueueRow): PlannedEntry {
  const { messageIds, chatId = null } = entry;
  return { position, key: storedKey(key), messageIds, chatId, type: gatewayTypeOf(entry) };
}

function tally(rows: readonly QueueRow[], nameOf: (row: QueueRow) => string): Tally {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

/** When those expire that do so before `until`, as far as their age is known. */
function expiring({ flavor, rows }: Reading, until: number): readonly number[] {
  const { retentionMs } = capabilities[flavor];
  if (retentionMs === undefined) return [];
  const expiries = rows.flatMap(({ acceptedAt }) => (acceptedAt === undefined ? [] : [acceptedAt.at + retentionMs]));
  return expiries.filter((at) => at < until);
}

/**
 * The capture (list, count and state; settings where messages leave; with Chat-API only list and status), the clear, a look (the same
 * again) after the count has been renewed; what stays is sent one by one. Where some of it is at the head, it is looked up before which of
 * them have left, when the list of what was sent must know them.
 */
function estimate({ flavor, isSending, settings }: Reading, positions: readonly number[], toResend: number): Plan['estimate'] {
  const { countLagMs, sentLagMs, maxClearMs, minDelayMs, callsPerSecond } = capabilities[flavor];
  const head = maxSentWithin(Math.max(countLagMs, 1000), settings.delayMs ?? minDelayMs, Infinity);
  const isLookedUp = toResend > 0 && sentLagMs > 0 && positions.some((position) => position <= head);
  const calls = countLagMs === 0 ? { capture: 2, look: 2 } : { capture: isSending ? 4 : 3, look: 3 };
  const ms =
    1000 + Math.max(countLagMs, 1000) + (isLookedUp ? sentLagMs : 0) + Math.ceil((toResend * 1000) / callsPerSecond.send);
  return { requests: calls.capture + 1 + calls.look + (isLookedUp ? 2 : 0) + toResend, ms, slowestMs: ms + maxClearMs };
}

function incomplete({ idInstance, completeness, rows, count }: Reading): SluiceError {
  const shown = rows.length;
  return completeness.kind === 'truncated'
    ? refusal('list-truncated', { idInstance, shown, total: completeness.total })
    : refusal('list-uncertain', { idInstance, shown, counted: count });
}
