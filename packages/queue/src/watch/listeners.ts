import type { Wanted, Watched } from './watched.ts';

export type Listener = (watched: Watched) => void;

/** Those who listen, and what they want. */
export interface Listeners {
  /** @returns what ends it. */
  readonly add: (wanted: Wanted, listener: Listener) => () => void;
  /** Calls them all, in the order in which they came; one that fails does not keep the others from it. */
  readonly tell: (watched: Watched) => void;
  /** The most that any of them wants; `undefined` when nobody listens. */
  readonly wanted: () => Wanted | undefined;
}

export function createListeners(onError: (error: unknown) => void): Listeners {
  // By an object of each: the same function may listen twice.
  const all = new Set<{ readonly wanted: Wanted; readonly listener: Listener }>();
  return {
    add(wanted, listener) {
      const one = { wanted, listener };
      all.add(one);
      return () => void all.delete(one);
    },
    tell(watched) {
      // Who comes meanwhile has been told already, and who has gone meanwhile is not told.
      const those = [...all];
      for (const one of those) if (all.has(one)) tellOne(one.listener, watched, onError);
    },
    wanted() {
      if (all.size === 0) return undefined;
      for (const { wanted } of all) if (wanted === 'entries') return wanted;
      return 'overview';
    },
  };
}

export function tellOne(listener: Listener, watched: Watched, onError: (error: unknown) => void): void {
  try {
    listener(watched);
  } catch (error) {
    onError(error);
  }
}
