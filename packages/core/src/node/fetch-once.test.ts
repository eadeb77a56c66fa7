// One request on the wire for one call, whatever is answered: counted at a server that knows nothing of HTTP.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startRawServer } from '../../test/raw-server.ts';
import { fetchOnce } from './fetch-once.ts';

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';

function failing(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
}

/** What the server has received on one connection when the call is over. */
async function wireOf(init: RequestInit): Promise<string> {
  let wire = '';
  await using server = await startRawServer((socket, received) => {
    wire += received;
    socket.on('data', (more: Buffer) => (wire += more.toString('latin1')));
    socket.write(ok);
  });
  await (await fetchOnce(`${server.apiUrl}/path?a=b`, init)).text();
  return wire;
}

test.each([
  ['HTTP/1.1 301 Moved\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n', 301],
  ['HTTP/1.1 401 No\r\nwww-authenticate: Basic realm="x"\r\ncontent-length: 0\r\n\r\n', 401],
  ['HTTP/1.1 408 Late\r\ncontent-length: 0\r\nconnection: close\r\n\r\n', 408],
  ['HTTP/1.1 421 Elsewhere\r\ncontent-length: 0\r\n\r\n', 421],
  ['HTTP/1.1 204 None\r\n\r\n', 204],
  ['HTTP/1.1 304 Same\r\n\r\n', 304],
  ['HTTP/1.1 103 Early\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', 200],
])('%j is one request and its answer', async (answer, status) => {
  await using server = await startRawServer((socket) => socket.write(answer));
  const response = await fetchOnce(server.apiUrl, { redirect: 'manual' });
  expect([response.status, await response.text(), server.requests()]).toEqual([status, '', 1]);
});

test.each([
  'HTTP/1.1 101 Switching\r\n\r\n',
  'HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
  'HTTP/1.1 600 What\r\ncontent-length: 0\r\n\r\n',
  'HTTP/1.1 999 What\r\ncontent-length: 0\r\n\r\n',
  '220 mail.example ESMTP\r\n',
])('%j is one request and an error', async (answer) => {
  await using server = await startRawServer((socket) => socket.write(answer));
  expect(await failing(fetchOnce(server.apiUrl, {}))).toBeInstanceOf(Error);
  expect(server.requests()).toBe(1);
});

test('every call has its own connection, and says so', async () => {
  const ports = new Set<number | undefined>();
  await using server = await startRawServer((socket, received) => {
    ports.add(socket.remotePort);
    expect(received).toMatch(/^connection: close\r$/im);
    socket.write(ok);
  });
  for (let call = 0; call < 3; call += 1) await (await fetchOnce(server.apiUrl, {})).text();
  expect([ports.size, server.requests()]).toEqual([3, 3]);
});

test.each([
  ['a text', { method: 'POST', body: '{"a":"é"}', headers: { 'content-type': 'application/json' } }, /^{"a":"Ã©"}$/],
  ['bytes', { method: 'DELETE', body: new Uint8Array([65, 66]) }, /^AB$/],
  ['a file', { method: 'POST', body: new Blob(['%PDF'], { type: 'application/pdf' }) }, /^%PDF$/],
])('%s is written with its length', async (_what, init, expected) => {
  const [head = '', body = ''] = (await wireOf(init)).split('\r\n\r\n');
  expect(head).toContain(`content-length: ${body.length}`);
  expect(body).toMatch(expected);
});

test('a form is written with its boundary', async () => {
  const form = new FormData();
  form.append('file', new Blob(['%PDF']), 'price.pdf');
  const wire = await wireOf({ method: 'POST', body: form });
  const boundary = /content-type: multipart\/form-data; boundary=(.+)\r\n/.exec(wire)?.[1];
  expect(wire).toContain(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="price.pdf"`);
});

test('a stream is written as it comes', async () => {
  const server = createServer((request, response) => {
    response.write('begun ');
    request.pipe(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const address = server.address();
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const writer = body.writable.getWriter();
    const written = writer.write(new TextEncoder().encode('one '));
    const init = { method: 'POST', body: body.readable, duplex: 'half' } as const;
    const response = await fetchOnce(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, init);
    // The answer has begun before the request has ended.
    await written;
    void writer.write(new TextEncoder().encode('two')).then(() => writer.close());
    expect(await response.text()).toBe('begun one two');
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('a stream that breaks off ends the call with its error', async () => {
  await using server = await startRawServer(() => undefined);
  const broken = new Error('broken');
  const body = new ReadableStream({ pull: (controller) => controller.error(broken) });
  expect(await failing(fetchOnce(server.apiUrl, { method: 'POST', body }))).toBe(broken);
});

test('no compression is asked for, and one that comes all the same is undone', async () => {
  for (const [encoding, bytes] of Object.entries({ gzip: gzipSync('text'), br: brotliCompressSync('text') })) {
    await using server = await startRawServer((socket, received) => {
      expect(received).toContain('accept-encoding: identity\r\n');
      socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\n\r\n`), bytes]));
    });
    expect(await (await fetchOnce(server.apiUrl, {})).text()).toBe('text');
  }
});

test('a body that breaks off is an error of the body', async () => {
  await using server = await startRawServer((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'));
  const response = await fetchOnce(server.apiUrl, {});
  expect(await failing(response.text())).toBeInstanceOf(Error);
});

test('a body that is let go of ends the connection', async () => {
  const closed = Promise.withResolvers<string>();
  await using server = await startRawServer((socket) => {
    socket.on('close', () => closed.resolve('closed')).write('HTTP/1.1 200 OK\r\n\r\nsome');
  });
  await (await fetchOnce(server.apiUrl, {})).body?.cancel();
  expect(await closed.promise).toBe('closed');
});

test('a large body comes in pieces, and no faster than it is read', async () => {
  const bytes = 32 * 1024 * 1024;
  let socket: Socket | undefined;
  await using server = await startRawServer((accepted) => {
    socket = accepted;
    accepted.write(`HTTP/1.1 200 OK\r\ncontent-length: ${bytes}\r\n\r\n`);
    accepted.write(Buffer.alloc(bytes));
  });
  const response = await fetchOnce(server.apiUrl, {});
  const reader = response.body?.getReader();
  await reader?.read();
  expect(socket?.writableLength).toBeGreaterThan(bytes / 2);
  let pieces = 1;
  while ((await reader?.read())?.done === false) pieces += 1;
  expect(pieces).toBeGreaterThan(bytes / 1024 / 1024);
});

test('beforeWrite is called once, when the connection is there and nothing is written', async () => {
  let requestsBefore: number | undefined;
  let calls = 0;
  await using server = await startRawServer((socket) => socket.write(ok));
  await fetchOnce(server.apiUrl, { method: 'POST', body: 'x' }, () => {
    calls += 1;
    requestsBefore = server.requests();
  });
  expect([calls, requestsBefore, server.requests()]).toEqual([1, 0, 1]);
});

test.each([undefined, 'body', new Uint8Array([1])])(
  'what beforeWrite throws is what the call fails with, and no byte is written (body: %s)',
  async (body) => {
    const received = Promise.withResolvers<number>();
    const server = createServer();
    server.on('connection', (socket: Socket) => {
      let bytes = 0;
      socket.on('data', (data) => (bytes += data.byteLength)).on('close', () => received.resolve(bytes));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const thrown = new Error('no');
    const call = fetchOnce(url, { method: 'POST', ...(body !== undefined && { body }) }, () => {
      throw thrown;
    });
    expect(await failing(call)).toBe(thrown);
    expect(await received.promise).toBe(0);
    server.close();
  },
);

test('beforeWrite is not called where there is no connection', async () => {
  let calls = 0;
  const closed = createServer();
  await once(closed.listen(0, '127.0.0.1'), 'listening');
  const address = closed.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  closed.close();
  await once(closed, 'close');
  expect(await failing(fetchOnce(url, {}, () => (calls += 1)))).toMatchObject({ code: 'ECONNREFUSED' });
  expect(calls).toBe(0);
});

test('a call that has been aborted before does nothing', async () => {
  await using server = await startRawServer((socket) => socket.write(ok));
  const reason = new Error('enough');
  expect(await failing(fetchOnce(server.apiUrl, { signal: AbortSignal.abort(reason) }))).toBe(reason);
  expect(server.requests()).toBe(0);
});

test('a call that is aborted while it connects writes nothing', async () => {
  await using server = await startRawServer((socket) => socket.write(ok));
  const controller = new AbortController();
  const reason = new Error('enough');
  const call = fetchOnce(server.apiUrl, { signal: controller.signal }, () => controller.abort(reason));
  expect(await failing(call)).toBe(reason);
  expect(server.requests()).toBe(0);
});

test('a call that is aborted before the answer, or within it, fails', async () => {
  const arrived = Promise.withResolvers<void>();
  await using server = await startRawServer((socket, received) => {
    arrived.resolve();
    if (received.startsWith('POST')) socket.write('HTTP/1.1 200 OK\r\n\r\nsome');
  });
  const controller = new AbortController();
  const reason = new Error('enough');
  const silent = fetchOnce(server.apiUrl, { signal: controller.signal });
  const { body } = await fetchOnce(server.apiUrl, { method: 'POST', signal: controller.signal });
  const reader = body?.getReader();
  await reader?.read();
  await arrived.promise;
  controller.abort(reason);
  expect(await failing(silent)).toBe(reason);
  expect(await failing(reader?.read() ?? Promise.resolve())).toBeInstanceOf(Error);
});

test('no other protocol than HTTP is spoken', async () => {
  expect(await failing(fetchOnce('ftp://127.0.0.1/', {}))).toBeInstanceOf(TypeError);
});
