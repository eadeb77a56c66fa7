import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { ACTOR, namesOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, type AccountOptions, type GatewayUnderTest } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { connectNumber } from '../connect/run-connect.ts';
import { advance } from '../job/advance.ts';
import { endedStep } from '../job/ended-job.ts';
import { createOwners } from '../job/owners.ts';
import type { JobPorts } from '../job/ports.ts';
import { isLastStep, type JobStep } from '../job/steps.ts';
import { en } from '../sentences/en/en.ts';
import { stepSentence } from '../sentences/say.ts';
import { openStop } from './brake-order.ts';
import { releaseBrake, stopQueue } from './run-brake.ts';

useFakeTime();

const SAID = { confirm: ID, actor: ACTOR, reason: 'The leftovers go out.' };
const SENDS: AccountOptions = { state: 'authorized', settings: { delaySendMessagesMilliseconds: 500 } };
const delayOf = ({ account }: GatewayUnderTest): unknown => account.settings['delaySendMessagesMilliseconds'];
const changesOf = ({ calls }: GatewayUnderTest): number => calls.filter((call) => call === 'setSettings').length;

const stop = (ports: JobPorts, isWatched = true): Promise<readonly JobStep[]> =>
  untilResolved(stepsOf(stopQueue(ports, { ...SAID, isWatched })));
const go = (ports: JobPorts): Promise<readonly JobStep[]> => untilResolved(stepsOf(releaseBrake(ports, SAID)));

describe('the brake', () => {
  test('sets the longest delay once, is in the journal with the delay from before, and is seen to work', async () => {
    const gateway = gatewayWith(1240, SENDS);
    const ports = portsOf(gateway);
    const steps = await stop(ports);
    expect(namesOf(steps)).toEqual(['measuring', 'changing', 'changed', 'watching', 'stopped']);
    expect(steps.at(-1)).toMatchObject({
      report: {
        outcome: 'set',
        delayBeforeMs: 500,
        delayMs: 600_000, // As many as the gateway counts: 500 are in a list.
        effect: 'seen',
        canLeave: 7,
      },
    });
    const last = steps.at(-1);
    expect(last?.step === 'stopped' ? last.report.waiting : undefined).toBeGreaterThan(1200);
    expect([delayOf(gateway), changesOf(gateway)]).toEqual([600_000, 1]);
    expect(ports.journal.brakeOf(ID)).toMatchObject({ delayBeforeMs: 500, delayMs: 600_000, actor: ACTOR });
    expect(ports.journal.brakeOf(ID)?.confirmedAt).toBeDefined();
    expect(ports.journal.openJobs()).toEqual([]);
  });

  test('has one last step, with which its stream ends', async () => {
    const steps = await stop(portsOf(gatewayWith(3, SENDS)));
    expect(steps.filter(isLastStep)).toEqual(steps.slice(-1));
  });

  test('does not wait to see it where it is not to', async () => {
    const gateway = gatewayWith(1240, SENDS);
    const before = gateway.clock.now();
    const steps = await stop(portsOf(gateway), false);
    expect(steps.at(-1)).toMatchObject({ step: 'stopped', report: { outcome: 'set', effect: 'not-watched' } });
    expect(gateway.clock.now() - before).toBeLessThan(3000);
  });

  test('says that the messages were not counted where their list cannot be read, and not that none wait', async () => {
    const gateway = gatewayWith(1240, { ...SENDS, settings: { delaySendMessagesMilliseconds: 600_000 } });
    gateway.breakWith('showMessagesQueue', async () => new Response('internal server error', { status: 500 }));
    const steps = await stop(portsOf(gateway));
    expect(steps.at(-1)).toMatchObject({ report: { outcome: 'was-slow', waiting: null, canLeave: 7 } });
    expect(steps.map((step) => stepSentence(step, en)).at(-1)).toContain(
      'How many messages wait could not be read; up to 7 can leave',
    );
  });

  test('is set and seen also where the list could not be read at first: the stop ended as one with a damaged journal', async () => {
    const gateway = gatewayWith(3, SENDS);
    let lists = 0;
    gateway.breakWith('showMessagesQueue', (pass) =>
      (lists += 1) === 1 ? Promise.resolve(new Response('internal server error', { status: 500 })) : pass(),
    );
    expect((await stop(portsOf(gateway), false)).at(-1)).toMatchObject({ report: { outcome: 'set', departed: 0 } });
  });

  test('is released to the delay from before, once', async () => {
    const gateway = gatewayWith(3, SENDS);
    const ports = portsOf(gateway);
    await stop(ports);
    const steps = await go(ports);
    expect(namesOf(steps)).toEqual(['measuring', 'changing', 'changed', 'released']);
    expect(steps.at(-1)).toMatchObject({ report: { outcome: 'released', delayMs: 500 } });
    expect([delayOf(gateway), changesOf(gateway)]).toEqual([500, 2]);
    expect(ports.journal.brakeOf(ID)).toBeUndefined();
  });

  test('pulled by two operators, it keeps the delay from before the first', async () => {
    const gateway = gatewayWith(3, SENDS);
    const ports = portsOf(gateway);
    await stop(ports);
    expect((await stop(ports)).at(-1)).toMatchObject({ report: { outcome: 'was-on', delayBeforeMs: 500 } });
    expect(changesOf(gateway)).toBe(1);
    await go(ports);
    expect(delayOf(gateway)).toBe(500);
  });

  test('touches no other setting', async () => {
    const gateway = gatewayWith(3, SENDS);
    const before = { ...gateway.account.settings };
    await stop(portsOf(gateway));
    expect(gateway.account.settings).toEqual({ ...before, delaySendMessagesMilliseconds: 600_000 });
  });

  test('where the messenger has a shorter maximum, that is set', async () => {
    const gateway = gatewayWith(3, { ...SENDS, product: 'telegram' });
    expect((await stop(portsOf(gateway))).at(-1)).toMatchObject({ report: { delayMs: 300_000 } });
  });

  test('changes nothing where the delay is as long already', async () => {
    const gateway = gatewayWith(3, { ...SENDS, settings: { delaySendMessagesMilliseconds: 600_000 } });
    const ports = portsOf(gateway);
    expect((await stop(ports)).at(-1)).toMatchObject({ report: { outcome: 'was-slow' } });
    expect([changesOf(gateway), ports.journal.brakeOf(ID)]).toEqual([0, undefined]);
  });

  test('of an instance that does not send, says so', async () => {
    const gateway = gatewayWith(3, { settings: { delaySendMessagesMilliseconds: 500 } });
    expect((await stop(portsOf(gateway))).at(-1)).toMatchObject({ report: { outcome: 'set', effect: 'not-sending' } });
  });

  test('sees that another operator has changed the delay meanwhile, and leaves that as it is', async () => {
    const gateway = gatewayWith(3, SENDS);
    const ports = portsOf(gateway);
    await stop(ports);
    gateway.account.changeSettings({ delaySendMessagesMilliseconds: 3000 }, gateway.clock.now());
    expect((await go(ports)).at(-1)).toMatchObject({ step: 'released', report: { outcome: 'changed-by-other', delayMs: 3000 } });
    expect([delayOf(gateway), changesOf(gateway), ports.journal.brakeOf(ID)]).toEqual([3000, 1, undefined]);
  });

  test('pulled again after another has changed the delay, takes that delay for the one from before', async () => {
    const gateway = gatewayWith(3, SENDS);
    const ports = portsOf(gateway);
    await stop(ports);
    gateway.account.changeSettings({ delaySendMessagesMilliseconds: 3000 }, gateway.clock.now());
    const steps = await stop(ports);
    expect(ports.journal.brakeOf(ID)).toMatchObject({ delayBeforeMs: 3000 });
    expect(steps.at(-1)).toMatchObject({ report: { outcome: 'set', wasUndone: true } });
    expect(steps.map((step) => stepSentence(step, en)).at(-1)).toMatch(
      /^The brake is on: .* The brake that was set before did not hold: another operator or program had set the delay to 3 s\./,
    );
    // As the journal has it, for who asks later.
    const id = ports.journal.brakeOf(ID)?.job ?? '';
    expect(endedStep(ports.journal, ports.journal.readJob(id))).toMatchObject({ stop: { wasUndone: true } });
  });

  test('that is the first says nothing of one before it', async () => {
    const steps = await stop(portsOf(gatewayWith(3, SENDS)));
    expect(steps.at(-1)).toMatchObject({ report: { wasUndone: false } });
    expect(steps.map((step) => stepSentence(step, en)).join(' ')).not.toContain('did not hold');
  });

  test.each([
    ['the wrong number', { confirm: '1' }, 'confirmation-required'],
    ['no reason', { reason: ' ' }, 'invalid-request'],
  ])('is refused with %s, and sends nothing', async (_, said, code) => {
    const gateway = gatewayWith(3, SENDS);
    const steps = await untilResolved(stepsOf(stopQueue(portsOf(gateway), { ...SAID, isWatched: true, ...said })));
    expect(steps).toMatchObject([{ step: 'failed', error: { code } }]);
    expect(gateway.calls).toEqual([]);
  });

  test('does not exist on Chat-API, and the sentence says what to do', async () => {
    const gateway = gatewayWith(3, { flavor: 'chat-api' });
    expect(await stop(portsOf(gateway))).toMatchObject([{ error: { code: 'unsupported' } }]);
  });

  test('cannot be released where none is on', async () => {
    const gateway = gatewayWith(3, SENDS);
    expect(await go(portsOf(gateway))).toMatchObject([{ error: { code: 'not-found' } }]);
    expect(gateway.calls).toEqual([]);
  });

  test('ends a connect that watches, so that it is set at once: a stop was refused while messages left that were not decided to leave', async () => {
    const gateway = gatewayWith(0, { settings: { delaySendMessagesMilliseconds: 500 } });
    const ports = portsOf(gateway);
    const order = { ...SAID, keep: 0, isOnlyDecided: false, watchMs: 3_600_000, endsAtLeak: false };
    const ended: JobStep[] = [];
    async function* stopping(): AsyncGenerator<JobStep> {
      let isDue = true;
      for await (const step of connectNumber({ ...ports, owners: createOwners() }, order)) {
        if (step.step === 'connecting') gateway.account.changeState({ state: 'authorized' }, gateway.clock.now());
        if (step.step === 'proving' && isDue) {
          isDue = false;
          gateway.fill(50);
          for await (const other of stopQueue(ports, { ...SAID, isWatched: false })) ended.push(other);
        }
        yield step;
      }
    }
    const steps = await untilResolved(stepsOf(stopping()));
    expect(ended.at(-1)).toMatchObject({ step: 'stopped', report: { outcome: 'set' } });
    expect(steps.at(-1)).toMatchObject({ step: 'ended-elsewhere', kind: 'connect', state: 'done' });
    expect([delayOf(gateway), ports.journal.openJobs()]).toEqual([600_000, []]);
  });

  test('that a server between refuses after the gateway has taken it is on: the delay from before was forgotten', async () => {
    const gateway = gatewayWith(3, SENDS);
    const ports = portsOf(gateway);
    gateway.breakWith('setSettings', async (pass) => {
      await pass();
      return new Response('Forbidden', { status: 403 });
    });
    expect((await stop(ports)).at(-1)).toMatchObject({ step: 'stopped', report: { outcome: 'set' } });
    expect(ports.journal.brakeOf(ID)).toMatchObject({ delayBeforeMs: 500 });
    expect((await go(ports)).at(-1)).toMatchObject({ step: 'released', report: { delayMs: 500 } });
  });

  test('is not given up because the settings could not be read once', async () => {
    const gateway = gatewayWith(3, SENDS);
    let reads = 0;
    gateway.breakWith('getSettings', (pass) =>
      (reads += 1) === 1 ? Promise.resolve(new Response(null, { status: 429 })) : pass(),
    );
    expect((await stop(portsOf(gateway))).at(-1)).toMatchObject({ step: 'stopped', report: { outcome: 'set' } });
  });

  test('that the gateway refuses is not on', async () => {
    const gateway = gatewayWith(3, SENDS);
    const ports = portsOf(gateway);
    gateway.breakWith('setSettings', () => Promise.resolve(new Response('Bad', { status: 400 })));
    expect((await stop(ports)).at(-1)).toMatchObject({ step: 'refused' });
    expect(ports.journal.brakeOf(ID)).toBeUndefined();
  });
});

describe('where the settings never show what the gateway has said that it has', () => {
  const NEVER_SHOWN: AccountOptions = { ...SENDS, behaviours: { settingsShowMs: 3_600_000 } };

  test('a stop ends, and the brake can be released: its job stayed open for ever, as a fault of Sluice', async () => {
    const gateway = gatewayWith(3, NEVER_SHOWN);
    const ports = portsOf(gateway);
    expect((await stop(ports)).at(-1)).toMatchObject({ step: 'change-unverified', kind: 'stop', shownMs: 500 });
    expect(ports.journal.openJobs()).toEqual([]);
    expect(ports.journal.brakeOf(ID)).toMatchObject({ delayBeforeMs: 500 });
  });

  test('a go ends, and the brake stays in the journal', async () => {
    const gateway = gatewayWith(3, SENDS);
    const ports = portsOf(gateway);
    await stop(ports);
    gateway.account.changeBehaviours({ settingsShowMs: 3_600_000 }, gateway.clock.now());
    expect((await go(ports)).at(-1)).toMatchObject({ step: 'change-unverified', kind: 'go', shownMs: 600_000 });
    expect(ports.journal.openJobs()).toEqual([]);
    expect(ports.journal.brakeOf(ID)).toMatchObject({ delayBeforeMs: 500 });
  });
});

describe('when the request is not answered', () => {
  test('the settings show that it was carried out, and it is not repeated', async () => {
    const gateway = gatewayWith(3, SENDS);
    gateway.breakWith('setSettings', async (pass) => {
      await pass();
      throw new TypeError('fetch failed');
    });
    const steps = await stop(portsOf(gateway));
    expect(namesOf(steps)).toContain('change-unknown');
    expect(steps.at(-1)).toMatchObject({ step: 'stopped', report: { outcome: 'set' } });
    expect(changesOf(gateway)).toBe(1);
  });

  test('and the settings never show it, the brake may be on: the job says so, and the delay from before is kept', async () => {
    const gateway = gatewayWith(3, SENDS);
    const ports = portsOf(gateway);
    gateway.breakWith('setSettings', () => Promise.reject(new TypeError('fetch failed')));
    const began = gateway.clock.now();
    expect((await stop(ports)).at(-1)).toMatchObject({ step: 'change-unverified', shownMs: 500 });
    expect(changesOf(gateway)).toBe(1);
    expect(ports.journal.brakeOf(ID)).toMatchObject({ delayBeforeMs: 500, confirmedAt: undefined });
    // Not for as long as a request can be late: the operator tries again.
    expect(gateway.clock.now() - began).toBeLessThan(60_000);
    // Pulled again, it is read before, and then sent once more.
    gateway.breakWith('setSettings', undefined);
    expect((await stop(ports)).at(-1)).toMatchObject({ step: 'stopped', report: { outcome: 'set', delayBeforeMs: 500 } });
  });
});

test('a brake whose request may still come is not called released: it would be on, and unknown', async () => {
  const gateway = gatewayWith(3, SENDS);
  const ports = portsOf(gateway);
  gateway.breakWith('setSettings', (pass) => {
    setTimeout(() => void pass(), 120_000);
    return Promise.reject(new TypeError('fetch failed'));
  });
  expect((await stop(ports)).at(-1)).toMatchObject({ step: 'change-unverified' });
  gateway.breakWith('setSettings', undefined);
  const steps = await go(ports);
  expect(steps.at(-1)).toMatchObject({ step: 'released', report: { outcome: 'released', delayMs: 500 } });
  expect([delayOf(gateway), ports.journal.brakeOf(ID)]).toEqual([500, undefined]);
  // Meanwhile it was said that the instance is starting, which it was not.
  expect(steps).not.toContainEqual(expect.objectContaining({ isStarting: true }));
  expect(steps).toContainEqual(expect.objectContaining({ step: 'confirming', kind: 'go', shownMs: 500 }));
});

test('a process that dies after its intent leaves a brake that may be on; another run reads what became of it', async () => {
  const gateway = gatewayWith(3, SENDS);
  const ports = portsOf(gateway);
  const dead = { ...ports, owner: ports.owners.begin() };
  const { id } = openStop(dead, { ...SAID, isWatched: false });
  gateway.breakWith('setSettings', async (pass) => {
    await pass();
    return new Promise(() => undefined);
  });
  void advance(dead, id).catch(() => undefined);
  await untilResolved(Promise.resolve());
  expect(ports.journal.brakeOf(ID)).toMatchObject({ delayBeforeMs: 500, confirmedAt: undefined });
  ports.owners.end(dead.owner);
  gateway.breakWith('setSettings', undefined);
  const next = { ...ports, owner: ports.owners.begin() };
  const { step } = await untilResolved(advance(next, id));
  expect(step).toMatchObject({ step: 'change-unknown' });
  expect(changesOf(gateway)).toBe(1);
});
