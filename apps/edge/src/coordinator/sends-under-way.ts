/** The sends of one instance that passed while no hold was in force, and that the gateway has not answered yet. */
export interface SendsUnderWay {
  /** @returns what ends it: the gateway has answered, or will not. */
  begin(): () => void;
  /** Resolves when those that are under way now are at their end, or after the time that a send without a file takes at most. */
  ended(): Promise<void>;
}

/** The gateway has 30 seconds to answer a send, in milliseconds with some room. The job that waits is woken after 45. */
const MAX_WAIT_MS = 35_000;

/** @param sleep as that of the clock of jobs. */
export function createSendsUnderWay(sleep: (ms: number, signal?: AbortSignal) => Promise<void>): SendsUnderWay {
  const open = new Set<Promise<void>>();
  return {
    begin() {
      const { promise, resolve } = Promise.withResolvers<void>();
      open.add(promise);
      return () => {
        open.delete(promise);
        resolve();
      };
    },
    async ended() {
      if (open.size === 0) return;
      const done = new AbortController();
      const time = sleep(MAX_WAIT_MS, done.signal).catch(() => undefined);
      await Promise.race([Promise.all(open), time]);
      done.abort();
    },
  };
}
