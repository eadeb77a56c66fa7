import { MAX_ANSWER_BYTES, type AnswerRedactor, type Fetch } from '@sluice/core';

/** A `Response` takes no body with these. */
const NO_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The same `fetch`, whose answers hold no token: a gateway that writes one into an answer would else have it shown by the control API, and kept
 * in snapshots and the journal.
 */
export function redactedFetch(fetch: Fetch, redact: AnswerRedactor): Fetch {
  return async (url, init, beforeWrite) => {
    const response = await fetch(url, init, beforeWrite);
    const { body, status, headers } = response;
    if (body === null || NO_BODY.has(status)) return response;
    return new Response(redactedBody(body, redact), { status, headers });
  };
}

/** The token can be in two pieces, so that all of them are needed. */
function redactedBody(body: ReadableStream<Uint8Array>, redact: AnswerRedactor): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const pieces: Uint8Array[] = [];
        let length = 0;
        // A larger answer than this is not decoded by anybody, so that it is passed on until it is let go of.
        while (length <= MAX_ANSWER_BYTES) {
          const { done, value } = await reader.read();
          if (done) {
            for (const piece of redact.bytes(pieces)) controller.enqueue(piece);
            return controller.close();
          }
          pieces.push(value);
          length += value.byteLength;
        }
        for (const piece of pieces) controller.enqueue(piece);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
