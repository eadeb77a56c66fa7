/** The faked time of the runtime, as the queue and the apps ask for it. */
export interface FakedClock {
  readonly now: () => number;
  readonly monotonic: () => number;
  readonly origin: string;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** @param now the time of the emulated gateway, which goes by that of the runtime. */
export function createFakedClock(now: () => number = Date.now): FakedClock {
  let looks = 0;
  return {
    now,
    origin: 'the time of the runtime',
    // It is never set, and like that of a runtime it counts in parts of a millisecond.
    monotonic: () => now() + (looks += 1) * 1e-6,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const timer = setTimeout(resolve, ms);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(signal.reason);
        });
      }),
  };
}
