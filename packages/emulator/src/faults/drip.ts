import type { Clock } from '../clock.ts';

/** The answer, whose body comes in single bytes: the first at once, each other `everyMs` of the clock after the one before. */
export async function drip(response: Response, everyMs: number, clock: Clock, caller: AbortSignal): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return response;
  const cancelled = new AbortController();
  const signal = AbortSignal.any([caller, cancelled.signal]);
  const start = clock.now();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        await clock.until(start + sent * everyMs, signal);
        controller.enqueue(bytes.subarray(sent, sent + 1));
        sent += 1;
        if (sent === bytes.length) controller.close();
      },
      cancel: () => cancelled.abort(),
    },
    // A caller that does not read gets nothing.
    { highWaterMark: 0 },
  );
  const headers = new Headers(response.headers);
  headers.set('content-length', `${bytes.length}`);
  return new Response(body, { status: response.status, headers });
}
