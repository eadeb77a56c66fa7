import type { Fetch } from '@sluice/core';
import type { Clock } from '@sluice/queue/reading';

/** A `fetch` that learns from the answers how far the clock here is from that of the gateway. */
export interface SkewedFetch {
  readonly fetch: Fetch;
  /** How far this clock is ahead, in milliseconds; negative where it is behind; `undefined` where no answer told the time. */
  readonly skewMs: () => number | undefined;
}

export function watchSkew(fetch: Fetch, clock: Clock): SkewedFetch {
  const seen: number[] = [];
  return {
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      // When the answer was made (RFC 9110, section 6.6.1). One that was kept on the way is older.
      const date = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(date) && !response.headers.has('age')) seen.push(clock.now() - date);
      return response;
    },
    // What an answer took on its way makes this clock look ahead: the fastest answer says best.
    skewMs: () => seen.toSorted((one, other) => Math.abs(one) - Math.abs(other))[0],
  };
}
