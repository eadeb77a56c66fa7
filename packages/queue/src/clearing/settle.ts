import { SluiceError, type GatewayClient, type QueueEntry } from '@sluice/core';
import type { Clock } from '../clock.ts';
import type { Reading } from '../reading/reading.ts';
import type { ClearingStep } from './step.ts';

/** The longest that a gateway is known to take to clear (facts on other gateways, part B), in milliseconds. */
export const SETTLE_LIMIT_MS: number = 5 * 60 * 1000;

const LOOK_EVERY_MS = 2000;

/**
 * Reads until the captured entries are gone and the count agrees with the list, for five minutes at most. The count is up to 10 s old, so
 * a count that has not moved yet raises no alarm.
 */
export async function* settle(
  { client, clock }: { readonly client: GatewayClient; readonly clock: Clock },
  before: Reading,
): AsyncGenerator<ClearingStep, void> {
  const captured = new Set(before.entries.map(keyOf));
  const uncaptured = Math.max(0, before.count - before.entries.length);
  const until = clock.now() + SETTLE_LIMIT_MS;
  let last = { remaining: before.entries.length, count: before.count };
  while (clock.now() < until) {
    const look = await lookAt(client);
    if (look !== undefined) {
      const remaining = look.entries.filter((entry) => captured.has(keyOf(entry))).length;
      last = { remaining, count: look.count };
      // What nobody has seen before the clear cannot be told from what has arrived since.
      const explained = look.entries.length === 0 || uncaptured === 0;
      if (remaining === 0 && explained && look.count <= look.entries.length) {
        yield { step: 'verified', captured: captured.size, uncaptured, arrived: look.entries.length };
        return;
      }
      yield { step: 'settling', listed: remaining, count: look.count };
    }
    await clock.sleep(LOOK_EVERY_MS);
  }
  yield { step: 'unverified', ...last };
}

/** A reading that fails tells nothing; the next one may. */
async function lookAt(
  client: GatewayClient,
): Promise<{ readonly entries: readonly QueueEntry[]; readonly count: number } | undefined> {
  try {
    const [entries, { count }] = await Promise.all([client.showMessagesQueue(), client.getMessagesCount()]);
    return { entries, count };
  } catch (error) {
    if (error instanceof SluiceError) return undefined;
    throw error;
  }
}

/** Ids are unique within a chat only (facts, section 2.3). An entry without any is known by its content. */
function keyOf({ messageIds, type, chatId, body }: QueueEntry): string {
  return JSON.stringify(messageIds.length > 0 ? [chatId ?? null, messageIds] : [type, body]);
}
