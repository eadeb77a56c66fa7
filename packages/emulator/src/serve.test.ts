import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../test/emulator-under-test.ts';
import { START, TOKEN } from '../test/instance-options.ts';
import { serveEmulator, type ServedEmulator } from './serve.ts';

const loopback = { port: 0, host: '127.0.0.1' };
const message = { chatId: '79990000002@c.us', message: 'Your order is on its way.' };
const globals = { Request, Response };

let emulator: EmulatorUnderTest;
let served: ServedEmulator;

beforeEach(async () => {
  emulator = emulatorWith({ state: 'blocked' }, true);
  served = await serveEmulator(emulator, loopback);
});

afterEach(() => served.close());

function call(method: string, init?: RequestInit): Promise<Response> {
  return fetch(`${served.url}/waInstance1101000001/${method}/${TOKEN}`, init);
}

test('it answers over HTTP as it does without', async () => {
  const sent = await call('sendMessage', { method: 'POST', body: JSON.stringify(message) });
  const { id } = emulator.instance.shown(START)[0] ?? {};
  expect(await sent.json()).toEqual({ idMessage: id });
  expect(await (await call('showMessagesQueue')).json()).toEqual([{ messageID: id, type: 'sendMessage', body: message }]);
  const wrong = await fetch(`${served.url}/waInstance1101000001/getSettings/another`);
  expect([wrong.status, wrong.headers.get('content-length'), await wrong.text()]).toEqual([401, '0', '']);
});

test.each(['HEAD', 'OPTIONS', 'POST'])('a %s of a clear clears nothing', async (method) => {
  emulator.instance.accept('sendMessage', message, START);
  expect((await call('clearMessagesQueue', { method })).status).toBe(404);
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
  await vi.waitUntil(async () => {
    const answer = await fetch(`${served.url}/__emulator/requests`);
    return ((await answer.json()) as unknown[]).length === 1;
  });
  expect(emulator.instance.waiting(START)).toBe(0);
  expect((await call('getSettings')).status).toBe(200);
  expect(complaint).not.toHaveBeenCalled();
  complaint.mockRestore();
});

test('a port that is in use is refused with the word of the system', async () => {
  const { port } = new URL(served.url);
  await expect(serveEmulator(emulator, { ...loopback, port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('it closes although somebody keeps a connection', async () => {
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  await once(socket, 'connect');
  await Promise.all([once(socket, 'close'), served.close()]);
  await expect(call('getSettings')).rejects.toThrow('fetch failed');
});

test('an address of version 6 is written as in a browser', async () => {
  const other = await serveEmulator(emulator, { port: 0, host: '::1' });
  expect(other.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  await other.close();
});

test('whoever embeds it keeps the classes of the runtime', () => {
  expect({ Request, Response }).toEqual(globals);
});
