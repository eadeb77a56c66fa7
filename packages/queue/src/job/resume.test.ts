import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { clearsOf, journalOf, namesOf, orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { crashError } from '../../test/crashable-database.ts';
import { ID } from '../../test/reading.ts';
import { clearQueue } from './clear-queue.ts';
import type { JobPorts } from './ports.ts';
import { SILENT_MS } from './open-job.ts';
import { resumeJob } from './resume.ts';

useFakeTime();

/** Begins to clear in a process that dies when it is about to write that a job moves to a state. @returns what the next one has. */
async function dyingBefore(state: string, gateway: GatewayUnderTest): Promise<JobPorts> {
  const plan = await untilResolved(planOf(gateway));
  const journal = journalOf(gateway);
  let isCrashed = false;
  const die = (): never => {
    isCrashed = true;
    throw crashError();
  };
  const dying: JobPorts['journal'] = {
    ...journal,
    readJob: (id) => (isCrashed ? die() : journal.readJob(id)),
    moveJob: (job, to, data) => (isCrashed || to === state ? die() : journal.moveJob(job, to, data)),
  };
  await untilResolved(stepsOf(clearQueue(portsOf(gateway, { journal: dying }), orderOf(plan))));
  gateway.calls.length = 0;
  return portsOf(gateway, { journal });
}

describe('a clearing whose process died', () => {
  test.each(['captured', 'clearing'])(
    'before it was written that it is %s is closed, and nothing is asked or sent',
    async (state) => {
      const gateway = gatewayWith(3);
      const ports = await dyingBefore(state, gateway);
      const [job] = ports.journal.openJobs();
      expect(namesOf(await untilResolved(stepsOf(resumeJob(ports, job?.id ?? ''))))).toEqual(['cancelled']);
      expect(gateway.calls).toEqual([]);
      expect([ports.journal.openJobs(), ports.journal.holdsOf(ID), gateway.waiting()]).toEqual([
        [],
        [],
        ['Offer 0', 'Offer 1', 'Offer 2'],
      ]);
    },
  );

  test('after the request is looked into, and the request is not sent again', async () => {
    const gateway = gatewayWith(3);
    const ports = await dyingBefore('cleared', gateway);
    const [job] = ports.journal.openJobs();
    const steps = await untilResolved(stepsOf(resumeJob(ports, job?.id ?? '')));
    expect(namesOf(steps)).toEqual(['unknown', 'verifying', 'verified', 'done']);
    expect(clearsOf(gateway)).toBe(0);
  });

  test('is distinguished from a live one by its silence: during a clear of five minutes it is heard of', async () => {
    const gateway = gatewayWith(3, { behaviours: { clearingMs: 300_000 } });
    const plan = await untilResolved(planOf(gateway));
    const ports = portsOf(gateway);
    const silences: number[] = [];
    const follow = async (): Promise<void> => {
      for await (const { step } of clearQueue(ports, orderOf(plan))) {
        const [job] = ports.journal.openJobs();
        if (step === 'verifying' && job !== undefined) silences.push(gateway.clock.now() - job.heartbeatAt);
      }
    };
    await untilResolved(follow());
    expect(silences.length).toBeGreaterThan(5);
    expect(Math.max(...silences)).toBeLessThan(SILENT_MS / 2);
  });
});
