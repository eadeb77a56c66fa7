import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { portsOf } from '../../test/clearing.ts';
import { ANSWERS, breakSecondSend, clearOffers, offersAndAnswers, reached } from '../../test/offers-and-answers.ts';

useFakeTime();

describe('an account that is blocked now', () => {
  test('and was connected between two looks has sent what was not answered: it is not sent again', async () => {
    const gateway = offersAndAnswers({ settings: { delaySendMessagesMilliseconds: 500 } });
    const ports = portsOf(gateway);
    const { account, clock } = gateway;
    breakSecondSend(gateway, async (pass) => {
      await pass();
      // It connects, all that waits leaves, and it is blocked again before anything is read.
      account.changeState({ state: 'authorized' }, clock.now());
      setTimeout(() => account.changeState({ state: 'blocked' }, clock.now()), 3000);
      throw new TypeError('fetch failed');
    });
    const steps = await untilResolved(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({ report: { restore: { restored: 3, skipped: [] } } });
    expect(reached(gateway)).toEqual(ANSWERS);
  });

  test('and lists what it sent two minutes late is not taken at its word before', async () => {
    const gateway = offersAndAnswers({ settings: { delaySendMessagesMilliseconds: 500 } });
    const ports = portsOf(gateway);
    const { account, clock } = gateway;
    let listsFrom = 0;
    gateway.breakWith('lastOutgoingMessages', (pass) => (clock.now() < listsFrom ? Promise.resolve(Response.json([])) : pass()));
    breakSecondSend(gateway, async (pass) => {
      // Carried out as late as can be, and left within seconds.
      setTimeout(() => {
        void pass();
        account.changeState({ state: 'authorized' }, clock.now());
        setTimeout(() => account.changeState({ state: 'blocked' }, clock.now()), 2000);
        listsFrom = clock.now() + 119_000;
      }, 290_000);
      throw new TypeError('fetch failed');
    });
    const steps = await untilResolved(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({ report: { restore: { restored: 3, skipped: [] } } });
    expect(reached(gateway)).toEqual(ANSWERS);
  });

  test('and was connected between the capture and the clear has sent the captured messages: they are not restored', async () => {
    const gateway = offersAndAnswers({ settings: { delaySendMessagesMilliseconds: 500 } });
    const ports = portsOf(gateway);
    const { account, clock } = gateway;
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      account.changeState({ state: 'authorized' }, clock.now());
      gateway.emulator.clock.advance(600);
      account.changeState({ state: 'blocked' }, clock.now());
      return pass();
    });
    const steps = await untilResolved(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({ report: { restore: { restored: 2, alreadySent: 1, skipped: [] } } });
    expect(reached(gateway).toSorted()).toEqual(ANSWERS.concat('Offer A 0').toSorted());
  });
});
