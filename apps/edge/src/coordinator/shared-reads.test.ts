import { createRateLimiter } from '@sluice/core';
import { createFakedClock, untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { createSharedReads, type SharedReads, type StoredAnswer } from './shared-reads.ts';

useFakeTime();

const COUNT = { name: 'getMessagesCount', callsPerSecond: 1 } as const;

interface ReadsUnderTest {
  readonly reads: SharedReads;
  /** When the gateway was asked, in milliseconds since the beginning. */
  readonly asked: readonly number[];
  /** The next answers: their bodies say which of them it is. */
  readonly ask: () => Promise<StoredAnswer>;
}

function readsUnderTest({ takesMs = 10, status = 200, bytes = 1 } = {}): ReadsUnderTest {
  const clock = createFakedClock();
  const began = clock.now();
  const asked: number[] = [];
  return {
    reads: createSharedReads({
      limiter: createRateLimiter(clock),
      limitKey: (method) => method,
      now: () => Math.floor(clock.now()),
    }),
    asked,
    ask: async () => {
      asked.push(clock.now() - began);
      const body = new Uint8Array(bytes).fill(asked.length);
      await clock.sleep(takesMs);
      return { status, headers: [], body };
    },
  };
}

const STAYS = new AbortController().signal;
const fails = (): Promise<StoredAnswer> => Promise.reject(new Error('reset'));

describe('reads that callers share', () => {
  test('a thousand callers at the same time cost the gateway one call', async () => {
    const { reads, ask, asked } = readsUnderTest();
    const answers = await untilResolved(Promise.all(Array.from({ length: 1000 }, () => reads.read(COUNT, '', ask, STAYS))));
    expect(asked).toHaveLength(1);
    expect(new Set(answers.map((shared) => shared?.answer.body[0]))).toEqual(new Set([1]));
  });

  test('an answer serves for as long as the limit of the method asks for, and says how old it is', async () => {
    const { reads, ask, asked } = readsUnderTest();
    const first = reads.read(COUNT, '', ask, STAYS);
    await vi.advanceTimersByTimeAsync(500);
    await first;
    const again = await reads.read(COUNT, '', ask, STAYS);
    expect([again?.ageMs, asked.length]).toEqual([500, 1]);
    await vi.advanceTimersByTimeAsync(600);
    await untilResolved(reads.read(COUNT, '', ask, STAYS));
    expect(asked).toHaveLength(2);
  });

  test('however often is asked, the gateway is asked once a second', async () => {
    const { reads, ask, asked } = readsUnderTest();
    for (let i = 0; i < 100; i += 1) await untilResolved(reads.read(COUNT, String(i % 3), ask, STAYS));
    const gaps = asked.slice(1).map((at, i) => at - (asked[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  });

  test('what was asked for before a change is given to no caller who asks after it', async () => {
    const { reads, ask } = readsUnderTest({ takesMs: 3000 });
    const before = reads.read(COUNT, '', ask, STAYS);
    reads.invalidate();
    const after = reads.read(COUNT, '', ask, STAYS);
    const [one, other] = await untilResolved(Promise.all([before, after]));
    expect([one?.answer.body[0], other?.answer.body[0]]).toEqual([1, 2]);
  });

  test.each([
    ['a failure', { status: 500 }],
    ['a very large answer', { bytes: 2 * 1024 * 1024 }],
  ])('%s is not kept', async (_, settings) => {
    const { reads, ask, asked } = readsUnderTest(settings);
    await untilResolved(reads.read(COUNT, '', ask, STAYS));
    await untilResolved(reads.read(COUNT, '', ask, STAYS));
    expect(asked).toHaveLength(2);
  });

  test('a call that throws throws for all who wait, and the next is asked again', async () => {
    const { reads, ask } = readsUnderTest();
    const both = await untilResolved(
      Promise.allSettled([reads.read(COUNT, '', fails, STAYS), reads.read(COUNT, '', fails, STAYS)]),
    );
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await untilResolved(reads.read(COUNT, '', ask, STAYS)))?.answer.status).toBe(200);
  });

  test('behind a read that hangs no other waits for longer than ten seconds', async () => {
    const { reads, ask } = readsUnderTest({ takesMs: 30_000 });
    const hangs = reads.read(COUNT, 'minutes=1', ask, STAYS);
    const behind = Promise.all(Array.from({ length: 50 }, (_, n) => reads.read(COUNT, `minutes=${n + 2}`, ask, STAYS)));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(new Set(await behind)).toEqual(new Set([undefined]));
    expect((await untilResolved(hangs))?.answer.status).toBe(200);
    expect((await untilResolved(reads.read(COUNT, 'minutes=2', ask, STAYS)))?.answer.status).toBe(200);
  });

  test('a read is cancelled when its last caller has gone, and not before; the next caller gets another', async () => {
    const { reads, ask, asked } = readsUnderTest({ takesMs: 3000 });
    const [first, second] = [new AbortController(), new AbortController()];
    let cancelled = 0;
    const asking = (signal: AbortSignal): Promise<StoredAnswer> => {
      signal.addEventListener('abort', () => (cancelled += 1));
      return ask();
    };
    const both = Promise.all([first, second].map(({ signal }) => reads.read(COUNT, '', asking, signal)));
    await vi.advanceTimersByTimeAsync(100);
    first.abort();
    expect(cancelled).toBe(0);
    second.abort();
    expect(cancelled).toBe(1);
    await untilResolved(both);
    expect((await untilResolved(reads.read(COUNT, '', ask, STAYS)))?.answer.body[0]).toBe(2);
    expect(asked).toHaveLength(2);
  });
});
