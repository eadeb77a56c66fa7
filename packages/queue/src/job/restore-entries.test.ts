import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { ACTOR, journalOf, orderOf, planOf, portsOf, REASON, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, type AccountOptions, type GatewayUnderTest } from '../../test/gateway.ts';
import { anyText, containing } from '../../test/matching.ts';
import { ID } from '../../test/reading.ts';
import type { JobStep } from './steps.ts';
import { clearQueue } from './clear-queue.ts';
import type { Selection } from '../selection/selection.ts';
import { resumeJob } from './resume.ts';
import type { RestoreReport } from './restore-report.ts';
import type { JobPorts } from './ports.ts';
import type { RestoreOrder } from './order.ts';
import { restoreEntries } from './restore-entries.ts';

useFakeTime();

/** A queue that was cleared whole, and its snapshot. */
async function cleared(
  gateway: GatewayUnderTest,
  ports: JobPorts = portsOf(gateway),
): Promise<{ readonly ports: JobPorts; readonly snapshot: string }> {
  const plan = await untilResolved(planOf(gateway));
  await untilResolved(stepsOf(clearQueue(ports, orderOf(plan))));
  gateway.calls.length = 0;
  return { ports, snapshot: ports.journal.listSnapshots(ID)[0]?.id ?? '' };
}

function restore(
  ports: JobPorts,
  snapshot: string,
  selection: Selection = { all: true },
  different: Partial<RestoreOrder> = {},
): Promise<readonly JobStep[]> {
  const order = { snapshot, selection, confirm: ID, actor: ACTOR, reason: REASON, ...different };
  return untilResolved(stepsOf(restoreEntries(ports, order)));
}

function reportOf(steps: readonly { readonly step: string }[]): RestoreReport | undefined {
  const last = steps.at(-1);
  return last !== undefined && 'report' in last ? (last as { report: RestoreReport }).report : undefined;
}

function sendsOf({ calls }: GatewayUnderTest): number {
  return calls.filter((call) => call.startsWith('send')).length;
}

const CHAT_API: AccountOptions = { flavor: 'chat-api', behaviours: { recipientInMetadata: true } };

test.each([{ flavor: 'plain' }, { flavor: 'v3' }, CHAT_API] satisfies readonly AccountOptions[])(
  'a chosen part of a snapshot goes back in its order: $flavor',
  async (account) => {
    const gateway = gatewayWith(4, account);
    gateway.fill(3, 'Answer');
    gateway.fill(2);
    vi.advanceTimersByTime(10_000);
    const { ports, snapshot } = await cleared(gateway);
    const steps = await restore(ports, snapshot, { text: 'answer' });
    expect(reportOf(steps)).toEqual({ chosen: 3, restored: 3, stillWaiting: 0, alreadySent: 0, skipped: [] });
    expect(gateway.waiting()).toEqual(['Answer 0', 'Answer 1', 'Answer 2']);
    expect(sendsOf(gateway)).toBe(3);
  },
);

test('an entry is restored at most once, ever, also from another snapshot', async () => {
  const gateway = gatewayWith(3);
  const { ports, snapshot } = await cleared(gateway);
  await restore(ports, snapshot);
  const again = reportOf(await restore(ports, snapshot));
  expect(again).toMatchObject({
    chosen: 3,
    restored: 0,
    skipped: [1, 2, 3].map((position) => ({ position, reason: 'restored-before' })),
  });
  expect(gateway.waiting()).toHaveLength(3);
  // A restored entry is a new message: cleared again, it can be restored again.
  vi.advanceTimersByTime(10_000);
  const second = await cleared(gateway, ports);
  expect(reportOf(await restore(ports, second.snapshot))).toMatchObject({ restored: 3 });
  expect(gateway.waiting()).toEqual(['Offer 0', 'Offer 1', 'Offer 2']);
});

describe('before anything is sent', () => {
  const refusals: readonly (readonly [what: string, code: string, order: Partial<RestoreOrder>])[] = [
    ['an unknown snapshot', 'not-found', { snapshot: '00000000-0000-4000-8000-000000000000' }],
    ['an instance that was not confirmed', 'confirmation-required', { confirm: '7' }],
    ['a reason left out', 'invalid-request', { reason: '' }],
    ['a selection that fits nothing', 'nothing-selected', { selection: { text: 'no such text' } }],
  ];
  test.each(refusals)('%s is refused', async (_what, code, different) => {
    const gateway = gatewayWith(3);
    const { ports, snapshot } = await cleared(gateway);
    const steps = await restore(ports, snapshot, { all: true }, different);
    expect(steps).toMatchObject([{ step: 'failed', error: { code } }]);
    expect(gateway.calls).toEqual([]);
    expect(ports.journal.openJobs()).toEqual([]);
  });

  test('a snapshot of another instance is refused', async () => {
    const gateway = gatewayWith(3);
    const { ports, snapshot } = await cleared(gateway);
    const other = { ...ports, instance: { ...ports.instance, idInstance: '1101000002' } };
    expect(await restore(other, snapshot, { all: true }, { confirm: '1101000002' })).toMatchObject([
      { error: { code: 'instance-mismatch' } },
    ]);
  });

  test('a snapshot without its texts is refused', async () => {
    const gateway = gatewayWith(3);
    const { openMemoryDatabase } = await import('../node/index.ts');
    const { openJobJournal } = await import('../journal/job-journal.ts');
    const journal = openJobJournal(openMemoryDatabase(), { now: () => gateway.clock.now(), bodies: 'masked' });
    const { ports, snapshot } = await cleared(gateway, portsOf(gateway, { journal }));
    expect(await restore(ports, snapshot)).toMatchObject([
      { error: { code: 'bodies-not-kept', message: containing('without the texts') } },
    ]);
    expect(gateway.calls).toEqual([]);
  });
});

describe('what cannot be sent again is named, not dropped', () => {
  test('a forwarded message, and a file that was uploaded more than 15 days ago', async () => {
    // More than could have left between the capture and the clear: after 15 days no evidence shows whether those at the head did.
    const gateway = gatewayWith(20);
    const { account, clock } = gateway;
    const chatId = '79990000002@c.us';
    gateway.fill(1, 'Last');
    account.accept({ type: 'ForwardMessages', body: { chatId, chatIdFrom: chatId, messages: ['A1', 'A2'] } }, clock.now());
    account.accept(
      { type: 'sendFileByUrl', body: { chatId, urlFile: 'https://files.example.com/a.pdf', fileName: 'a.pdf' } },
      clock.now(),
    );
    vi.advanceTimersByTime(10_000);
    const { ports, snapshot } = await cleared(gateway);
    vi.setSystemTime(clock.now() + 15 * 24 * 3_600_000);
    const report = reportOf(await restore(ports, snapshot));
    expect(report?.skipped.filter(({ position: place }) => place > 20)).toMatchObject([
      { position: 22, messageIds: [anyText, anyText], type: 'ForwardMessages', reason: 'unrestorable' },
      { position: 23, reason: 'unrestorable', why: containing('15 days') },
    ]);
    expect(gateway.waiting().at(-1)).toBe('Last 0');
  });

  test('a message whose recipient Chat-API does not name', async () => {
    const gateway = gatewayWith(2, { flavor: 'chat-api' });
    const { ports, snapshot } = await cleared(gateway);
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({
      restored: 0,
      skipped: [{ reason: 'unrestorable', why: containing('does not name its recipient') }, { reason: 'unrestorable' }],
    });
  });

  test('a message that the gateway will not take', async () => {
    const gateway = gatewayWith(3);
    const { ports, snapshot } = await cleared(gateway);
    let sends = 0;
    gateway.breakWith('sendMessage', (pass) =>
      (sends += 1) === 2 ? Promise.resolve(new Response('Bad', { status: 400 })) : pass(),
    );
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({
      restored: 2,
      skipped: [{ position: 2, reason: 'refused' }],
    });
    // Nothing of it was sent, so it may be tried again.
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({ restored: 1 });
    expect(gateway.waiting()).toEqual(['Offer 0', 'Offer 2', 'Offer 1']);
  });
});

describe('a request to send that was not answered', () => {
  test('is found to have arrived, and is not sent again', async () => {
    const gateway = gatewayWith(3);
    const { ports, snapshot } = await cleared(gateway);
    let sends = 0;
    gateway.breakWith('sendMessage', async (pass) => {
      const answer = await pass();
      if ((sends += 1) === 2) throw new TypeError('fetch failed');
      return answer;
    });
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({ restored: 3, skipped: [] });
    expect([sends, gateway.waiting()]).toEqual([3, ['Offer 0', 'Offer 1', 'Offer 2']]);
    expect(ports.journal.resendsOf(snapshot).map(({ outcome, evidence }) => [outcome, evidence])).toEqual([
      ['accepted', undefined],
      ['accepted', 'A message that is the same waits in the queue.'],
      ['accepted', undefined],
    ]);
  });

  test('is found not to have arrived where nothing leaves, and is sent before the next one', async () => {
    const gateway = gatewayWith(3);
    const { ports, snapshot } = await cleared(gateway);
    let sends = 0;
    gateway.breakWith('sendMessage', (pass) => ((sends += 1) === 2 ? Promise.reject(new TypeError('fetch failed')) : pass()));
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({ restored: 3, skipped: [] });
    expect([sends, gateway.waiting()]).toEqual([4, ['Offer 0', 'Offer 1', 'Offer 2']]);
  });

  test('of an instance that sends stays unknown where it is found nowhere, is named, and never sent again', async () => {
    const gateway = gatewayWith(3);
    const { ports, snapshot } = await cleared(gateway);
    gateway.account.changeState({ state: 'authorized' }, gateway.clock.now());
    let sends = 0;
    gateway.breakWith('sendMessage', (pass) => ((sends += 1) === 2 ? Promise.reject(new TypeError('fetch failed')) : pass()));
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({
      restored: 2,
      skipped: [{ position: 2, reason: 'unknown' }],
    });
    expect(reportOf(await restore(ports, snapshot, { text: 'Offer 1' }))).toMatchObject({
      skipped: [{ position: 2, reason: 'unknown' }],
    });
    expect(sends).toBe(3);
  });

  test('of an instance that sends is found among what was sent', async () => {
    const gateway = gatewayWith(3);
    const { ports, snapshot } = await cleared(gateway);
    gateway.account.changeState({ state: 'authorized' }, gateway.clock.now());
    gateway.breakWith('sendMessage', async (pass) => {
      await pass();
      throw new TypeError('fetch failed');
    });
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({ restored: 3, skipped: [] });
    expect([...gateway.messageOutcomes().values()].filter((reason) => reason === 'sent')).toHaveLength(3);
  });
});

describe('what stops a restore', () => {
  test('is resumed, and nothing is sent twice', async () => {
    const gateway = gatewayWith(5);
    const { ports, snapshot } = await cleared(gateway);
    let sends = 0;
    gateway.breakWith('sendMessage', (pass) =>
      (sends += 1) > 2 ? Promise.resolve(new Response(null, { status: 401 })) : pass(),
    );
    const steps = await restore(ports, snapshot);
    expect(steps.at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'unauthorized' } });
    gateway.breakWith('sendMessage', undefined);
    const last = steps.at(-1);
    const resumed = await untilResolved(stepsOf(resumeJob(ports, last?.step === 'interrupted' ? last.job : '')));
    expect(reportOf(resumed)).toMatchObject({ chosen: 5, restored: 5 });
    expect(gateway.waiting()).toEqual(Array.from({ length: 5 }, (_, i) => `Offer ${i}`));
  });

  test('by the signal is between two messages', async () => {
    const gateway = gatewayWith(5);
    const { ports, snapshot } = await cleared(gateway);
    const controller = new AbortController();
    let sends = 0;
    gateway.breakWith('sendMessage', (pass) => {
      if ((sends += 1) === 2) controller.abort();
      return pass();
    });
    const steps = await restore({ ...ports, signal: controller.signal }, snapshot);
    expect(steps.at(-1)).toMatchObject({ step: 'interrupted', error: { code: 'aborted' } });
    expect(ports.journal.resendsOf(snapshot).map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  });

  test('is not a limit: it waits and goes on', async () => {
    const gateway = gatewayWith(3);
    const { ports, snapshot } = await cleared(gateway);
    let sends = 0;
    gateway.breakWith('sendMessage', (pass) =>
      (sends += 1) === 2 ? Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '7' } })) : pass(),
    );
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({ restored: 3 });
    expect(gateway.waiting()).toEqual(['Offer 0', 'Offer 1', 'Offer 2']);
  });
});

/** A queue whose clear request never arrived, and its snapshot. */
async function unverified(gateway: GatewayUnderTest): Promise<{ readonly ports: JobPorts; readonly snapshot: string }> {
  gateway.breakWith('clearMessagesQueue', () => Promise.reject(new TypeError('fetch failed')));
  return cleared(gateway);
}

describe('a snapshot whose clear was not verified', () => {
  test('does not resend what still waits', async () => {
    const gateway = gatewayWith(4);
    const { ports, snapshot } = await unverified(gateway);
    expect(reportOf(await restore(ports, snapshot))).toEqual({
      chosen: 4,
      restored: 0,
      stillWaiting: 4,
      alreadySent: 0,
      skipped: [],
    });
    expect(sendsOf(gateway)).toBe(0);
  });

  test('does not resend what was sent meanwhile', async () => {
    const gateway = gatewayWith(4);
    const { ports, snapshot } = await unverified(gateway);
    gateway.account.changeState({ state: 'authorized' }, gateway.clock.now());
    vi.advanceTimersByTime(60_000);
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({ restored: 0, alreadySent: 4 });
  });

  test('resends what was cleared meanwhile', async () => {
    const gateway = gatewayWith(4);
    const { ports, snapshot } = await unverified(gateway);
    gateway.account.clearMessages(gateway.clock.now());
    vi.advanceTimersByTime(60_000);
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({ restored: 4 });
  });

  test('restores nothing of which it is not known whether it was sent', async () => {
    const gateway = gatewayWith(4);
    const { ports, snapshot } = await unverified(gateway);
    gateway.account.clearMessages(gateway.clock.now());
    vi.advanceTimersByTime(25 * 3_600_000);
    expect(reportOf(await restore(ports, snapshot))).toMatchObject({
      restored: 0,
      skipped: [1, 2, 3, 4].map((position) => ({ position, reason: 'unknown' })),
    });
  });
});

test('a job of another instance, or one that is unknown, is not resumed', async () => {
  const gateway = gatewayWith(3);
  const journal = journalOf(gateway);
  const plan = await untilResolved(planOf(gateway));
  const clearing = clearQueue(portsOf(gateway, { journal }), orderOf(plan));
  await clearing.next();
  const id = journal.openJobs()[0]?.id ?? '';
  const ports = portsOf(gateway, { journal });
  const other = { ...ports, instance: { ...ports.instance, idInstance: '7' } };
  expect(await untilResolved(stepsOf(resumeJob(other, id)))).toMatchObject([
    { step: 'failed', error: { code: 'instance-mismatch' } },
  ]);
  expect(await untilResolved(stepsOf(resumeJob(ports, 'no such job')))).toMatchObject([
    { step: 'failed', error: { code: 'not-found' } },
  ]);
  await untilResolved(stepsOf(clearing));
});
