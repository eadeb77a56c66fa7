import { once } from 'node:events';
import { request as requestBy } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../test/emulator-under-test.ts';
import { START, TOKEN } from '../test/instance-options.ts';
import { serveEmulator, type ServedEmulator } from './serve.ts';

const loopback = { port: 0, host: '127.0.0.1', control: true };
const body = { chatId: '79990000002@c.us', message: 'Your order is on its way.' };
const globals = { Request, Response };

let emulator: EmulatorUnderTest;
let served: ServedEmulator;

beforeEach(async () => {
  emulator = emulatorWith({ state: 'blocked' });
  served = await serveEmulator(emulator, loopback);
});

afterEach(() => served.close());

function call(method: string, init?: RequestInit): Promise<Response> {
  return fetch(`${served.url}/waInstance1101000001/${method}/${TOKEN}`, init);
}

describe('Over HTTP', () => {
  test('it answers as it does without', async () => {
    const sent = await call('sendMessage', { method: 'POST', body: JSON.stringify(body) });
    const { id } = emulator.instance.shown(START)[0] ?? {};
    expect(await sent.json()).toEqual({ idMessage: id });
    expect(await (await call('showMessagesQueue')).json()).toEqual([{ messageID: id, type: 'sendMessage', body }]);
    const wrong = await fetch(`${served.url}/waInstance1101000001/getSettings/another`);
    expect([wrong.status, wrong.headers.get('content-length'), await wrong.text()]).toEqual([401, '0', '']);
  });

  test('what a client asks for in a body with its GET is what it gets', async () => {
    emulator.instance.changeState({ state: 'notAuthorized' }, START);
    const answered = Promise.withResolvers<string>();
    const { hostname, port } = new URL(served.url);
    const options = { hostname, port, path: `/waInstance1101000001/getStateInstanceHistory/${TOKEN}` };
    const asked = requestBy(options, (answer) => void text(answer).then(answered.resolve, answered.reject));
    asked.setHeader('content-length', 11);
    asked.end('{"count":1}');
    expect(JSON.parse(await answered.promise)).toHaveLength(1);
  });

  test('a call of HTTP/1.0 without a Host is answered, and a page may read it', async () => {
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
    socket.end(`GET /waInstance1101000001/getSettings/${TOKEN} HTTP/1.0\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer.toLowerCase()).toContain('access-control-allow-origin: *');
  });

  test.each(['HEAD', 'OPTIONS', 'POST', 'QUERY'])('a %s of a clear clears nothing', async (method) => {
    emulator.instance.accept({ type: 'sendMessage', body }, START);
    await call('clearMessagesQueue', { method });
    expect(emulator.instance.waiting(START)).toBe(1);
  });

  test('who hangs up in the middle of a body leaves nothing behind', async () => {
    const complaint = vi.spyOn(console, 'error');
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
    const path = `/waInstance1101000001/sendMessage/${TOKEN}`;
    socket.write(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{"chatId":`);
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    await vi.waitUntil(() => emulator.requests.all().length === 1);
    expect(emulator.instance.waiting(START)).toBe(0);
    expect((await call('getSettings')).status).toBe(200);
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  });

  test.each([
    ['rejects', () => Promise.reject(new Error('A bug of the tests.'))],
    ['throws', () => fail()],
  ])('an emulator that %s answers 500, and the next call is answered', async (_, broken) => {
    let calls = 0;
    const flaky = { ...emulator, fetch: (request: Request) => ((calls += 1) === 1 ? broken() : emulator.fetch(request)) };
    const other = await serveEmulator(flaky, loopback);
    const address = `${other.url}/waInstance1101000001/getSettings/${TOKEN}`;
    const failed = await fetch(address);
    expect([failed.status, await failed.text()]).toEqual([500, 'The emulator has made a mistake: this is a bug.']);
    expect((await fetch(address)).status).toBe(200);
    await other.close();
  });
});

function fail(): never {
  throw new Error('A bug of the tests.');
}

describe('The controls', () => {
  test('answer where they are asked for', async () => {
    const answer = await fetch(`${served.url}/__emulator/clock`);
    expect(await answer.json()).toMatchObject({ now: START, kind: 'stepped' });
    expect((await fetch(`${served.url}/__emulator/nothing`)).headers.get('content-type')).toContain('json');
  });

  test('refuse a page, which can call the gateway still', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await fetch(`${served.url}/__emulator/instances`, { headers })).status).toBe(403);
    expect((await call('getSettings', { headers })).status).toBe(200);
  });

  test('steer the emulator that answers', async () => {
    const fault = { operation: 'getSettings', times: 1, fault: { kind: 'reset' } };
    const headers = { 'content-type': 'application/json' };
    await fetch(`${served.url}/__emulator/faults`, { method: 'POST', headers, body: JSON.stringify(fault) });
    await expect(call('getSettings')).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect((await call('getSettings')).status).toBe(200);
  });

  test.each(['clock', 'instances', 'faults', 'record', 'openapi.json', ''])('are not there otherwise: %s', async (path) => {
    const other = await serveEmulator(emulator, { ...loopback, control: false });
    const answer = await fetch(`${other.url}/__emulator/${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html']);
    await other.close();
  });
});

describe('Where it listens', () => {
  test('a port that is in use is refused with the word of the system', async () => {
    const { port } = new URL(served.url);
    await expect(serveEmulator(emulator, { ...loopback, port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('an address that the machine does not have is refused with the word of the system', async () => {
    // Of a range that is kept for documents (RFC 5737).
    await expect(serveEmulator(emulator, { ...loopback, host: '192.0.2.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });

  test('it closes although a client keeps a connection', async () => {
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
    await once(socket, 'connect');
    await Promise.all([once(socket, 'close'), served.close()]);
    await expect(call('getSettings')).rejects.toThrow('fetch failed');
  });

  test('an address of version 6 is written as in a browser', async () => {
    const other = await serveEmulator(emulator, { ...loopback, host: '::1' });
    expect(other.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    await other.close();
  });

  test('a program that embeds it keeps the classes of the runtime', () => {
    expect({ Request, Response }).toEqual(globals);
  });
});
