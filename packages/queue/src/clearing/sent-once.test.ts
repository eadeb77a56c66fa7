import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { containing } from '../../test/matching.ts';
import { START } from '../../test/reading.ts';
import { untilSettled } from '../../test/until-settled.ts';
import { createOwners } from '../work/owners.ts';
import type { WorkPorts } from '../work/work-ports.ts';
import { resumeWork } from '../resume/resume-work.ts';
import { clearQueue } from './clear-queue.ts';
import type { ClearingStep, RestoreStep } from './clearing-step.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => vi.useRealTimers());

/** Three answers that are to stay, before and behind three offers that go. */
function shop(different: Parameters<typeof gatewayWith>[1] = {}): GatewayUnderTest {
  const gateway = gatewayWith(0, different);
  for (const text of ['Answer A', 'Offer A', 'Answer B', 'Offer B', 'Answer C', 'Offer C']) gateway.fill(1, text);
  vi.advanceTimersByTime(10_000);
  return gateway;
}

/** How often each message was accepted, but for those that were cleared. */
function reached(gateway: GatewayUnderTest): readonly string[] {
  const fates = gateway.fates();
  return gateway.emulator.engine.record
    .all()
    .flatMap((item) =>
      item.event === 'accepted' && fates.get(item.messageId) !== 'cleared' ? [String(item.body['message'])] : [],
    );
}

const ANSWERS = ['Answer A 0', 'Answer B 0', 'Answer C 0'];

async function clearOffers(gateway: GatewayUnderTest, ports: WorkPorts): Promise<readonly ClearingStep[]> {
  const plan = await planOf(gateway, { text: 'offer' });
  return stepsOf(clearQueue(ports, orderOf(plan)));
}

/** Answers the second send as the test says, and all others as the gateway does. */
function breakSecondSend(gateway: GatewayUnderTest, answer: (pass: () => Promise<Response>) => Promise<Response>): void {
  let sends = 0;
  gateway.breakWith('sendMessage', (pass) => ((sends += 1) === 2 ? answer(pass) : pass()));
}

describe('a send that is carried out late', () => {
  test.each([35_000, 120_000, 300_000])(
    'by %i ms, when its call has long been given up, is found, not repeated, and those after it keep their order',
    async (lateMs) => {
      const gateway = shop();
      const ports = portsOf(gateway);
      breakSecondSend(gateway, (pass) => {
        setTimeout(() => void pass(), lateMs);
        return Promise.reject(new TypeError('The gateway did not answer within 30 s.'));
      });
      const steps = await untilSettled(clearOffers(gateway, ports));
      expect(steps.at(-1)).toMatchObject({ report: { putBack: { restored: 3, leftOut: [] } } });
      expect(gateway.waiting()).toEqual(ANSWERS);
    },
  );

  test('when its run was killed a second after it began is waited for from the takeover on, not from the intent', async () => {
    const gateway = shop();
    const ports = portsOf(gateway);
    let isDead = false;
    const dying = { ...ports, journal: { ...ports.journal } };
    const { answerRestore, heartbeat } = ports.journal;
    const alive = <Result>(work: () => Result): Result => {
      if (isDead) throw new Error('The process is dead.');
      return work();
    };
    dying.journal.answerRestore = (...given) => alive(() => answerRestore(...given));
    dying.journal.heartbeat = (...given) => alive(() => heartbeat(...given));
    breakSecondSend(gateway, async (pass) => {
      isDead = true;
      setTimeout(() => void pass(), 200_000);
      throw new TypeError('The process is dead.');
    });
    await untilSettled(clearOffers(gateway, dying));
    const [work] = ports.journal.openWorks();
    const steps = await untilSettled(stepsOf(resumeWork(ports, work?.id ?? '')));
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { putBack: { restored: 3 } } });
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test('by an instance that sends stays unknown where it is found nowhere, is named, and the rest goes on', async () => {
    const gateway = shop({ settings: { delaySendMessagesMilliseconds: 1000 } });
    const ports = portsOf(gateway);
    breakSecondSend(gateway, () => {
      gateway.account.changeState({ state: 'authorized' }, gateway.clock.now());
      return Promise.reject(new TypeError('fetch failed'));
    });
    const steps = await untilSettled(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({
      step: 'done',
      report: { putBack: { restored: 2, leftOut: [{ place: 3, fate: 'unknown', why: containing('nothing tells') }] } },
    });
    expect(reached(gateway)).toEqual(['Answer A 0', 'Answer C 0']);
  });
});

describe('an account that is blocked now', () => {
  test('and was connected between two looks has sent what was not answered: it is not sent again', async () => {
    const gateway = shop({ settings: { delaySendMessagesMilliseconds: 500 } });
    const ports = portsOf(gateway);
    const { account, clock } = gateway;
    breakSecondSend(gateway, async (pass) => {
      await pass();
      // It connects, all that waits leaves, and it is blocked again before anything is read.
      account.changeState({ state: 'authorized' }, clock.now());
      setTimeout(() => account.changeState({ state: 'blocked' }, clock.now()), 3000);
      throw new TypeError('fetch failed');
    });
    const steps = await untilSettled(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({ report: { putBack: { restored: 3, leftOut: [] } } });
    expect(reached(gateway)).toEqual(ANSWERS);
  });

  test('and lists what it sent two minutes late is not taken at its word before', async () => {
    const gateway = shop({ settings: { delaySendMessagesMilliseconds: 500 } });
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
    const steps = await untilSettled(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({ report: { putBack: { restored: 3, leftOut: [] } } });
    expect(reached(gateway)).toEqual(ANSWERS);
  });

  test('and was connected between the capture and the clear has sent what was captured: it is not put back', async () => {
    const gateway = shop({ settings: { delaySendMessagesMilliseconds: 500 } });
    const ports = portsOf(gateway);
    const { account, clock } = gateway;
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      account.changeState({ state: 'authorized' }, clock.now());
      gateway.emulator.clock.advance(600);
      account.changeState({ state: 'blocked' }, clock.now());
      return pass();
    });
    const steps = await untilSettled(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({ report: { putBack: { restored: 2, hadLeft: 1, leftOut: [] } } });
    expect(reached(gateway).toSorted()).toEqual(ANSWERS.concat('Offer A 0').toSorted());
  });
});

/** Holds the first request of an operation up where a transport has its connection and has written nothing. */
function stopBeforeWrite(
  gateway: GatewayUnderTest,
  operation: string,
): { readonly stopped: Promise<void>; readonly go: () => void } {
  const stopped = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  gateway.stopAt(operation, async () => {
    stopped.resolve();
    await gate.promise;
  });
  return { stopped: stopped.promise, go: () => gate.resolve() };
}

describe('a run that is stopped between its intent and the wire', () => {
  test('sends nothing when it goes on after another has gone on with its job: Ctrl-Z, resume, fg', async () => {
    const gateway = shop();
    // Two processes, each of which takes the other for dead.
    const journal = portsOf(gateway).journal;
    const first = portsOf(gateway, { journal, owners: createOwners() });
    const second = portsOf(gateway, { journal, owners: { ...createOwners(), isGone: () => true } });
    const { stopped, go } = stopBeforeWrite(gateway, 'sendMessage');
    const stoppedRun = clearOffers(gateway, first);
    await untilSettled(stopped);
    const [work] = journal.openWorks();
    const resumed = await untilSettled(stepsOf(resumeWork(second, work?.id ?? '')));
    go();
    const steps = await untilSettled(stoppedRun);
    expect(resumed.at(-1)).toMatchObject({ step: 'done', report: { putBack: { restored: 3, leftOut: [] } } });
    expect(steps.at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'refused' } });
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test('does not clear when it goes on after another has gone on with its job', async () => {
    const gateway = shop();
    const journal = portsOf(gateway).journal;
    const first = portsOf(gateway, { journal, owners: createOwners() });
    const second = portsOf(gateway, { journal, owners: { ...createOwners(), isGone: () => true } });
    const { stopped, go } = stopBeforeWrite(gateway, 'clearMessagesQueue');
    const stoppedRun = clearOffers(gateway, first);
    await untilSettled(stopped);
    const [work] = journal.openWorks();
    expect((await untilSettled(stepsOf(resumeWork(second, work?.id ?? '')))).at(-1)?.step).toBe('unverified');
    go();
    expect((await untilSettled(stoppedRun)).at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'refused' } });
    expect(gateway.written).not.toContain('clearMessagesQueue');
    expect(gateway.waiting()).toHaveLength(6);
  });

  test.each([
    ['an hour later', 3_600_000],
    ['with the clock set back by an hour', -3_600_000],
  ])('does not clear when it goes on %s: the capture no longer fits', async (_what, ms) => {
    const gateway = shop();
    let set = 0;
    const ports = portsOf(gateway, { clock: { ...gateway.clock, now: () => gateway.clock.now() + set } });
    const { stopped, go } = stopBeforeWrite(gateway, 'clearMessagesQueue');
    const running = clearOffers(gateway, ports);
    await untilSettled(stopped);
    set = ms;
    go();
    expect((await untilSettled(running)).at(-1)).toMatchObject({
      step: 'refused',
      error: { message: containing('Nothing was sent') },
    });
    expect(gateway.written).not.toContain('clearMessagesQueue');
    expect(ports.journal.openWorks()).toEqual([]);
  });

  test('sends a message an hour later only after a new intent', async () => {
    const gateway = shop();
    const ports = portsOf(gateway);
    const { stopped, go } = stopBeforeWrite(gateway, 'sendMessage');
    const running = clearOffers(gateway, ports);
    await untilSettled(stopped);
    vi.setSystemTime(gateway.clock.now() + 3_600_000);
    go();
    expect((await untilSettled(running)).at(-1)).toMatchObject({ report: { putBack: { restored: 3 } } });
    const [snapshot] = ports.journal.listSnapshots();
    expect(ports.journal.restoresOf(snapshot?.id ?? '').map(({ outcome }) => outcome)).toEqual([
      'not-sent',
      'accepted',
      'accepted',
      'accepted',
    ]);
    expect(gateway.waiting()).toEqual(ANSWERS);
  });
});

describe('two runners', () => {
  test('of one process do not work side by side: the second waits, and hears how the first has ended', async () => {
    const gateway = shop();
    const ports = portsOf(gateway);
    const held = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    gateway.breakWith('sendMessage', async (pass) => {
      held.resolve();
      await release.promise;
      return pass();
    });
    const first = clearOffers(gateway, ports);
    await untilSettled(held.promise);
    const [work] = ports.journal.openWorks();
    const waiting = Promise.withResolvers<void>();
    const second = (async () => {
      const steps: (ClearingStep | RestoreStep)[] = [];
      for await (const step of resumeWork(ports, work?.id ?? '')) {
        steps.push(step);
        if (step.step === 'waiting') waiting.resolve();
      }
      return steps;
    })();
    await untilSettled(waiting.promise);
    release.resolve();
    expect((await untilSettled(first)).at(-1)?.step).toBe('done');
    expect((await untilSettled(second)).at(-1)).toMatchObject({ step: 'ended-elsewhere', state: 'done' });
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test('that resume at once: one goes on, the others wait for it and send nothing', async () => {
    const gateway = shop();
    const ports = portsOf(gateway);
    gateway.breakWith('sendMessage', () => Promise.resolve(new Response(null, { status: 401 })));
    expect((await untilSettled(clearOffers(gateway, ports))).at(-1)?.step).toBe('interrupted');
    gateway.breakWith('sendMessage', undefined);
    const [work] = ports.journal.openWorks();
    const all = await untilSettled(Promise.all(Array.from({ length: 10 }, () => stepsOf(resumeWork(ports, work?.id ?? '')))));
    expect(all.map((steps) => steps.at(-1)?.step).toSorted()).toEqual(['done', ...new Array<string>(9).fill('ended-elsewhere')]);
    expect(gateway.waiting()).toEqual(ANSWERS);
  });
});

describe('the clock', () => {
  test('that was an hour ahead when the run died does not keep a job from being resumed at once', async () => {
    const gateway = shop();
    const ports = portsOf(gateway);
    const ahead = { ...gateway.clock, now: () => gateway.clock.now() + 3_600_000 };
    const { openMemoryDatabase } = await import('../node/index.ts');
    const { openJournal } = await import('../journal/journal.ts');
    const database = openMemoryDatabase();
    gateway.breakWith('sendMessage', () => Promise.resolve(new Response(null, { status: 401 })));
    const journal = openJournal(database, { now: () => ahead.now(), texts: 'keep' });
    expect((await untilSettled(clearOffers(gateway, { ...ports, clock: ahead, journal }))).at(-1)?.step).toBe('failed');
    const plan = await untilSettled(planOf({ ...gateway, clock: ahead }, { text: 'offer' }));
    await untilSettled(stepsOf(clearQueue({ ...ports, clock: ahead, journal }, orderOf(plan))));
    gateway.breakWith('sendMessage', undefined);
    const now = { ...ports, journal: openJournal(database, { now: () => gateway.clock.now(), texts: 'keep' }) };
    const [work] = now.journal.openWorks();
    const steps = await untilSettled(stepsOf(resumeWork(now, work?.id ?? '')));
    expect(steps.map(({ step }) => step)).not.toContain('waiting');
    expect(now.journal.openWorks()).toEqual([]);
  });
});

describe('a gateway that asks for a pause', () => {
  test('of a minute is waited for, told, and the job is heard of meanwhile', async () => {
    const gateway = shop();
    const ports = portsOf(gateway);
    const told: unknown[] = [];
    const silences: number[] = [];
    breakSecondSend(gateway, () => Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '60' } })));
    const follow = async (): Promise<void> => {
      const plan = await planOf(gateway, { text: 'offer' });
      for await (const step of clearQueue(ports, orderOf(plan))) {
        if (step.step !== 'restoring' || step.waiting?.for !== 'limit') continue;
        told.push(step.waiting.for);
        silences.push(gateway.clock.now() - (ports.journal.openWorks()[0]?.heartbeatAt ?? 0));
      }
    };
    await untilSettled(follow());
    expect(told.length).toBeGreaterThan(4);
    expect(Math.max(...silences)).toBeLessThan(15_000);
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test('of an hour is not: the job stays open, and says when to go on', async () => {
    const gateway = shop();
    const ports = portsOf(gateway);
    breakSecondSend(gateway, () => Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '3600' } })));
    const began = gateway.clock.now();
    const steps = await untilSettled(clearOffers(gateway, ports));
    expect(steps.at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'rate-limited', retryAfterMs: 3_600_000 } });
    expect(gateway.clock.now() - began).toBeLessThan(300_000);
  });
});

test('a snapshot of which a bit has flipped is not sent: the message is named and skipped', async () => {
  const gateway = shop();
  const { openMemoryDatabase } = await import('../node/index.ts');
  const { openJournal } = await import('../journal/journal.ts');
  const database = openMemoryDatabase();
  const journal = openJournal(database, { now: () => gateway.clock.now(), texts: 'keep' });
  const ports = portsOf(gateway, { journal });
  gateway.breakWith('clearMessagesQueue', (pass) => {
    database.run('DROP TRIGGER snapshot_entries_are_final');
    database.run(`UPDATE snapshot_entries SET body = replace(body, 'Answer A', 'Answer B') WHERE place = 1`);
    database.run(`UPDATE snapshot_entries SET chat_id = '79990009999@c.us' WHERE place = 3`);
    database.run(`UPDATE snapshot_entries SET body = substr(body, 2) WHERE place = 5`);
    return pass();
  });
  const steps = await untilSettled(clearOffers(gateway, ports));
  expect(steps.at(-1)).toMatchObject({
    step: 'done',
    report: { putBack: { restored: 0, leftOut: [1, 3, 5].map((place) => ({ place, fate: 'damaged' })) } },
  });
  expect(gateway.waiting()).toEqual([]);
});
