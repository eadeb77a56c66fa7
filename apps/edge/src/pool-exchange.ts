/** What carries reads to the gateway on Node: kept connections, and answers as bytes. */
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { addressOf, SendFailure } from '@sluice/core';
import type { Dispatcher } from 'undici';
import type { Exchange, ExchangeLimits, GatewayAnswer } from './exchange.ts';

type Controller = Dispatcher.DispatchController;
type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

// Of a gateway that packs its answers although it was asked not to.
const DECODERS: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * Exchanges over the connections of a dispatcher, which must write a request once, on a kept connection too, and follow no redirect. The requests
 * have bytes for a body, or none.
 */
export function createPoolExchange(dispatcher: Dispatcher): Exchange {
  return async ({ headers, body = null, ...request }, limits) => {
    if (limits.signal?.aborted === true) throw new SendFailure('aborted', {});
    if (body !== null && !(body instanceof Uint8Array)) throw new TypeError('The body of a read must be bytes.');
    const { apiUrl } = request.credentials;
    const sent: Record<string, string> = { accept: '*/*', 'accept-encoding': 'identity' };
    for (const [name, value] of headers) sent[name] = value;
    const path = addressOf({ ...request, credentials: { ...request.credentials, apiUrl: '' } });
    const answer = new BytesAnswer(limits);
    dispatcher.dispatch({ origin: apiUrl, path, method: request.operation.verb, headers: sent, body }, answer);
    return answer.result;
  };
}

/** Makes an answer in bytes of what undici reports of it, within its limits. */
class BytesAnswer implements Dispatcher.DispatchHandler {
  readonly result: Promise<GatewayAnswer>;
  readonly #resolve: (answer: GatewayAnswer) => void;
  readonly #reject: (cause: unknown) => void;
  readonly #limits: ExchangeLimits;
  readonly #timer: NodeJS.Timeout;
  #controller: Controller | undefined;
  #isOver = false;
  #status = 0;
  #headers: IncomingHeaders = {};
  #decoder: Transform | undefined;

  constructor(limits: ExchangeLimits) {
    const { promise, resolve, reject } = Promise.withResolvers<GatewayAnswer>();
    this.result = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#limits = limits;
    this.#timer = setTimeout(() => this.#fail('timeout'), limits.timeoutMs);
    limits.signal?.addEventListener('abort', this.#hangUp);
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#isOver) this.#abort();
  }

  onRequestUpgrade(): void {
    this.#fail('network');
  }

  onResponseStart(_controller: Controller, status: number, headers: IncomingHeaders): void {
    if (status < 200) return;
    if (status >= 300 && status < 400) return this.#fail('unexpected-redirect', { status });
    this.#status = status;
    this.#headers = headers;
    const encoding = valueOf(headers['content-encoding'])?.toLowerCase();
    this.#decoder = encoding === undefined ? undefined : DECODERS.get(encoding)?.();
    this.#decoder
      ?.on('data', (piece: Buffer) => this.#take(piece))
      .once('end', () => this.#finish(this.#limits.intake.pieces))
      .once('error', (cause) => this.#fail('network', { cause }));
  }

  onResponseData(_controller: Controller, piece: Buffer): void {
    if (this.#decoder === undefined) this.#take(piece);
    else this.#decoder.write(piece);
  }

  onResponseEnd(): void {
    if (this.#decoder === undefined) this.#finish(this.#limits.intake.pieces);
    else this.#decoder.end();
  }

  onResponseError(_controller: Controller, cause: Error): void {
    this.#fail('network', { cause });
  }

  readonly #hangUp = (): void => this.#fail('aborted');

  #take(piece: Uint8Array): void {
    if (this.#isOver) return;
    const refusal = this.#limits.intake.add(piece);
    if (refusal === undefined) return;
    this.#finish(refusal);
    this.#abort();
  }

  #finish(body: GatewayAnswer['body']): void {
    if (this.#end())
      this.#resolve({ status: this.#status, headers: { get: (name) => valueOf(this.#headers[name]) ?? null }, body });
  }

  #fail(code: SendFailure['code'], about: ConstructorParameters<typeof SendFailure>[1] = {}): void {
    if (!this.#end()) return;
    this.#reject(new SendFailure(code, about));
    this.#abort();
  }

  /** @returns whether it was not over before. */
  #end(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#limits.signal?.removeEventListener('abort', this.#hangUp);
    return true;
  }

  #abort(): void {
    this.#decoder?.destroy();
    this.#controller?.abort(new TypeError('The answer is not wanted.'));
  }
}

function valueOf(value: string | readonly string[] | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : value.join(', ');
}
