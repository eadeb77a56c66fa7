import { Duplex } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Dispatcher } from 'undici';

type Controller = Dispatcher.DispatchController;
type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** An answer that says that it has so many bytes, or fewer, is given when all of it has come: that saves most of the work of a stream. */
const SMALL_BYTES = 256 * 1024;
/** So many bytes of another one may wait until they are read. */
const WAITING_BYTES = 64 * 1024;

// Of a gateway that packs its answers although it was asked not to.
const DECODERS = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** Makes a `Response` of what undici reports of an answer. */
export class PoolAnswer implements Dispatcher.DispatchHandler {
  readonly response: Promise<Response>;
  readonly #resolve: (response: Response) => void;
  readonly #reject: (cause: unknown) => void;
  readonly #signal: AbortSignal | undefined;
  #controller: Controller | undefined;
  /** The pieces that have come, of an answer that is given when all of it has come. */
  #pieces: Buffer[] | undefined;
  #head: ResponseInit = {};
  #stream: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** @param signal Ends the request, and the answer. */
  constructor(signal: AbortSignal | undefined) {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    this.response = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#signal = signal;
    signal?.addEventListener('abort', this.#stop);
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#signal?.aborted === true) this.#stop();
  }

  onRequestUpgrade(controller: Controller): void {
    controller.abort(new TypeError('The server wanted to change the protocol.'));
  }

  onResponseStart(controller: Controller, status: number, headers: IncomingHeaders): void {
    if (status < 200) return;
    this.#head = { status, headers: headersOf(headers) };
    const encoding = String(headers['content-encoding'] ?? '').toLowerCase();
    const length = Number(headers['content-length'] ?? Number.NaN);
    if (length <= SMALL_BYTES && encoding === '') {
      this.#pieces = [];
      return;
    }
    const stream = this.#startStream(controller);
    const decoder = DECODERS.get(encoding)?.();
    this.#resolve(responseOf(decoder === undefined ? stream : stream.pipeThrough(Duplex.toWeb(decoder)), this.#head));
  }

  onResponseData(controller: Controller, piece: Buffer): void {
    if (this.#pieces !== undefined) return void this.#pieces.push(piece);
    this.#stream?.enqueue(piece);
    if ((this.#stream?.desiredSize ?? 1) <= 0) controller.pause();
  }

  onResponseEnd(): void {
    this.#signal?.removeEventListener('abort', this.#stop);
    this.#stream?.close();
    if (this.#pieces === undefined) return;
    const pieces = this.#pieces;
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        for (const piece of pieces) stream.enqueue(piece);
        stream.close();
      },
    });
    this.#resolve(responseOf(body, this.#head));
  }

  onResponseError(_controller: Controller, cause: Error): void {
    this.#signal?.removeEventListener('abort', this.#stop);
    this.#reject(cause);
    this.#stream?.error(cause);
  }

  readonly #stop = (): void => {
    this.#controller?.abort(new TypeError('The call was aborted.'));
    this.#reject(this.#signal?.reason);
  };

  #startStream(controller: Controller): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        start: (stream) => void (this.#stream = stream),
        pull: () => controller.resume(),
        cancel: () => {
          this.#stream = undefined;
          controller.abort(new TypeError('The answer is not wanted.'));
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: WAITING_BYTES }),
    );
  }
}

/** A `Response` whose body the runtime has not to make a stream of again. */
function responseOf(body: ReadableStream<Uint8Array>, head: ResponseInit): Response {
  return Object.defineProperty(new Response(null, head), 'body', { value: body });
}

function headersOf(given: IncomingHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
