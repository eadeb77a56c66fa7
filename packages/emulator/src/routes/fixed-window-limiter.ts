const WINDOW_MS = 1000;

/** Counts calls in fixed windows of one second, per instance and method (evidence/limits#window). */
export class FixedWindowLimiter {
  readonly #calls = new Map<string, { window: number; calls: number }>();

  /** Whether one more call of `key` is allowed at this moment; an allowed call is counted. */
  allow(key: string, callsPerSecond: number, at: number): boolean {
    const window = Math.floor(at / WINDOW_MS);
    const last = this.#calls.get(key);
    if (last?.window !== window) {
      this.#calls.set(key, { window, calls: 1 });
      return true;
    }
    if (last.calls >= callsPerSecond) return false;
    last.calls += 1;
    return true;
  }
}
