import { SluiceError } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import type { KeptOnPurpose } from '@sluice/queue/diagnosis';
import { unseenIn } from '@sluice/queue/reading';
import type { InstanceAccess } from '../access/access.ts';
import { type KeptByRestore, keptByRestore } from '../access/kept-by-restore.ts';

/** What the journal says of the messages in a reading: nothing until it has answered. */
export interface KeptMessages {
  /** Looks it up, unless it was looked up by this reading. */
  readonly look: (reading: Reading) => void;
  /** The decision to keep all that waits. */
  readonly decision: (reading: Reading) => KeptOnPurpose | undefined;
  /** That all that waits was restored on purpose. */
  readonly restored: (reading: Reading) => KeptByRestore | undefined;
}

interface Answer<Value> {
  /** The messages that it is about. */
  readonly of: string;
  readonly value: Value | undefined;
}

/** @param changed called when something was found out. */
export function createKeptMessages(access: Pick<InstanceAccess, 'decisionOn' | 'snapshots'>, changed: () => void): KeptMessages {
  let latest: Reading | undefined;
  let decision: Answer<KeptOnPurpose> | undefined;
  let restored: Answer<KeptByRestore> | undefined;

  async function find(reading: Reading): Promise<void> {
    const of = messagesIn(reading);
    const value = await access.decisionOn(reading).catch((error: unknown) => {
      // That the journal cannot be read is said with the jobs.
      if (error instanceof SluiceError) return undefined;
      throw error;
    });
    decision = { of, value };
    changed();
    // An edge is not asked again for the same messages.
    if (restored?.of !== of) restored = { of, value: await keptByRestore(access, reading) };
    changed();
  }

  return {
    look(reading) {
      if (reading === latest) return;
      latest = reading;
      void find(reading);
    },
    // A decision on the same messages still counts when they are read again.
    decision: (reading) => (decision?.of === messagesIn(reading) ? decision.value : undefined),
    restored: (reading) => (restored?.of === messagesIn(reading) ? restored.value : undefined),
  };
}

function messagesIn({ rows, completeness }: Reading): string {
  return `${unseenIn(completeness)} ${rows.map(({ key }) => key).join(' ')}`;
}
