import { queueEntryOf, SluiceError, type QueueEntry } from '@sluice/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entries, entry, messageId, reading, START, type ReadingOptions } from '../../test/reading.ts';
import type { Selection } from '../selection/selection.ts';
import { type Plan, planDigest } from './plan.ts';
import { parsePlan } from './parse-plan.ts';
import { planClearing } from './plan-clearing.ts';

const parse = async (value: unknown): Promise<Plan> => parsePlan(value);

const make = async (what: ReadingOptions, selection: Selection): Promise<Plan> =>
  planClearing(reading(what), selection, { now: () => START, newId: () => 'plan-1' });

type Json = Record<string, unknown>;

const written = async (what: ReadingOptions = { entries: entries(3) }, selection: Selection = { all: true }): Promise<Json> => {
  return fieldsOf(JSON.parse(JSON.stringify(await make(what, selection))));
};

function fieldsOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** The same with its members, at every depth, in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, turned(member)] as const)
      .toReversed(),
  );
}

const entriesOf = fc.array(
  fc
    .record({
      type: fc.constantFrom('sendMessage', 'sendTextStatus', 'chat', ''),
      ids: fc.array(fc.nat({ max: 50 }).map(messageId), { maxLength: 2 }),
      chatId: fc.option(fc.string(), { nil: undefined }),
      message: fc.string({ unit: 'binary' }),
    })
    .map(({ type, ids, chatId, message }): QueueEntry =>
      queueEntryOf({ type, messageIds: ids, chatId, body: { ...(chatId !== undefined && { chatId }), message } }),
    ),
  { minLength: 1, maxLength: 8 },
);

test('a plan that was written down and read again is the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(entriesOf, fc.boolean(), fc.string({ unit: 'binary', minLength: 1 }), async (waiting, isSending, words) => {
      const isPart = words.trim() !== '';
      const selection: Selection = isPart ? { not: { text: words } } : { all: true };
      const planned = await make({ entries: waiting, isSending }, selection).catch(() => undefined);
      if (planned === undefined) return;
      expect(await parse(JSON.parse(JSON.stringify(planned)))).toEqual(planned);
      expect(await parse(turned(JSON.parse(JSON.stringify(planned))))).toEqual(planned);
    }),
  );
});

test.each([
  ['cut off', { entries: entries(500), count: 1240 }],
  ['uncertain', { entries: entries(3), count: 4 }],
  [
    'that sends at a pace which is not known',
    { state: 'authorized', entries: entries(3), settings: { typeInstance: undefined, delayMs: undefined } },
  ],
  ['of Chat-API', { flavor: 'chat-api', entries: entries(3) }],
] as const)('so is one for a queue %s', async (_what, what: ReadingOptions) => {
  const planned = await make(what, { all: true });
  expect(await parse(JSON.parse(JSON.stringify(planned)))).toEqual(planned);
});

/** Every place in a plan, down to the last, as the names that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (!(value instanceof Object)) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]))];
}

function changedAt(value: unknown, [name, ...rest]: readonly string[], member: unknown): unknown {
  if (name === undefined) return member;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (String(i) === name ? changedAt(item, rest, member) : item));
  const object = fieldsOf(value);
  return { ...object, [name]: changedAt(object[name], rest, member) };
}

describe('a plan that was changed is refused', () => {
  test('wherever it was changed, and whatever into', async () => {
    const waiting = [entry(), entry({ messageIds: [messageId(2)], chatId: '79990000003@c.us' })];
    const value = await written({ entries: waiting }, { chats: ['79990000003@c.us'] });
    for (const path of placesIn(value)) {
      for (const member of [undefined, null, 0, 7, -1, 0.5, '', 'x', 'full', [], {}, true, 'f'.repeat(64)]) {
        const changed = changedAt(value, path, member);
        if (JSON.stringify(changed) === JSON.stringify(value)) continue;
        await expect(parse(changed)).rejects.toThrow(SluiceError);
      }
    }
  });

  test('also by something that a plan does not have', async () => {
    const value = await written();
    for (const changed of [
      { ...value, force: true },
      { ...value, basis: { ...fieldsOf(value['basis']), more: 1 } },
    ]) {
      await expect(parse(changed)).rejects.toMatchObject({
        code: 'plan-changed',
        message: 'The plan cannot be taken. It was changed after it was made: plan again.',
      });
    }
  });

  test('also by the order of what goes', async () => {
    const value = await written();
    const toClear: unknown = Array.isArray(value['toClear']) && value['toClear'].toReversed();
    await expect(parse({ ...value, toClear })).rejects.toMatchObject({
      code: 'plan-changed',
      message: 'The plan cannot be taken. It was changed after it was made: plan again.',
    });
  });
});

test.each([
  ['not an object', 'a plan', 'It is not a plan: give the JSON'],
  ['an empty object', {}, 'It is not a plan of version 1'],
  ['nothing', null, 'It is not a plan: give the JSON'],
])('%s is no plan', async (_what, value, says) => {
  await expect(parse(value)).rejects.toThrow(says);
});

test('a plan of another version of Sluice is not guessed at', async () => {
  await expect(parse({ ...(await written()), version: 2 })).rejects.toThrow('plan again with this version of Sluice');
});

test('a plan says which part of it is wrong', async () => {
  await expect(parse({ ...(await written()), unseen: -1 })).rejects.toThrow('Its "unseen" is missing or not what it should be');
});

test.each([
  ['selection', {}],
  ['toClear', [{}]],
  ['toClear', [null]],
  ['toKeep', [{ position: 1, key: 'no digest', messageIds: [], chatId: null, type: 'sendMessage' }]],
  ['toKeep', [{ position: 1, key: 'f'.repeat(64), messageIds: [7], chatId: null, type: 'sendMessage' }]],
  ['unrestorable', [{ key: 'f'.repeat(64), why: 'a whim' }]],
  ['byChat', [['79990000002@c.us', -1]]],
  ['byType', [['sendMessage', 1, 2]]],
  ['lost', 0.5],
  ['flavor', 'smtp'],
  ['estimate', { requests: 1 }],
  ['basis', { at: START, count: 3, completeness: { kind: 'whole' }, isSending: false, delayMs: null, expiring: [] }],
] as const)('a value that is no plan is refused even with a digest that fits: %s %j', async (name, member) => {
  const made = await make({ entries: entries(3) }, { all: true });
  const forged = { ...made, [name]: member };
  const digest = planDigest(forged);
  await expect(parse({ ...forged, digest })).rejects.toMatchObject({ code: 'invalid-request' });
});

test('a plan for more messages than can wait is refused, not worked through', async () => {
  const value = await written();
  const [first] = Object.values(fieldsOf(value['toClear']));
  await expect(parse({ ...value, toClear: Array.from({ length: 200_001 }, () => first) })).rejects.toThrow('Its "toClear"');
});

test('no two plans have the same digest', async () => {
  const digests = await Promise.all([
    make({ entries: entries(3) }, { all: true }),
    make({ entries: entries(2) }, { all: true }),
    make({ entries: entries(3, 2) }, { all: true }),
    make({ entries: entries(3), count: 4 }, { all: true }),
    make({ entries: entries(3), at: START - 1 }, { all: true }),
    make({ entries: entries(3) }, { text: 'Hello' }),
    make({ entries: entries(3), idInstance: '1101000002' }, { all: true }),
  ]);
  expect(new Set(digests.map(({ digest }) => digest)).size).toBe(digests.length);
});
