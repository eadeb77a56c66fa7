import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { ANSWERS, clearOffers, offersAndAnswers } from '../../test/offers-and-answers.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { advance } from './advance.ts';
import { clearQueue, openClearing } from './clear-queue.ts';
import { createOwners } from './owners.ts';
import type { JobStep } from './steps.ts';
import { openJobJournal } from '../journal/job-journal.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { resumeJob } from './resume.ts';

useFakeTime();

describe('two runners', () => {
  test('of one process do not work side by side: the second waits, and hears how the first has ended', async () => {
    const gateway = offersAndAnswers();
    const ports = portsOf(gateway);
    const held = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    gateway.breakWith('sendMessage', async (pass) => {
      held.resolve();
      await release.promise;
      return pass();
    });
    const first = clearOffers(gateway, ports);
    await untilResolved(held.promise);
    const [job] = ports.journal.openJobs();
    const waiting = Promise.withResolvers<void>();
    const second = (async () => {
      const steps: JobStep[] = [];
      for await (const step of resumeJob(ports, job?.id ?? '')) {
        steps.push(step);
        if (step.step === 'waiting') waiting.resolve();
      }
      return steps;
    })();
    await untilResolved(waiting.promise);
    release.resolve();
    expect((await untilResolved(first)).at(-1)?.step).toBe('done');
    expect((await untilResolved(second)).at(-1)).toMatchObject({
      step: 'ended-elsewhere',
      state: 'done',
      restore: { chosen: 3, restored: 3, skipped: [] },
    });
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test('that resume at once: one goes on, the others wait for it and send nothing', async () => {
    const gateway = offersAndAnswers();
    const ports = portsOf(gateway);
    gateway.breakWith('sendMessage', () => Promise.resolve(new Response(null, { status: 401 })));
    expect((await untilResolved(clearOffers(gateway, ports))).at(-1)?.step).toBe('interrupted');
    gateway.breakWith('sendMessage', undefined);
    const [job] = ports.journal.openJobs();
    const all = await untilResolved(Promise.all(Array.from({ length: 10 }, () => stepsOf(resumeJob(ports, job?.id ?? '')))));
    const ends = Map.groupBy(all, (steps) => steps.at(-1)?.step);
    expect([ends.get('done')?.length, ends.get('ended-elsewhere')?.length]).toEqual([1, 9]);
    expect(gateway.waiting()).toEqual(ANSWERS);
  });
});

describe('the clock', () => {
  test('that was an hour ahead when the run died does not keep a job from being resumed at once', async () => {
    const gateway = offersAndAnswers();
    const ports = portsOf(gateway);
    const ahead = { ...gateway.clock, now: () => gateway.clock.now() + 3_600_000 };
    const database = openMemoryDatabase();
    gateway.breakWith('sendMessage', () => Promise.resolve(new Response(null, { status: 401 })));
    const journal = openJobJournal(database, { now: () => ahead.now(), bodies: 'full' });
    expect((await untilResolved(clearOffers(gateway, { ...ports, clock: ahead, journal }))).at(-1)?.step).toBe('failed');
    const plan = await untilResolved(planOf({ ...gateway, clock: ahead }, { text: 'offer' }));
    await untilResolved(stepsOf(clearQueue({ ...ports, clock: ahead, journal }, orderOf(plan))));
    gateway.breakWith('sendMessage', undefined);
    const now = { ...ports, journal: openJobJournal(database, { now: () => gateway.clock.now(), bodies: 'full' }) };
    const [job] = now.journal.openJobs();
    const steps = await untilResolved(stepsOf(resumeJob(now, job?.id ?? '')));
    expect(steps.map(({ step }) => step)).not.toContain('waiting');
    expect(now.journal.openJobs()).toEqual([]);
  });
});

test('a run that has lost its job does not take it back, also where it finds the other gone: two would take it from each other for ever', async () => {
  const gateway = gatewayWith(3);
  const plan = await untilResolved(planOf(gateway));
  const ports = { ...portsOf(gateway), owners: { ...createOwners(), isGone: () => true } };
  const { journal } = ports;
  const opened = openClearing({ ...ports, owner: 'the run before' }, orderOf(plan));
  const { id, fence } = journal.moveJob(journal.moveJob(opened, 'captured', {}), 'clearing', {});
  const taken = await untilResolved(advance({ ...ports, owner: 'the run that took over' }, id));
  expect(taken.job).toMatchObject({ owner: 'the run that took over', fence: fence + 1 });
  const second = { ...ports, owner: 'the run before', fence };
  await expect(advance(second, id)).rejects.toMatchObject({ code: 'job-taken-over' });
  expect(journal.readJob(id).owner).toBe('the run that took over');
});
