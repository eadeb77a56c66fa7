import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { accountOf, ACTOR, clear, clearsOf, namesOf, orderOf, planOf, portsOf, REASON } from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { clearQueue } from './clear-queue.ts';

useFakeTime();

const flavors = ['plain', 'v3', 'chat-api'] as const;

describe.each(flavors)('on %s', (flavor) => {
  test('a full clear captures, clears once and verifies, in as many requests as were planned', async () => {
    const gateway = gatewayWith(37, { flavor });
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { ports });
    expect(namesOf(steps)).toEqual(['capturing', 'captured', 'clearing', 'cleared', 'verifying', 'verified', 'done']);
    expect(steps.at(-1)).toMatchObject({
      report: { captured: 37, unseen: 0, mayHaveBeenSent: 0, arrived: 0, restore: undefined },
    });
    expect(gateway.waiting()).toEqual([]);
    expect(clearsOf(gateway)).toBe(1);
    expect(gateway.calls).toHaveLength((await untilResolved(planOf(gatewayWith(37, { flavor })))).estimate.requests);
    expect(ports.journal.openJobs()).toEqual([]);
    expect(ports.journal.holdsOf(ID)).toEqual([]);
  });

  test('a selective clear restores the messages that are to stay, in its order and in as many requests as were planned', async () => {
    const gateway = gatewayWith(5, accountOf(flavor));
    gateway.fill(20, 'Broadcast');
    gateway.fill(5, 'Answer');
    const before = gateway.waiting();
    vi.advanceTimersByTime(10_000);
    const plan = await untilResolved(planOf(gateway, { text: 'broadcast' }));
    const steps = await clear(gateway, { plan });
    expect(gateway.calls).toHaveLength(plan.estimate.requests);
    expect(steps.at(-1)).toMatchObject({
      step: 'done',
      report: { captured: 30, restore: { chosen: 10, restored: 10, stillWaiting: 0, alreadySent: 0, skipped: [] } },
    });
    expect(gateway.waiting()).toEqual(before.filter((text) => !text.startsWith('Broadcast')));
  });

  test('a clear that was not answered is looked into and never repeated', async () => {
    const gateway = gatewayWith(12, accountOf(flavor));
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      await pass();
      throw new TypeError('fetch failed');
    });
    const steps = await clear(gateway);
    expect(namesOf(steps)).toEqual(['capturing', 'captured', 'clearing', 'unknown', 'verifying', 'verified', 'done']);
    expect(clearsOf(gateway)).toBe(1);
  });

  test('a clear that never arrived is not said to have cleared, and says what remains', async () => {
    const gateway = gatewayWith(12, accountOf(flavor));
    gateway.breakWith('clearMessagesQueue', () => Promise.reject(new TypeError('fetch failed')));
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { ports });
    expect(steps.at(-1)).toMatchObject({ step: 'unverified', remaining: 12, error: undefined });
    expect(gateway.waiting()).toHaveLength(12);
    expect(clearsOf(gateway)).toBe(1);
    expect(ports.journal.openJobs()).toEqual([]);
    expect(ports.journal.holdsOf(ID)).toEqual([]);
  });

  test('a clear that takes five minutes verifies, is never declared early and never sent again', async () => {
    const gateway = gatewayWith(12, { ...accountOf(flavor), behaviours: { clearingMs: 300_000 } });
    const plan = await untilResolved(planOf(gateway));
    const began = gateway.clock.now();
    let verifiedAt = 0;
    const waitingThen: number[] = [];
    const follow = async (): Promise<void> => {
      for await (const { step } of clearQueue(portsOf(gateway), orderOf(plan))) {
        if (step !== 'verified') continue;
        verifiedAt = gateway.clock.now();
        waitingThen.push(gateway.waiting().length);
      }
    };
    await untilResolved(follow());
    expect(verifiedAt - began).toBeGreaterThanOrEqual(300_000);
    expect(waitingThen).toEqual([0]);
    expect(clearsOf(gateway)).toBe(1);
  });

  test('a clear that the gateway refuses leaves the queue as it was', async () => {
    const gateway = gatewayWith(12, { ...accountOf(flavor), behaviours: { refusesClear: 'always' } });
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { ports });
    // What Chat-API answers where it does not clear is not documented.
    expect(steps.at(-1)?.step).toBe('refused');
    expect(gateway.waiting()).toHaveLength(12);
    expect(ports.journal.openJobs()).toEqual([]);
    expect(ports.journal.holdsOf(ID)).toEqual([]);
  });
});

describe("a refusal that is not the gateway's", () => {
  test.each([400, 403, 404, 429])('%d after the queue was cleared is found out by reading', async (status) => {
    const gateway = gatewayWith(12);
    gateway.breakWith('clearMessagesQueue', async (pass) => {
      await pass();
      return new Response('A server between says no.', { status });
    });
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { ports });
    expect(namesOf(steps)).toEqual(expect.arrayContaining(['unknown', 'verified', 'done']));
    expect(steps.at(-1)).toMatchObject({ step: 'done', report: { captured: 12 } });
    expect([clearsOf(gateway), gateway.waiting()]).toEqual([1, []]);
  });

  test('is believed where the queue cannot be read after it', async () => {
    const gateway = gatewayWith(12);
    gateway.breakWith('clearMessagesQueue', () => {
      gateway.breakWith('showMessagesQueue', () => Promise.resolve(new Response(null, { status: 403 })));
      return Promise.resolve(new Response(null, { status: 403 }));
    });
    expect((await clear(gateway)).at(-1)?.step).toBe('refused');
    expect(gateway.waiting()).toHaveLength(12);
  });
});

test('the journal records every step, without a token and without a text', async () => {
  const gateway = gatewayWith(2);
  gateway.fill(1, 'Answer');
  vi.advanceTimersByTime(10_000);
  const ports = portsOf(gateway);
  await clear(gateway, { selection: { types: ['sendMessage'], not: { text: 'Answer' } }, ports });
  const events = ports.journal.events({ order: 'oldest-first', limit: 100 });
  expect(events.map(({ kind }) => kind)).toEqual([
    'opened',
    'hold-set',
    'snapshot-saved',
    'captured',
    'clearing',
    'cleared',
    'verified',
    'restoring',
    'resend-intended',
    'resend-answered',
    'done',
    'hold-lifted',
  ]);
  expect(events.every(({ actor }) => actor === ACTOR)).toBe(true);
  expect(events.filter(({ reason }) => reason === REASON)).not.toEqual([]);
  const exported = [...ports.journal.exportJsonl()].join('');
  expect(exported).not.toContain('token-of-the-tests');
  expect(exported).not.toContain('Offer 0');
});

test('500 entries need as few requests as can be', async () => {
  const gateway = gatewayWith(499);
  const plan = await untilResolved(planOf(gateway));
  const planning = gateway.calls.length;
  const steps = await clear(gateway, { plan });
  expect(steps.at(-1)?.step).toBe('done');
  const counted = Object.groupBy(gateway.calls, (call) => call);
  process.stdout.write(
    `plan: ${planning} requests; capture, clear and verify: ${gateway.calls.length} (${Object.entries(counted)
      .map(([call, times]) => `${call} ${times?.length}`)
      .join(', ')})\n`,
  );
  expect(gateway.calls.toSorted()).toEqual(
    [
      'showMessagesQueue',
      'getMessagesCount',
      'getStateInstance',
      'clearMessagesQueue',
      'showMessagesQueue',
      'getMessagesCount',
      'getStateInstance',
    ].toSorted(),
  );
});
