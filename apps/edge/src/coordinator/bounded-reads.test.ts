import { createAnswerRedactor, createRateLimiter, SluiceError } from '@sluice/core';
import type { QueueInstance } from '@sluice/queue';
import { createFakedClock, untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { openInstance } from './open-instance.ts';

useFakeTime();

const TOKEN = 'token-of-the-tests';
const INSTANCE = { idInstance: '1101000001', apiUrl: 'https://gateway.example', apiTokenInstance: TOKEN };

function instanceBefore(fetch: () => Promise<Response>): QueueInstance {
  const limiter = createRateLimiter(createFakedClock());
  return openInstance(INSTANCE, {
    fetch,
    fetchRead: fetch,
    redact: createAnswerRedactor(TOKEN),
    limiter,
    onChange: () => undefined,
  });
}

test('every read before a gateway that never answers ends within 30 seconds, also those behind others', async () => {
  const instance = instanceBefore(() => new Promise(() => undefined));
  const outcomes = Promise.all(
    Array.from({ length: 20 }, () =>
      instance.count().catch((error: unknown) => (error instanceof SluiceError ? error.code : error)),
    ),
  );
  await vi.advanceTimersByTimeAsync(30_000);
  expect(new Set(await outcomes)).toEqual(new Set(['timeout']));
});

test('a read that its caller ends is not called a timeout', async () => {
  const instance = instanceBefore(() => new Promise(() => undefined));
  const caller = new AbortController();
  const outcome = instance.list({ signal: caller.signal }).catch((error: unknown) => error);
  caller.abort();
  expect(await untilResolved(outcome)).toMatchObject({ code: 'aborted' });
});

test('a read that is answered is as it was', async () => {
  const instance = instanceBefore(() => Promise.resolve(Response.json({ count: 7 })));
  expect(await untilResolved(instance.count())).toBe(7);
});
