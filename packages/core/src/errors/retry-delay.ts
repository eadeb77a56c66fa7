const MAX_DELAY_MS = 24 * 60 * 60 * 1000;

/**
 * The milliseconds to wait that a gateway gives in seconds: at most a day of them, whatever it says. `undefined` for what is no time to wait.
 */
export function retryDelayMs(seconds: unknown): number | undefined {
  return typeof seconds === 'number' && seconds >= 0 ? Math.min(Math.ceil(seconds * 1000), MAX_DELAY_MS) : undefined;
}
