/** The largest body that is given to the runtime in one piece. Larger ones are handed over as the caller takes them. */
const ONE_PIECE_BYTES = 64 * 1024;

export interface AnswerHead {
  readonly status: number;
  readonly headers: Headers;
}

/**
 * Makes the response of an answer whose memory is given back only when it is no longer needed: a slow caller keeps a large answer for as long as
 * it reads, and no longer.
 *
 * @param done Called when the caller has taken all of it, or has gone.
 */
export type HandOver = (bytes: Uint8Array, head: AnswerHead, done: () => void) => Response;

/** Hands over on every runtime. */
export const handOver: HandOver = (bytes, head, done) => {
  if (bytes.byteLength > ONE_PIECE_BYTES) return new Response(streamOf(bytes, done), head);
  done();
  return new Response(new Uint8Array(bytes), head);
};

function streamOf(bytes: Uint8Array, done: () => void): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        // A copy: a view would keep the whole answer for as long as the runtime keeps the piece.
        controller.enqueue(bytes.slice(at, at + ONE_PIECE_BYTES));
        at += ONE_PIECE_BYTES;
        if (at < bytes.byteLength) return;
        controller.close();
        done();
      },
      cancel: done,
    },
    { highWaterMark: 0 },
  );
}
