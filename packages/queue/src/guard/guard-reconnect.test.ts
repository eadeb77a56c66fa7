import { SluiceError, type QueueEntry } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readings } from '../../test/forecast-cases.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { entries, entry, ID, messageId, reading, START } from '../../test/reading.ts';
import { readQueue } from '../reading/reading.ts';
import type { ReconnectOption } from './reconnect-options.ts';
import { GUARD_MAX_AGE_MS, guardReconnect, type ReconnectGuard } from './guard-reconnect.ts';
import { en, guardSentence, optionSentence } from '../sentences/index.ts';

function optionsIn(guard: ReconnectGuard): readonly ReconnectOption[] {
  return guard.verdict === 'leftovers' ? guard.options : [];
}

function sentencesOf(guard: ReconnectGuard): readonly string[] {
  return optionsIn(guard).map((option) => optionSentence(option, en));
}

describe('a blocked number with 1,240 waiting', () => {
  useFakeTime();

  test('the next number would send them: the guard says how many, and what to decide', async () => {
    const gateway = gatewayWith(1240);
    const guard = guardReconnect(await untilResolved(readQueue(gateway)), gateway.clock.now(), undefined);
    expect(guard).toMatchObject({
      verdict: 'leftovers',
      isSending: false,
      leftovers: { waiting: 1240, unseen: 740, isExact: true, chats: 500, firstHour: { atMost: 1240, by: 'delay' } },
    });
    expect(guardSentence(guard, en)).toBe(
      `A number that is connected to instance ${ID} now would send 1,240 messages to 500 chats and perhaps others, and can get blocked for it. Decide first what happens to them.`,
    );
    expect(optionsIn(guard)).toMatchObject([
      { option: 'clear-all', isPossible: true },
      { option: 'clear-selected', isPossible: false },
      { option: 'keep-all', isPossible: true },
      { option: 'wait-for-expiry', isPossible: true },
    ]);
    expect(sentencesOf(guard)).toEqual([
      'Clear the queue of 1,240 messages. No copy is kept of the 740 that cannot be seen.',
      'A part cannot be cleared now: not everything can be seen, and what cannot be seen could not be restored.',
      'Keep everything. The number that you connect then sends 1,240 messages, perhaps all of them in the first hour.',
      'Connect no number for 24 h, and send nothing to the instance meanwhile: by then all that waits now has been dropped.',
    ]);
  });

  test('after a clear it is unknown while the count is old, safe when the count agrees, and unknown again when it was not read since', async () => {
    const gateway = gatewayWith(1240);
    await untilResolved(gateway.instance.clear());
    const soon = await untilResolved(readQueue(gateway));
    expect(guardReconnect(soon, gateway.clock.now(), undefined)).toMatchObject({ verdict: 'unknown', why: 'hidden' });
    gateway.emulator.clock.advance(10_000);
    const later = await untilResolved(readQueue(gateway));
    const safe = guardReconnect(later, gateway.clock.now(), undefined);
    expect(safe).toEqual({ verdict: 'safe', idInstance: ID, isSending: false });
    expect(guardSentence(safe, en)).toBe(
      `Nothing waits in instance ${ID}: a number can be connected now. Read the queue again if you do so later.`,
    );
    gateway.emulator.clock.advance(GUARD_MAX_AGE_MS + 1);
    expect(guardReconnect(later, gateway.clock.now(), undefined)).toMatchObject({ verdict: 'unknown', why: 'stale' });
  });

  test('a message that is queued after the clear is found', async () => {
    const gateway = gatewayWith(3);
    await untilResolved(gateway.instance.clear());
    gateway.fill(1);
    const guard = guardReconnect(await untilResolved(readQueue(gateway)), gateway.clock.now(), undefined);
    expect(guard).toMatchObject({ verdict: 'leftovers', leftovers: { waiting: 1, unseen: 2, isExact: false } });
    expect(guardSentence(guard, en)).toContain('at least 1 message (the gateway counts 3) to 1 chat and perhaps others');
  });
});

test('a queue that cannot be read is unknown, and why is said', () => {
  const error = new SluiceError({
    code: 'timeout',
    message: 'The gateway gave no answer within 10 seconds. Try again.',
    idInstance: ID,
  });
  const guard = guardReconnect(error, START, undefined);
  expect(guard).toEqual({ verdict: 'unknown', why: 'unreadable', isSending: undefined, leftovers: undefined, error });
  expect(guardSentence(guard, en)).toBe(
    'The queue could not be read, so it is not known what a number would send. Connect none until it can be read. The gateway gave no answer within 10 seconds. Try again.',
  );
});

test('messages that are counted and not listed are unknown, not safe', () => {
  const guard = guardReconnect(reading({ count: 1 }), START, undefined);
  expect(guard).toMatchObject({ verdict: 'unknown', why: 'hidden' });
  expect(guardSentence(guard, en)).toContain('Read the queue again in 10 s,');
});

test('the count makes it unknown even where the list passes for complete', () => {
  const guard = guardReconnect(reading({ count: 2, completeness: { kind: 'complete' } }), START, undefined);
  expect(guard).toMatchObject({ verdict: 'unknown', why: 'hidden' });
});

test('an old reading says what waited then, and does not decide', () => {
  const guard = guardReconnect(reading({ entries: entries(3) }), START + 60_000, undefined);
  expect(guard).toMatchObject({ verdict: 'unknown', why: 'stale', leftovers: { waiting: 3 } });
  expect(guardSentence(guard, en)).toContain('1 min ago');
});

test('how long a reading took makes it older', () => {
  expect(guardReconnect(reading({ since: START - 9000 }), START + 1000, undefined)).toMatchObject({ verdict: 'safe' });
  expect(guardReconnect(reading({ since: START - 9001 }), START + 1000, undefined)).toMatchObject({
    verdict: 'unknown',
    why: 'stale',
  });
});

test('an instance that sends already has nothing to wait for', () => {
  const guard = guardReconnect(reading({ state: 'authorized', entries: entries(2) }), START, undefined);
  expect(guard).toMatchObject({ verdict: 'leftovers', isSending: true });
  expect(guardSentence(guard, en)).toBe(
    `Instance ${ID} is sending already: it has 2 messages to 1 chat waiting. Decide now what happens to them.`,
  );
  expect(optionsIn(guard).at(-1)).toEqual({ option: 'wait-for-expiry', isPossible: false, why: 'is-sending' });
  expect(guardReconnect(reading({ state: 'authorized' }), START, undefined)).toMatchObject({ verdict: 'safe', isSending: true });
});

test('where everything can be seen, some can be cleared and the others kept', () => {
  const guard = guardReconnect(reading({ entries: entries(2) }), START, undefined);
  expect(optionsIn(guard).map(({ isPossible }) => isPossible)).toEqual([true, true, true, true]);
  expect(sentencesOf(guard)[0]).toBe('Clear the queue of 2 messages. A copy is kept of everything.');
});

test('where the ages are known, it is known how long to wait', () => {
  const acceptedAt = [{ at: START - 22.5 * 3_600_000, certainty: 'certain' as const }];
  const guard = guardReconnect(reading({ entries: entries(1), acceptedAt }), START, undefined);
  expect(sentencesOf(guard).at(-1)).toContain('Connect no number for 2 h,');
});

test('a list that is as long as a list can be has at least so many', () => {
  const guard = guardReconnect(reading({ entries: entries(500) }), START, undefined);
  expect(guard).toMatchObject({ verdict: 'leftovers', leftovers: { waiting: 500, isExact: false } });
  expect(guardSentence(guard, en)).toContain('at least 500 messages to 1 chat and perhaps others');
  expect(sentencesOf(guard)[0]).toBe('Clear the queue of at least 500 messages. No copy is kept of what cannot be seen.');
  expect(optionsIn(guard)[1]).toMatchObject({ option: 'clear-selected', isPossible: false });
});

/** Of 9,000 that wait. */
function firstHourWith(different: Parameters<typeof reading>[0], delayMs: number | undefined): unknown {
  const settings = { typeInstance: 'whatsapp', delayMs };
  const completeness = { kind: 'truncated', shown: 1, total: 9000 } as const;
  const guard = guardReconnect(reading({ entries: entries(1), settings, completeness, ...different }), START, undefined);
  return guard.verdict === 'leftovers' ? guard.leftovers.firstHour : guard;
}

test('how many leave in the first hour follows from the delay, or from what is documented in its place', () => {
  expect(firstHourWith({}, 60_000)).toEqual({ atMost: 61, by: 'delay' });
  expect(firstHourWith({}, undefined)).toEqual({ atMost: 7201, by: 'shortest-delay' });
  expect(firstHourWith({ flavor: 'chat-api', state: 'got qr code' }, undefined)).toEqual({ atMost: 155, by: 'slow-start' });
});

function to(chat: number, message: string, ordinal: number): QueueEntry {
  return entry({ chatId: `7999000000${chat}@c.us`, message, messageIds: [messageId(ordinal)] });
}

test('a broadcast and a repeated text are counted, and the chats with the most messages come first', () => {
  const sale = Array.from({ length: 10 }, (_, at) => to(at, 'Sale', at + 1));
  const listed = [...sale, to(3, 'Sale', 11), to(3, 'Your order', 12)];
  expect(guardReconnect(reading({ entries: listed }), START, undefined)).toMatchObject({
    leftovers: {
      first: { messageIds: [messageId(1)], chatId: '79990000000@c.us', type: 'sendMessage' },
      chats: 10,
      largest: [{ chatId: '79990000003@c.us', entries: 3 }, ...Array.from({ length: 9 }, () => ({ entries: 1 }))],
      duplicates: 1,
      broadcast: { listed: 12, messages: 11, broadcasts: 1, largest: [{ messages: 11, chats: 10 }] },
    },
  });
});

test('a text that one chat gets often is no broadcast, nor one that goes to two', () => {
  const often = Array.from({ length: 9 }, (_, i) => to(3, 'Your order', i));
  const guard = guardReconnect(reading({ entries: [...often, to(1, 'Sale', 11), to(2, 'Sale', 12)] }), START, undefined);
  expect(guard).toMatchObject({ leftovers: { duplicates: 8, broadcast: undefined } });
});

/** A text of Chat-API, which the gateway has tried to send. */
function tried(chat: number, lastTryAt: number): QueueEntry {
  const chatId = `7999000000${chat}@c.us`;
  const body = { body: 'Sale', lastTryAt, metadata: { chatId } };
  return { messageIds: [messageId(lastTryAt)], type: 'other', gatewayType: 'chat', chatId, body };
}

test('what a gateway notes of its attempts makes no two messages different', () => {
  const listed = [tried(1, 1), ...Array.from({ length: 10 }, (_, at) => tried(at, at + 2))];
  const guard = guardReconnect(reading({ flavor: 'chat-api', state: 'got qr code', entries: listed }), START, undefined);
  expect(guard).toMatchObject({ leftovers: { duplicates: 1, broadcast: { messages: 11, largest: [{ chats: 10 }] } } });
});

function nameless(ordinal: number): QueueEntry {
  return { ...entry({ messageIds: [messageId(ordinal)] }), chatId: undefined };
}

test('where a gateway does not say to whom messages go, nothing is taken for a broadcast or a duplicate', () => {
  const guard = guardReconnect(
    reading({ flavor: 'chat-api', state: 'got qr code', entries: [1, 2, 3].map(nameless) }),
    START,
    undefined,
  );
  expect(guard).toMatchObject({
    verdict: 'leftovers',
    leftovers: { chats: 0, largest: [], withoutRecipient: 3, duplicates: 0, broadcast: undefined, first: undefined },
  });
  expect(guardSentence(guard, en)).toContain('would send 3 messages to chats that the gateway does not name');
  expect(optionsIn(guard)[1]).toMatchObject({ option: 'clear-selected', isPossible: false });
});

test('it is safe only where nothing is listed and nothing is counted, and no sentence says what a message says', () => {
  fc.assert(
    fc.property(readings('some'), fc.boolean(), fc.nat(20_000), fc.nat(3), (known, isSending, ageMs, counted) => {
      const count = known.rows.length === 0 ? counted : known.count;
      const guard = guardReconnect({ ...known, isSending, count }, START + ageMs, undefined);
      const isNothing = known.rows.length === 0 && count === 0 && known.completeness.kind === 'complete';
      expect(guard.verdict === 'safe').toBe(isNothing && ageMs <= GUARD_MAX_AGE_MS);
      expect(JSON.stringify(guard)).not.toContain('Hello');
    }),
  );
});

test('the numbers of leftovers fit each other, whatever waits', () => {
  const listed = fc.array(fc.record({ chat: fc.nat(15), message: fc.constantFrom('Sale', 'Order', 'Hello') }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(listed, fc.nat(900), (drafts, unseen) => {
      const shown = drafts.map(({ chat, message }, i) => entry({ chatId: `${chat}@c.us`, message, messageIds: [messageId(i)] }));
      const total = shown.length + unseen;
      const guard = guardReconnect(
        reading({ entries: shown, count: total, completeness: { kind: 'truncated', shown: shown.length, total } }),
        START,
        undefined,
      );
      if (guard.verdict !== 'leftovers') throw new TypeError('There are leftovers.');
      const { waiting, chats, largest, duplicates, broadcast, firstHour } = guard.leftovers;
      expect([waiting, guard.leftovers.unseen]).toEqual([total, unseen]);
      expect(largest.length).toBe(Math.min(10, chats));
      expect(largest.reduce((sum, of) => sum + of.entries, 0)).toBeLessThanOrEqual(shown.length);
      // One of each text to each chat is none.
      expect(duplicates).toBe(shown.length - new Set(drafts.map((draft) => JSON.stringify(draft))).size);
      expect(broadcast?.messages ?? 0).toBeLessThanOrEqual(shown.length);
      expect(broadcast?.largest[0]?.chats ?? 0).toBeLessThanOrEqual(chats);
      expect(firstHour.atMost).toBeLessThanOrEqual(waiting);
    }),
  );
});

describe('while a job is open', () => {
  const job = {
    id: '5f4d7a52-1c7e-4bb4-8f0d-0e6e2b1a9c11',
    kind: 'clear',
    idInstance: ID,
    state: 'restoring',
    actor: 'operator',
    reason: 'The number was blocked.',
    openedAt: START,
    heartbeatAt: START,
    isLeft: true,
  } as const;

  test('no number can be connected, though nothing waits: the captured messages are not restored', () => {
    const guard = guardReconnect(reading(), START, job);
    expect(guard).toMatchObject({ verdict: 'unfinished', isSending: false, leftovers: undefined });
    expect(guardSentence(guard, en)).toContain('not all messages to keep are restored');
    expect(guardSentence(guard, en)).toContain(`queue.resume('${job.id}')`);
  });

  test('it says so also where the queue cannot be read or is carried out by another', () => {
    const error = new SluiceError({ code: 'network', message: 'The connection failed.' });
    expect(guardReconnect(error, START, job)).toMatchObject({ verdict: 'unfinished', isSending: undefined });
    const running = guardReconnect(reading(), START, { ...job, isLeft: false });
    expect(guardSentence(running, en)).toContain('It is being carried out');
  });
});
