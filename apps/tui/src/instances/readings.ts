import { SluiceError } from '@sluice/core';
import type { Overview, QueueInstance, Reading } from '@sluice/queue';
import { type Clock, readOverview, readQueue } from '@sluice/queue/reading';
import type { Host } from '../cli/host.ts';
import type { ConnectedInstance } from './connected-instance.ts';

/** An instance as it was found, or why it could not be read. */
export type Found =
  | { readonly connected: ConnectedInstance; readonly overview: Overview }
  | { readonly connected: ConnectedInstance; readonly error: SluiceError };

/** Reads all of them at once. One that fails does not keep the others from being shown. */
export function readInstances(instances: readonly ConnectedInstance[], clock: Clock): Promise<readonly Found[]> {
  return Promise.all(
    instances.map(async (connected) => {
      try {
        return { connected, overview: await readOverview({ instance: connected.instance, clock }) };
      } catch (error) {
        if (error instanceof SluiceError) return { connected, error };
        throw error;
      }
    }),
  );
}

/** A reading and, where the operator wants to see what moves, one before it. */
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
