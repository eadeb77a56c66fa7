import type { WatchScope } from './poll-interval.ts';
import type { Watched } from './watch-state.ts';

export type Listener = (watched: Watched) => void;

/** Those who listen, and what they want. */
export interface Listeners {
  /** @returns what ends it. */
  readonly add: (scope: WatchScope, listener: Listener) => () => void;
  /** Calls them all, in the order in which they came; one that fails does not keep the others from it. */
  readonly notify: (watched: Watched) => void;
  /** The most that any of them wants; `undefined` when there is no listener. */
  readonly scope: () => WatchScope | undefined;
}

export function createListeners(onError: (error: unknown) => void): Listeners {
  // By an object of each: the same function may listen twice.
  const all = new Set<{ readonly scope: WatchScope; readonly listener: Listener }>();
  return {
    add(scope, listener) {
      const one = { scope, listener };
      all.add(one);
      return () => void all.delete(one);
    },
    notify(watched) {
      // A listener that was added meanwhile has been called already, and one that was removed meanwhile is not called.
      const those = [...all];
      for (const one of those) if (all.has(one)) notifyOne(one.listener, watched, onError);
    },
    scope() {
      if (all.size === 0) return undefined;
      for (const { scope } of all) if (scope === 'entries') return scope;
      return 'overview';
    },
  };
}

export function notifyOne(listener: Listener, watched: Watched, onError: (error: unknown) => void): void {
  try {
    listener(watched);
  } catch (error) {
    onError(error);
  }
}
