import { expect, test } from 'vitest';
import { credentials } from '../../test/fake-gateway.ts';
import { SendFailure, sendOperation, type Fetch, type OperationRequest } from '../index.ts';

const deleteNotification = {
  name: 'deleteNotification',
  path: '/v3/waInstance{idInstance}/deleteNotification/{apiTokenInstance}/{receiptId}',
  verb: 'DELETE',
  effect: 'change',
} as const;
const read = async (body: ReadableStream | null): Promise<string> => new Response(body).text();
const limits = { timeoutMs: 100, read };

/** Sends it by a `fetch` that answers `answer`, and shows what was sent. */
async function send(answer: () => Response | Promise<Response>, more: Partial<OperationRequest> = {}) {
  const requests: Request[] = [];
  const fetch: Fetch = async (url, init) => {
    requests.push(new Request(url, init));
    return answer();
  };
  const request = { operation: deleteNotification, credentials, pathParameters: { receiptId: '7' }, fetch, ...more };
  const outcome = await sendOperation(request, limits).catch((failure: unknown) => failure);
  return { outcome, sent: requests.map(({ method, url, redirect, cache }) => ({ method, url, redirect, cache })) };
}

test('one operation is sent once, as the contract has it, and its answer comes as it is, whatever its status', async () => {
  for (const status of [200, 400, 421, 500]) {
    const { outcome, sent } = await send(() => new Response('as it is', { status, headers: { 'x-more': 'kept' } }));
    expect(outcome).toMatchObject({ status, body: 'as it is' });
    expect(sent).toEqual([
      {
        method: 'DELETE',
        url: 'https://gateway.example/v3/waInstance1101000001/deleteNotification/token-of-the-tests/7',
        redirect: 'manual',
        cache: 'no-store',
      },
    ]);
  }
});

test('the query follows the path', async () => {
  const { sent } = await send(() => new Response(), { query: new URLSearchParams({ minutes: '5' }) });
  expect(sent[0]?.url).toMatch(/\/7\?minutes=5$/);
});

test.each([
  ['a redirect', () => new Response(null, { status: 302 }), 'unexpected-redirect'],
  ['a broken connection', () => Promise.reject(new TypeError('no')), 'network'],
  ['silence', () => new Promise<Response>(() => undefined), 'timeout'],
] as const)('%s is a failure, and is not tried again', async (_what, answer, code) => {
  const { outcome, sent } = await send(answer);
  expect(outcome).toBeInstanceOf(SendFailure);
  expect(outcome).toMatchObject({ code });
  expect(sent).toHaveLength(1);
});

test('what the caller ends is over at once', async () => {
  const giveUp = new AbortController();
  const fetch: Fetch = () => {
    giveUp.abort();
    return new Promise(() => undefined);
  };
  const call = sendOperation({ operation: deleteNotification, credentials, fetch }, { ...limits, signal: giveUp.signal });
  await expect(call).rejects.toMatchObject({ code: 'aborted' });
});
