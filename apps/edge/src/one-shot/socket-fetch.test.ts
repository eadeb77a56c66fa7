// The order of things on a connection: opened, asked whether to write, written once, read, closed.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSocketFetch, type Connection } from './socket-fetch.ts';

interface FakeConnection extends Connection {
  /** All that was written. */
  readonly written: () => string;
  readonly isClosed: () => boolean;
  /** Sends bytes of an answer. */
  readonly answer: (bytes: string | Uint8Array<ArrayBuffer>) => void;
  /** The other side ends the connection. */
  readonly finish: () => void;
  readonly open: () => void;
  readonly refuse: (cause: Error) => void;
  readonly firstWrite: Promise<void>;
}

const ignore = (promise: Promise<void>): void => void promise.catch(() => undefined);

function fakeConnection(): FakeConnection {
  const opened = Promise.withResolvers<void>();
  const wrote = Promise.withResolvers<void>();
  const incoming = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({}, { highWaterMark: 100 });
  const writer = incoming.writable.getWriter();
  let written = '';
  let isClosed = false;
  return {
    opened: opened.promise,
    closed: new Promise(() => undefined),
    readable: incoming.readable,
    writable: new WritableStream({
      write: (bytes) => {
        written += Buffer.from(bytes).toString('latin1');
        wrote.resolve();
      },
    }),
    close: () => {
      isClosed = true;
      return Promise.resolve();
    },
    written: () => written,
    isClosed: () => isClosed,
    answer: (bytes) => ignore(writer.write(typeof bytes === 'string' ? Uint8Array.from(Buffer.from(bytes, 'latin1')) : bytes)),
    finish: () => ignore(writer.close()),
    open: () => opened.resolve(),
    refuse: (cause) => opened.reject(cause),
    firstWrite: wrote.promise,
  };
}

interface Call {
  readonly connection: FakeConnection;
  readonly answer: Promise<Response>;
  readonly connections: () => number;
}

function start(init: RequestInit = {}, beforeWrite?: () => void): Call {
  const connection = fakeConnection();
  let connections = 0;
  const fetch = createSocketFetch(() => {
    connections += 1;
    return connection;
  });
  const answer = fetch('http://gateway.example/clear', init, beforeWrite);
  // Each test looks at it later.
  answer.catch(() => undefined);
  return { connection, answer, connections: () => connections };
}

/** Lets everything that is ready come to its end. */
const nextTick = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const outcomeOf = (promise: Promise<unknown>): Promise<unknown> => promise.catch((cause: unknown) => cause);

describe('A call on a separate connection', () => {
  it('writes one request and closes the connection behind the answer', async () => {
    const { connection, answer, connections } = start({ method: 'POST', body: '{}' });
    connection.open();
    connection.answer('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    const response = await answer;
    expect([response.status, await response.text(), connection.isClosed(), connections()]).toEqual([200, '{}', true, 1]);
    expect(connection.written().match(/POST \/clear HTTP/g)).toHaveLength(1);
  });

  it.each([204, 205, 304])('closes it behind a %i', async (status) => {
    const { connection, answer } = start();
    connection.open();
    connection.answer(`HTTP/1.1 ${status} None\r\n\r\n`);
    expect([(await answer).status, (await answer).body, connection.isClosed()]).toEqual([status, null, true]);
  });

  it('asks right before the first byte, when the connection is there', async () => {
    const seen: string[] = [];
    const { connection, answer } = start({}, () => void seen.push(connection.written()));
    await nextTick();
    expect(seen).toEqual([]);
    connection.open();
    await connection.firstWrite;
    expect(seen).toEqual(['']);
    connection.answer('HTTP/1.1 204 None\r\n\r\n');
    await answer;
    expect(seen).toEqual(['']);
  });

  it('writes nothing when it must not, and fails with exactly that', async () => {
    const veto = new Error('no longer');
    const { connection, answer } = start({}, () => {
      throw veto;
    });
    connection.open();
    expect(await outcomeOf(answer)).toBe(veto);
    await nextTick();
    expect([connection.written(), connection.isClosed()]).toEqual(['', true]);
  });

  it('writes nothing when no connection is made', async () => {
    const refused = new Error('refused');
    const { connection, answer } = start({}, () => {
      throw new Error('asked');
    });
    connection.refuse(refused);
    expect(await outcomeOf(answer)).toBe(refused);
    await nextTick();
    expect(connection.written()).toBe('');
  });

  it('opens no connection when it was aborted before', async () => {
    const { answer, connections } = start({ signal: AbortSignal.abort('gone') });
    expect([await outcomeOf(answer), connections()]).toEqual(['gone', 0]);
  });

  it.each([
    ['before it is open', (_connection: FakeConnection, abort: () => void) => abort()],
    [
      'in the moment in which it opens',
      (connection: FakeConnection, abort: () => void) => {
        connection.open();
        abort();
      },
    ],
  ])('writes nothing when it is aborted %s', async (_when, act) => {
    const { signal, abort } = abortable();
    const { connection, answer } = start({ signal });
    await nextTick();
    act(connection, abort);
    expect(await outcomeOf(answer)).toBe('gone');
    connection.open();
    await nextTick();
    expect([connection.written(), connection.isClosed()]).toEqual(['', true]);
  });

  it('closes the connection when it is aborted while it waits', async () => {
    const { signal, abort } = abortable();
    const { connection, answer } = start({ signal });
    connection.open();
    await connection.firstWrite;
    abort();
    expect([await outcomeOf(answer), connection.isClosed()]).toEqual(['gone', true]);
  });

  it('ends the body with the reason when it is aborted in the middle of it', async () => {
    const { signal, abort } = abortable();
    const { connection, answer } = start({ signal });
    connection.open();
    // Without a length, so that an end that was cut off would look like a whole answer.
    connection.answer('HTTP/1.1 200 OK\r\n\r\nsome');
    const text = (await answer).text();
    await nextTick();
    abort();
    connection.finish();
    expect([await outcomeOf(text), connection.isClosed()]).toEqual(['gone', true]);
  });

  it('closes the connection when the body is let go of', async () => {
    const { connection, answer } = start();
    connection.open();
    connection.answer('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nsome');
    await (await answer).body?.cancel();
    expect(connection.isClosed()).toBe(true);
  });

  it.each(['', 'HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 200 OK\r\ncontent-le', 'hello\r\n'])(
    'fails and closes the connection when all of the answer is %j',
    async (bytes) => {
      const { connection, answer, connections } = start();
      connection.open();
      await connection.firstWrite;
      connection.answer(bytes);
      connection.finish();
      expect(await outcomeOf(answer)).toBeInstanceOf(TypeError);
      expect([connection.isClosed(), connections(), connection.written().split('GET ').length]).toEqual([true, 1, 2]);
    },
  );

  it('fails in the body that breaks off', async () => {
    const { connection, answer } = start();
    connection.open();
    connection.answer('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nsome');
    connection.finish();
    expect(await outcomeOf((await answer).text())).toBeInstanceOf(TypeError);
    expect(connection.isClosed()).toBe(true);
  });

  it('unpacks what the server has packed although it was asked not to', async () => {
    const { connection, answer } = start();
    connection.open();
    connection.answer('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n');
    connection.answer(Uint8Array.from(gzipSync('{"isCleared":true}')));
    connection.finish();
    expect(await (await answer).text()).toBe('{"isCleared":true}');
  });

  it('fails when it cannot be unpacked', async () => {
    const { connection, answer } = start();
    connection.open();
    connection.answer('HTTP/1.1 200 OK\r\ncontent-encoding: br\r\n\r\n');
    expect(await outcomeOf(answer)).toBeInstanceOf(TypeError);
    expect(connection.isClosed()).toBe(true);
  });
});

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort('gone') };
}
