import type { Clock } from '../clock.ts';

/** Nothing comes until the caller gives up, however far the clock moves. @throws the reason with which it does, as `fetch` would. */
export async function hang(clock: Clock, signal: AbortSignal): Promise<never> {
  await clock.until(Infinity, signal);
  throw signal.reason;
}
