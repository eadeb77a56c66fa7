import { joinBytes } from './join-bytes.ts';

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
 * @param pieces The body. They are the host's from here on: it may free their memory as soon as they are written.
 * @param done Called when the caller has taken all of it, or has gone.
 */
export type HandOver = (pieces: readonly Uint8Array[], head: AnswerHead, done: () => void) => Response;

/** Hands over on every runtime. */
export const handOver: HandOver = (pieces, head, done) => {
  const length = lengthOf(pieces);
  if (length > ONE_PIECE_BYTES) return new Response(streamOf(pieces, done), head);
  done();
  return new Response(joinBytes(pieces, length), head);
};

export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function streamOf(pieces: readonly Uint8Array[], done: () => void): ReadableStream<Uint8Array> {
  const remaining = [...pieces];
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = remaining.shift() ?? new Uint8Array();
        if (piece.byteLength > ONE_PIECE_BYTES) remaining.unshift(piece.subarray(ONE_PIECE_BYTES));
        // A copy: a view would keep the whole answer for as long as the runtime keeps the piece.
        controller.enqueue(piece.slice(0, ONE_PIECE_BYTES));
        if (remaining.length > 0) return;
        controller.close();
        done();
      },
      cancel: done,
    },
    { highWaterMark: 0 },
  );
}
