/** Those who watch an instance, as far as the edge has to end it for them. */
export interface Watchers {
  /** @param close ends a stream, and says why; called at once where the edge is being stopped. @returns what takes it away. */
  add(close: (why: WatchEnd) => void): () => void;
  /** Ends all streams, and each that is opened from now on. */
  stop(): void;
  count(): number;
}

/** Why the edge ends a stream of events. */
export type WatchEnd = 'too-slow' | 'stopping' | 'key-revoked' | 'key-expired';

export function createWatchers(): Watchers {
  const all = new Set<(why: WatchEnd) => void>();
  let isStopped = false;
  return {
    add(close) {
      if (isStopped) close('stopping');
      else all.add(close);
      return () => void all.delete(close);
    },
    stop() {
      isStopped = true;
      for (const close of all) close('stopping');
    },
    count: () => all.size,
  };
}
