import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { ACTOR, namesOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, type AccountOptions, type GatewayUnderTest } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { createOwners } from '../job/owners.ts';
import type { JobPorts } from '../job/ports.ts';
import type { JobStep } from '../job/steps.ts';
import { en } from '../sentences/en/en.ts';
import { stepSentence } from '../sentences/say.ts';
import { releaseBrake, stopQueue } from './run-brake.ts';

useFakeTime();

const SAID = { confirm: ID, actor: ACTOR, reason: 'The leftovers go out.' };
const WRONG = { confirm: ID, actor: 'colleague', reason: 'It was the wrong number.' };
const SENDS: AccountOptions = { state: 'authorized', settings: { delaySendMessagesMilliseconds: 500 } };
const delayOf = ({ account }: GatewayUnderTest): unknown => account.settings['delaySendMessagesMilliseconds'];
const changesIn = (calls: readonly string[]): number => calls.filter((call) => call === 'setSettings').length;
const asOther = (ports: JobPorts): JobPorts => ({ ...ports, owners: createOwners() });

/** A stop of which so many steps were heard, and that is not asked for more. */
async function stopAfter(ports: JobPorts, step: JobStep['step']): Promise<AsyncGenerator<JobStep, void>> {
  const stop = stopQueue(ports, { ...SAID, isWatched: true });
  for (;;) {
    const { value } = await untilResolved(stop.next());
    if (value === undefined || value.step === step) return stop;
  }
}

describe('a brake that is being watched', () => {
  test('is released at once from another process: it was refused as busy until the watching had ended', async () => {
    const gateway = gatewayWith(500, SENDS);
    const ports = portsOf(gateway);
    const stop = await stopAfter(ports, 'watching');
    const began = gateway.clock.now();
    const steps = await untilResolved(stepsOf(releaseBrake(asOther(ports), WRONG)));
    expect(namesOf(steps).at(-1)).toBe('released');
    // As long as the instance needs to start again, and not as long as the watching may last.
    expect(gateway.clock.now() - began).toBeLessThan(30_000);
    expect([delayOf(gateway), changesIn(gateway.calls), ports.journal.openJobs()]).toEqual([500, 2, []]);
    const ended = await untilResolved(stepsOf(stop));
    expect(ended).toMatchObject([{ step: 'ended-elsewhere', kind: 'stop', state: 'done', stop: { outcome: 'released' } }]);
    expect(ended.map((step) => stepSentence(step, en))).toEqual([
      'Done: another run has ended this job. The brake was set, and a release of it has begun since: it was watched no further.',
    ]);
    expect(ports.journal.events({ kind: 'taken-over', order: 'newest-first', limit: 1 })).toMatchObject([
      { data: { because: 'for-a-go', state: 'changed' } },
    ]);
  });

  test('is released at once also where the settings do not show it yet, and called released only when they are certain', async () => {
    const gateway = gatewayWith(500, { ...SENDS, behaviours: { settingsShowMs: 60_000 } });
    const ports = portsOf(gateway);
    await stopAfter(ports, 'watching');
    const sentAt: number[] = [];
    gateway.breakWith('setSettings', (pass) => {
      sentAt.push(gateway.clock.now());
      return pass();
    });
    const began = gateway.clock.now();
    const steps = await untilResolved(stepsOf(releaseBrake(asOther(ports), WRONG)));
    expect(steps.at(-1)).toMatchObject({ step: 'released', report: { outcome: 'released', delayMs: 500 } });
    expect(sentAt.map((at) => at - began < 30_000)).toEqual([true]);
    expect(gateway.clock.now() - began).toBeGreaterThan(50_000);
    expect([delayOf(gateway), ports.journal.brakeOf(ID)]).toEqual([500, undefined]);
  });

  test('keeps a colleague from releasing it twice', async () => {
    const gateway = gatewayWith(500, SENDS);
    const ports = portsOf(gateway);
    await stopAfter(ports, 'watching');
    const both = Promise.all([1, 2].map(() => stepsOf(releaseBrake(asOther(ports), WRONG))));
    const lasts = (await untilResolved(both)).map((steps) => steps.at(-1));
    expect(lasts).toMatchObject([{ step: 'released' }, { step: 'failed', error: { code: 'busy' } }]);
    expect(changesIn(gateway.calls)).toBe(2);
  });
});

describe('a stop that has sent nothing', () => {
  test('is cancelled by a release of the brake that is on from before, and sends nothing any more', async () => {
    const gateway = gatewayWith(500, SENDS);
    const ports = portsOf(gateway);
    await untilResolved(stepsOf(stopQueue(ports, { ...SAID, isWatched: false })));
    const again = await stopAfter(ports, 'measuring');
    expect((await untilResolved(stepsOf(releaseBrake(asOther(ports), WRONG)))).at(-1)).toMatchObject({ step: 'released' });
    expect(await untilResolved(stepsOf(again))).toMatchObject([{ step: 'ended-elsewhere', state: 'cancelled' }]);
    expect([delayOf(gateway), changesIn(gateway.calls)]).toEqual([500, 2]);
  });
});

describe('a stop whose request may be under way', () => {
  test('is in the way of a release as long as its run lives', async () => {
    const gateway = gatewayWith(500, SENDS);
    const ports = portsOf(gateway);
    const goOn = Promise.withResolvers<void>();
    gateway.stopAt('setSettings', () => goOn.promise);
    const stop = await stopAfter(ports, 'measuring');
    const changing = stop.next();
    expect(await untilResolved(changing)).toMatchObject({ value: { step: 'changing' } });
    const [refused] = await untilResolved(stepsOf(releaseBrake(asOther(ports), WRONG)));
    expect(refused).toMatchObject({ step: 'failed', error: { code: 'busy' } });
    goOn.resolve();
    expect((await untilResolved(stepsOf(stop))).at(-1)).toMatchObject({ step: 'stopped', report: { outcome: 'set' } });
  });

  test('and whose run was taken for dead is not sent any more when that wakes up', async () => {
    const gateway = gatewayWith(500, SENDS);
    const ports = portsOf(gateway);
    const wakes = Promise.withResolvers<void>();
    gateway.stopAt('setSettings', () => wakes.promise);
    const stop = await stopAfter(ports, 'measuring');
    expect(await untilResolved(stop.next())).toMatchObject({ value: { step: 'changing' } });
    const go = releaseBrake({ ...ports, owners: { ...createOwners(), isGone: () => true } }, WRONG);
    expect(await untilResolved(go.next())).toMatchObject({ value: { step: 'measuring' } });
    wakes.resolve();
    expect(await untilResolved(stepsOf(stop))).toMatchObject([{ step: 'ended-elsewhere', state: 'unverified' }]);
    expect(gateway.written).not.toContain('setSettings');
    expect((await untilResolved(stepsOf(go))).at(-1)).toMatchObject({ step: 'released', report: { outcome: 'was-released' } });
    expect([delayOf(gateway), ports.journal.brakeOf(ID)]).toEqual([500, undefined]);
  });
});

describe('a stop of which it is not known what became', () => {
  test('leaves a brake that may be on where another stop is refused: the delay from before was forgotten', async () => {
    const gateway = gatewayWith(500, { ...SENDS, behaviours: { settingsShowMs: 60_000 } });
    const ports = portsOf(gateway);
    gateway.breakWith('setSettings', async (pass) => {
      await pass();
      throw new TypeError('fetch failed');
    });
    const unanswered = await untilResolved(stepsOf(stopQueue(ports, { ...SAID, isWatched: true })));
    expect(unanswered.at(-1)).toMatchObject({ step: 'change-unverified' });
    gateway.breakWith('setSettings', () => Promise.resolve(new Response(null, { status: 429 })));
    expect((await untilResolved(stepsOf(stopQueue(ports, { ...SAID, isWatched: true })))).at(-1)).toMatchObject({
      step: 'refused',
    });
    expect([delayOf(gateway), ports.journal.brakeOf(ID)]).toMatchObject([600_000, { delayBeforeMs: 500 }]);
    gateway.breakWith('setSettings', undefined);
    expect((await untilResolved(stepsOf(releaseBrake(ports, WRONG)))).at(-1)).toMatchObject({ step: 'released' });
    expect(delayOf(gateway)).toBe(500);
  });
});
