/** When messages have their turn: the first after `firstMs`, each of the others `eachMs` after the one before it. More than 0. */
export interface Turns {
  readonly firstMs: number;
  readonly eachMs: number;
}

/** Messages that are together and expire at the same moment. */
export interface Batch {
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface DrainOutcome {
  readonly sent: number;
  readonly expired: number;
  /** When the first expires, in milliseconds since the epoch. */
  readonly firstExpiresAt: number | undefined;
}

/**
 * Plays a queue forward until nothing of it waits. First in, first out; a message that expires takes no turn; one whose turn comes at
 * the moment at which it expires does not leave, by choice, as in the emulator.
 *
 * @param batches those that expire first are first.
 */
export function simulateDrain(batches: readonly Batch[], turns: Turns | 'never', from: number): DrainOutcome {
  let sent = 0;
  let expired = 0;
  let firstExpiresAt: number | undefined;
  for (const { size, expiresAt } of batches) {
    const inTime = turns === 'never' ? 0 : turnsBefore(expiresAt - from, turns);
    const sentFromBatch = Math.min(size, Math.max(0, inTime - sent));
    if (sentFromBatch < size) firstExpiresAt ??= Math.max(from, expiresAt);
    sent += sentFromBatch;
    expired += size - sentFromBatch;
  }
  return { sent, expired, firstExpiresAt };
}

function turnsBefore(ms: number, { firstMs, eachMs }: Turns): number {
  return Math.max(0, Math.ceil((ms - firstMs) / eachMs));
}
