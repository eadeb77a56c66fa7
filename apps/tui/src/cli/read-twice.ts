import type { QueueInstance, Reading } from '@sluice/queue';
import { readQueue } from '@sluice/queue/reading';
import type { Host } from './host.ts';

/** A reading and, where somebody wants to see what moves, one before it. */
export interface TwoReadings {
  readonly before: Reading | undefined;
  readonly reading: Reading;
}

/** @param apartMs how long after the first the second is made; only one without. */
export async function readTwice({ clock }: Host, instance: QueueInstance, apartMs: number | undefined): Promise<TwoReadings> {
  if (apartMs === undefined) return { before: undefined, reading: await readQueue({ instance, clock }) };
  const before = await readQueue({ instance, clock });
  await clock.sleep(apartMs);
  return { before, reading: await readQueue({ instance, clock }) };
}
