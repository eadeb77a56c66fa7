import { afterEach, beforeEach, vi } from 'vitest';
import { START } from './start.ts';

/** For all tests of a file: each begins at the same time, which passes only when the test lets it. */
export function useFakeTime(start: number = START): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: start });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
