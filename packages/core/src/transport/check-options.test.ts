import { describe, expect, test } from 'vitest';
import { clientOf, credentials, failureOf } from '../../test/fake-gateway.ts';
import { createChatApiClient, createGatewayClient, createRateLimiter, SluiceError } from '../index.ts';

// Callers in JavaScript, whose mistakes no compiler finds.

/** Calls as a caller in JavaScript can. */
function loosely(call: unknown): (...given: readonly unknown[]) => unknown {
  if (typeof call === 'function') return (...given): unknown => Reflect.apply(call, undefined, given);
  throw new Error('There is no such function.');
}

function thrownBy(make: () => unknown): SluiceError {
  try {
    make();
  } catch (error) {
    if (error instanceof SluiceError) return error;
  }
  throw new Error('A SluiceError was to be thrown.');
}

test.each([[], [null], ['https://gateway.example']])('a client that is made of %j says what it is made of', (...given) => {
  const gateway = thrownBy(() => loosely(createGatewayClient)(...given));
  expect(gateway).toMatchObject({ code: 'invalid-request', message: expect.stringContaining('apiTokenInstance') as string });
  const chatApi = thrownBy(() => loosely(createChatApiClient)(...given));
  expect(chatApi).toMatchObject({ code: 'invalid-request', message: expect.stringContaining('instanceId') as string });
});

describe('an option of a client that is of the wrong type is refused by name', () => {
  test.each([
    ['pacing', 'fast', 'pacing must be "wait" or "refuse".'],
    ['fetch', 5, 'fetch must be a function.'],
    ['limiter', {}, 'limiter must be a RateLimiter.'],
    ['onRequest', 'x', 'onRequest must be a function.'],
    ['onResponse', {}, 'onResponse must be a function.'],
    ['signal', 5, 'signal must be an AbortSignal.'],
  ])('%s %j', (name, value, message) => {
    expect(thrownBy(() => loosely(createGatewayClient)({ ...credentials, [name]: value }))).toMatchObject({
      code: 'invalid-request',
      message,
    });
  });

  test('but nothing is nothing, also as null', () => {
    const nothing = { fetch: null, limiter: null, onRequest: undefined, onResponse: null };
    expect(loosely(createGatewayClient)({ ...credentials, ...nothing })).toBeTypeOf('object');
  });
});

test.each([
  [5, 'now'],
  [null, 'now'],
  [{ now: 5 }, 'now'],
  [{ now: (): number => 0 }, 'sleep'],
  [{ now: (): number => 0, sleep: 1 }, 'sleep'],
])('a limiter is not made by the clock %j, whose %s is no function', (clock, name) => {
  const message = `${name} of a limiter's clock must be a function.`;
  expect(thrownBy(() => loosely(createRateLimiter)(clock))).toMatchObject({ code: 'invalid-request', message });
});

describe('what a call cannot be made with is refused before anything is sent', () => {
  test.each([
    ['receiveNotification', [null], 'The options must be an object.'],
    ['getStateInstance', [null], 'The options must be an object.'],
    ['lastOutgoingMessages', [5], 'The options must be an object.'],
    ['getStateInstance', [{ signal: 5 }], 'signal must be an AbortSignal.'],
    ['getStateInstance', [{ onTurn: 5 }], 'onTurn must be a function.'],
    ['sendMessage', [], 'The argument of sendMessage of instance 1101000001 is missing. Nothing was sent.'],
    ['uploadFile', [], 'file must be a Blob. Nothing was sent.'],
    ['uploadFile', [null], 'file must be a Blob. Nothing was sent.'],
    ['sendFileByUpload', [], 'file must be a Blob. Nothing was sent.'],
  ] as const)('%s %j', async (name, given, message) => {
    const { client, requests } = clientOf(() => Response.json({}), { mediaUrl: 'https://media.example' });
    const error = await failureOf(Promise.resolve(loosely(client[name])(...given)));
    expect(error).toMatchObject({ code: 'invalid-request', message });
    expect(requests).toEqual([]);
  });
});
