import type { ServerResponse } from 'node:http';
import { handOver, type AnswerHead, type HandOver } from './hand-over.ts';

const SMALL_BYTES = 4096;

/** A response whose body is bytes, which Node writes as they are: a stream around them costs more than all else that the edge does. */
export class WholeResponse extends Response {
  readonly #bytes: Uint8Array;
  readonly #head: AnswerHead;
  readonly #done: () => void;
  #streamed: Response | undefined;

  /** See `HandOver`. */
  constructor(bytes: Uint8Array, head: AnswerHead, done: () => void) {
    super(null, head);
    this.#bytes = bytes;
    this.#head = head;
    this.#done = done;
    // For whatever copies or reads it before it is written.
    Object.defineProperty(this, 'body', { get: () => this.#asStream().body });
  }

  /** Writes it as the answer to a request. Nothing else may have read its body. */
  writeTo(outgoing: ServerResponse): void {
    outgoing.once('close', this.#done);
    const headers: Record<string, string | number> = { 'content-length': this.#bytes.byteLength };
    this.headers.forEach((value, name) => (headers[name] = value));
    outgoing.writeHead(this.status, headers);
    // With a text Node writes the headers and the body at once. In latin1 a text has the bytes that it was made of.
    const isSmall = this.#bytes.byteLength <= SMALL_BYTES;
    if (isSmall) outgoing.end(Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength).toString("latin1"), 'latin1');
    else outgoing.end(this.#bytes);
  }

  override readonly arrayBuffer = (): Promise<ArrayBuffer> => this.#asStream().arrayBuffer();
  override readonly json = (): Promise<unknown> => this.#asStream().json();
  override readonly text = (): Promise<string> => this.#asStream().text();

  #asStream(): Response {
    return (this.#streamed ??= handOver(this.#bytes, this.#head, this.#done));
  }
}

/** Hands over on Node. */
export const handOverWhole: HandOver = (bytes, head, done) => new WholeResponse(bytes, head, done);
