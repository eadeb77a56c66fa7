// The built worker on the real workerd, which is killed in the middle of a job; another build of it goes on with its storage, by its alarm.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdgeClient, type EdgeClient } from '@sluice/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atOnce } from './crash/at-once.ts';
import { ID, startGateway, TOKEN, type Gateway, type WireCall } from './durable/gateway.ts';
import { killWorkers, startWorkerProcess, type WorkerProcess } from './durable/worker-process.ts';
import { writeBuiltWorker, type BuiltWorker } from './edge-crash/built-worker.ts';
import { makeKey } from './edge-hosts.ts';

const WAITING = 14;
/** The gateway and the worker pass a second of theirs in 50 ms, so that a job does not take minutes. */
const SPEED = 20;
const isEvery = Number(process.env['SLUICE_RUNS'] ?? 500) >= 10_000;
const SAID = { confirm: ID, reason: 'The number was blocked.' };

type Task = 'drop-in' | 'selective' | 'restore';
type Boundary = 'unsent' | 'late' | 'unanswered';

interface Trial {
  readonly task: Task;
  readonly at: (WireCall & { readonly boundary: Boundary }) | Required<BuiltWorker>['haltAfter'];
}

let home: string;
let made: Awaited<ReturnType<typeof makeKey>>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sluice-workers-'));
  made = await makeKey();
});
afterAll(async () => {
  await killWorkers();
  await rm(home, { recursive: true });
});

const MESSAGES = Array.from({ length: WAITING }, (_, i) => `Offer ${i}`);
/** What waits in the end when the task was carried out; a restore brings back those that a clearing of the rest would keep. */
const expectedOf = (task: Task): readonly string[] =>
  task === 'drop-in' ? [] : MESSAGES.filter((text) => !text.includes('Offer 1'));
const selectionOf = (task: Task): { readonly text: string } | { readonly not: { readonly text: string } } =>
  task === 'restore' ? { not: { text: 'offer 1' } } : { text: 'offer 1' };

const CALLS: Readonly<Record<Task, readonly WireCall[]>> = {
  'drop-in': [
    { method: 'showMessagesQueue', nth: 2 },
    { method: 'clearMessagesQueue', nth: 1 },
    { method: 'showMessagesQueue', nth: 3 },
  ],
  selective: [
    { method: 'clearMessagesQueue', nth: 1 },
    { method: 'lastOutgoingMessages', nth: 1 },
    { method: 'sendMessage', nth: 2 },
  ],
  restore: [
    { method: 'lastOutgoingMessages', nth: 1 },
    { method: 'sendMessage', nth: 2 },
  ],
};
const BOUNDARIES: readonly Boundary[] = ['unsent', 'late', 'unanswered'];
const STATEMENTS = ['INSERT INTO resend_attempts', 'UPDATE resend_attempts', 'UPDATE restore_entries'] as const;

const all: readonly Trial[] = [
  ...Object.entries(CALLS).flatMap(([task, calls]) =>
    calls.flatMap((call) => BOUNDARIES.map((boundary) => ({ task: task as Task, at: { ...call, boundary } }))),
  ),
  ...(['selective', 'restore'] as const).flatMap((task) => STATEMENTS.map((statement) => ({ task, at: { statement, nth: 2 } }))),
];
const chosen = all.filter(
  ({ at }, i) => isEvery || i % 4 === 1 || ('boundary' in at && at.boundary === 'unanswered' && at.method.startsWith('clear')),
);

interface Outcome {
  readonly texts: readonly string[];
  readonly clears: number;
  readonly jobs: readonly string[];
  readonly captured: number;
  readonly holds: number;
}

async function play({ task, at }: Trial): Promise<Outcome> {
  const folder = await mkdtemp(join(home, 'trial-'));
  const epoch = Date.now();
  await using gateway = await startGateway({ speed: SPEED, waiting: WAITING });
  const config = JSON.stringify({
    keys: made.keys,
    instances: [{ idInstance: ID, apiUrl: gateway.url, apiTokenInstance: TOKEN }],
  });
  const start = async (build: Pick<BuiltWorker, 'version' | 'haltAfter'>): Promise<WorkerProcess> => {
    const worker = await writeBuiltWorker(folder, { epoch, speed: SPEED, ...build });
    return startWorkerProcess({ worker, folder, config });
  };
  const first = await start({ version: 'first', ...('statement' in at && { haltAfter: at }) });
  const ask = await prepare(task, first);
  if ('statement' in at) {
    void ask().catch(() => undefined);
    await first.until(({ event }) => event === 'halted');
    await first.kill();
  } else {
    const killed = killAt(gateway, first, at);
    void ask().catch(() => undefined);
    await killed;
  }
  const next = await start({ version: 'next' });
  // Nothing asks it to: its alarm does.
  await next.until(({ event }) => event === 'last step');
  const client = clientOf(next);
  const [jobs, snapshots, holds] = await Promise.all([client.listJobs(ID), client.listSnapshots(ID), client.listHolds(ID)]);
  await next.kill();
  return {
    texts: gateway.texts(),
    clears: gateway.calls.filter((call) => call === 'clearMessagesQueue').length,
    jobs: jobs.map(({ state }) => state),
    captured: Math.max(...snapshots.map(({ entryCount }) => entryCount)),
    holds: holds.length,
  };
}

function clientOf({ url }: WorkerProcess): EdgeClient {
  return createEdgeClient({ edgeUrl: url, key: made.key });
}

/** Brings the worker to where its task can begin. @returns asks for it, once. */
async function prepare(task: Task, worker: WorkerProcess): Promise<() => Promise<unknown>> {
  const client = clientOf(worker);
  const clear = async (): Promise<unknown> => fetch(`${worker.url}/waInstance${ID}/clearMessagesQueue/${made.key}`);
  if (task === 'drop-in') return clear;
  if (task === 'selective') {
    const plan = await client.planClearing(ID, { selection: selectionOf(task) });
    return () => client.startClearing(ID, { plan, lost: plan.lost, ...SAID }, { idempotencyKey: 'the-clearing' });
  }
  await clear();
  await worker.until(({ event }) => event === 'last step');
  const [snapshot] = await client.listSnapshots(ID);
  const body = { snapshot: snapshot?.id ?? '', selection: selectionOf(task), ...SAID };
  return () => client.startRestore(ID, body, { idempotencyKey: 'the-restore' });
}

/** Resolves when the process was killed. */
function killAt(
  gateway: Gateway,
  worker: WorkerProcess,
  { method, nth, boundary }: WireCall & { readonly boundary: Boundary },
): Promise<void> {
  const killed = Promise.withResolvers<void>();
  const before = gateway.calls.filter(
    (call) => call === method && method !== 'showMessagesQueue' && method !== 'clearMessagesQueue',
  ).length;
  gateway.hook = async (side, call) => {
    if (call.method !== method || call.nth !== before + nth || side !== (boundary === 'unanswered' ? 'after' : 'before')) return;
    await worker.kill();
    killed.resolve();
    if (boundary === 'unsent') throw new Error('The gateway gets nothing of this request.');
  };
  return killed.promise;
}

const each = atOnce(3);

describe('a worker that is killed', () => {
  test.each(['drop-in', 'selective', 'restore'] as const)(
    'in the middle of a job (%s) is followed by another build that goes on by its alarm: one clear, nothing lost, nothing twice',
    { timeout: 20 * 60_000 },
    async (task) => {
      const trials = chosen.filter((trial) => trial.task === task);
      const outcomes = await each(trials, async (trial) => ({ trial, outcome: await play(trial) }));
      const wrong = outcomes.filter(({ outcome }) => !isRight(task, outcome));
      process.stdout.write(`\nworkerd, ${task}: killed at ${trials.length} points, ${wrong.length} wrong\n`);
      expect(wrong.map((one) => JSON.stringify(one))).toEqual([]);
    },
  );
});

/** Carried out once, of what was captured before; or not at all, and then everything waits still. */
function isRight(task: Task, { texts, clears, jobs, captured, holds }: Outcome): boolean {
  const isUntouched = task !== 'restore' && texts.join() === MESSAGES.join() && jobs[0] !== 'done';
  const isCarriedOut = texts.join() === expectedOf(task).join() && jobs[0] === 'done' && clears === 1 && captured === WAITING;
  return (isUntouched || isCarriedOut) && clears <= 1 && holds === 0;
}
