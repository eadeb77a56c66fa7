import { SluiceError } from '@sluice/core';
import type { Overview } from '@sluice/queue';
import { readOverview, type Clock } from '@sluice/queue/reading';
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
