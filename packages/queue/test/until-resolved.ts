import { vi } from 'vitest';

/** The runtime's own, taken before a test fakes it. */
const immediate = globalThis.setImmediate;
const turn = (): Promise<void> => new Promise((resolve) => immediate(resolve));

// Digests are made by threads that know nothing of faked time: time stands still while one is under way.
const digest = crypto.subtle.digest.bind(crypto.subtle);
const digesting = { count: 0 };
crypto.subtle.digest = async (algorithm, data) => {
  digesting.count += 1;
  try {
    return await digest(algorithm, data);
  } finally {
    digesting.count -= 1;
  }
};

/** Lets faked time pass, a second at a time, until a promise is settled. Time stands still while something is under way that needs none. */
export async function untilResolved<T>(promise: Promise<T>): Promise<T> {
  let isSettled = false;
  const settled = promise.finally(() => {
    isSettled = true;
  });
  // What waits for it sees the failure; here it is only watched.
  settled.catch(() => undefined);
  for (;;) {
    do await turn();
    while (digesting.count > 0);
    if (isSettled) return settled;
    await vi.advanceTimersByTimeAsync(1000);
  }
}
