import { joinBytes } from '../join-bytes.ts';
import type { OutgoingRequest, StreamedBody } from './request-bytes.ts';

const CRLF = Uint8Array.of(13, 10);
const LAST_CHUNK = new TextEncoder().encode('0\r\n\r\n');

export interface Writing {
  /**
   * Settles when there is nothing more to write. That the other side takes no more is no failure: a server may answer before it has read all, and
   * when it has broken off, reading fails.
   *
   * @throws what reading the body throws. Then the end of the request is not written.
   */
  readonly done: Promise<void>;
  /** Writes no more, and lets go of the body. */
  stop(): void;
}

/** Writes a request: the head, and then each piece of the body when it comes. */
export function writeRequest(
  writable: WritableStream<Uint8Array<ArrayBuffer>>,
  { bytes, stream }: Pick<OutgoingRequest, 'bytes' | 'stream'>,
): Writing {
  const writer = writable.getWriter();
  const pieces = stream?.pieces.getReader();
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
    pieces?.cancel().catch(() => undefined);
  };

  async function write(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    // A body that was let go of looks like one that has ended.
    if (isStopped || piece.byteLength === 0) return;
    await writer.write(piece).catch(stop);
  }

  async function writeAll(): Promise<void> {
    await write(bytes);
    if (stream === undefined || pieces === undefined) return;
    for (;;) {
      const { done, value } = await pieces.read();
      await write(framed(done ? undefined : value, stream));
      if (done || isStopped) return;
    }
  }

  return { done: writeAll(), stop };
}

/** @param piece `undefined` at the end. An empty one is left out: as a chunk it would be the end. */
function framed(piece: Uint8Array | undefined, { isChunked }: StreamedBody): Uint8Array<ArrayBuffer> {
  if (!isChunked) return piece === undefined ? new Uint8Array() : new Uint8Array(piece);
  if (piece === undefined) return LAST_CHUNK;
  if (piece.byteLength === 0) return new Uint8Array();
  const size = new TextEncoder().encode(`${piece.byteLength.toString(16)}\r\n`);
  return joinBytes([size, piece, CRLF], size.byteLength + piece.byteLength + CRLF.byteLength);
}
