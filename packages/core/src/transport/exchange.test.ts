import { withoutTypes } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { clientOf, failureOf, silence } from '../../test/fake-gateway.ts';
import type { SluiceErrorCode } from '../errors/sluice-error.ts';
import type { Fetch } from './fetch.ts';

const mayHaveBeenCleared = 'It may have been carried out all the same: read the queue before you repeat it.';

function unreachable(code: string): Promise<Response> {
  const cause = Object.assign(new Error('connect'), { code });
  return Promise.reject(new TypeError('fetch failed', { cause: new AggregateError([cause], '', { cause }) }));
}

const endless: () => Response = () => new Response(new ReadableStream());

describe('a clear is sent exactly once', () => {
  const troubles: readonly [what: string, answer: () => Response | Promise<Response>, code: SluiceErrorCode][] = [
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } }),
      'unexpected-redirect',
    ],
    ['a redirect that keeps the method', () => new Response(null, { status: 307 }), 'unexpected-redirect'],
    ['a bad gateway', () => new Response('<html></html>', { status: 502 }), 'gateway-unavailable'],
    ['a limit', () => new Response(null, { status: 429, headers: { 'retry-after': '0' } }), 'rate-limited'],
    ['a broken connection', () => unreachable('ECONNRESET'), 'network'],
    ['silence', silence, 'timeout'],
    ['a body that never ends', endless, 'timeout'],
    ['a refusal', () => Response.json({ isCleared: false }), 'refused'],
    ['nonsense', () => new Response('?'), 'malformed-response'],
  ];

  test.each(troubles)('when %s comes back', async (_what, answer, code) => {
    const { client, requests } = clientOf(answer, { timeoutMs: 20 });
    expect(await failureOf(client.clearMessagesQueue())).toMatchObject({ code, operation: 'clearMessagesQueue' });
    expect(await failureOf(client.clearWebhooksQueue())).toMatchObject({ code, operation: 'clearWebhooksQueue' });
    expect(requests.map((request) => request.method)).toEqual(['GET', 'DELETE']);
  });
});

test('a redirect is not followed, and the sentence says where to look', async () => {
  const { client } = clientOf(() => new Response(null, { status: 301, headers: { location: 'https://elsewhere.example/' } }));
  const error = await failureOf(client.showMessagesQueue());
  expect(error).toMatchObject({ code: 'unexpected-redirect', status: 301 });
  expect(error.message).toBe(
    'The gateway redirected showMessagesQueue of instance 1101000001 elsewhere, and was not followed. ' +
      'Check the address in the console of the gateway.',
  );
});

describe('a call that takes too long', () => {
  test.each([
    ['to begin', silence],
    ['to end', endless],
  ])('%s fails with the time that it had, even if fetch does not heed the signal', async (_what, answer) => {
    const { client } = clientOf(answer, { timeoutMs: 20 });
    const error = await failureOf(client.getMessagesCount());
    expect(error.code).toBe('timeout');
    expect(error.message).toBe(
      'The gateway did not answer getMessagesCount of instance 1101000001 within 0.02 s. Try again in a minute.',
    );
  });

  test('warns of repeating what may have been done', async () => {
    const { client } = clientOf(silence, { timeoutMs: 20 });
    expect((await failureOf(client.clearMessagesQueue())).message).toContain(mayHaveBeenCleared);
  });

  test('aborts the fetch', async () => {
    const { client, requests } = clientOf(silence, { timeoutMs: 20 });
    await failureOf(client.getMessagesCount());
    expect(requests[0]?.signal.aborted).toBe(true);
  });
});

describe('a call that the caller gives up', () => {
  test('before it begins is not sent', async () => {
    const { client, requests } = clientOf(() => Response.json({ count: 0 }));
    const signal = AbortSignal.abort();
    expect(await failureOf(client.getMessagesCount({ signal }))).toMatchObject({
      code: 'aborted',
      operation: 'getMessagesCount',
    });
    const send = client.sendMessage({ chatId: '10000000', message: 'Your order is on its way.' }, { signal });
    expect(await failureOf(send)).toMatchObject({ code: 'aborted', operation: 'sendMessage' });
    expect(requests).toEqual([]);
  });

  test.each([
    ['the answer', silence],
    ['the end of the answer', endless],
  ])('while it waits for %s ends at once, even if fetch does not heed the signal', async (_what, answer) => {
    const giveUp = new AbortController();
    const { client, requests } = clientOf(() => {
      queueMicrotask(() => giveUp.abort());
      return answer();
    });
    const error = await failureOf(client.getMessagesCount({ signal: giveUp.signal }));
    expect(error.code).toBe('aborted');
    expect(error.message).toBe('The call getMessagesCount of instance 1101000001 was cancelled.');
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  test('while it waits for its turn ends at once and is never sent', async () => {
    const first = Promise.withResolvers<Response>();
    const { client, requests } = clientOf(() => first.promise);
    const before = client.getMessagesCount();
    const giveUp = new AbortController();
    const waiting = failureOf(client.getMessagesCount({ signal: giveUp.signal }));
    giveUp.abort();
    expect(await waiting).toMatchObject({ code: 'aborted', operation: 'getMessagesCount' });
    first.resolve(Response.json({ count: 3 }));
    expect(await before).toEqual({ count: 3 });
    expect(requests).toHaveLength(1);
  });
});

describe('a connection that fails', () => {
  test('is reported with the code of the system, wherever the runtime keeps it', async () => {
    const { client } = clientOf(() => unreachable('ECONNREFUSED'));
    const error = await failureOf(client.getMessagesCount());
    expect(error).toMatchObject({ code: 'network', status: undefined });
    expect(error.message).toBe(
      'The connection to the gateway failed in getMessagesCount of instance 1101000001 (ECONNREFUSED). ' +
        'Check the address. Try again in a minute.',
    );
  });

  test('is reported without a reason when the runtime gives none', async () => {
    for (const thrown of [new Error('boom'), 'boom', undefined, Object.assign(new Error('boom'), { code: 'see\u001b[2J' })]) {
      // A runtime may throw what it likes.
      const { client } = clientOf(() => Promise.reject(thrown));
      expect((await failureOf(client.getMessagesCount())).message).toBe(
        'The connection to the gateway failed in getMessagesCount of instance 1101000001. ' +
          'Check the address. Try again in a minute.',
      );
    }
  });

  test('within the body is one too', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(Object.assign(new Error('gone'), { code: 'UND_ERR_SOCKET' })),
    });
    const { client } = clientOf(() => new Response(broken));
    const error = await failureOf(client.clearMessagesQueue());
    expect(error.code).toBe('network');
    expect(error.message).toContain('(UND_ERR_SOCKET)');
    expect(error.message).toContain(mayHaveBeenCleared);
  });
});

test('a small limit of an answer is named in bytes', async () => {
  const { client } = clientOf(() => new Response('['.repeat(1001)), { maxAnswerBytes: 1000 });
  expect((await failureOf(client.showMessagesQueue())).message).toContain('is larger than 1000 bytes.');
});

test('an answer that would never end is let go of at the limit that was set', async () => {
  const chunk = new Uint8Array(64 * 1024).fill(0x20);
  let sent = 0;
  const cancelled = Promise.withResolvers<void>();
  const flood = new ReadableStream({
    pull: (controller) => {
      sent += chunk.byteLength;
      controller.enqueue(chunk);
    },
    cancel: () => cancelled.resolve(),
  });
  const { client } = clientOf(() => new Response(flood), { maxAnswerBytes: 2 * 1024 * 1024 });
  const error = await failureOf(client.showMessagesQueue());
  expect(error).toMatchObject({ code: 'malformed-response', status: 200 });
  expect(error.message).toBe(
    'The answer to showMessagesQueue of instance 1101000001 is larger than 2097152 bytes. Set maxAnswerBytes if that is right.',
  );
  await cancelled.promise;
  expect(sent).toBeLessThanOrEqual(2 * 1024 * 1024 + 2 * chunk.byteLength);
});

test('the largest list that the contract allows is read: 500 texts of 20,000 characters, each written as an escape', async () => {
  const text = '\\u0436'.repeat(20_000);
  const entry = (i: number): string =>
    `{"messageID":"BAE5${i}","type":"sendMessage","body":{"chatId":"79990000001@c.us","message":"${text}"}}`;
  const { client } = clientOf(() => new Response(`[${Array.from({ length: 500 }, (_, i) => entry(i)).join(',')}]`));
  const entries = await client.showMessagesQueue();
  expect(entries).toHaveLength(500);
  expect(entries.at(-1)).toMatchObject({ type: 'sendMessage', body: { message: 'ж'.repeat(20_000) } });
});

function fetchThatGives(given: unknown): Fetch {
  return async () => withoutTypes(given);
}

test.each([
  ['a text', 'hi'],
  ['nothing', undefined],
  ['an empty object', {}],
  ['an answer of another library', { status: 200, data: [] }],
])('a fetch that gives %s in the place of a Response is named as what is wrong, and not the address', async (_what, given) => {
  const { client } = clientOf(() => new Response(), { fetch: fetchThatGives(given), retries: 2 });
  const error = await failureOf(client.clearMessagesQueue());
  expect(error).toMatchObject({ code: 'internal', operation: 'clearMessagesQueue' });
  expect(error.message).toBe(
    `The fetch that was passed in gave no Response to clearMessagesQueue of instance 1101000001. ${mayHaveBeenCleared}`,
  );
});

test('a Response that is no instance of the one of the runtime is taken: packages bring their own', async () => {
  const { status, headers, body } = Response.json({ isCleared: true });
  const { client } = clientOf(() => new Response(), { fetch: fetchThatGives({ status, headers, body }) });
  expect(await client.clearMessagesQueue()).toMatchObject({ isCleared: true });
});
