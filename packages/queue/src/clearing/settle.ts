import { gatewayTypeOf, SluiceError, type InstanceState, type QueueEntry } from '@sluice/core';
import type { Clock } from '../clock.ts';
import type { QueueClient } from '../queue-client.ts';
import { COUNT_LAG_MS } from '../limits.ts';
import { unseenIn } from '../reading/completeness.ts';
import type { Reading } from '../reading/reading.ts';
import type { ClearingStep } from './step.ts';

/** The longest that a gateway is known to take to clear (facts on other gateways, part B), in milliseconds. */
export const SETTLE_LIMIT_MS: number = 5 * 60 * 1000;

const LOOK_EVERY_MS = 2000;

/** What is known of a clear when the looking begins. */
interface Sent {
  /** The reading that was captured. */
  readonly before: Reading;
  /** When that reading began, in milliseconds since the epoch. */
  readonly readSince: number;
  /** When the gateway said that it had cleared; `undefined` when it did not say so. */
  readonly clearedAt: number | undefined;
}

/**
 * Reads until the captured entries are gone and the count agrees with the list, for five minutes at most. The count is up to 10 s old, so
 * a count that has not moved yet raises no alarm.
 */
export async function* settle(
  { client, clock }: { readonly client: QueueClient; readonly clock: Clock },
  { before, readSince, clearedAt }: Sent,
): AsyncGenerator<ClearingStep, void> {
  const captured = new Set(before.entries.flatMap(keysOf));
  const isUnknown = clearedAt === undefined;
  let leaves = before.state === 'authorized';
  const until = clock.now() + SETTLE_LIMIT_MS;
  let last: { readonly remaining: number; readonly count: number } = { remaining: before.entries.length, count: before.count };
  // Those in which nothing of what was captured is listed any more.
  let looks: readonly Look[] = [];
  for (;;) {
    const look = await lookAt(client, clock, isUnknown);
    if (!(look instanceof SluiceError)) {
      // A number that is connected while nobody knows whether its queue was cleared sends what is left of it.
      leaves ||= look.state === 'authorized';
      const remaining = look.entries.filter((entry) => keysOf(entry).some((key) => captured.has(key))).length;
      last = { remaining, count: look.count };
      const recent = looks.filter(({ at }) => look.at - at <= COUNT_LAG_MS + LOOK_EVERY_MS);
      looks = remaining === 0 ? [...recent, look] : [];
      if (remaining === 0 && isExplained(looks, before)) {
        yield {
          step: 'verified',
          captured: before.entries.length,
          uncaptured: unseenIn(before.completeness),
          mayHaveLeft: leaves ? departures(before, (clearedAt ?? look.at) - readSince) : 0,
          arrived: look.entries.length,
        };
        return;
      }
      yield { step: 'settling', listed: remaining, count: look.count };
    }
    const error = look instanceof SluiceError ? look : undefined;
    // Looked at after the time is up, not before: the machine may have slept through all of it.
    const left = until - clock.now();
    if (left <= 0) {
      yield { step: 'unverified', ...last, error };
      return;
    }
    await clock.sleep(Math.min(Math.max(LOOK_EVERY_MS, error?.retryAfterMs ?? 0), left));
  }
}

interface Look {
  readonly entries: readonly QueueEntry[];
  readonly count: number;
  /** `undefined` where it was not asked for. */
  readonly state: InstanceState | null | undefined;
  readonly at: number;
}

/** A reading that fails tells nothing; the next one may. */
async function lookAt(client: QueueClient, clock: Clock, withState: boolean): Promise<Look | SluiceError> {
  try {
    const [entries, { count }, asked] = await Promise.all([
      client.showMessagesQueue(),
      client.getMessagesCount(),
      withState ? client.getStateInstance() : undefined,
    ]);
    return { entries, count, state: asked?.stateInstance, at: clock.now() };
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}

/**
 * Whether the latest of the looks leaves no room for a leftover. Where the capture was not complete, whatever is listed or counted may be
 * one: nobody has seen it before. Where it was, only what is counted and not listed may be; the count is that of a moment of the last
 * 10 seconds, so it is held against every list of that time.
 */
function isExplained(looks: readonly Look[], { completeness }: Reading): boolean {
  const listed = Math.max(...looks.map(({ entries }) => entries.length));
  const { entries, count } = looks.at(-1) ?? { entries: [], count: 0 };
  return completeness.kind === 'complete' ? count <= listed : entries.length + count === 0;
}

/** At most how many of the captured entries may have left within `ms` of the beginning of the reading, at its pace. */
function departures({ settings, entries }: Reading, ms: number): number {
  const delayMs = settings.delaySendMessagesMilliseconds ?? 0;
  return Math.min(entries.length, delayMs > 0 ? Math.floor(ms / delayMs) + 1 : Infinity);
}

/**
 * What an entry is recognised by: any of its ids, although ids are unique within a chat only (facts, section 2.3). To take an arrival for a
 * leftover is a false alarm; to take a leftover for an arrival, because its chat is written in another way, would be a false promise. An
 * entry without an id is known by its content.
 */
function keysOf(entry: QueueEntry): readonly string[] {
  const { messageIds } = entry;
  return messageIds.length > 0
    ? messageIds.map((id) => JSON.stringify(id))
    : [JSON.stringify([gatewayTypeOf(entry), entry.body])];
}
