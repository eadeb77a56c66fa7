import { SluiceError } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { ACTOR, clear, clearsOf, orderOf, planOf, portsOf, REASON, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { containing } from '../../test/matching.ts';
import { ID } from '../../test/reading.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { openQueue } from '../open-queue.ts';
import { advance } from './advance.ts';
import { openClearing } from './clear-queue.ts';
import { createOwners } from './owners.ts';
import type { JobPorts } from './ports.ts';
import { resumeJob } from './resume.ts';

useFakeTime();

function locked(): never {
  throw new SluiceError({ code: 'journal-locked', message: 'The journal is locked.' });
}

/** A clearing that its run has left when the gateway had said that it cleared. */
async function leftAtCleared(gateway: GatewayUnderTest): Promise<{ readonly ports: JobPorts; readonly id: string }> {
  const plan = await untilResolved(planOf(gateway));
  const ports = { ...portsOf(gateway), owner: 'a run that has ended' };
  const { id } = openClearing(ports, orderOf(plan));
  for (const step of ['captured', 'cleared']) {
    expect(await untilResolved(advance(ports, id))).toMatchObject({ step: { step } });
  }
  return { ports, id };
}

describe('a job that stays open is never said to have failed, which would mean that nothing was destroyed', () => {
  test.each(['readJob', 'takeOver'] as const)('by a resume that a lock on the journal stops at %s', async (broken) => {
    const gateway = gatewayWith(3);
    const { ports, id } = await leftAtCleared(gateway);
    const journal = { ...ports.journal, [broken]: locked };
    const owners = { ...createOwners(), isGone: () => true };
    const steps = await untilResolved(stepsOf(resumeJob({ ...ports, owners, journal }, id)));
    expect(steps).toMatchObject([{ step: 'interrupted', job: id, error: { code: 'journal-locked' } }]);
    const resumed = await untilResolved(stepsOf(resumeJob({ ...ports, owners }, id)));
    expect(resumed.at(-1)).toMatchObject({ step: 'done', report: { captured: 3 } });
  });

  test('by a host that takes its steps: its step is rejected, so that it comes again', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    const ports = { ...portsOf(gateway), owner: 'a host' };
    const { id } = openClearing(ports, orderOf(plan));
    gateway.breakWith('showMessagesQueue', async () => Response.json({}, { status: 500 }));
    const step = advance({ ...ports, journal: { ...ports.journal, moveJob: locked } }, id);
    await expect(untilResolved(step)).rejects.toMatchObject({ code: 'journal-locked' });
    expect(await untilResolved(advance(ports, id))).toMatchObject({ step: { step: 'failed' }, wakeAt: undefined });
  });

  test('by one who only waited for another run, and stopped', async () => {
    const { ports, id } = await leftAtCleared(gatewayWith(3));
    const stop = new AbortController();
    const waiting = resumeJob({ ...ports, signal: stop.signal }, id);
    expect((await untilResolved(waiting.next())).value).toMatchObject({ step: 'waiting' });
    stop.abort();
    expect(await untilResolved(stepsOf(waiting))).toMatchObject([
      { step: 'interrupted', job: id, error: { code: 'aborted', message: containing(`That run goes on`) } },
    ]);
  });

  test('while one that is not there, or of another instance, has failed to be resumed', async () => {
    const { ports, id } = await leftAtCleared(gatewayWith(3));
    expect(await stepsOf(resumeJob(ports, 'no such job'))).toMatchObject([{ step: 'failed', error: { code: 'not-found' } }]);
    const other = { ...ports, instance: { ...ports.instance, idInstance: '1101000002' } };
    expect(await stepsOf(resumeJob(other, id))).toMatchObject([{ step: 'failed', error: { code: 'instance-mismatch' } }]);
  });
});

describe('a host whose owners throw', () => {
  test('when a run has ended changes nothing about what the clear has come to, and does not end the process', async () => {
    const gateway = gatewayWith(3);
    const owners = {
      ...createOwners(),
      end(): never {
        throw new Error('The registry of the host is out of reach.');
      },
    };
    const { instance, clock } = gateway;
    const queue = openQueue({ instance, clock, owners, database: openMemoryDatabase() });
    const plan = await untilResolved(queue.plan({ all: true }));
    const confirmation = { confirm: ID, lost: plan.lost, actor: ACTOR, reason: REASON };
    expect(await untilResolved(queue.clear(plan, confirmation))).toMatchObject({ captured: 3 });
  });

  test('when a run is to begin have nothing sent', async () => {
    const gateway = gatewayWith(3);
    const owners = {
      ...createOwners(),
      begin(): never {
        throw new Error('The registry of the host is out of reach.');
      },
    };
    const steps = await clear(gateway, { ports: portsOf(gateway, { owners }) });
    expect(steps).toMatchObject([{ step: 'failed', error: { code: 'internal' } }]);
    expect(clearsOf(gateway)).toBe(0);
  });
});
