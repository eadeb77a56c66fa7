// What a caller is asked at the last moment before a request, and what becomes of the call when it says no.
import { freshOrigin } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { clientOf, credentials, failureOf } from '../../test/fake-gateway.ts';
import { startRawServer } from '../../test/raw-server.ts';
import { createChatApiClient, createGatewayClient, SluiceError, type Fetch, type PlainClient } from '../index.ts';

const held = new SluiceError({ code: 'network', message: 'Not now.' });
const refuse = (): never => {
  throw held;
};
const message = { chatId: '10000000', message: 'Your order is on its way.' };

test.each(['onTurn', 'beforeWrite'] as const)(
  'what %s throws ends the call: the same error, no request, no hook',
  async (name) => {
    const events: unknown[] = [];
    const { client, requests } = clientOf(() => Response.json({}), { retries: 5, onRequest: (event) => events.push(event) });
    for (const call of [client.clearMessagesQueue({ [name]: refuse }), client.getMessagesCount({ [name]: refuse })]) {
      await expect(call).rejects.toBe(held);
    }
    expect([requests, events]).toEqual([[], []]);
  },
);

test('an exception reaches the caller also where it is no error of Sluice', async () => {
  const { client } = clientOf(() => Response.json({}));
  const own = new RangeError('mine');
  const onTurn = (): never => {
    throw own;
  };
  await expect(client.reboot({ onTurn })).rejects.toBe(own);
});

test('the next call does not wait for one that has been ended before its request any longer than for any other', async () => {
  const { client, requests } = clientOf(() => Response.json({ idMessage: '1' }), { pacing: 'refuse' });
  const calls = Array.from({ length: 49 }, () => client.sendMessage(message));
  await expect(client.sendMessage(message, { onTurn: refuse })).rejects.toBe(held);
  await Promise.all(calls);
  expect(requests).toHaveLength(49);
  expect(await failureOf(client.sendMessage(message))).toMatchObject({ code: 'rate-limited' });
});

test("onTurn is called when it is the call's turn, and not before", async () => {
  const first = Promise.withResolvers<void>();
  const { client } = clientOf(() => first.promise.then(() => Response.json({ count: 1 })));
  const order: string[] = [];
  const counting = client.getMessagesCount().then(() => order.push('first'));
  const second = client.getMessagesCount({ onTurn: () => order.push('turn') });
  first.resolve();
  await Promise.all([counting, second]);
  expect(order).toEqual(['first', 'turn']);
});

test('onTurn once, beforeWrite before every attempt, and both before the hooks and the request', async () => {
  const order: string[] = [];
  const statuses = [502, 200];
  const fetch: Fetch = async () => {
    order.push('fetch');
    return Response.json(null, { status: statuses.shift() ?? 500 });
  };
  const options = { ...credentials, apiUrl: freshOrigin(), fetch, retries: 1, onRequest: () => order.push('hook') };
  await createGatewayClient(options).receiveNotification({
    onTurn: () => order.push('turn'),
    beforeWrite: () => order.push('write'),
  });
  expect(order).toEqual(['turn', 'write', 'hook', 'fetch', 'write', 'hook', 'fetch']);
});

test('beforeWrite is handed to the transport, and what it throws there ends the call as well', async () => {
  const calls: string[] = [];
  const fetch: Fetch = async (_url, _init, beforeWrite) => {
    calls.push('connected');
    try {
      beforeWrite?.();
    } catch (cause) {
      throw new TypeError('fetch failed', { cause });
    }
    calls.push('written');
    return Response.json({ isCleared: true });
  };
  const client = createGatewayClient({ ...credentials, apiUrl: freshOrigin(), fetch, retries: 5, flavor: 'plain' });
  const beforeWrite = (): void => {
    if (calls.includes('connected')) throw held;
  };
  await expect(client.clearMessagesQueue({ beforeWrite })).rejects.toBe(held);
  expect(calls).toEqual(['connected']);
});

test('nothing is written for a call that is reported as over', async () => {
  const connected = Promise.withResolvers<void>();
  const write = Promise.withResolvers<unknown>();
  const fetch: Fetch = async (_url, _init, beforeWrite) => {
    await connected.promise;
    try {
      beforeWrite?.();
      write.resolve('written');
    } catch (cause) {
      write.resolve(cause);
    }
    return Response.error();
  };
  const client = createGatewayClient({ ...credentials, apiUrl: freshOrigin(), fetch, timeoutMs: 20, flavor: 'plain' });
  expect(await failureOf(client.clearMessagesQueue())).toMatchObject({ code: 'timeout' });
  connected.resolve();
  expect(await write.promise).toBeInstanceOf(Error);
});

test.each(['plain', 'chat-api'])('over the own transport of Node, the last word is after the connection (%s)', async (kind) => {
  await using server = await startRawServer((socket) => socket.end());
  const { apiUrl } = server;
  const client =
    kind === 'plain'
      ? createGatewayClient({ ...credentials, apiUrl })
      : createChatApiClient({ apiUrl, instanceId: '1', token: 'token-of-the-tests' });
  let asked = 0;
  const beforeWrite = (): void => {
    asked += 1;
    if (asked === 2) throw held;
  };
  await expect(client.clearMessagesQueue({ beforeWrite })).rejects.toBe(held);
  expect([asked, server.requests()]).toEqual([2, 0]);
});

/** An answer at which the client itself fails: no runtime has headers that throw. */
function faultyAnswer(before?: () => void): Response {
  const headers = Object.create(null, {
    get: {
      value: () => {
        before?.();
        throw new RangeError('token-of-the-tests');
      },
    },
  }) as Headers;
  const response = new Response('', { status: 502 });
  Object.defineProperty(response, 'headers', { value: headers });
  return response;
}

function clientWith(fetch: Fetch): PlainClient {
  return createGatewayClient({ ...credentials, apiUrl: freshOrigin(), fetch, flavor: 'plain' });
}

describe('a fault of our own', () => {
  test('says so, and what to do; where it happened is in its cause, without the token', async () => {
    const error = await failureOf(clientWith(async () => faultyAnswer()).clearMessagesQueue());
    expect(error).toMatchObject({ code: 'internal', operation: 'clearMessagesQueue', idInstance: '1101000001' });
    expect(error.message).toBe(
      'A fault of Sluice (RangeError) ended clearMessagesQueue of instance 1101000001. It may have been carried out all the same: read the queue before you repeat it.',
    );
    expect(error.cause).toMatchObject({ name: 'RangeError', message: '***' });
    expect(String(error.cause instanceof Error && error.cause.stack)).toMatch(
      /^RangeError: \*\*\*\n +at .*call-options\.test\.ts/,
    );
  });

  test('is none of the caller, who has cancelled at the same moment', async () => {
    const caller = new AbortController();
    const client = clientWith(async () => faultyAnswer(() => caller.abort()));
    expect(await failureOf(client.clearMessagesQueue({ signal: caller.signal }))).toMatchObject({ code: 'internal' });
  });
});
