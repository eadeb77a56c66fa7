/** The sends of one instance that passed while no hold was in force, and that the gateway has not answered yet. */
export interface SendsUnderWay {
  /** @returns what ends it: the gateway has answered, or will not. */
  begin(): () => void;
  /** Waits until those that are under way now are at their end, for so many milliseconds at most. @returns whether they are. */
  ended(withinMs: number): Promise<boolean>;
}

/** The gateway has 30 seconds to answer a send, in milliseconds with some room. The job that waits is woken after 45. */
export const MAX_SEND_MS = 35_000;

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
    async ended(withinMs) {
      if (open.size === 0) return true;
      const done = new AbortController();
      const time = sleep(withinMs, done.signal).then(
        () => false,
        () => false,
      );
      const isOver = await Promise.race([Promise.all(open).then(() => true), time]);
      done.abort();
      return isOver;
    },
  };
}
