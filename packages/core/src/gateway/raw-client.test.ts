import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { clientOf, credentials, failureOf, freshOrigin, type Answer } from '../../test/fake-gateway.ts';
import type { GatewayClientOptions } from './client.ts';
import { createRawGatewayClient, type RawGatewayClient } from './raw-client.ts';

const token = credentials.apiTokenInstance;
const settings = '/waInstance{idInstance}/getSettings/{apiTokenInstance}';

function rawOf(
  answer: Answer,
  options: Partial<GatewayClientOptions> = {},
): { readonly raw: RawGatewayClient<'plain'>; readonly requests: readonly Request[]; readonly apiUrl: string } {
  const requests: Request[] = [];
  const { apiUrl = freshOrigin() } = options;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    requests.push(request);
    return answer(request);
  };
  return {
    raw: createRawGatewayClient({ ...credentials, retries: 0, fetch, ...options, apiUrl, flavor: 'plain' }),
    requests,
    apiUrl,
  };
}

test('an address of the contract is filled in, and the answer comes back as it is', async () => {
  const { raw, requests, apiUrl } = rawOf(() => Response.json({ wid: '', delaySendMessagesMilliseconds: null }));
  const { data, response } = await raw.GET(settings);
  expect(data).toEqual({ wid: '', delaySendMessagesMilliseconds: null });
  expect(response.status).toBe(200);
  expect(requests.map(({ method, url, redirect, cache }) => ({ method, url, redirect, cache }))).toEqual([
    { method: 'GET', url: `${apiUrl}/waInstance1101000001/getSettings/${token}`, redirect: 'manual', cache: 'no-store' },
  ]);
});

test('what is sent, what is asked and what else is in the path arrive', async () => {
  const { raw, requests, apiUrl } = rawOf(() => Response.json({ idMessage: '1' }));
  const body = { chatId: '79990000001@c.us', message: 'Your order is on its way.' };
  await raw.POST('/waInstance{idInstance}/sendMessage/{apiTokenInstance}', { body });
  await raw.GET('/waInstance{idInstance}/lastOutgoingMessages/{apiTokenInstance}', { params: { query: { minutes: 60 } } });
  await raw.DELETE('/waInstance{idInstance}/deleteNotification/{apiTokenInstance}/{receiptId}', {
    params: { path: { receiptId: 7 } },
  });
  expect(requests.map(({ url }) => url.slice(apiUrl.length))).toEqual([
    `/waInstance1101000001/sendMessage/${token}`,
    `/waInstance1101000001/lastOutgoingMessages/${token}?minutes=60`,
    `/waInstance1101000001/deleteNotification/${token}/7`,
  ]);
  expect(requests[0]?.headers.get('content-type')).toBe('application/json');
  expect(await requests[0]?.json()).toEqual(body);
});

test('an instance of MAX has the addresses of its family', async () => {
  const urls: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    urls.push(url);
    return Response.json({ exist: false });
  };
  const raw = createRawGatewayClient({ ...credentials, apiUrl: 'https://max.example', fetch, flavor: 'v3' });
  await raw.POST('/v3/waInstance{idInstance}/checkAccount/{apiTokenInstance}', { body: { phoneNumber: 79990000001 } });
  expect(urls).toEqual([`https://max.example/v3/waInstance1101000001/checkAccount/${token}`]);
});

test('an empty answer has no data', async () => {
  const { raw } = rawOf(() => new Response('', { headers: { 'content-encoding': 'gzip', 'content-length': '20' } }));
  expect((await raw.GET(settings)).data).toBeUndefined();
});

test.each([
  ['another status', () => Response.json({ message: `no ${token}`, path: token }, { status: 400 }), 'invalid-request'],
  ['a redirect', () => new Response(null, { status: 302, headers: { location: `/${token}` } }), 'unexpected-redirect'],
  ['a page', () => new Response(`<html>${token}</html>`), 'malformed-response'],
  ['cut JSON', () => new Response(`{"path":"${token}`, { headers: { 'content-length': '40' } }), 'malformed-response'],
  ['a broken connection', () => Promise.reject(new TypeError(`fetch failed for ${token}`)), 'network'],
] as const)('%s is thrown, without the token', async (_what, answer, code) => {
  const { raw, requests } = rawOf(answer, { retries: 5 });
  const error = await failureOf(raw.GET('/waInstance{idInstance}/clearMessagesQueue/{apiTokenInstance}'));
  expect(error).toMatchObject({ code, operation: 'clearMessagesQueue', idInstance: '1101000001' });
  expect(`${error.stack}${inspect(error, { depth: null, showHidden: true })}${JSON.stringify(error)}`).not.toContain(token);
  expect(requests).toHaveLength(1);
});

test('a read is tried again', async () => {
  const statuses = [502, 200];
  const { raw, requests } = rawOf(() => Response.json(null, { status: statuses.shift() ?? 500 }), { retries: 1 });
  await raw.GET('/waInstance{idInstance}/receiveNotification/{apiTokenInstance}');
  expect(requests).toHaveLength(2);
});

test('the limits are those of the other client too', async () => {
  const { client, apiUrl } = clientOf(() => Response.json({ count: 1 }));
  await client.getMessagesCount();
  const { raw, requests } = rawOf(() => Response.json({ count: 2 }), { apiUrl, pacing: 'refuse' });
  const call = raw.GET('/waInstance{idInstance}/getMessagesCount/{apiTokenInstance}');
  expect(await failureOf(call)).toMatchObject({ code: 'rate-limited' });
  expect(requests).toEqual([]);
});

test('a call can be given up', async () => {
  const giveUp = new AbortController();
  const { raw } = rawOf(() => {
    queueMicrotask(() => giveUp.abort());
    return new Promise(() => undefined);
  });
  expect(await failureOf(raw.GET(settings, { signal: giveUp.signal }))).toMatchObject({ code: 'aborted' });
});

test('the hooks see the address as the contract writes it', async () => {
  const told: unknown[] = [];
  const { raw } = rawOf(() => Response.json({ result: true }), {
    onRequest: (event) => told.push(event.attributes['url.template']),
  });
  const path = '/waInstance{idInstance}/deleteNotification/{apiTokenInstance}/{receiptId}';
  await raw.DELETE(path, { params: { path: { receiptId: 7 } } });
  expect(told).toEqual([path]);
});

test.each([
  '/waInstance{idInstance}/getAvatar/{apiTokenInstance}',
  '/waInstance{idInstance}/toString/{apiTokenInstance}',
  `/waInstance{idInstance}/getSettings/${token}`,
  '/elsewhere',
])('%s, which is none of the contract, is refused before anything is sent', async (path) => {
  const { raw, requests } = rawOf(() => Response.json({}));
  const error = await failureOf(raw.GET(path as typeof settings));
  expect(error).toMatchObject({ code: 'invalid-request', message: 'The contract has no such operation.' });
  expect(requests).toEqual([]);
});

test.each(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  '%s on the clear is not sent: a gateway may answer it as it answers GET',
  async (verb) => {
    const { raw, requests } = rawOf(() => Response.json({ isCleared: true }));
    const method: unknown = Reflect.get(raw, verb);
    if (typeof method !== 'function') throw new Error(`The client has no ${verb}.`);
    const call: unknown = Reflect.apply(method, raw, ['/waInstance{idInstance}/clearMessagesQueue/{apiTokenInstance}']);
    expect(await failureOf(Promise.resolve(call))).toMatchObject({
      code: 'invalid-request',
      message: `The contract has clearMessagesQueue as GET only, not as ${verb}. Nothing was sent.`,
    });
    expect(requests).toEqual([]);
  },
);

test('an upload goes to the address for uploads, and nowhere where that is not known', async () => {
  const urls: string[] = [];
  const options = {
    ...credentials,
    apiUrl: freshOrigin(),
    fetch: async (url: string) => {
      urls.push(url);
      return Response.json({ idMessage: 'BAE5AAAA00000001' });
    },
  };
  const path = '/waInstance{idInstance}/sendFileByUpload/{apiTokenInstance}';
  const body = { chatId: '79990000001@c.us', file: 'x' };
  const upload = (mediaUrl?: string): Promise<unknown> =>
    createRawGatewayClient({ ...options, ...(mediaUrl !== undefined && { mediaUrl }) }).POST(path, { body });
  await upload('https://media.example');
  expect(await failureOf(upload())).toMatchObject({ code: 'invalid-request' });
  expect(urls).toEqual([`https://media.example/waInstance1101000001/sendFileByUpload/token-of-the-tests`]);
});
