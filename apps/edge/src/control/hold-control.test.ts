import { isLastStep } from '@sluice/queue/job';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { controlUnderTest } from '../../test/control-under-test.ts';
import { ID } from '../../test/coordinator-under-test.ts';
import { at, textAt } from '../../test/json-at.ts';

useFakeTime();

const SAID = { confirm: ID, reason: 'The number was blocked.' };

describe('holds over HTTP', () => {
  test('are set, listed and lifted', async () => {
    const { call } = controlUnderTest();
    const set = await call('POST', '/holds', { forMs: 60_000, reason: 'A wrong price.' });
    expect([set.status, set.json]).toMatchObject([201, { hold: { actor: 'operator', reason: 'A wrong price.' }, job: null }]);
    expect(at((await call('GET', '/holds')).json, 'length')).toBe(1);
    const lifted = await call('DELETE', `/holds/${textAt(set.json, 'hold', 'id')}`, { reason: 'Right again.' });
    expect([lifted.status, typeof at(lifted.json, 'hold', 'liftedAt')]).toEqual([200, 'number']);
    expect((await call('GET', '/holds')).json).toEqual([]);
  });

  test('with the brake set the longest delay, and set it back when they are lifted', async () => {
    const { call, settled, account } = controlUnderTest({ waiting: 3, state: 'authorized' });
    const before = account.settings['delaySendMessagesMilliseconds'];
    const set = await call('POST', '/holds', { forMs: 3_600_000, reason: 'A wrong price.', brake: true });
    expect(at(set.json, 'job', 'kind')).toBe('stop');
    await settled();
    expect(account.settings['delaySendMessagesMilliseconds']).toBe(600_000);
    const lifted = await call('DELETE', `/holds/${textAt(set.json, 'hold', 'id')}`, { reason: 'Right again.' });
    expect(at(lifted.json, 'job', 'kind')).toBe('go');
    await settled();
    expect(account.settings['delaySendMessagesMilliseconds']).toBe(before);
  });

  test('that are lifted before the settings show the brake have it released at once: that was done only when its job had ended', async () => {
    const { call, settled, account, coordinator, calls, emulator } = controlUnderTest({ waiting: 30, state: 'authorized' });
    const before = account.settings['delaySendMessagesMilliseconds'];
    account.changeBehaviours({ settingsShowMs: 120_000 }, emulator.clock.now());
    const ends: unknown[] = [];
    coordinator.runner.listen((job, step) => isLastStep(step) && ends.push([job, step.step]));
    const set = await call('POST', '/holds', { forMs: 3_600_000, reason: 'A wrong price.', brake: true });
    await untilResolved(new Promise((resolve) => setTimeout(resolve, 10_000)));
    expect(coordinator.queue.openJob()).toMatchObject({ kind: 'stop', state: 'changed' });
    const lifted = await call('DELETE', `/holds/${textAt(set.json, 'hold', 'id')}`, { reason: 'The wrong instance.' });
    expect(at(lifted.json, 'job', 'kind')).toBe('go');
    await untilResolved(new Promise((resolve) => setTimeout(resolve, 15_000)));
    expect(account.settings['delaySendMessagesMilliseconds']).toBe(before);
    await settled();
    expect(coordinator.queue.brake()).toBeUndefined();
    expect(calls.filter((method) => method === 'setSettings')).toHaveLength(2);
    // Those who follow the stop hear that it has ended.
    expect(ends).toEqual([
      [textAt(set.json, 'job', 'id'), 'ended-elsewhere'],
      [textAt(lifted.json, 'job', 'id'), 'released'],
    ]);
  });

  test('that are lifted in the middle of a look at the brake have it released at once too', async () => {
    const { call, settled, account, coordinator, answerOnce } = controlUnderTest({ waiting: 30, state: 'authorized' });
    const before = account.settings['delaySendMessagesMilliseconds'];
    const ends: unknown[] = [];
    coordinator.runner.listen((job, step) => isLastStep(step) && ends.push([job, step.step]));
    const looking = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    coordinator.runner.listen((_, { step }) => {
      if (step !== 'changed') return;
      answerOnce('getSettings', async (pass) => {
        looking.resolve();
        await goOn.promise;
        return pass();
      });
    });
    const set = await call('POST', '/holds', { forMs: 3_600_000, reason: 'A wrong price.', brake: true });
    await untilResolved(looking.promise);
    const lifted = await call('DELETE', `/holds/${textAt(set.json, 'hold', 'id')}`, { reason: 'The wrong instance.' });
    expect(at(lifted.json, 'job', 'kind')).toBe('go');
    goOn.resolve();
    await settled();
    expect([account.settings['delaySendMessagesMilliseconds'], coordinator.queue.brake()]).toEqual([before, undefined]);
    expect(ends).toEqual([
      [textAt(set.json, 'job', 'id'), 'ended-elsewhere'],
      [textAt(lifted.json, 'job', 'id'), 'released'],
    ]);
  });

  test('with the brake set none while another job is open, and say so', async () => {
    const { call, coordinator, account } = controlUnderTest({ waiting: 3 });
    const { json: plan } = await call('POST', '/plans', { selection: { all: true } });
    const { json: clearing } = await call('POST', '/clearings', { plan, lost: 0, ...SAID });
    const refused = await call('POST', '/holds', { forMs: 600_000, reason: 'A wrong price.', brake: true });
    expect([refused.status, refused.json]).toMatchObject([409, { code: 'busy' }]);
    expect(textAt(refused.json, 'detail')).toMatch(/^No hold was set, and the brake is as it was\. /);
    expect(textAt(refused.json, 'detail')).toContain(`GET /api/v1/instances/${ID}/jobs/${textAt(clearing, 'id')}`);
    const { idInstance } = coordinator.queue.instance;
    expect(coordinator.queue.journal.holdsOf(idInstance).filter(({ job }) => job === undefined)).toEqual([]);
    expect(account.settings['delaySendMessagesMilliseconds']).not.toBe(600_000);
  });

  test('that need the brake join it while it is being set and when it is on, and the last of them releases it', async () => {
    const { call, settled, account } = controlUnderTest({ waiting: 3, state: 'authorized' });
    const before = account.settings['delaySendMessagesMilliseconds'];
    const body = { forMs: 3_600_000, reason: 'A wrong price.', brake: true };
    const [first, second] = [await call('POST', '/holds', body), await call('POST', '/holds', body)];
    await settled();
    const third = await call('POST', '/holds', body);
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    await call('POST', '/holds', { forMs: 60_000, reason: 'A wrong price.' });
    expect((await call('GET', '/holds')).json).toMatchObject([
      { brake: true },
      { brake: true },
      { brake: true },
      { brake: false },
    ]);
    for (const set of [first, second]) {
      await call('DELETE', `/holds/${textAt(set.json, 'hold', 'id')}`, { reason: 'Right again.' });
      await settled();
      expect(account.settings['delaySendMessagesMilliseconds']).toBe(600_000);
    }
    await call('DELETE', `/holds/${textAt(third.json, 'hold', 'id')}`, { reason: 'Right again.' });
    await settled();
    expect(account.settings['delaySendMessagesMilliseconds']).toBe(before);
  });

  test('are lifted by their number only', async () => {
    const { call } = controlUnderTest();
    const { status, json } = await call('DELETE', '/holds/nope', { reason: 'Right again.' });
    expect([status, textAt(json, 'detail')]).toEqual([404, expect.stringMatching(/^No hold has that number/)]);
  });

  test('that end by themselves release the brake then', async () => {
    const { call, settled, account, coordinator } = controlUnderTest({ waiting: 3, state: 'authorized' });
    const before = account.settings['delaySendMessagesMilliseconds'];
    await call('POST', '/holds', { forMs: 600_000, reason: 'A wrong price.', brake: true });
    await settled();
    await untilResolved(new Promise((resolve) => setTimeout(resolve, 620_000)));
    await settled();
    expect([account.settings['delaySendMessagesMilliseconds'], coordinator.queue.brake()]).toEqual([before, undefined]);
  });
});
