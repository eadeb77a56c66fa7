import type { Queue, Reading } from '@sluice/queue';

/** One reading for all who ask at the same time. */
export interface LatestReading {
  /** A reading that was begun no longer ago than `maxAgeMs`, or is under way. */
  get(maxAgeMs: number): Promise<Reading>;
  /** The next caller gets a reading that is begun from now on. */
  forget(): void;
}

/** @param now milliseconds of a clock that is never set. @param onReading hears of each new one. */
export function createLatestReading({
  queue,
  now,
  onReading,
}: {
  readonly queue: Pick<Queue, 'read'>;
  readonly now: () => number;
  readonly onReading: (reading: Reading) => void;
}): LatestReading {
  let last: { readonly since: number; readonly reading: Promise<Reading>; isDone: boolean } | undefined;

  async function read(): Promise<Reading> {
    const reading = await queue.read();
    onReading(reading);
    return reading;
  }

  return {
    async get(maxAgeMs) {
      const isUsable = last !== undefined && (!last.isDone || now() - last.since < maxAgeMs);
      if (last !== undefined && isUsable) return last.reading;
      const begun = { since: now(), reading: read(), isDone: false };
      last = begun;
      try {
        return await begun.reading;
      } catch (error) {
        if (last === begun) last = undefined;
        throw error;
      } finally {
        begun.isDone = true;
      }
    },
    forget() {
      last = undefined;
    },
  };
}
