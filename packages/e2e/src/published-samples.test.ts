import { hash } from 'node:crypto';
import { createGatewayClient, type Fetch, type GatewayClient } from '@sluice/core';
import { createApp, SCOPES } from '@sluice/edge';
import { Clock, createEmulator } from '@sluice/emulator';
import { describe, expect, test } from 'vitest';

/** The vendor's pages of three methods, each with a sample in curl, Python, Java with two libraries, and VBA. */
const ID = '4100000001';
const TOKEN = 'c4f81b6e0d9a4273b5e8f19c7ad26043';
const KEY = 'sluice_key-of-the-tests';
const QUEUED = { type: 'sendMessage', body: { chatId: '10000000', message: 'test' } };

const JSON_TYPE = { 'content-type': 'application/json' };
const SENT: Readonly<Record<string, RequestInit>> = {
  curl: {},
  Python: { headers: { 'user-agent': 'python-requests/2.32', accept: '*/*', 'content-length': '0' } },
  'Java, RestTemplate': { headers: { accept: 'text/plain, */*' } },
  'Java, Unirest': { headers: JSON_TYPE },
  VBA: { headers: { 'ua-cpu': 'AMD64', 'accept-language': 'en-US' } },
};
const PAGES: readonly (readonly [product: 'telegram' | 'max', path: string, example: unknown])[] = [
  ['telegram', '/waInstance{id}/clearMessagesQueue/{token}', { isCleared: true }],
  ['max', '/v3/waInstance{id}/clearMessagesQueue/{token}', { isCleared: true }],
  ['telegram', '/waInstance{id}/showMessagesQueue/{token}', [expect.objectContaining(QUEUED)]],
];

/** An instance that is not authorised, with one message in its queue, and what answers in its place. */
function surroundings(product: 'telegram' | 'max'): Readonly<Record<'emulator' | 'edge', { fetch: Fetch; credential: string }>> {
  const emulator = createEmulator({ clock: Clock.stepped(Date.UTC(2026, 0, 1)) });
  const instance = {
    idInstance: ID,
    apiTokenInstance: TOKEN,
    name: product,
    product,
    wid: '10000001',
    state: 'notAuthorized',
  } as const;
  emulator.engine.addInstance(instance, emulator.clock.now());
  const direct: Fetch = async (url, init) => emulator.fetch(new Request(url, init));
  const instances = [{ idInstance: ID, apiUrl: 'https://gateway.example', apiTokenInstance: TOKEN }];
  const edge = createApp({
    config: { keys: [{ name: 'tests', sha256: hash('sha256', KEY), scopes: SCOPES, callsPerSecond: 10_000 }], instances },
    fetch: direct,
    fetchRead: direct,
  });
  return {
    emulator: { fetch: direct, credential: TOKEN },
    edge: { fetch: async (url, init) => edge.fetch(new Request(url, init)), credential: KEY },
  };
}

describe.each(['emulator', 'edge'] as const)('the %s', (where) => {
  describe.each(PAGES)('on %s, at %s', (product, path, example) => {
    test.each(Object.entries(SENT))('answers the sample in %s as the page says', async (_, init) => {
      const { emulator, [where]: tried } = surroundings(product);
      const prefix = product === 'max' ? '/v3' : '';
      const body = JSON.stringify(QUEUED.body);
      const send = `https://gateway.example${prefix}/waInstance${ID}/sendMessage/${TOKEN}`;
      expect((await emulator.fetch(send, { method: 'POST', headers: JSON_TYPE, body })).status).toBe(200);

      const target = path.replace('{id}', ID).replace('{token}', tried.credential);
      const answer = await tried.fetch(`https://gateway.example${target}`, init);
      expect([answer.status, await answer.json()]).toEqual([200, example]);
    });
  });

  test.each([
    [`/waInstance${ID}/v3/clearMessagesQueue/{token}`, 'Write /v3 before /waInstance.'],
    [`/waaInstance${ID}/showMessagesQueue/{token}`, 'Write waInstance.'],
    ['/waInstance{{idInstance}}/clearMessagesQueue/{{apiTokenInstance}}', 'remove the double braces'],
    [`/waInstance${ID}/clearMessagesQueue/{{apiTokenInstance}}`, 'remove the double braces'],
  ])('says what is wrong with %s', async (path, hint) => {
    const { fetch, credential } = surroundings('telegram')[where];
    const answer = await fetch(`https://gateway.example${path.replace('{token}', credential)}`, {});
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(`${answer.headers.get('x-emulator-hint') ?? ''} ${await answer.text()}`).toContain(hint);
  });
});

function clientBefore(answer: unknown): GatewayClient {
  return createGatewayClient({
    apiUrl: 'https://gateway.example',
    idInstance: ID,
    apiTokenInstance: TOKEN,
    flavor: 'plain',
    fetch: async () => Response.json(answer),
  });
}

test('the client reads the examples of the pages', async () => {
  expect(await clientBefore({ isCleared: true }).clearMessagesQueue()).toEqual({ isCleared: true });
  const entry = { ...QUEUED, chatId: '10000000', messageIds: ['1762333029830'] };
  expect(await clientBefore([{ messageID: '1762333029830', ...QUEUED }]).showMessagesQueue()).toEqual([entry]);
});
