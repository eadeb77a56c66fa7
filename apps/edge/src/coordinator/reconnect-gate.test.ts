import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { BY, coordinatorUnderTest, ID, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';

useFakeTime();

const check = ({ coordinator }: CoordinatorUnderTest): Promise<unknown> => untilResolved(coordinator.reconnects.check());

describe('whether a number may be connected', () => {
  test('is undecided while messages wait', async () => {
    expect(await check(coordinatorUnderTest({ waiting: 14 }))).toEqual({ verdict: 'undecided', waiting: 14 });
  });

  test('passes where nothing waits, and where the instance sends already', async () => {
    expect(await check(coordinatorUnderTest())).toEqual({ verdict: 'pass' });
    expect(await check(coordinatorUnderTest({ waiting: 3, state: 'authorized' }))).toEqual({ verdict: 'pass' });
  });

  test('passes once the messages are kept on purpose, and not when others join', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const confirmation = { confirm: ID, keep: 3, actor: BY.actor, reason: 'Answers to customers.' };
    await untilResolved(under.coordinator.queue.keep(confirmation));
    under.coordinator.changed();
    expect(await check(under)).toEqual({ verdict: 'pass' });
    under.fill(2);
    under.emulator.clock.advance(20_000);
    expect(await check(under)).toMatchObject({ verdict: 'undecided' });
  });

  test('asks the gateway once for a page that asks for its code each second', async () => {
    const under = coordinatorUnderTest();
    for (let i = 0; i < 4; i += 1) await check(under);
    expect(under.calls.filter((call) => call === 'showMessagesQueue')).toHaveLength(1);
  });

  test('is that of the job from the moment it is opened, whatever was found before', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { queue, owner } = under.coordinator;
    expect(await check(under)).toMatchObject({ verdict: 'undecided' });
    const plan = await untilResolved(queue.plan({ all: true }));
    await check(under);
    const { id } = queue.openClearing(plan, { confirm: ID, lost: 0, actor: BY.actor, reason: BY.reason }, { owner });
    expect(await check(under)).toEqual({ verdict: 'unfinished', job: id });
  });

  test('is not known where the queue cannot be read', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    under.answerOnce('showMessagesQueue', async () => new Response('internal server error', { status: 500 }));
    expect(await check(under)).toMatchObject({ verdict: 'unknown', error: { code: 'gateway-unavailable' } });
  });
});
