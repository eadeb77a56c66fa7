import type { JobClock } from './clock.ts';

/** The clocks of this process. What one clock measured is compared with its own readings only: each has its own origin. */
export function createSystemClock(): JobClock {
  return { now: () => Date.now(), monotonic: () => performance.now(), origin: crypto.randomUUID(), sleep };
}

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const abort = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
