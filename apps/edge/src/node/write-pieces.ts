/** Writes the body of an answer as bytes. */
import type { ServerResponse } from 'node:http';

const SMALL_BYTES = 4096;
/** A larger piece is not in a buffer that Node shares between small ones. */
const SEPARATE_BYTES = 16 * 1024;

/** Ends a response whose head has been written. */
export function writePieces(
  outgoing: ServerResponse,
  pieces: readonly Uint8Array[],
  length: number,
  { isShared, done }: { readonly isShared: boolean; readonly done: () => void },
): void {
  if (length <= SMALL_BYTES) {
    // With a text Node writes the headers and the body at once. In latin1 a text has the bytes that it was made of.
    outgoing.end(pieces.map(latin1Of).join(''), 'latin1');
    return done();
  }
  outgoing.once('close', done);
  // Freed at once: left to the garbage collector, the memory of large answers took it more time than all else that the edge does.
  if (!isShared) outgoing.once('finish', () => pieces.forEach(free));
  outgoing.cork();
  for (const piece of pieces) outgoing.write(piece);
  outgoing.end();
}

function latin1Of({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/** Frees the memory of a piece that Node has read into a separate buffer, as it does with all but small ones. */
function free({ buffer, byteLength }: Uint8Array): void {
  if (byteLength > SEPARATE_BYTES && buffer instanceof ArrayBuffer) buffer.transfer(0);
}
