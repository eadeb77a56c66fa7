import type { Reading } from '@sluice/queue';
import { expect, test } from 'vitest';
import { fakeEdge, type FakeEdge } from '../../../test/fake-edge.ts';
import { readEdgeOverview, readEdgeQueue, type Tagged } from './read-pages.ts';

const ID = '1101000001';
const NOW = Date.UTC(2026, 0, 1);
const QUEUE = `GET /instances/${ID}/queue`;

const entry = (position: number, id = `id-${position}`): object => ({
  position,
  key: 'a'.repeat(64),
  messageIds: [id],
  chatId: '79990000001@c.us',
  type: 'sendMessage',
  body: { chatId: '79990000001@c.us', message: `Offer ${id}` },
  acceptedAt: position === 1 ? { at: NOW - 5000, certainty: 'certain' } : null,
});

function page(entries: readonly object[], next: number | null, count: number, more: object = {}): object {
  return {
    idInstance: ID,
    flavor: 'plain',
    at: NOW - 1_000_000,
    state: 'blocked',
    substatus: null,
    isSending: false,
    settings: { delayMs: 1000, typeInstance: 'whatsapp' },
    count,
    completeness: { kind: 'complete' },
    entries,
    next,
    matching: count,
    ageMs: 400,
    ...more,
  };
}

const read = (edge: FakeEdge, etag?: string): Promise<Tagged<Reading> | undefined> =>
  readEdgeQueue({ client: edge.client, edge: 'office', idInstance: ID, clock: { now: () => NOW } }, { etag });

const first = Array.from({ length: 500 }, (_, index) => entry(index + 1));
const rest = Array.from({ length: 140 }, (_, index) => entry(index + 501));

test('a queue of more messages than a gateway lists is read whole, as the edge knows it', async () => {
  const edge = fakeEdge({
    [`${QUEUE}?limit=500`]: page(first, 500, 640),
    [`${QUEUE}?limit=500&after=500`]: page(rest, null, 640),
  });
  const reading = (await read(edge))?.value;
  expect(reading).toMatchObject({
    count: 640,
    completeness: { kind: 'complete' },
    settings: { delayMs: 1000, typeInstance: 'whatsapp' },
  });
  expect(reading?.rows.map(({ position }) => position)).toEqual(Array.from({ length: 640 }, (_, index) => index + 1));
  expect(reading?.rows[0]).toMatchObject({ acceptedAt: { certainty: 'certain' }, entry: { type: 'sendMessage' } });
});

test('times are those of the clock here, by how old the edge says that its reading is', async () => {
  const edge = fakeEdge({ [QUEUE]: page([], null, 0) });
  expect((await read(edge))?.value).toMatchObject({ at: NOW - 400, since: NOW - 400 });
});

test('a queue that moves between two pages is read again, and is never called complete when it goes on moving', async () => {
  let calls = 0;
  const moved = [entry(501), entry(502, 'id-3')];
  const settling = fakeEdge({
    [`${QUEUE}?limit=500`]: page(first, 500, 502),
    [`${QUEUE}?limit=500&after=500`]: () =>
      (calls += 1) === 1 ? page(moved, null, 503) : page([entry(501), entry(502)], null, 502),
  });
  expect((await read(settling))?.value).toMatchObject({ completeness: { kind: 'complete' } });
  const moving = fakeEdge({
    [`${QUEUE}?limit=500`]: page(first, 500, 502),
    [`${QUEUE}?limit=500&after=500`]: page(moved, null, 503),
  });
  const found = await read(moving);
  expect(found?.value.completeness).toEqual({ kind: 'uncertain', shown: 501, total: 502 });
  // Nothing recognises it: it is asked for again.
  expect(found?.etag).toBeUndefined();
});

test('nothing is read again that is as it was', async () => {
  const edge = fakeEdge({ [QUEUE]: new Response(null, { status: 304 }) });
  expect(await read(edge, 'W/"1"')).toBeUndefined();
});

test('an overview asks for one entry, and an answer of something else is none', async () => {
  const ports = { edge: 'office', idInstance: ID, clock: { now: () => NOW } };
  const edge = fakeEdge({ [QUEUE]: page(first.slice(0, 1), 1, 640) });
  expect(await readEdgeOverview({ ...ports, client: edge.client })).toMatchObject({ value: { count: 640, state: 'blocked' } });
  expect(edge.calls).toEqual([`${QUEUE}?limit=1`]);
  const other = fakeEdge({ [QUEUE]: { hello: 'world' } });
  await expect(readEdgeOverview({ ...ports, client: other.client })).rejects.toThrow(
    'The edge office has answered what this version of Sluice does not know',
  );
});
