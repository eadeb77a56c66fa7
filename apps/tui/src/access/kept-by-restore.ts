import { SluiceError } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import { unseenIn } from '@sluice/queue/reading';
import type { InstanceAccess } from './access.ts';

/** That all that waits was cleared once, and restored on purpose: an operator has chosen these messages. */
export interface KeptByRestore {
  readonly entries: number;
  /** Who cleared the queue. */
  readonly actor: string;
  /** When the last of them was restored, in milliseconds since the epoch. */
  readonly at: number;
}

/** Who has just decided what stays has done it in one of the latest. */
const MAX_SNAPSHOTS = 3;

/**
 * Whether all that waits are messages that were restored from one of the latest copies. A journal that cannot be read knows of none; that it cannot be
 * read is said with the jobs.
 */
export async function keptByRestore(
  access: Pick<InstanceAccess, 'snapshots'>,
  reading: Reading,
): Promise<KeptByRestore | undefined> {
  try {
    return await find(access, reading);
  } catch (error) {
    if (error instanceof SluiceError) return undefined;
    throw error;
  }
}

async function find(
  { snapshots }: Pick<InstanceAccess, 'snapshots'>,
  { rows, completeness }: Reading,
): Promise<KeptByRestore | undefined> {
  // Of what cannot be seen it is not known what it is.
  if (rows.length === 0 || unseenIn(completeness) > 0) return undefined;
  for (const { id } of (await snapshots.list()).slice(0, MAX_SNAPSHOTS)) {
    const restored = new Map<string, number>();
    for (const { outcome, messageId, decidedAt, intendedAt } of (await snapshots.resends(id)).values()) {
      if (outcome === 'accepted' && messageId !== undefined) restored.set(messageId, decidedAt ?? intendedAt);
    }
    const times = rows.map(({ entry }) => entry.messageIds.map((known) => restored.get(known)).find((at) => at !== undefined));
    const known = times.filter((at) => at !== undefined);
    if (known.length < rows.length) continue;
    const job = await snapshots.jobOf(id);
    if (job !== undefined) return { entries: rows.length, actor: job.actor, at: Math.max(...known) };
  }
  return undefined;
}
