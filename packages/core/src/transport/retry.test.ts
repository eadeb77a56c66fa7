import { describe, expect, test } from 'vitest';
import { clientOf, failureOf } from '../../test/fake-gateway.ts';
import { ERRORS } from '../errors/error-table.ts';
import type { SluiceErrorCode } from '../errors/sluice-error.ts';
import { retryAfter } from './retry.ts';

const read = { effect: 'read', retries: 2 } as const;
const passing: readonly SluiceErrorCode[] = ['rate-limited', 'gateway-unavailable', 'network'];
const codes = Object.keys(ERRORS) as SluiceErrorCode[];
const lasting = codes.filter((code) => !passing.includes(code));
const pause = (code: SluiceErrorCode, retryAfterMs?: number): { code: SluiceErrorCode; retryAfterMs: number | undefined } => ({
  code,
  retryAfterMs,
});

describe('a read', () => {
  test.each(passing)('that failed with %s is tried again', (code) => {
    expect(retryAfter(read, pause(code), 1, 0.5)).toBe(250);
  });

  test.each(lasting)('that failed with %s is not', (code) => {
    expect(retryAfter(read, pause(code), 1, 0.5)).toBeUndefined();
  });

  test('is tried as often as it may be', () => {
    expect([1, 2, 3].map((attempt) => retryAfter(read, pause('network'), attempt, 1))).toEqual([500, 1000, undefined]);
    expect(retryAfter({ ...read, retries: 0 }, pause('network'), 1, 1)).toBeUndefined();
  });

  test('comes back at its own moment', () => {
    expect([0, 0.25, 1].map((random) => retryAfter(read, pause('network'), 2, random))).toEqual([0, 250, 1000]);
  });

  test('waits no less than the gateway says', () => {
    expect(retryAfter(read, pause('rate-limited', 7000), 1, 0)).toBe(7000);
    expect(retryAfter(read, pause('rate-limited', 7000), 1, 1)).toBe(7500);
  });

  test('that would have to wait more than ten seconds fails instead', () => {
    expect(retryAfter(read, pause('rate-limited', 10_000), 1, 0)).toBe(10_000);
    expect(retryAfter(read, pause('rate-limited', 10_001), 1, 0)).toBeUndefined();
  });
});

test.each(['send', 'change'] as const)('a call that does something (%s) is never tried again', (effect) => {
  for (const code of passing) expect(retryAfter({ effect, retries: 10 }, pause(code), 1, 0)).toBeUndefined();
});

test('an answer with a long Retry-After fails with its time, and nothing is sent again', async () => {
  const { client, requests } = clientOf(() => new Response(null, { status: 503, headers: { 'retry-after': '11' } }), {
    retries: 5,
  });
  expect(await failureOf(client.getMessagesCount())).toMatchObject({ code: 'gateway-unavailable', retryAfterMs: 11_000 });
  expect(requests).toHaveLength(1);
});

test('who gives up during the pause leaves at once, and nothing is sent again', async () => {
  const giveUp = new AbortController();
  const { client, requests } = clientOf(() => new Response(null, { status: 503, headers: { 'retry-after': '10' } }), {
    retries: 5,
    // The answer is in; what comes next is the pause.
    onResponse: () => setImmediate(() => giveUp.abort()),
  });
  const error = await failureOf(client.getMessagesCount({ signal: giveUp.signal }));
  expect(error).toMatchObject({ code: 'aborted', operation: 'getMessagesCount', idInstance: '1101000001' });
  expect(requests).toHaveLength(1);
});

test('a call that was cancelled while it was under way is not sent again', async () => {
  const giveUp = new AbortController();
  const { client, requests } = clientOf(
    () => {
      giveUp.abort();
      return Promise.reject(new TypeError('fetch failed'));
    },
    { retries: 5 },
  );
  expect(await failureOf(client.getMessagesCount({ signal: giveUp.signal }))).toMatchObject({ code: 'aborted' });
  expect(requests).toHaveLength(1);
});
