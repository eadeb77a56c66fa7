import type { ServerResponse } from 'node:http';
import { handOver, lengthOf, type AnswerHead, type HandOver } from './hand-over.ts';

const SMALL_BYTES = 4096;
/** A larger piece is not in a buffer that Node shares between small ones. */
const SEPARATE_BYTES = 16 * 1024;

/** A response whose body is bytes, which Node writes as they are: a stream around them costs more than all else that the edge does. */
export class WholeResponse extends Response {
  readonly #pieces: readonly Uint8Array[];
  readonly #head: AnswerHead;
  readonly #done: () => void;
  #streamed: Response | undefined;

  /** See `HandOver`. */
  constructor(pieces: readonly Uint8Array[], head: AnswerHead, done: () => void) {
    super(null, head);
    this.#pieces = pieces;
    this.#head = head;
    this.#done = done;
    // For whatever copies or reads it before it is written.
    Object.defineProperty(this, 'body', { get: () => this.#asStream().body });
  }

  /** Writes it as the answer to a request. Nothing else may have read its body. */
  writeTo(outgoing: ServerResponse): void {
    outgoing.once('close', this.#done);
    const length = lengthOf(this.#pieces);
    const headers: Record<string, string | number> = { 'content-length': length };
    this.headers.forEach((value, name) => (headers[name] = value));
    outgoing.writeHead(this.status, headers);
    if (length <= SMALL_BYTES) {
      // With a text Node writes the headers and the body at once. In latin1 a text has the bytes that it was made of.
      outgoing.end(Buffer.concat(this.#pieces).toString('latin1'), 'latin1');
      return;
    }
    // Freed at once: left to the garbage collector, the memory of large answers took it more time than all else that the edge does.
    outgoing.once('finish', () => this.#pieces.forEach(free));
    outgoing.cork();
    for (const piece of this.#pieces) outgoing.write(piece);
    outgoing.end();
  }

  override readonly arrayBuffer = (): Promise<ArrayBuffer> => this.#asStream().arrayBuffer();
  override readonly json = (): Promise<unknown> => this.#asStream().json();
  override readonly text = (): Promise<string> => this.#asStream().text();

  #asStream(): Response {
    return (this.#streamed ??= handOver(this.#pieces, this.#head, this.#done));
  }
}

/** Frees the memory of a piece that Node has read into a separate buffer, as it does with all but small ones. */
function free({ buffer, byteLength }: Uint8Array): void {
  if (byteLength > SEPARATE_BYTES && buffer instanceof ArrayBuffer) buffer.transfer(0);
}

/** Hands over on Node. */
export const handOverWhole: HandOver = (pieces, head, done) => new WholeResponse(pieces, head, done);
