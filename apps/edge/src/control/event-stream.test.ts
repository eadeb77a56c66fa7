import { useFakeTime } from '@sluice/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { coordinatorUnderTest, ID, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import type { KeyEnd } from '../keys/key-watch.ts';
import { at } from '../../test/json-at.ts';
import { createEventFeed, type EventFeed } from './event-feed.ts';
import { openEventStream } from './event-stream.ts';

useFakeTime();

interface Frame {
  readonly id: number | undefined;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Reader {
  readonly frames: Frame[];
  /** The caller hangs up. */
  readonly hangUp: () => void;
  readonly hasEnded: () => boolean;
}

/** One for each instance, as in the edge. */
const feeds = new WeakMap<CoordinatorUnderTest['coordinator'], EventFeed>();

interface Opened {
  readonly since?: number | undefined;
  readonly signal: AbortSignal;
  readonly onKeyEnd?: (listener: (why: KeyEnd) => void) => () => void;
  readonly onGone?: () => void;
}

function openStream(
  { coordinator, emulator }: CoordinatorUnderTest,
  { since, signal, onKeyEnd = () => () => undefined, onGone = () => undefined }: Opened,
): Response {
  const feed = feeds.get(coordinator) ?? createEventFeed(coordinator, () => emulator.clock.now());
  feeds.set(coordinator, feed);
  return openEventStream({ feed, watchers: coordinator.watchers, since, signal, onKeyEnd, onGone });
}

const open: Reader[] = [];
afterEach(() => {
  for (const { hangUp } of open.splice(0)) hangUp();
});

/** Reads a stream as it comes. */
function watching(under: CoordinatorUnderTest, more: Omit<Opened, 'signal'> = {}): Reader {
  const caller = new AbortController();
  const { body } = openStream(under, { ...more, signal: caller.signal });
  const frames: Frame[] = [];
  let hasEnded = false;
  void (async () => {
    let text = '';
    const decoder = new TextDecoder();
    const chunks: AsyncIterable<Uint8Array> = body ?? new ReadableStream();
    for await (const chunk of chunks) {
      text += decoder.decode(chunk);
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      frames.push(...parts.map(toFrame));
    }
    hasEnded = true;
  })();
  const reader = { frames, hangUp: () => caller.abort(), hasEnded: () => hasEnded };
  open.push(reader);
  return reader;
}

function dataOf(text = '{}'): Frame['data'] {
  const data: unknown = JSON.parse(text);
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function toFrame(text: string): Frame {
  const lines = new Map(
    text.split('\n').map((line): [string, string] => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
  );
  const id = lines.get('id');
  return {
    id: id === undefined ? undefined : Number(id),
    event: lines.get('event') ?? '',
    data: dataOf(lines.get('data')),
  };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const kinds = ({ frames }: Reader): readonly string[] => frames.map(({ event }) => event);
const last = ({ frames }: Reader, kind: string): Frame | undefined => frames.findLast(({ event }) => event === kind);

describe('the events of an instance', () => {
  test('begin with its state, and go on with what changes', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const reader = watching(under);
    await pass(3000);
    expect(new Set(kinds(reader))).toEqual(new Set(['hold', 'heartbeat', 'state', 'count', 'entries']));
    expect(last(reader, 'count')?.data).toMatchObject({ count: 3, completeness: { kind: 'complete' } });
    under.fill(2);
    await pass(60_000);
    expect(last(reader, 'count')?.data).toMatchObject({ count: 5 });
    expect(last(reader, 'entries')?.data).toMatchObject({ listed: 5, joined: 2, departed: 0 });
  });

  test('show the steps of a job, and a caller that comes again has those that it missed', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, owner } = under.coordinator;
    const reader = watching(under);
    await pass(3000);
    const plan = queue.plan({ all: true });
    await pass(5000);
    const confirmation = { confirm: ID, lost: 0, actor: 'operator', reason: 'The number was blocked.' };
    const { id } = queue.openClearing(await plan, confirmation, { owner });
    void under.coordinator.wake();
    await pass(4000);
    const steps = reader.frames.filter(({ event }) => event === 'step').map(({ data }) => data);
    expect(steps.map(({ job }) => job)).toEqual(steps.map(() => id));
    expect(steps.map(({ step }) => at(step, 'step')).slice(0, 4)).toEqual(['captured', 'clearing', 'cleared', 'verifying']);
    reader.hangUp();
    const seen = Math.max(...reader.frames.flatMap((frame) => frame.id ?? []));
    await pass(120_000);
    const again = watching(under, { since: seen });
    await pass(100);
    expect(last(again, 'job')?.data).toMatchObject({ id, state: 'done', report: { captured: 3 } });
  });

  test('say that a hold was set', async () => {
    const under = coordinatorUnderTest();
    const reader = watching(under);
    await pass(100);
    under.coordinator.queue.hold({ until: under.emulator.clock.now() + 60_000, actor: 'operator', reason: 'A wrong price.' });
    under.coordinator.holdsChanged();
    await pass(100);
    expect(last(reader, 'hold')?.data).toMatchObject({ holds: [{ reason: 'A wrong price.' }] });
  });

  test('cost the gateway the same for a thousand callers as for one', async () => {
    const one = coordinatorUnderTest({ waiting: 3 });
    watching(one);
    await pass(120_000);
    const thousand = coordinatorUnderTest({ waiting: 3 });
    const readers = Array.from({ length: 1000 }, () => watching(thousand));
    await pass(120_000);
    expect(thousand.calls.length).toBeLessThanOrEqual(one.calls.length);
    expect(readers.every((reader) => last(reader, 'count') !== undefined)).toBe(true);
  });

  test('end for a caller that does not read, with the reason, and cost nothing from then on', async () => {
    const under = coordinatorUnderTest();
    const { coordinator } = under;
    const { body } = openStream(under, { signal: new AbortController().signal });
    await pass(100);
    for (let i = 0; i < 20_000 && coordinator.watchers.count() > 0; i += 1) coordinator.holdsChanged();
    expect(coordinator.watchers.count()).toBe(0);
    const text = await new Response(body).text();
    expect(text.trimEnd().split('\n').at(-1)).toContain('"closing":"too-slow"');
    expect(text.length).toBeLessThan(300_000);
    const before = under.calls.length;
    await pass(120_000);
    expect(under.calls.length - before).toBeLessThanOrEqual(4);
  });

  test('end when the caller hangs up, and when the edge stops', async () => {
    const under = coordinatorUnderTest();
    const [one, other] = [watching(under), watching(under)];
    await pass(100);
    one.hangUp();
    expect(under.coordinator.watchers.count()).toBe(1);
    await under.coordinator.stop('ended');
    await pass(100);
    expect([other.hasEnded(), other.frames.at(-1)?.data]).toMatchObject([true, { closing: 'stopping' }]);
  });

  test('are silent for no longer than a proxy waits', async () => {
    const under = coordinatorUnderTest();
    const reader = watching(under);
    await pass(61_000);
    expect(kinds(reader).filter((kind) => kind === 'heartbeat').length).toBeGreaterThanOrEqual(5);
  });

  test('begin with the time after which to come again, not the same for all', async () => {
    const under = coordinatorUnderTest();
    const callers = Array.from({ length: 20 }, () => new AbortController());
    const texts = callers.map(async ({ signal }) => new Response(openStream(under, { signal }).body).text());
    await pass(1);
    for (const caller of callers) caller.abort();
    const times = (await Promise.all(texts)).map((text) => Number(/^retry: (?<ms>\d+)\n/.exec(text)?.groups?.['ms']));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(2000);
    expect(Math.max(...times)).toBeLessThan(8000);
    expect(new Set(times).size).toBeGreaterThan(10);
  });

  test('are put into bytes once, however many watch', async () => {
    const { coordinator, emulator } = coordinatorUnderTest();
    const feed = createEventFeed(coordinator, () => emulator.clock.now());
    const got: Uint8Array[][] = [[], []];
    const ends = got.map((events) => feed.follow((event) => events.push(event)));
    await pass(20_000);
    expect(got[0]?.length).toBeGreaterThan(1);
    expect(got[0]?.every((event, n) => event === got[1]?.[n])).toBe(true);
    for (const end of ends) end();
  });

  test('are sent of a job again only when something else is to be said of it', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, owner } = under.coordinator;
    const reader = watching(under);
    const plan = queue.plan({ all: true });
    await pass(5000);
    queue.openClearing(await plan, { confirm: ID, lost: 0, actor: 'operator', reason: 'The number was blocked.' }, { owner });
    void under.coordinator.wake();
    await pass(60_000);
    const heard = reader.frames.filter(({ event }) => event === 'job').map(({ data }) => JSON.stringify(data));
    expect(heard.length).toBeGreaterThan(3);
    expect(new Set(heard).size).toBe(heard.length);
  });

  test('show a caller that comes late how it is now, without a call to the gateway', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    watching(under);
    await pass(3000);
    const calls = under.calls.length;
    const late = watching(under);
    await pass(1);
    expect(last(late, 'count')?.data).toMatchObject({ count: 3 });
    expect(last(late, 'entries')?.data).toMatchObject({ listed: 3 });
    expect(under.calls.length).toBe(calls);
  });

  test('give a caller that comes again each job that has ended meanwhile, however much has happened since', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, owner } = under.coordinator;
    const first = watching(under);
    await pass(3000);
    first.hangUp();
    const seen = Math.max(0, ...first.frames.flatMap((frame) => frame.id ?? []));
    const plan = queue.plan({ all: true });
    await pass(5000);
    const confirmation = { confirm: ID, lost: 0, actor: 'operator', reason: 'The number was blocked.' };
    const { id } = queue.openClearing(await plan, confirmation, { owner });
    void under.coordinator.wake();
    await pass(120_000);
    for (let n = 0; n < 700; n += 1) {
      queue.hold({ until: under.emulator.clock.now() + 1000, actor: 'operator', reason: 'A wrong price.' });
    }
    const again = watching(under, { since: seen });
    await pass(1);
    expect(last(again, 'job')?.data).toMatchObject({ id, state: 'done' });
  });

  test.each(['key-revoked', 'key-expired'] as const)('end with the reason %s', async (why) => {
    const under = coordinatorUnderTest();
    const listeners: ((end: KeyEnd) => void)[] = [];
    const reader = watching(under, {
      onKeyEnd: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    });
    await pass(100);
    for (const listener of listeners) listener(why);
    await pass(1);
    expect([reader.hasEnded(), reader.frames.at(-1)?.data]).toMatchObject([true, { closing: why }]);
  });

  test('give a caller whose key has ended nothing that it has not read by then', async () => {
    const under = coordinatorUnderTest();
    const listeners: ((end: KeyEnd) => void)[] = [];
    const onKeyEnd = (listener: (end: KeyEnd) => void) => {
      listeners.push(listener);
      return () => undefined;
    };
    const { body } = openStream(under, { signal: new AbortController().signal, onKeyEnd });
    under.coordinator.holdsChanged();
    for (const listener of listeners) listener('key-revoked');
    expect(await new Response(body).text()).toMatch(/^event: heartbeat\ndata: .*"closing":"key-revoked"\}\n\n$/);
  });

  test('end at once where the edge is being stopped', async () => {
    const under = coordinatorUnderTest();
    await under.coordinator.stop('ended');
    const reader = watching(under);
    await pass(1);
    expect([reader.hasEnded(), reader.frames.at(-1)?.data]).toMatchObject([true, { closing: 'stopping' }]);
  });

  test('leave nothing behind when callers have hung up', async () => {
    const under = coordinatorUnderTest();
    const timers = vi.getTimerCount();
    let keys = 0;
    let gone = 0;
    const more = {
      onKeyEnd: () => {
        keys += 1;
        return () => void (keys -= 1);
      },
      onGone: () => void (gone += 1),
    };
    const readers = Array.from({ length: 100 }, () => watching(under, more));
    await pass(3000);
    expect([under.coordinator.watchers.count(), keys]).toEqual([100, 100]);
    for (const reader of readers) reader.hangUp();
    await pass(1);
    expect([under.coordinator.watchers.count(), keys, gone, vi.getTimerCount()]).toEqual([0, 0, 100, timers]);
    const calls = under.calls.length;
    await pass(120_000);
    expect(under.calls.length).toBe(calls);
  });
});
