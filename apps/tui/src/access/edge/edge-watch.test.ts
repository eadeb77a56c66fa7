import { createFakedClock, useFakeTime } from '@sluice/testing';
import type { Watched } from '@sluice/queue/watch';
import { expect, test, vi } from 'vitest';
import { event, fakeEdge, problem, type FakeEdge } from '../../../test/fake-edge.ts';
import { watchThroughEdge } from './edge-watch.ts';

useFakeTime();

const ID = '1101000001';
const QUEUE = `GET /instances/${ID}/queue`;
const EVENTS = `GET /instances/${ID}/events`;

const page = (count: number): object => ({
  idInstance: ID,
  flavor: 'plain',
  state: 'blocked',
  substatus: null,
  isSending: false,
  settings: { delayMs: 1000, typeInstance: null },
  count,
  completeness: { kind: 'complete' },
  entries: [],
  next: null,
  ageMs: 0,
});

const watch = ({ client }: FakeEdge): ReturnType<typeof watchThroughEdge> =>
  watchThroughEdge({ client, edge: 'office', idInstance: ID, clock: createFakedClock() });

test('nothing is asked while there is no listener, and once for all of them', async () => {
  const edge = fakeEdge({ [QUEUE]: () => page(3) });
  const watched = watch(edge);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(edge.calls).toEqual([]);
  const heard: (number | undefined)[] = [];
  const ends = [1, 2, 3].map(() => watched.listen('overview', ({ overview }) => heard.push(overview?.count)));
  await vi.advanceTimersByTimeAsync(500);
  expect(heard).toEqual([3, 3, 3]);
  expect(edge.calls).toHaveLength(1);
  for (const end of ends) end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(edge.calls).toHaveLength(1);
});

test('an event of the edge has the entries read at once, and at most once a second', async () => {
  let count = 3;
  const opened = Promise.withResolvers<ReadableStreamDefaultController<Uint8Array>>();
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => opened.resolve(controller) });
  const edge = fakeEdge({ [QUEUE]: () => page(count), [EVENTS]: new Response(stream) });
  const seen: (number | undefined)[] = [];
  const end = watch(edge).listen('entries', ({ reading }) => seen.push(reading?.count));
  const say = async (kind: string): Promise<void> => (await opened.promise).enqueue(new TextEncoder().encode(event(kind, {})));
  await vi.advanceTimersByTimeAsync(10);
  await say('heartbeat');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(seen).toEqual([3]);
  count = 2;
  await say('count');
  await say('entries');
  await vi.advanceTimersByTimeAsync(100);
  expect(seen).toEqual([3, 2]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(edge.calls.filter((call) => call.startsWith(QUEUE)).length).toBeLessThanOrEqual(3);
  end();
});

test('an edge that does not answer keeps what was known, says why, and is asked more and more seldom', async () => {
  let isAway = false;
  const edge = fakeEdge({ [QUEUE]: () => (isAway ? problem(502, 'gateway-unavailable', 'The edge is away.') : page(3)) });
  const watched = watch(edge);
  const heard: Watched[] = [];
  const end = watched.listen('overview', (one) => heard.push(one));
  await vi.advanceTimersByTimeAsync(500);
  isAway = true;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(watched.get()).toMatchObject({ overview: { count: 3 }, readFailure: { error: { code: 'gateway-unavailable' } } });
  expect(watched.get().readFailure?.failures).toBeLessThan(5);
  isAway = false;
  watched.refresh();
  await vi.advanceTimersByTimeAsync(1500);
  expect(watched.get().readFailure).toBeUndefined();
  end();
});

test('what is as it was is of now, without its page', async () => {
  const answers = [() => Response.json(page(3), { headers: { etag: 'W/"1"' } }), () => new Response(null, { status: 304 })];
  const edge = fakeEdge({ [QUEUE]: () => (answers.length > 1 ? answers.shift() : answers[0])?.() ?? {} });
  const watched = watch(edge);
  const end = watched.listen('overview', () => undefined);
  await vi.advanceTimersByTimeAsync(500);
  const before = watched.get().overview?.at ?? 0;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(watched.get().overview).toMatchObject({ count: 3 });
  expect(watched.get().overview?.at).toBeGreaterThan(before);
  end();
});

test('while it is paused nothing is asked, and at once when it is resumed', async () => {
  const edge = fakeEdge({ [QUEUE]: () => page(3) });
  const watched = watch(edge);
  const end = watched.listen('overview', () => undefined);
  await vi.advanceTimersByTimeAsync(500);
  const resume = watched.pause();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(edge.calls).toHaveLength(1);
  resume();
  resume();
  await vi.advanceTimersByTimeAsync(100);
  expect(edge.calls).toHaveLength(2);
  end();
});
