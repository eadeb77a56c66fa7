import type { Clock } from '@sluice/queue/reading';

/** Calls `act` again and again. @returns what ends it. */
export function every(clock: Clock, ms: number, act: () => void): () => void {
  const ended = new AbortController();
  async function follow(): Promise<void> {
    for (;;) {
      await clock.sleep(ms, ended.signal);
      act();
    }
  }
  // The sleep is ended by the signal, and that is what was asked for.
  follow().catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  return () => ended.abort();
}
