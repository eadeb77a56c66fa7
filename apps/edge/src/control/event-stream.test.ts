import { useFakeTime } from '@sluice/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { coordinatorUnderTest, ID, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
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

const open: Reader[] = [];
afterEach(() => {
  for (const { hangUp } of open.splice(0)) hangUp();
});

/** Reads a stream as it comes. */
function watching({ coordinator, emulator }: CoordinatorUnderTest, since?: number): Reader {
  const caller = new AbortController();
  const { body } = openEventStream({ coordinator, now: () => emulator.clock.now(), since, signal: caller.signal });
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
    reader.hangUp();
    const seen = Math.max(...reader.frames.flatMap((frame) => frame.id ?? []));
    await pass(120_000);
    const again = watching(under, seen);
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
    const { coordinator, emulator } = under;
    const { signal } = new AbortController();
    const { body } = openEventStream({ coordinator, now: () => emulator.clock.now(), since: undefined, signal });
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
    await under.coordinator.stop();
    await pass(100);
    expect([other.hasEnded(), other.frames.at(-1)?.data]).toMatchObject([true, { closing: 'stopping' }]);
  });

  test('are silent for no longer than a proxy waits', async () => {
    const under = coordinatorUnderTest();
    const reader = watching(under);
    await pass(61_000);
    expect(kinds(reader).filter((kind) => kind === 'heartbeat').length).toBeGreaterThanOrEqual(5);
  });
});
