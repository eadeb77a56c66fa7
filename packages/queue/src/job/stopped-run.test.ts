import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import type { GatewayUnderTest } from '../../test/gateway.ts';
import { containing } from '../../test/matching.ts';
import { ANSWERS, clearOffers, offersAndAnswers } from '../../test/offers-and-answers.ts';
import { ID } from '../../test/reading.ts';
import { clearQueue } from './clear-queue.ts';
import { resumeJob } from './resume.ts';
import { createOwners } from './owners.ts';
import type { JobPorts } from './ports.ts';

useFakeTime();

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
    const gateway = offersAndAnswers();
    // Two processes, each of which takes the other for dead.
    const journal = portsOf(gateway).journal;
    const first = portsOf(gateway, { journal, owners: createOwners() });
    const second = portsOf(gateway, { journal, owners: { ...createOwners(), isGone: () => true } });
    const { stopped, go } = stopBeforeWrite(gateway, 'sendMessage');
    const stoppedRun = clearOffers(gateway, first);
    await untilResolved(stopped);
    const [job] = journal.openJobs();
    const resumed = await untilResolved(stepsOf(resumeJob(second, job?.id ?? '')));
    go();
    const steps = await untilResolved(stoppedRun);
    expect(resumed.at(-1)).toMatchObject({ step: 'done', report: { restore: { restored: 3, skipped: [] } } });
    expect(steps.at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'job-taken-over' } });
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test('does not clear when it goes on after another has gone on with its job', async () => {
    const gateway = offersAndAnswers();
    const journal = portsOf(gateway).journal;
    const first = portsOf(gateway, { journal, owners: createOwners() });
    const second = portsOf(gateway, { journal, owners: { ...createOwners(), isGone: () => true } });
    const { stopped, go } = stopBeforeWrite(gateway, 'clearMessagesQueue');
    const stoppedRun = clearOffers(gateway, first);
    await untilResolved(stopped);
    const [job] = journal.openJobs();
    expect((await untilResolved(stepsOf(resumeJob(second, job?.id ?? '')))).at(-1)?.step).toBe('unverified');
    go();
    expect((await untilResolved(stoppedRun)).at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'job-taken-over' } });
    expect(gateway.written).not.toContain('clearMessagesQueue');
    expect(gateway.waiting()).toHaveLength(6);
  });

  test.each([
    ['an hour later', 3_600_000],
    ['with the clock set back by an hour', -3_600_000],
  ])('does not clear when it goes on %s: the capture no longer fits', async (_what, ms) => {
    const gateway = offersAndAnswers();
    let set = 0;
    const ports = portsOf(gateway, { clock: { ...gateway.clock, now: () => gateway.clock.now() + set } });
    const { stopped, go } = stopBeforeWrite(gateway, 'clearMessagesQueue');
    const running = clearOffers(gateway, ports);
    await untilResolved(stopped);
    set = ms;
    go();
    expect((await untilResolved(running)).at(-1)).toMatchObject({
      step: 'refused',
      error: { code: 'intent-expired', message: containing('Nothing was sent') },
    });
    expect(gateway.written).not.toContain('clearMessagesQueue');
    expect(ports.journal.openJobs()).toEqual([]);
  });

  test('sends a message an hour later only after a new intent', async () => {
    const gateway = offersAndAnswers();
    const ports = portsOf(gateway);
    const { stopped, go } = stopBeforeWrite(gateway, 'sendMessage');
    const running = clearOffers(gateway, ports);
    await untilResolved(stopped);
    vi.setSystemTime(gateway.clock.now() + 3_600_000);
    go();
    expect((await untilResolved(running)).at(-1)).toMatchObject({ report: { restore: { restored: 3 } } });
    const [snapshot] = ports.journal.listSnapshots();
    expect(ports.journal.resendsOf(snapshot?.id ?? '').map(({ outcome }) => outcome)).toEqual([
      'not-sent',
      'accepted',
      'accepted',
      'accepted',
    ]);
    expect(gateway.waiting()).toEqual(ANSWERS);
  });

  test.each(['clearMessagesQueue', 'sendMessage'])(
    'sends nothing by %s also when it goes on in the same moment',
    async (operation) => {
      const gateway = offersAndAnswers();
      const { journal } = portsOf(gateway);
      const first = portsOf(gateway, { journal, owners: createOwners() });
      const second = portsOf(gateway, { journal, owners: { ...createOwners(), isGone: () => true } });
      const { stopped, go } = stopBeforeWrite(gateway, operation);
      const stoppedRun = clearOffers(gateway, first);
      await untilResolved(stopped);
      const [job] = journal.openJobs();
      const written = gateway.written.filter((call) => call === operation).length;
      const resuming = resumeJob(second, job?.id ?? '');
      // It has taken the job, and done nothing yet.
      await resuming.next();
      go();
      expect((await untilResolved(stoppedRun)).at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'job-taken-over' } });
      expect(gateway.written.filter((call) => call === operation)).toHaveLength(written);
      await untilResolved(stepsOf(resuming));
    },
  );
});

describe('a clearing that was stopped between its capture and its request', () => {
  const stops: readonly (readonly [what: string, meanwhile: (ports: JobPorts, set: (ms: number) => void) => void])[] = [
    ['for a minute', () => vi.advanceTimersByTime(60_000)],
    ['while the clock was set', (_, set) => set(-60_000)],
    [
      'while its hold was lifted',
      ({ journal }) => {
        for (const { id } of journal.holdsOf(ID)) journal.liftHold(id, { actor: 'operator', reason: 'Senders wait.' });
      },
    ],
  ];
  test.each(stops)('%s clears nothing: the queue may no longer be the captured one', async (_what, meanwhile) => {
    const gateway = offersAndAnswers();
    let set = 0;
    const ports = portsOf(gateway, { clock: { ...gateway.clock, now: () => gateway.clock.now() + set } });
    const plan = await untilResolved(planOf(gateway));
    const clearing = clearQueue(ports, orderOf(plan));
    for (let step = ''; step !== 'captured';) {
      const next = await untilResolved(clearing.next());
      step = next.done === true ? 'captured' : next.value.step;
    }
    meanwhile(ports, (ms) => {
      set = ms;
    });
    expect(await untilResolved(stepsOf(clearing))).toMatchObject([{ step: 'failed', error: { code: 'plan-changed' } }]);
    expect(gateway.written).not.toContain('clearMessagesQueue');
    expect(ports.journal.openJobs()).toEqual([]);
  });
});
