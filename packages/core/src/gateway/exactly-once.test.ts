// Every operation that changes or sends, of every client, for every status that an answer can have: one request at a server that counts.
import { describe, expect, test } from 'vitest';
import { everyMethod } from '../../test/every-method.ts';
import { startRawServer, type RawServer } from '../../test/raw-server.ts';
import { operations as chatApiOperations } from '../gen/chat-api-methods.ts';
import { operations } from '../gen/gateway-methods.ts';
import { createChatApiClient, type ChatApiClient } from '../index.ts';

const STATUSES = Array.from({ length: 500 }, (_, at) => 100 + at);
const AT_ONCE = 20;
// Some 500 connections each.
const limits = { timeout: 60_000 };

/** Counts the requests by the status that their instance is named after, and answers with it. */
async function startCounter(): Promise<RawServer & { readonly repeated: () => readonly string[] }> {
  const counts = new Map(STATUSES.map((status) => [status, 0]));
  const server = await startRawServer((socket, received) => {
    const status = Number(/nstance1101000(\d{3})\//.exec(received)?.[1]);
    counts.set(status, (counts.get(status) ?? 0) + 1);
    // Whatever makes one runtime or another repeat a request, and a connection that could be used again.
    const head = `HTTP/1.1 ${status} Whatever\r\nlocation: /\r\nwww-authenticate: Basic realm="x"\r\nretry-after: 0\r\n`;
    if (status < 200) socket.end(`${head}\r\n`);
    else socket.write(`${head}content-length: 0\r\n\r\n`);
  });
  return {
    ...server,
    repeated: () => [...counts].filter(([, count]) => count !== 1).map(([status, count]) => `${status}: ${count}`),
  };
}

/** Makes a call for every status, some of them at once. */
async function forEveryStatus(call: (idInstance: string) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < STATUSES.length; at += AT_ONCE) {
    const calls = STATUSES.slice(at, at + AT_ONCE).map((status) => call(`1101000${status}`).catch(() => undefined));
    await Promise.all(calls);
  }
}

const effects = new Map(Object.entries(operations).map(([name, { effect }]) => [name, effect]));
// The other family of paths has most operations too, and they differ in the address.
const changing = everyMethod.filter(
  ({ name, flavor }) => effects.get(name) !== 'read' && (flavor === 'plain' || name === 'checkAccount'),
);

test.each(changing)('$name', limits, async ({ run }) => {
  await using server = await startCounter();
  const { apiUrl } = server;
  await forEveryStatus((idInstance) => {
    const options = { apiUrl, mediaUrl: apiUrl, idInstance, retries: 5, fetch: globalThis.fetch };
    return run(() => Response.error(), options).outcome;
  });
  expect(server.repeated()).toEqual([]);
});

describe('Chat-API', () => {
  const calls: Readonly<Record<string, (client: ChatApiClient) => Promise<unknown>>> = {
    clearMessagesQueue: (client) => client.clearMessagesQueue(),
    clearActionsQueue: (client) => client.clearActionsQueue(),
    setSettings: (client) => client.setSettings({ ackNotificationsOn: true }),
    reboot: (client) => client.reboot(),
    sendMessage: (client) => client.sendMessage({ chatId: '79990000001@c.us', body: 'Hello' }),
    checkPhone: (client) => client.checkPhone('79990000001'),
  };

  test('all of them are tried', () => {
    const names = Object.entries(chatApiOperations).filter(([, { effect }]) => effect !== 'read');
    expect(Object.keys(calls)).toEqual(names.map(([name]) => name));
  });

  test.each(Object.entries(calls))('%s', limits, async (_name, call) => {
    await using server = await startCounter();
    await forEveryStatus((instanceId) =>
      call(createChatApiClient({ apiUrl: server.apiUrl, instanceId, token: 'token-of-the-tests' })),
    );
    expect(server.repeated()).toEqual([]);
  });
});

test.each([
  ['resets', 'resetAndDestroy'],
  ['closes', 'end'],
] as const)('a connection that the gateway %s when it is used again: the clear is sent once', async (_what, stop) => {
  const served = new Set<unknown>();
  let clears = 0;
  await using server = await startRawServer((socket, received) => {
    clears += received.includes('/clearMessagesQueue/') ? 1 : 0;
    if (served.has(socket) || received.includes('/clearMessagesQueue/')) socket[stop]();
    else socket.write('HTTP/1.1 200 OK\r\nkeep-alive: timeout=60\r\ncontent-length: 11\r\n\r\n{"count":1}');
    served.add(socket);
  });
  const options = { apiUrl: server.apiUrl, retries: 5, fetch: globalThis.fetch };
  const method = (name: string): Promise<unknown> =>
    everyMethod.find((one) => one.name === name)?.run(() => Response.error(), options).outcome ?? Promise.reject(new Error(name));
  await method('getMessagesCount');
  await expect(method('clearMessagesQueue')).rejects.toMatchObject({ code: 'network' });
  expect(clears).toBe(1);
});
