/** The largest body that is given to the runtime in one piece. Larger ones are handed over as the caller takes them. */
const ONE_PIECE_BYTES = 64 * 1024;

/**
 * The body of a response whose memory is given back only when it is no longer needed: a slow caller keeps a large answer for as long as
 * it reads, and no longer.
 *
 * @param done Called when the caller has taken all of it, or has gone.
 */
export function handOver(text: string, done: () => void): string | ReadableStream<Uint8Array> {
  if (text.length > ONE_PIECE_BYTES) return streamOf(new TextEncoder().encode(text), done);
  done();
  return text;
}

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
