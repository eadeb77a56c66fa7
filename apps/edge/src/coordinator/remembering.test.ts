import type { Reading } from '@sluice/queue';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { coordinatorUnderTest, ID, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { passCall, sendTexts } from '../../test/pass-call.ts';
import { createSealingKey } from '../sealing/sealing-keys.ts';

useFakeTime();

const KEY = createSealingKey('2026-11');
const BY = { confirm: ID, actor: 'operator', reason: 'The number was blocked.' } as const;
const anyText: unknown = expect.any(String);
const textMatching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const chatOf = (i: number): string => `7999000${String(i).padStart(4, '0')}@c.us`;

/** A reading when the count knows of all. */
async function read({ coordinator, emulator }: CoordinatorUnderTest): Promise<Reading> {
  emulator.clock.advance(10_001);
  return untilResolved(coordinator.queue.read());
}

const idsOf = ({ rows }: Reading): readonly (string | undefined)[] => rows.map(({ entry }) => entry.messageIds[0]);

/** How many the ledger has, whatever the gateway lists. */
async function remembered({ coordinator }: CoordinatorUnderTest): Promise<number> {
  return (await coordinator.ledger?.waiting(ID))?.length ?? 0;
}

describe('messages that were sent through the edge', () => {
  test('are all in a reading, in their order, where the gateway lists 500', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY });
    const ids = await sendTexts(under, 620);
    const reading = await read(under);
    expect([reading.completeness, idsOf(reading)]).toEqual([{ kind: 'complete' }, ids]);
  });

  test('make no reading complete behind which a file waits that was uploaded', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY });
    await sendTexts(under, 510);
    const body = { chatId: chatOf(0), urlFile: 'https://example.com/a.png', fileName: 'a.png' };
    const id = under.account.accept({ type: 'sendFileByUrl', body }, under.emulator.clock.now())?.id;
    const answer = (): Response => Response.json({ idMessage: id, urlFile: 'https://example.com/a.png' });
    expect(await (await passCall(under, 'sendFileByUpload', { answer })).json()).toMatchObject({ idMessage: id });
    await sendTexts(under, 10, 'Later');
    expect((await read(under)).completeness).toEqual({ kind: 'truncated', shown: 520, total: 521 });
  });

  test.each(['deleteMessage', 'editMessage'])(
    'make no reading complete when %s may have reached one behind the list',
    async (method) => {
      const under = coordinatorUnderTest({ sealingKeys: KEY });
      const ids = await sendTexts(under, 510);
      const touch = (i: number): Promise<Response> =>
        passCall(under, method, {
          body: { chatId: chatOf(i), idMessage: ids[i], message: 'Another' },
          answer: () => Response.json({ idMessage: ids[i] }),
        });
      // The list itself shows what became of this one.
      await touch(3);
      expect((await read(under)).completeness).toEqual({ kind: 'complete' });
      await touch(505);
      expect((await read(under)).completeness).toMatchObject({ kind: 'uncertain' });
    },
  );

  test('make no reading complete as long as the count may not know of one that was not answered, or not remembered', async () => {
    for (const answer of [
      () => new Response(null, { status: 504 }),
      () => Response.json({ idMessage: 'BAE5FFFFFFFFFFFF', schedule: 1 }),
    ]) {
      const under = coordinatorUnderTest({ sealingKeys: KEY });
      await sendTexts(under, 510);
      under.emulator.clock.advance(10_001);
      await passCall(under, 'sendInteractiveButtons', { body: { chatId: chatOf(0), body: 'Yes?', buttons: [] }, answer });
      expect((await untilResolved(under.coordinator.queue.read())).completeness).toMatchObject({ kind: 'uncertain' });
      expect((await read(under)).completeness).toEqual({ kind: 'complete' });
      // One that the gateway refused is not in the queue.
      await passCall(under, 'sendPoll', { body: {}, answer: () => new Response('Validation failed', { status: 400 }) });
      expect((await untilResolved(under.coordinator.queue.read())).completeness).toEqual({ kind: 'complete' });
    }
  });

  test('pass also where they cannot be remembered', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY });
    under.database.run(`DROP TABLE accepted_sends`);
    const body = { chatId: chatOf(1), message: 'Your order' };
    expect(await (await passCall(under, 'sendMessage', { body })).json()).toEqual({ idMessage: anyText });
    expect(under.waiting()).toBe(1);
  });

  test('are not remembered without a key to seal them with', async () => {
    const under = coordinatorUnderTest();
    await sendTexts(under, 510);
    expect((await read(under)).completeness).toMatchObject({ kind: 'truncated', shown: 500, total: 510 });
  });
});

const notification = (status: string, idMessage: string | undefined): object => ({
  receiptId: 7,
  body: { typeWebhook: 'outgoingMessageStatus', chatId: chatOf(0), idMessage, status, timestamp: 1, sendByApi: true },
});

describe('an answer of the gateway to a caller of the edge', () => {
  test('ends a message that was sent, and none with another status; the caller gets it as it came', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY });
    const [id] = await sendTexts(under, 2);
    for (const [status, left] of [
      ['yellowCard', 2],
      ['failed', 2],
      ['sent', 1],
      ['delivered', 1],
    ] as const) {
      const said = JSON.stringify(notification(status, id), undefined, 1);
      const passed = await passCall(under, 'receiveNotification', { answer: () => new Response(said) });
      expect([await passed.text(), await remembered(under)]).toEqual([said, left]);
    }
  });

  test('ends the messages that a record has as sent', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY });
    const ids = await sendTexts(under, 3);
    const said = JSON.stringify(
      ids.map((idMessage, i) => ({ chatId: chatOf(i), idMessage, statusMessage: i === 1 ? 'pending' : 'read' })),
    );
    const passed = await passCall(under, 'lastOutgoingMessages', { answer: () => new Response(said) });
    expect([await passed.text(), await remembered(under)]).toEqual([said, 1]);
  });

  test('is asked for by the edge itself before the ledger is full', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY, ledgerLimits: { maxEntries: 8 } });
    await sendTexts(under, 4);
    under.account.clearMessages(under.emulator.clock.now());
    expect([under.calls, await remembered(under)]).toEqual([[], 4]);
    under.emulator.clock.advance(10_001);
    await sendTexts(under, 3);
    await untilResolved(new Promise((resolve) => setTimeout(resolve, 5000)));
    expect([under.calls.filter((method) => method === 'showMessagesQueue').length, await remembered(under)]).toEqual([1, 3]);
  });

  test('ends what a shorter list lacks', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY });
    await sendTexts(under, 5);
    under.account.clearMessages(under.emulator.clock.now());
    under.emulator.clock.advance(10_001);
    await untilResolved(under.coordinator.latest.get(0));
    expect(await remembered(under)).toBe(0);
  });
});

describe('what a clearing does', () => {
  test('is in the ledger: what it sent again under new ids, and no more what it cleared', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY });
    const ids = await sendTexts(under, 4, 'Offer');
    await sendTexts(under, 6, 'Answer');
    under.emulator.clock.advance(10_001);
    const plan = await untilResolved(under.coordinator.queue.plan({ text: 'Offer' }));
    expect(plan).toMatchObject({ unseen: 0, lost: 0 });
    await untilResolved(under.coordinator.queue.clear(plan, { ...BY, lost: 0 }));
    const reading = await read(under);
    expect([reading.completeness, reading.rows.length, await remembered(under)]).toEqual([{ kind: 'complete' }, 6, 6]);
    expect(reading.rows.map(({ entry }) => entry.type === 'sendMessage' && entry.body.message)).toEqual(
      Array.from({ length: 6 }, (_, i) => `Answer ${i}`),
    );
    expect(idsOf(reading).some((id) => ids.includes(id ?? ''))).toBe(false);
  });

  test('is not in it while it is not known whether the clear was carried out', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY });
    await sendTexts(under, 3);
    under.emulator.clock.advance(10_001);
    const plan = await untilResolved(under.coordinator.queue.plan({ all: true }));
    under.answerOnce('clearMessagesQueue', async () => new Response(null, { status: 502 }));
    await untilResolved(under.coordinator.queue.clear(plan, { ...BY, lost: 0 }).catch(() => undefined));
    expect([await remembered(under), under.waiting()]).toEqual([3, 3]);
  });
});

describe('a sealing key that was taken away', () => {
  test('leaves the instance readable, says so to the operator, and makes nothing complete until it is back', async () => {
    const under = coordinatorUnderTest({ sealingKeys: KEY });
    await sendTexts(under, 520);
    under.emulator.clock.advance(10_001);
    const newKey = createSealingKey('2026-12');
    const without = under.restarted(newKey);
    expect((await untilResolved(without.queue.read())).completeness).toMatchObject({ kind: 'truncated', shown: 500, total: 520 });
    expect(under.warnings).toEqual([
      {
        time: anyText,
        instance: ID,
        warning: textMatching(/^520 remembered messages cannot be opened.*SLUICE_EDGE_SEALING_KEYS.*Put the old key/),
      },
    ]);
    expect(JSON.stringify(under.warnings)).not.toContain(KEY.split(':')[1]);
    // What comes then is remembered, and what was sealed before is still there.
    await sendTexts({ ...under, coordinator: without }, 5, 'Later');
    const both = under.restarted(`${newKey},${KEY}`);
    const reading = await read({ ...under, coordinator: both });
    expect([reading.completeness, reading.rows.length]).toEqual([{ kind: 'complete' }, 525]);
  });
});
