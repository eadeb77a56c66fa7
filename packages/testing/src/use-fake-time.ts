import { afterEach, beforeEach, vi } from 'vitest';

/** When a test begins, unless it says otherwise. */
export const START: number = Date.UTC(2026, 0, 1);

/** For all tests of a file: each begins at the same time, which passes only when the test lets it. */
export function useFakeTime(start: number = START): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: start });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
