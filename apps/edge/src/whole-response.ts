import type { ServerResponse } from 'node:http';
import { handOver, lengthOf, type AnswerHead, type HandOver } from './hand-over.ts';
import { writePieces } from './node/write-pieces.ts';

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
    const length = lengthOf(this.#pieces);
    const headers: Record<string, string | number> = { 'content-length': length };
    this.headers.forEach((value, name) => (headers[name] = value));
    outgoing.writeHead(this.status, headers);
    writePieces(outgoing, this.#pieces, length, { isShared: false, done: this.#done });
  }

  override readonly arrayBuffer = (): Promise<ArrayBuffer> => this.#asStream().arrayBuffer();
  override readonly json = (): Promise<unknown> => this.#asStream().json();
  override readonly text = (): Promise<string> => this.#asStream().text();

  #asStream(): Response {
    return (this.#streamed ??= handOver(this.#pieces, this.#head, this.#done));
  }
}

/** Hands over on Node. */
export const handOverWhole: HandOver = (pieces, head, done) => new WholeResponse(pieces, head, done);
