import { vi } from 'vitest';

/** The runtime's own, taken before a test fakes it. */
const immediate = globalThis.setImmediate;
const turn = (): Promise<void> => new Promise((resolve) => immediate(resolve));

/** More than anything takes here: what waits for longer waits for ever. */
const MAX_SECONDS = 50_000;

/** Lets faked time pass, a second at a time, until a promise is settled. */
export async function untilResolved<T>(promise: Promise<T>): Promise<T> {
  let isSettled = false;
  const settled = promise.finally(() => {
    isSettled = true;
  });
  // What waits for it sees the failure; here it is only watched.
  settled.catch(() => undefined);
  for (let seconds = 0; seconds < MAX_SECONDS;) {
    await turn();
    if (isSettled) return settled;
    // Where nothing waits for the faked time, something takes real time: then no other passes.
    if (vi.getTimerCount() === 0) continue;
    await vi.advanceTimersByTimeAsync(1000);
    seconds += 1;
  }
  throw new Error('It does not come to an end.');
}
