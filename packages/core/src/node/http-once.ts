import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { Readable, pipeline } from 'node:stream';
import { pipeline as piped } from 'node:stream/promises';
import { TLSSocket } from 'node:tls';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Fetch } from '../transport/fetch.ts';

// The proxies that the runtime is set to use: undefined, unless it was started with NODE_USE_ENV_PROXY.
const { proxyEnv } = https.globalAgent.options;
// A connection is used for one request: on a kept one, which the server may be closing, a client cannot know whether the request has arrived.
const agents = {
  'http:': new http.Agent({ keepAlive: false, proxyEnv }),
  'https:': new https.Agent({ keepAlive: false, proxyEnv }),
};

const DECODERS = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** The statuses that have no body, and with which a `Response` takes none. */
const NO_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** `fetchOnce` itself, by Node's own HTTP. */
export const httpOnce: Fetch = async (url, init, beforeWrite) => {
  const { signal } = init;
  signal?.throwIfAborted();
  const { protocol } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw new TypeError('The address must begin with https:// or http://.');
  const { method = 'GET' } = init;
  const { headers, body } = await outgoing(init);
  signal?.throwIfAborted();

  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const request = (protocol === 'https:' ? https : http).request(url, { method, headers, agent: agents[protocol] });
  let answer: Readable | undefined;
  const stop = (): void => {
    reject(signal?.reason);
    answer?.destroy(new TypeError('The call was aborted.'));
    request.destroy();
  };
  signal?.addEventListener('abort', stop);
  request
    .on('error', reject)
    .on('close', () => signal?.removeEventListener('abort', stop))
    .on('upgrade', (_incoming, socket) => {
      socket.destroy();
      reject(new TypeError('The server wanted to change the protocol.'));
    })
    .on('response', (incoming) => {
      try {
        answer = decoded(incoming);
        resolve(responseOf(incoming, answer, method));
      } catch (cause) {
        reject(cause);
        request.destroy();
      }
    });
  whenConnected(request, () => {
    try {
      signal?.throwIfAborted();
      beforeWrite?.();
    } catch (cause) {
      reject(cause);
      request.destroy();
      return;
    }
    if (body instanceof Readable) piped(body, request).catch(reject);
    else request.end(body);
  });
  return promise;
};

/** The request as it is written: the body as bytes, unless it is a stream, and the headers that describe it. */
async function outgoing({ headers: given, body }: RequestInit): Promise<{
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | Readable | undefined;
}> {
  const headers = new Headers(given);
  if (!headers.has('accept')) headers.set('accept', '*/*');
  if (!headers.has('accept-encoding')) headers.set('accept-encoding', 'identity');
  if (body === undefined || body === null) return { headers: Object.fromEntries(headers), body: undefined };
  // What `fetch` itself would write of it.
  const content = new Response(body);
  const type = content.headers.get('content-type');
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type);
  if (body instanceof ReadableStream) return { headers: Object.fromEntries(headers), body: Readable.from(body) };
  const bytes = new Uint8Array(await content.arrayBuffer());
  headers.set('content-length', String(bytes.byteLength));
  return { headers: Object.fromEntries(headers), body: bytes };
}

/** Calls back when the next byte that is written goes to the server. Until then Node holds back the head as well. */
function whenConnected(request: ClientRequest, callback: () => void): void {
  request.once('socket', (socket) => {
    // A socket that comes out of a tunnel through a proxy may be ready already.
    if (socket instanceof TLSSocket && socket.getFinished() === undefined) socket.once('secureConnect', callback);
    else if (socket.connecting) socket.once('connect', callback);
    else callback();
  });
}

/** The bytes of an answer; unpacked, where the server has packed them although it was asked not to. */
function decoded(incoming: IncomingMessage): Readable {
  const decoder = DECODERS.get(incoming.headers['content-encoding']?.toLowerCase() ?? '')?.();
  // An error of either ends the other; the reader of the decoder hears of it.
  return decoder === undefined ? incoming : pipeline(incoming, decoder, () => undefined);
}

function responseOf(incoming: IncomingMessage, answer: Readable, method: string): Response {
  const { statusCode: status = 0, rawHeaders } = incoming;
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  if (method !== 'HEAD' && !NO_BODY.has(status)) return new Response(streamOf(answer), { status, headers });
  answer.resume().on('error', () => undefined);
  return new Response(null, { status, headers });
}

/** A stream of the runtime's own over one of Node's. */
function streamOf(source: Readable): ReadableStream<Uint8Array> {
  let isOpen = true;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const fail = (cause: unknown): void => {
          if (isOpen) controller.error(cause);
          isOpen = false;
        };
        source
          .on('data', (chunk: Uint8Array) => {
            if (isOpen) controller.enqueue(chunk);
            if ((controller.desiredSize ?? 0) <= 0) source.pause();
          })
          .on('end', () => {
            if (isOpen) controller.close();
            isOpen = false;
          })
          .on('error', fail)
          .on('close', () => fail(new TypeError('The answer has broken off.')));
      },
      pull() {
        source.resume();
      },
      cancel() {
        isOpen = false;
        source.destroy();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 65_536 }),
  );
}
