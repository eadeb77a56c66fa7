import type { Reading } from '@sluice/queue';
import type { QueueWatch, Watched, WatchScope } from '@sluice/queue/watch';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Readable } from '../app/store.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';

/** An instance on the screen, and what keeps it up to date. */
export interface ScreenInstance {
  readonly connected: ConnectedInstance;
  readonly watch: QueueWatch;
}

/** The watched state of a queue. It is read as long as a component that is on the screen asks for it, and not longer. */
export function useWatched(watch: QueueWatch, wanted: WatchScope): Watched {
  const subscribe = useCallback((listener: () => void) => watch.listen(wanted, listener), [watch, wanted]);
  return useSyncExternalStore(subscribe, watch.get);
}

/** The current value of a store; the component is drawn again when it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get);
}

/** A reading, unless it is from before `endedAt`: a reading from the middle of a job is not shown, and the queue is read again. */
export function useReadingSince(
  watch: QueueWatch,
  reading: Reading | undefined,
  endedAt: number | undefined,
): Reading | undefined {
  const isOld = reading !== undefined && endedAt !== undefined && reading.since <= endedAt;
  useEffect(() => {
    // One that fails is asked for again, within the limits of the gateway.
    return isOld ? watch.listen('entries', watch.refresh) : undefined;
  }, [watch, isOld]);
  return isOld ? undefined : reading;
}
