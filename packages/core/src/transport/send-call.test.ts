import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { freshOrigin } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { everyMethod } from '../../test/every-method.ts';
import { answered, clientOf, credentials, failureOf, silence } from '../../test/fake-gateway.ts';
import { createGatewayClient } from '../gateway/client.ts';
import type { RequestEvent, ResponseEvent } from './events.ts';
import { createRateLimiter } from './rate-limiter.ts';

const message = { chatId: '10000000', message: 'Your order is on its way.' };

describe('clients of one process', () => {
  test('share the limits of the instance that they both name', async () => {
    const first = Promise.withResolvers<Response>();
    const { client, apiUrl } = clientOf(() => first.promise);
    const second = clientOf(() => Response.json({ count: 2 }), { apiUrl, pacing: 'refuse' });
    const counting = client.getMessagesCount();
    expect(await failureOf(second.client.getMessagesCount())).toMatchObject({ code: 'rate-limited' });
    expect(second.requests).toEqual([]);
    first.resolve(Response.json({ count: 1 }));
    expect(await counting).toEqual({ count: 1 });
  });

  test('share them also where one writes the address otherwise, or speaks the other family of paths', async () => {
    const apiUrl = freshOrigin();
    const { client } = clientOf(silence, { apiUrl, timeoutMs: 20 });
    const other = clientOf(silence, { apiUrl: `${apiUrl.toUpperCase()}:443/`, flavor: 'v3', pacing: 'refuse' });
    const counting = failureOf(client.getMessagesCount());
    expect(await failureOf(other.client.getMessagesCount())).toMatchObject({ code: 'rate-limited' });
    await counting;
  });

  test('do not wait for each other where they name different instances', async () => {
    const { client, apiUrl } = clientOf(silence, { timeoutMs: 20 });
    const counting = failureOf(client.getMessagesCount());
    for (const options of [{ apiUrl, idInstance: '1101000002' }, { apiUrl: freshOrigin() }]) {
      const other = clientOf(() => Response.json({ count: 2 }), { ...options, pacing: 'refuse' });
      expect(await other.client.getMessagesCount()).toEqual({ count: 2 });
    }
    await counting;
  });
});

describe('a limiter that is given to clients', () => {
  test('waits by its own clock, and not in real time', async () => {
    let time = 0;
    const limiter = createRateLimiter({ now: () => time, sleep: async (ms) => void (time += ms) });
    const { client, requests } = clientOf(() => Response.json({ count: 1 }), { limiter });
    // In real time these would take an hour.
    for (let call = 0; call < 3600; call += 1) await client.getMessagesCount();
    expect(requests).toHaveLength(3600);
    expect(time).toBe(3_599_000);
  });

  test('keeps the limits of those that share it, apart from all other clients', async () => {
    const limiter = createRateLimiter();
    const { client, apiUrl } = clientOf(() => Response.json({ count: 1 }), { limiter });
    await client.getMessagesCount();
    const same = clientOf(() => Response.json({ count: 2 }), { apiUrl, limiter, pacing: 'refuse' });
    expect(await failureOf(same.client.getMessagesCount())).toMatchObject({ code: 'rate-limited' });
    const other = clientOf(() => Response.json({ count: 3 }), { apiUrl, pacing: 'refuse' });
    expect(await other.client.getMessagesCount()).toEqual({ count: 3 });
  });
});

describe('a call that comes too early, where calls are refused', () => {
  test('fails with how long to wait, and nothing is sent', async () => {
    const { client, requests } = clientOf(() => Response.json({ count: 1 }), { pacing: 'refuse' });
    await client.getMessagesCount();
    const error = await failureOf(client.getMessagesCount());
    expect(error).toMatchObject({
      code: 'rate-limited',
      operation: 'getMessagesCount',
      idInstance: '1101000001',
      status: undefined,
    });
    expect(error.retryAfterMs).toBeGreaterThan(0);
    expect(error.retryAfterMs).toBeLessThanOrEqual(1000);
    expect(error.message).toBe(
      `The limit of getMessagesCount of instance 1101000001 is reached. Try again in ${Number(error.retryAfterMs) / 1000} s. Nothing was sent.`,
    );
    expect(requests).toHaveLength(1);
  });

  test('is refused only for its own method', async () => {
    const { client, requests } = clientOf((request) => Response.json(request.url.includes('show') ? [] : { count: 1 }), {
      pacing: 'refuse',
    });
    await Promise.all([client.getMessagesCount(), client.getWebhooksCount(), client.showMessagesQueue()]);
    expect(requests).toHaveLength(3);
  });

  test('finds room for 50 sends, and none for the one after', async () => {
    const { client, requests } = clientOf(() => Response.json({ idMessage: '1' }), { pacing: 'refuse' });
    await Promise.all(Array.from({ length: 50 }, () => client.sendMessage(message)));
    expect(await failureOf(client.sendMessage(message))).toMatchObject({ code: 'rate-limited' });
    expect(requests).toHaveLength(50);
  });
});

type HookCall = readonly ['request', RequestEvent] | readonly ['response', ResponseEvent];

function record(): {
  readonly events: HookCall[];
  readonly hooks: { onRequest: (event: RequestEvent) => void; onResponse: (event: ResponseEvent) => void };
} {
  const events: HookCall[] = [];
  return {
    events,
    hooks: {
      onRequest: (event) => void events.push(['request', event]),
      onResponse: (event) => void events.push(['response', event]),
    },
  };
}

/** What a hook may be at run time, though its type has it otherwise. */
const reject: (event: object) => unknown = async () => fail();

function fail(): never {
  throw new Error('The log is full.');
}

async function one(): Promise<Response> {
  return Response.json({ count: 1 });
}

describe('the hooks', () => {
  test.each(everyMethod)('are called for $name ($flavor) with its template, and with no address and no token', async (method) => {
    const { events, hooks } = record();
    const { outcome, apiUrl } = method.run(() => answered(method.answer), hooks);
    await outcome;
    const { name, verb, flavor, template = method.suffix ?? '' } = method;
    const attributes = {
      'http.request.method': verb,
      'http.request.resend_count': 0,
      'server.address': name === 'sendFileByUpload' || name === 'uploadFile' ? 'media.gateway.example' : new URL(apiUrl).hostname,
      'server.port': 443,
      'url.template': `${flavor === 'v3' ? '/v3' : ''}/waInstance{idInstance}/${name}/{apiTokenInstance}${template}`,
    };
    const event = { operation: name, idInstance: '1101000001', attempt: 1 };
    expect(events).toEqual([
      ['request', { ...event, attributes }],
      [
        'response',
        {
          ...event,
          durationMs: expect.any(Number) as number,
          attributes: { ...attributes, 'http.response.status_code': 200 },
        },
      ],
    ]);
    expect(JSON.stringify(events)).not.toContain(credentials.apiTokenInstance);
  });

  test('are called for every attempt, with the count and the reason', async () => {
    const { events, hooks } = record();
    const statuses = [502, 200];
    const { client } = clientOf(
      () => Response.json({ isReboot: true, receiptId: 1, body: {} }, { status: statuses.shift() ?? 500 }),
      {
        ...hooks,
        retries: 1,
      },
    );
    // Its limit is 100 in a second: the second attempt does not wait for its turn.
    await client.receiveNotification();
    expect(
      events.map(([when, { attempt, attributes, ...rest }]) => [
        when,
        attempt,
        attributes['http.request.resend_count'],
        attributes['http.response.status_code'],
        attributes['error.type'],
        'error' in rest ? rest.error : undefined,
      ]),
    ).toEqual([
      ['request', 1, 0, undefined, undefined, undefined],
      ['response', 1, 0, 502, 'gateway-unavailable', 'gateway-unavailable'],
      ['request', 2, 1, undefined, undefined, undefined],
      ['response', 2, 1, 200, undefined, undefined],
    ]);
  });

  test.each([
    ['timeout', silence, undefined],
    ['network', () => Promise.reject(new TypeError('fetch failed')), undefined],
    ['malformed-response', () => new Response('?'), 200],
    ['refused', () => Response.json({ isCleared: false }), 200],
    ['unexpected-redirect', () => new Response(null, { status: 302 }), 302],
    ['unauthorized', () => new Response(null, { status: 401 }), 401],
  ] as const)('are called for %s', async (code, answer, status) => {
    const { events, hooks } = record();
    const { client } = clientOf(answer, { ...hooks, timeoutMs: 20 });
    await failureOf(client.clearMessagesQueue());
    expect(events.at(-1)?.[1]).toMatchObject({ error: code, attributes: { 'error.type': code } });
    expect(events.at(-1)?.[1].attributes['http.response.status_code']).toBe(status);
  });

  test('that throw do not disturb the call', async () => {
    const { client } = clientOf(() => Response.json({ count: 1 }), { onRequest: fail, onResponse: fail });
    expect(await client.getMessagesCount()).toEqual({ count: 1 });
  });

  // An unhandled rejection ends a process, and fails this file.
  test('that reject do not disturb the call, and do not end the process', async () => {
    const { client } = clientOf(() => Response.json({ count: 1 }), { onRequest: reject, onResponse: reject });
    expect(await client.getMessagesCount()).toEqual({ count: 1 });
    await turnOfTheLoop();
  });

  test('are not called for a call that was not sent', async () => {
    const { events, hooks } = record();
    const { client } = clientOf(() => Response.json({ count: 1 }), hooks);
    await failureOf(client.getMessagesCount({ signal: AbortSignal.abort() }));
    expect(events).toEqual([]);
  });

  test('know the port of the address', async () => {
    const { events, hooks } = record();
    for (const apiUrl of ['http://one.example', 'http://one.example:8080']) {
      await createGatewayClient({ ...credentials, ...hooks, apiUrl, fetch: one }).getMessagesCount();
    }
    expect(events.filter(([when]) => when === 'request').map(([, { attributes }]) => attributes['server.port'])).toEqual([
      80, 8080,
    ]);
  });
});
