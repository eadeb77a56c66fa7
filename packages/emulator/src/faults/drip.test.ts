import { setImmediate as settled } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from '../clock.ts';
import { drip } from './drip.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a caller that does not read, or stops reading, leaves no timer behind', async () => {
  const never = new AbortController().signal;
  const answer = await drip(new Response('abc'), 1000, Clock.real(), never);
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = answer.body?.getReader();
  expect(await reader?.read()).toEqual({ done: false, value: Uint8Array.of(97) });
  await settled();
  expect(vi.getTimerCount()).toBe(0);
  const next = reader?.read();
  await settled();
  expect(vi.getTimerCount()).toBe(1);
  await reader?.cancel();
  expect(await next).toEqual({ done: true, value: undefined });
  await settled();
  expect(vi.getTimerCount()).toBe(0);
});

test('an answer without a body comes as it is', async () => {
  const unauthorized = new Response(null, { status: 401 });
  expect(await drip(unauthorized, 1000, Clock.real(), new AbortController().signal)).toBe(unauthorized);
});
