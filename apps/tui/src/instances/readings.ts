import { SluiceError } from '@sluice/core';
import type { Overview, Reading } from '@sluice/queue';
import type { InstanceAccess } from '../access/access.ts';
import type { Host } from '../cli/host.ts';

/** An instance as it was found, or why it could not be read. */
export type Found<Of> =
  | { readonly connected: Of; readonly overview: Overview }
  | { readonly connected: Of; readonly error: SluiceError };

/** Reads all of them at once. One that fails does not keep the others from being shown. */
export function readAccesses(accesses: readonly InstanceAccess[]): Promise<readonly Found<InstanceAccess>[]> {
  return Promise.all(
    accesses.map(async (connected) => {
      try {
        return { connected, overview: await connected.readOverview() };
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
export async function readTwice(
  { clock }: Host,
  access: Pick<InstanceAccess, 'read'>,
  apartMs: number | undefined,
): Promise<TwoReadings> {
  if (apartMs === undefined) return { before: undefined, reading: await access.read() };
  const before = await access.read();
  await clock.sleep(apartMs);
  return { before, reading: await access.read() };
}
