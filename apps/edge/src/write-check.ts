/** Whether what an edge keeps can be written, for `/readyz`. */
export interface WriteCheck {
  /** @throws what the last try has thrown. */
  check(): void;
}

/** It is tried so often at most, in milliseconds: anybody may ask, and each try waits for the disk. */
const TRIED_MS = 5000;

/**
 * @param tryWrite writes a little, and throws where that fails.
 * @param now the time in milliseconds.
 */
export function createWriteCheck(tryWrite: () => void, now: () => number): WriteCheck {
  let last: { readonly at: number; readonly failure: { readonly thrown: unknown } | undefined } | undefined;
  return {
    check() {
      // A clock that was set back must not keep what is old.
      if (last === undefined || Math.abs(now() - last.at) >= TRIED_MS) last = { at: now(), failure: failureOf(tryWrite) };
      if (last.failure !== undefined) throw last.failure.thrown;
    },
  };
}

function failureOf(work: () => void): { readonly thrown: unknown } | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    return { thrown };
  }
}
