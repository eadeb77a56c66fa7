// Up to 1,240 messages that are sent through the built worker on workerd to a blocked instance, and kills at random points; its alarm wakes it.
import { createEdgeClient } from '@sluice/core';
import { afterAll, expect, test, vi } from 'vitest';
import { atOnce } from './crash/at-once.ts';
import { ID } from './durable/gateway.ts';
import { killWorkers, type WorkerProcess } from './durable/worker-process.ts';
import type { BuiltWorker } from './edge-crash/built-worker.ts';
import { capturedBy, presentAt, unknownIn } from './edge-crash/long-queue-outcome.ts';
import {
  acceptedAt,
  clearAllBut,
  KEPT as ALL_KEPT,
  killsOfSenders,
  makeSealingKey,
  QUEUED as ALL_QUEUED,
  randomFrom,
  SENDERS,
  sendOffer,
} from './edge-crash/long-queue.ts';
import { setUpWorker, type WorkerKill, type WorkerStage } from './edge-crash/worker-stage.ts';
import { makeKey } from './edge-hosts.ts';

const RUNS = Number(process.env['SLUICE_RUNS'] ?? 500);
/** All of it takes minutes: for a change it is a queue that is just longer than the gateway lists. */
const isAll = RUNS >= 1000;
const [QUEUED, KEPT] = isAll ? [ALL_QUEUED, ALL_KEPT] : [540, 40];
/** The first seeds. */
const SEEDS = Array.from({ length: Math.max(1, Math.floor(RUNS / 1000)) }, (_, i) => i + 1);
const KILLS = isAll ? 4 : 2;
/** A second of the gateway and the worker passes in 50 ms. */
const SPEED = 20;

const made = await makeKey();
const env = await makeSealingKey();
afterAll(killWorkers);

type Blow = { readonly call: WorkerKill } | { readonly halt: Required<BuiltWorker>['haltAfter'] };

/** Ends a clearing that sends 900 messages again at one of its sends, or after one of its writes. */
function blowOf(random: () => number): Blow {
  const nth = 1 + Math.floor(random() ** 2 * (KEPT / 2));
  const choose = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(random() * items.length)] ?? items[0];
  if (random() < 0.5) return { call: { method: 'sendMessage', nth, boundary: choose(['unsent', 'late', 'unanswered']) } };
  const statement = choose(['INSERT INTO resend_attempts', 'UPDATE resend_attempts', 'UPDATE restore_entries']);
  return { halt: { statement, nth } };
}

/** Sends until the gateway has accepted as many as wanted, as `sendAll` does on Node. */
async function sendAll(
  stage: WorkerStage,
  kills: readonly number[],
  boundary: () => WorkerKill['boundary'],
): Promise<{ readonly worker: WorkerProcess; readonly answered: number }> {
  let worker = await stage.start();
  let sent = 0;
  let answered = 0;
  const remaining = [...kills];
  while (acceptedAt(stage).length < QUEUED) {
    const accepted = acceptedAt(stage).length;
    const next = remaining.shift();
    const killed =
      next === undefined
        ? undefined
        : stage
            .killAt(worker, { method: 'sendMessage', nth: next - accepted, boundary: boundary() })
            .then(() => 'killed' as const);
    const count = next === undefined ? QUEUED - accepted : next + SENDERS - accepted;
    const numbers = Array.from({ length: count }, () => (sent += 1));
    await atOnce(SENDERS)(numbers, async (n) => {
      if (await sendOffer(worker, stage.key, n)) answered += 1;
    });
    if (killed === undefined) continue;
    await killed;
    worker = await stage.start();
    await stage.settled();
  }
  return { worker, answered };
}

test.each(SEEDS)(
  `${QUEUED} messages on workerd are all in the plan; ${KEPT} are kept in their order, none lost, none twice, after kills at random points (seed %i)`,
  { timeout: 20 * 60_000 },
  async (seed) => {
    const random = randomFrom(seed);
    const start = performance.now();
    await using stage = await setUpWorker({ speed: SPEED, key: made.key, keys: made.keys, env });
    const { gateway } = stage;
    const boundary = (): 'unanswered' | 'late' => (random() < 0.5 ? 'unanswered' : 'late');
    const { worker: sender, answered } = await sendAll(stage, killsOfSenders(random, 2), boundary);
    const sent = acceptedAt(stage);
    expect([sent.length, new Set(sent.map(({ message }) => message)).size]).toEqual([QUEUED, QUEUED]);
    const sentMs = performance.now() - start;

    const gone = sent
      .toSorted(() => random() - 0.5)
      .slice(0, QUEUED - KEPT)
      .map(({ id }) => id);
    const [first, ...blows] = Array.from({ length: KILLS }, () => blowOf(random));
    const client = createEdgeClient({ edgeUrl: sender.url, key: stage.key, retries: 0 });
    // The count of the gateway knows of the last ones a little later.
    await vi.waitFor(async () => expect((await client.planClearing(ID, { selection: { ids: gone } })).lost).toBe(0), 30_000);
    // It runs already: it can only be ended at a call.
    const call = first !== undefined && 'call' in first ? first.call : undefined;
    let over = killedOrDone(stage, sender, { call: call ?? { method: 'clearMessagesQueue', nth: 1, boundary: boundary() } });
    const plan = await clearAllBut(stage, sender, gone, async () => undefined);
    expect(plan).toMatchObject({ listed: QUEUED, lost: 0 });

    let killed = 0;
    let worker = sender;
    while ((await over) === 'killed') {
      killed += 1;
      const blow = blows.shift();
      worker = await stage.start(blow !== undefined && 'halt' in blow ? blow.halt : undefined);
      // Nothing asks it to go on: its alarm does.
      over = killedOrDone(stage, worker, blow);
    }
    await worker.kill();
    await stage.settled();

    const positions = plan.kept.map((id) => sent.findIndex((one) => one.id === id));
    expect(Math.max(...positions.map((position, i) => Math.max(0, ...positions.slice(0, i)) - position))).toBeLessThan(SENDERS);
    const kept = positions.map((position) => sent[position]?.message ?? '');
    expect(kept).toHaveLength(KEPT);
    const journal = await stage.journal();
    const unknown = new Set(unknownIn({ journal }));
    const present = presentAt(stage);
    const seconds = Math.round((performance.now() - start) / 1000);
    process.stdout.write(
      `\nworkerd, seed ${seed}: ${answered} of ${QUEUED} sends answered in ${Math.round(sentMs / 1000)} s, killed ${killed + 2} times, ${present.length} wait, ${unknown.size} unknown, ${seconds} s in all\n`,
    );
    expect(present).toEqual(kept.filter((message) => present.includes(message)));
    expect(kept.filter((message) => !present.includes(message) && !unknown.has(message))).toEqual([]);
    const clears = gateway.calls.filter((method) => method === 'clearMessagesQueue').length;
    expect([clears, capturedBy({ journal })]).toEqual([1, QUEUED]);
  },
);

/** Kills a worker where that is wanted. @returns whether it was killed, or its job came to an end before. */
async function killedOrDone(stage: WorkerStage, worker: WorkerProcess, blow: Blow | undefined): Promise<'killed' | 'done'> {
  const ways: Promise<'killed' | 'done'>[] = [worker.until(({ event }) => event === 'last step').then(() => 'done')];
  if (blow !== undefined && 'call' in blow) ways.push(stage.killAt(worker, blow.call).then(() => 'killed'));
  if (blow !== undefined && 'halt' in blow) {
    ways.push(
      worker
        .until(({ event }) => event === 'halted')
        .then(() => worker.kill())
        .then(() => 'killed'),
    );
  }
  return Promise.race(ways);
}
