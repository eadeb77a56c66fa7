import { setImmediate as turn } from 'node:timers/promises';
import { SendFailure, type Fetch } from '@sluice/core';
import type { Clock } from './clock.ts';
import type { Emulator } from './emulator.ts';

// An answer that waits for nothing but its own body is there sooner.
const TURNS = 5;

/**
 * Makes the `fetch` of a client whose time is that of the emulator's stepped clock. The clock moves, event by event, for as long as an answer
 * waits for it, and not beyond the client's limit: there the call fails as it would after so long a real time.
 *
 * @param timeoutMs the limit of the client.
 */
export function createSteppedFetch({ fetch, clock }: Pick<Emulator, 'fetch' | 'clock'>, timeoutMs: number): Fetch {
  return async (url, { signal, ...init }) => {
    const over = new AbortController();
    const signals = signal ? [signal, over.signal] : [over.signal];
    const answer = completed(fetch(new Request(url, { ...init, signal: AbortSignal.any(signals) })));
    const isInTime = await moveUntilThere(answer, clock, clock.now() + timeoutMs + pollMsOf(url));
    if (isInTime) return answer;
    over.abort();
    throw new SendFailure('timeout', {});
  };
}

/** Reads an answer to its end, which a fault can delay as well. */
async function completed(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  return response.body === null ? response : new Response(await response.arrayBuffer(), response);
}

/** A client gives the call that waits for a notification so much more time. */
function pollMsOf(url: string): number {
  const { pathname, searchParams } = new URL(url);
  return pathname.includes('/receiveNotification/') ? Number(searchParams.get('receiveTimeout') ?? 5) * 1000 : 0;
}

/** Moves the clock for as long as an answer waits for it. @returns whether that was within the deadline. */
async function moveUntilThere(answer: Promise<Response>, clock: Clock, deadline: number): Promise<boolean> {
  const seen = { isHere: false };
  const note = (): void => {
    seen.isHere = true;
  };
  // A rejection reaches the caller, who awaits the answer itself.
  answer.then(note, note);
  for (;;) {
    for (let i = 0; i < TURNS && !seen.isHere; i += 1) await turn();
    if (seen.isHere || !clock.isAwaited) return true;
    const remainingMs = deadline - clock.now();
    if (remainingMs <= 0) return false;
    clock.advance(Math.max(0, Math.min(clock.nextWakeAt - clock.now(), remainingMs)));
  }
}
