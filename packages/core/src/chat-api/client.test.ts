import { inspect } from 'node:util';
import contract from '@sluice/openapi/chat-api.json' with { type: 'json' };
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answered, failureOf } from '../../test/fake-gateway.ts';
import { createChatApiClient, SluiceError, type ChatApiClient, type ChatApiClientOptions } from '../index.ts';

const TOKEN = 'token-of-the-tests';
const RUNS = Number(process.env['SLUICE_RUNS'] ?? 500);
let instances = 0;

/** A client of a separate instance, whose gateway answers every request with `answer`, and the requests that have reached it. */
function clientOf(
  answer: (url: string, init: RequestInit) => Response | Promise<Response>,
  options: Partial<ChatApiClientOptions> = {},
): { readonly client: ChatApiClient; readonly requests: readonly string[] } {
  const requests: string[] = [];
  instances += 1;
  const client = createChatApiClient({
    apiUrl: 'https://gateway.example',
    instanceId: String(instances),
    token: TOKEN,
    retries: 0,
    fetch: async (url, init) => {
      requests.push(`${init.method} ${url.replace('https://gateway.example', '').replace(/instance\d+/, 'instance')}`);
      return answer(url, init);
    },
    ...options,
  });
  return { client, requests };
}

type Call = (client: ChatApiClient) => Promise<unknown>;

const message = { id: 1, body: 'Hello', type: 'chat', last_try: 1528320463436, metadata: {} };
const operations: readonly [name: string, request: string, answer: unknown, result: unknown, call: Call][] = [
  [
    'showMessagesQueue',
    'GET /instance/showMessagesQueue?token=***',
    { totalMessages: 199, first100: [message] },
    { total: 199, messages: [{ id: '1', body: 'Hello', type: 'chat', lastTryAt: 1528320463436, metadata: {} }] },
    (client) => client.showMessagesQueue(),
  ],
  [
    'clearMessagesQueue',
    'POST /instance/clearMessagesQueue?token=***',
    { message: 'Cleared 2 messages', messageTextsExample: ['one', 'two'] },
    { message: 'Cleared 2 messages', examples: ['one', 'two'] },
    (client) => client.clearMessagesQueue(),
  ],
  [
    'showActionsQueue',
    'GET /instance/showActionsQueue?token=***',
    { totalActions: 1, first100: [{ id: 7, type: 'create group', last_try: 1528320463, json_data: {} }] },
    { total: 1, actions: [{ id: '7', type: 'create group', lastTryAt: 1528320463000, data: {} }] },
    (client) => client.showActionsQueue(),
  ],
  [
    'clearActionsQueue',
    'POST /instance/clearActionsQueue?token=***',
    { message: 'Cleared 1 actions', actionsExample: ['create group'] },
    { message: 'Cleared 1 actions', examples: ['create group'] },
    (client) => client.clearActionsQueue(),
  ],
  [
    'status',
    'GET /instance/status?token=***&no_wakeup=true',
    { accountStatus: 'authenticated', qrCode: 'secret', statusData: { substatus: 'battery_low_2' } },
    { accountStatus: 'authenticated', substatus: 'battery_low_2', statusData: { substatus: 'battery_low_2' } },
    (client) => client.status(),
  ],
  [
    'getSettings',
    'GET /instance/settings?token=***',
    { sendDelay: 5 },
    { sendDelay: 5, all: { sendDelay: 5 } },
    (client) => client.getSettings(),
  ],
  [
    'setSettings',
    'POST /instance/settings?token=***',
    { update: { ackNotificationsOn: true } },
    { update: { ackNotificationsOn: true } },
    (client) => client.setSettings({ ackNotificationsOn: true }),
  ],
  [
    'instanceStatuses',
    'GET /instance/instanceStatuses?token=***&min_time=100&max_time=200',
    { data: [{ date: '2020-01-01', status: 'init' }] },
    [{ date: '2020-01-01', status: 'init' }],
    (client) => client.instanceStatuses({ minTime: 100, maxTime: 200 }),
  ],
  ['reboot', 'POST /instance/reboot?token=***', { success: true }, { success: true }, (client) => client.reboot()],
  [
    'sendMessage',
    'POST /instance/sendMessage?token=***',
    { sent: true, id: 'true_79990000001@c.us_3EB0', queueNumber: 4 },
    { id: 'true_79990000001@c.us_3EB0', queueNumber: 4 },
    (client) => client.sendMessage({ chatId: '79990000001@c.us', body: 'Hello' }),
  ],
  [
    'checkPhone',
    'GET /instance/checkPhone?token=***&phone=79990000001',
    { result: 'not exists' },
    { exists: false },
    (client) => client.checkPhone('79990000001'),
  ],
];

test.each(operations)(
  '%s asks for what the contract says and returns what was answered',
  async (_name, request, answer, result, call) => {
    const { client, requests } = clientOf(() => answered(answer));
    expect(await call(client)).toEqual(result);
    expect(requests.map((sent) => sent.replace(TOKEN, '***'))).toEqual([request]);
  },
);

test('every operation of the contract has a method, and every method an operation', () => {
  const described = Object.values(contract.paths).flatMap((item) =>
    Object.values(item).flatMap((operation) => ('operationId' in operation ? [operation.operationId] : [])),
  );
  const { client } = clientOf(() => Response.json({}));
  const methods = Object.entries(client).flatMap(([name, member]) => (typeof member === 'function' ? [name] : []));
  expect(methods.toSorted()).toEqual(described.toSorted());
  expect(operations.map(([name]) => name).toSorted()).toEqual(described.toSorted());
});

describe('an answer that means a failure', () => {
  test.each([
    [401, { error: `Wrong token "${TOKEN}". Please provide token as a GET parameter.` }, 'unauthorized'],
    [200, { error: `Wrong token "${TOKEN}" for channel "1"` }, 'unauthorized'],
    [200, { error: 'Instance is not paid' }, 'refused'],
    [200, { sent: false, message: 'Chat not found' }, 'refused'],
    [200, { success: false }, 'refused'],
    [500, { error: 'oops' }, 'gateway-unavailable'],
    [200, '<html>', 'malformed-response'],
    [200, { totalMessages: -1, first100: [] }, 'malformed-response'],
    [200, { totalMessages: 1 }, 'malformed-response'],
  ])('%i %j is a SluiceError without the token', async (status, body, code) => {
    const { client } = clientOf(() => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
    const error = await failureOf(client.showMessagesQueue());
    expect(error).toMatchObject({ code, operation: 'showMessagesQueue' });
    expect(inspect(error) + error.message + JSON.stringify(error)).not.toContain(TOKEN);
  });
});

test.each(['clearMessagesQueue', 'clearActionsQueue'] as const)('%s leaves once, whatever comes back', async (name) => {
  for (const answer of [
    () => new Response(null, { status: 302, headers: { location: '/' } }),
    () => new Response(null, { status: 502 }),
    () => new Response(null, { status: 429 }),
    () => Promise.reject(new Error(`connect https://gateway.example?token=${TOKEN}`)),
  ]) {
    const { client, requests } = clientOf(answer, { retries: 5 });
    const error = await failureOf(client[name]());
    expect(requests).toHaveLength(1);
    expect(inspect(error)).not.toContain(TOKEN);
  }
});

test.each([
  [{ instanceId: '1/2' }, 'instanceId must be'],
  [{ instanceId: undefined as unknown as string }, 'instanceId must be'],
  [{ instanceId: '' }, 'instanceId must be'],
  [{ token: '' }, 'token is empty'],
  [{ token: undefined as unknown as string }, 'token is empty'],
  [{ token: `${TOKEN}&x` }, 'token must be'],
  [{ apiUrl: 'ftp://gateway.example' }, 'apiUrl must be'],
  [{ apiUrl: 'https://gateway.example/instance1' }, 'apiUrl must have no path'],
])('a malformed connection %j is refused by name, without the token', (malformed, sentence) => {
  const make = (): unknown => clientOf(() => Response.json({}), malformed);
  expect(make).toThrow(SluiceError);
  expect(make).toThrow(sentence);
  expect(make).not.toThrow(TOKEN);
});

test('no answer whatever makes a method fail with anything but a SluiceError', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), fc.oneof(fc.json(), fc.string()), async ([, , , , call], body) => {
      const { client } = clientOf(() => new Response(body));
      const failure: unknown = await call(client).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure === undefined || failure instanceof SluiceError).toBe(true);
    }),
    { numRuns: RUNS },
  );
});
