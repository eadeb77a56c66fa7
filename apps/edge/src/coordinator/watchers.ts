/** Those who watch an instance, as far as the edge has to end it for them. */
export interface Watchers {
  /** @param close ends a stream, and says why. @returns what takes it away. */
  add(close: (why: WatchEnd) => void): () => void;
  close(why: WatchEnd): void;
  count(): number;
}

export type WatchEnd = 'too-slow' | 'stopping' | 'key-revoked';

export function createWatchers(): Watchers {
  const all = new Set<(why: WatchEnd) => void>();
  return {
    add(close) {
      all.add(close);
      return () => void all.delete(close);
    },
    close(why) {
      for (const close of all) close(why);
    },
    count: () => all.size,
  };
}
