import type { QueueWatch, WatchScope, Watched } from '@sluice/queue/watch';
import { useCallback, useSyncExternalStore } from 'react';

/** What is known of a queue. It is read as long as a component that is on the screen asks for it, and not longer. */
export function useWatched(watch: QueueWatch, wanted: WatchScope): Watched {
  const subscribe = useCallback((listener: () => void) => watch.listen(wanted, listener), [watch, wanted]);
  return useSyncExternalStore(subscribe, watch.get);
}
