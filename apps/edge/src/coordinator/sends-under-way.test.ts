import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { BY, coordinatorUnderTest, ID, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { textAt } from '../../test/json-at.ts';
import { passCall } from '../../test/pass-call.ts';
import { clearThrough } from './clear-through.ts';

useFakeTime();

const MESSAGE = { chatId: '79990000001@c.us', message: 'The order is ready' };

/** A send that the gateway accepts and answers only after `accept`. */
function slowSend(under: CoordinatorUnderTest): { readonly answer: Promise<Response>; readonly accept: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const answer = passCall(under, 'sendMessage', { body: MESSAGE, before: promise });
  return { answer, accept: () => resolve(undefined) };
}

const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1000));
};

describe('a send that passed before the senders were held', () => {
  test('and that the gateway accepts while the clear is on its way, is captured: the clear waits for its answer', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { coordinator } = under;
    const send = slowSend(under);
    under.answerOnce('clearMessagesQueue', async (pass) => {
      send.accept();
      await send.answer;
      return pass();
    });
    const clearing = clearThrough(coordinator, BY);
    setTimeout(send.accept, 5000);
    expect(await untilResolved(clearing)).toMatchObject({ outcome: 'cleared' });
    const id = textAt(await (await send.answer).json(), 'idMessage');
    const [snapshot] = coordinator.queue.snapshots();
    const captured = [...coordinator.queue.journal.iterateEntries(snapshot?.id ?? '')].flatMap(({ messageIds }) => messageIds);
    expect(under.waiting()).toBe(0);
    expect(captured).toContain(id);
  });

  test('is kept by a clearing of a part that is opened meanwhile', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, runner, owner } = under.coordinator;
    const plan = await untilResolved(queue.plan({ text: 'Offer' }));
    const send = slowSend(under);
    under.answerOnce('clearMessagesQueue', async (pass) => {
      send.accept();
      await send.answer;
      return pass();
    });
    queue.openClearing(plan, { confirm: ID, lost: plan.lost, ...BY }, { owner });
    void runner.wake();
    setTimeout(send.accept, 5000);
    await untilResolved(until(() => queue.openJob() === undefined));
    expect(under.account.shown(under.emulator.clock.now()).map(({ body }) => body)).toMatchObject([MESSAGE]);
  });

  test('and is unanswered for 20 seconds, refuses a clear, which destroys nothing and asks nothing of the gateway', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const send = slowSend(under);
    const began = under.emulator.clock.now();
    const refused = await untilResolved(clearThrough(under.coordinator, BY));
    expect(refused).toMatchObject({ outcome: 'failed', isSent: false, job: undefined, error: { code: 'timeout' } });
    expect(under.emulator.clock.now() - began).toBeLessThan(25_000);
    expect(under.waiting()).toBe(3);
    send.accept();
    expect((await untilResolved(send.answer)).status).toBe(200);
    expect(await untilResolved(clearThrough(under.coordinator, BY))).toMatchObject({ outcome: 'cleared' });
  });

  test('holds up a clearing that was opened by a job for 35 seconds at most', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, runner, owner } = under.coordinator;
    const plan = await untilResolved(queue.plan({ all: true }));
    const send = slowSend(under);
    const began = under.emulator.clock.now();
    queue.openClearing(plan, { confirm: ID, lost: plan.lost, ...BY }, { owner });
    void runner.wake();
    await untilResolved(until(() => queue.openJob() === undefined));
    expect(under.emulator.clock.now() - began).toBeLessThan(80_000);
    send.accept();
    expect((await untilResolved(send.answer)).status).toBe(200);
  });
});

test('a clear of an instance to which others send all the time is carried out: they wait while it is prepared', async () => {
  const under = coordinatorUnderTest({ waiting: 3 });
  const statuses: number[] = [];
  const sender = setInterval(() => {
    const send = slowSend(under);
    setTimeout(send.accept, 900);
    void send.answer.then(({ status }) => statuses.push(status));
  }, 300);
  await untilResolved(until(() => statuses.length > 5));
  const cleared = await untilResolved(clearThrough(under.coordinator, BY));
  clearInterval(sender);
  expect(cleared).toMatchObject({ outcome: 'cleared' });
  expect(statuses).toContain(423);
});
