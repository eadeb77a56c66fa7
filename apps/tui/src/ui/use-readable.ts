import { useSyncExternalStore } from 'react';
import type { Readable } from '../watch/store.ts';

/** The current value of a store; the component is drawn again when it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get);
}
