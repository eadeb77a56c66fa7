import type { Fetch } from '@sluice/core';
import { lengthOfBody, readAnswerBody } from './answer-body.ts';
import { readAnswerHead } from './answer-head.ts';
import { createByteSource } from './byte-source.ts';
import { requestBytes, type OutgoingRequest } from './request-bytes.ts';
import { writeRequest, type Writing } from './write-request.ts';

/** A connection of TCP or TLS, with the shape that `connect` of workerd gives it. */
export interface Connection {
  /** Settles when bytes can be sent, or when no connection was made. */
  readonly opened: Promise<unknown>;
  /** Settles when it has ended. */
  readonly closed: Promise<unknown>;
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
  close(): Promise<unknown>;
}

/** Opens a connection. Nothing is sent by it but what TLS needs. */
export type Connect = (to: Pick<OutgoingRequest, 'hostname' | 'port' | 'isSecure'>) => Connection;

/**
 * Makes a `Fetch` that keeps its contract where the runtime's own does not: each call opens a connection, writes one request and reads
 * one answer. There is nothing in it that could repeat a request.
 */
export function createSocketFetch(connect: Connect): Fetch {
  return async (url, init, beforeWrite) => {
    const { signal } = init;
    signal?.throwIfAborted();
    const request = await requestBytes(url, init);
    signal?.throwIfAborted();

    const connection = connect(request);
    const ended = Promise.withResolvers<never>();
    let writing: Writing | undefined;
    const end = (): void => {
      signal?.removeEventListener('abort', stop);
      writing?.stop();
      ignore(connection.close());
    };
    const stop = (): void => {
      ended.reject(signal?.reason);
      end();
    };
    // Each of them is also an error of what is read, or of no interest when the answer is there.
    for (const promise of [ended.promise, connection.opened, connection.closed]) ignore(promise);
    signal?.addEventListener('abort', stop);

    try {
      await Promise.race([connection.opened, ended.promise]);
      const reader = connection.readable.getReader();
      // A call that is aborted in the same moment as the connection opens.
      signal?.throwIfAborted();
      const source = createByteSource(async () => (await Promise.race([reader.read(), ended.promise])).value);
      beforeWrite?.();
      // Not waited for: a server may answer before it has read all.
      writing = writeRequest(connection.writable, request);
      writing.done.catch((cause: unknown) => {
        ended.reject(cause);
        end();
      });
      const head = await readAnswerHead(source);
      const { status, headers } = head;
      const length = lengthOfBody(head, request.method);
      if (length !== 0) {
        const body = streamOf(readAnswerBody(source, length), end);
        return new Response(decoded(body, headers), { status, headers });
      }
      end();
      return new Response(null, { status, headers });
    } catch (cause) {
      end();
      throw cause;
    }
  };
}

/** The bytes of an answer; unpacked, where the server has packed them although it was asked not to. @throws when they cannot be. */
function decoded(body: ReadableStream<Uint8Array<ArrayBuffer>>, headers: Headers): ReadableStream<Uint8Array<ArrayBuffer>> {
  const coding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity') return body;
  if (coding === 'gzip' || coding === 'x-gzip') return body.pipeThrough(new DecompressionStream('gzip'));
  if (coding === 'deflate') return body.pipeThrough(new DecompressionStream('deflate'));
  throw new TypeError('The answer is packed in a way that was not asked for.');
}

/** @param end called when all has been read, when reading fails, and when the reader has enough. */
function streamOf(body: AsyncIterator<Uint8Array<ArrayBuffer>, void>, end: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { value, done } = await body.next();
          if (done !== true) return controller.enqueue(value);
          end();
          controller.close();
        } catch (cause) {
          end();
          throw cause;
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

function ignore(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
