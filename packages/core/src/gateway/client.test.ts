import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { clientOf, connection, failureOf } from '../../test/fake-gateway.ts';
import { createGatewayClient, type GatewayClient } from '../index.ts';

type Call = (client: GatewayClient) => Promise<unknown>;
const message = { chatId: '79990000001@c.us', message: 'Your order is on its way.' };

const operations: readonly [name: string, verb: string, answer: unknown, result: unknown, call: Call][] = [
  ['showMessagesQueue', 'GET', [], [], (client) => client.showMessagesQueue()],
  ['clearMessagesQueue', 'GET', { isCleared: true }, { isCleared: true }, (client) => client.clearMessagesQueue()],
  ['getMessagesCount', 'GET', { count: 1240 }, { count: 1240 }, (client) => client.getMessagesCount()],
  ['getWebhooksCount', 'GET', { count: 0 }, { count: 0 }, (client) => client.getWebhooksCount()],
  ['clearWebhooksQueue', 'DELETE', { isCleared: true, reason: '' }, { isCleared: true }, (client) => client.clearWebhooksQueue()],
  ['getStateInstance', 'GET', { stateInstance: 'blocked' }, { stateInstance: 'blocked' }, (client) => client.getStateInstance()],
  [
    'getSettings',
    'GET',
    { typeInstance: 'whatsapp', delaySendMessagesMilliseconds: 500, wid: '', webhookUrl: '' },
    { typeInstance: 'whatsapp', delaySendMessagesMilliseconds: 500, wid: undefined },
    (client) => client.getSettings(),
  ],
  [
    'sendMessage',
    'POST',
    { idMessage: 'BAE5AAAA00000001' },
    { idMessage: 'BAE5AAAA00000001' },
    (client) => client.sendMessage(message),
  ],
];

test.each(operations)(
  '%s sends one %s to either family of paths and returns what was answered',
  async (name, verb, answer, result, call) => {
    for (const [flavor, prefix] of [
      ['plain', ''],
      ['v3', '/v3'],
    ] as const) {
      const { client, requests } = clientOf(() => Response.json(answer), { flavor });
      expect(await call(client)).toEqual(result);
      expect(requests.map((request) => `${request.method} ${request.url}`)).toEqual([
        `${verb} https://gateway.example${prefix}/waInstance1101000001/${name}/token-of-the-tests`,
      ]);
    }
  },
);

test.each(operations)('%s is neither cached nor redirected on its way', async (_name, _verb, answer, _result, call) => {
  const { client, requests } = clientOf(() => Response.json(answer));
  await call(client);
  expect(requests.map(({ redirect, cache }) => ({ redirect, cache }))).toEqual([{ redirect: 'manual', cache: 'no-store' }]);
});

test('a message is sent as JSON', async () => {
  const { client, requests } = clientOf(() => Response.json({ idMessage: '1763000000001' }));
  await client.sendMessage(message);
  expect(requests[0]?.headers.get('content-type')).toBe('application/json');
  expect(await requests[0]?.json()).toEqual(message);
});

const nonsense: readonly [what: string, body: string | null, status: number][] = [
  ['a web page', '<!doctype html><title>Sign in</title>', 200],
  ['nothing', null, 200],
  ['nothing, with 204', null, 204],
  ['an empty text', '', 200],
  ['cut JSON', '[{"messageID":"BAE5', 200],
  ['null', 'null', 200],
  ['a number', '7', 200],
  ['a string', '"authorized"', 200],
  ['another shape', '[{"typeMessage":"textMessage"}]', 200],
  ['an error in the clothes of success', '{"status":false,"reason":"instance is starting"}', 201],
];

test.each(nonsense)('%s instead of the answer is a malformed response', async (_what, body, status) => {
  for (const [name, , , , call] of operations) {
    // The settings are all optional: any object will do.
    if (name === 'getSettings' && body?.startsWith('{')) continue;
    const { client } = clientOf(() => new Response(body, { status }));
    const error = await failureOf(call(client));
    expect(error).toMatchObject({ code: 'malformed-response', operation: name, idInstance: '1101000001', status });
    expect(error.message).toBe(
      `The answer to ${name} of instance 1101000001 is not what the gateway documents. Check that the address is a gateway's.`,
    );
  }
});

test.each(operations)(
  '%s takes no array for an object, nor an object for an array',
  async (name, _verb, answer, _result, call) => {
    const { client } = clientOf(() => Response.json(Array.isArray(answer) ? {} : [answer]));
    expect(await failureOf(call(client))).toMatchObject({ code: 'malformed-response', operation: name });
  },
);

test('a clear that the gateway does not carry out is an error', async () => {
  const { client, requests } = clientOf(() => Response.json({ isCleared: false }));
  const error = await failureOf(client.clearMessagesQueue());
  expect(error).toMatchObject({ code: 'refused', operation: 'clearMessagesQueue', status: 200, retryAfterMs: undefined });
  expect(error.message).toBe(
    'The gateway refused clearMessagesQueue of instance 1101000001. Nothing was cleared. Look at the state of the instance.',
  );
  expect(requests).toHaveLength(1);
});

test('a clear of notifications that comes too early tells how long to wait', async () => {
  const { client } = clientOf(() => Response.json({ isCleared: false, reason: 'Too many requests', leftTime: 46 }));
  const error = await failureOf(client.clearWebhooksQueue());
  expect(error).toMatchObject({ code: 'refused', retryAfterMs: 46_000 });
  expect(error.message).toBe(
    'The gateway refused clearWebhooksQueue of instance 1101000001 (“Too many requests”). Nothing was cleared. Try again in 46 s.',
  );
});

test('what cannot be written as JSON is refused before anything is sent', async () => {
  const { client, requests } = clientOf(() => Response.json({ idMessage: '1' }));
  const error = await failureOf(client.sendMessage({ ...message, message: 1n as unknown as string }));
  expect(error.code).toBe('invalid-request');
  expect(error.message).toBe(
    'No request could be made for sendMessage of instance 1101000001. Check what was passed to the call.',
  );
  expect(requests).toEqual([]);
});

test.each([0, -1, 1.5, Number.NaN, Infinity, 2 ** 31])('a timeout of %s ms is refused', (timeoutMs) => {
  expect(() => createGatewayClient({ ...connection, timeoutMs })).toThrow(
    expect.objectContaining({
      code: 'invalid-request',
      message: 'timeoutMs must be a whole number of milliseconds, 1 to 2147483647.',
    }),
  );
});

test('a client shows its instance and hides its token', () => {
  const client = createGatewayClient(connection);
  expect(client.idInstance).toBe('1101000001');
  expect(inspect(client, { depth: null, showHidden: true }) + JSON.stringify(client)).not.toContain(connection.apiTokenInstance);
});
