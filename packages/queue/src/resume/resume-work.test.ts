import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearsOf, journalOf, namesOf, orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { dead } from '../../test/crashable-database.ts';
import { ID, START } from '../../test/reading.ts';
import { untilSettled } from '../../test/until-settled.ts';
import { clearQueue } from '../clearing/clear-queue.ts';
import type { WorkPorts } from '../work/work-ports.ts';
import { SILENT_MS } from './claim-work.ts';
import { resumeWork } from './resume-work.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => vi.useRealTimers());

/** Begins to clear in a process that dies when it is about to write that a work moves to a state. @returns what the next one has. */
async function dyingBefore(state: string, gateway: GatewayUnderTest): Promise<WorkPorts> {
  const plan = await untilSettled(planOf(gateway));
  const journal = journalOf(gateway);
  let isDead = false;
  const die = (): never => {
    isDead = true;
    throw dead();
  };
  const dying: WorkPorts['journal'] = {
    ...journal,
    moveWork: (work, to, event) => (isDead || to === state ? die() : journal.moveWork(work, to, event)),
    closeWork: (work, to, event) => (isDead || to === state ? die() : journal.closeWork(work, to, event)),
  };
  await untilSettled(stepsOf(clearQueue(portsOf(gateway, { journal: dying }), orderOf(plan))));
  gateway.calls.length = 0;
  return portsOf(gateway, { journal });
}

describe('a clearing whose process died', () => {
  test.each(['captured', 'clearing'])(
    'before it was written that it is %s is closed, and nothing is asked or sent',
    async (state) => {
      const gateway = gatewayWith(3);
      const ports = await dyingBefore(state, gateway);
      const [work] = ports.journal.openWorks();
      expect(namesOf(await untilSettled(stepsOf(resumeWork(ports, work?.id ?? ''))))).toEqual(['cancelled']);
      expect(gateway.calls).toEqual([]);
      expect([ports.journal.openWorks(), ports.journal.holdsOf(ID), gateway.waiting()]).toEqual([
        [],
        [],
        ['Offer 0', 'Offer 1', 'Offer 2'],
      ]);
    },
  );

  test('after the request is looked into, and the request is not sent again', async () => {
    const gateway = gatewayWith(3);
    const ports = await dyingBefore('cleared', gateway);
    const [work] = ports.journal.openWorks();
    const steps = await untilSettled(stepsOf(resumeWork(ports, work?.id ?? '')));
    expect(namesOf(steps)).toEqual(['unknown', 'settling', 'verified', 'done']);
    expect(clearsOf(gateway)).toBe(0);
  });

  test('is told from one that is alive by its silence: during a clear of five minutes it is heard of', async () => {
    const gateway = gatewayWith(3, { behaviours: { clearingMs: 300_000 } });
    const plan = await untilSettled(planOf(gateway));
    const ports = portsOf(gateway);
    const silences: number[] = [];
    const follow = async (): Promise<void> => {
      for await (const { step } of clearQueue(ports, orderOf(plan))) {
        const [work] = ports.journal.openWorks();
        if (step === 'settling' && work !== undefined) silences.push(gateway.clock.now() - work.heartbeatAt);
      }
    };
    await untilSettled(follow());
    expect(silences.length).toBeGreaterThan(5);
    expect(Math.max(...silences)).toBeLessThan(SILENT_MS / 2);
  });
});
