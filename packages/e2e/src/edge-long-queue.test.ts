// 1,240 messages that are sent through the built edge to a blocked instance, of which the gateway lists 500; and kills at random points.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Boundary, Interruption } from './crash/point.ts';
import { endOf, haltAt, resume } from './edge-crash/edge-control.ts';
import { setUpEdge } from './edge-crash/edge-stage.ts';
import {
  acceptedAt,
  clearAllBut,
  KEPT,
  killedAt,
  killsOfSenders,
  makeSealingKey,
  QUEUED,
  randomFrom,
  sendAll,
  SENDERS,
} from './edge-crash/long-queue.ts';
import { capturedBy, presentAt, unknownIn } from './edge-crash/long-queue-outcome.ts';
import { makeKey } from './edge-hosts.ts';

const RUNS = Number(process.env['SLUICE_RUNS'] ?? 500);
/** The first seeds; each run takes half a minute. */
const SEEDS = Array.from({ length: Math.max(1, Math.floor(RUNS / 1000)) }, (_, i) => i + 1);
const KILLS = 4;

const cache = await mkdtemp(join(tmpdir(), 'sluice-compiled-'));
afterAll(() => rm(cache, { recursive: true }));
const made = await makeKey();
// As often as a sender may call that is not the tests'.
const keys = made.keys.map((key) => ({ ...key, callsPerSecond: 100 }));
const env = await makeSealingKey();

/** A blow at a write, or at a send, of a clearing that sends 900 messages again. */
function blowOf(random: () => number): Interruption {
  const nth = 1 + Math.floor(random() ** 2 * 1500);
  if (random() < 0.5) return { how: 'kill', point: { at: 'write', nth, side: random() < 0.5 ? 'inside' : 'after' } };
  const boundaries: readonly Boundary[] = ['unsent', 'late', 'very late', 'unanswered', 'half answered'];
  return killedAt('sendMessage', Math.ceil(nth / 4), boundaries[Math.floor(random() * boundaries.length)] ?? 'unsent');
}

test.each(SEEDS)(
  'are all in the plan; 900 are kept in their order, none lost, none twice, after kills at random points (seed %i)',
  { timeout: 20 * 60_000 },
  async (seed) => {
    const random = randomFrom(seed);
    await using stage = await setUpEdge({ key: made.key, keys, cache, waiting: [], env });
    const { emulator, proxy } = stage;
    const boundary = (): Boundary => (random() < 0.5 ? 'unanswered' : 'late');
    const { edge: sender, answered } = await sendAll(stage, killsOfSenders(random, 2), boundary);
    const sent = acceptedAt(stage);
    expect([sent.length, new Set(sent.map(({ message }) => message)).size]).toEqual([QUEUED, QUEUED]);
    // The count knows of them from now on.
    emulator.clock.advance(30_000);
    await sender.quiet();

    const gone = sent
      .filter(({ id }) => id !== '')
      .toSorted(() => random() - 0.5)
      .slice(0, QUEUED - KEPT);
    const blows = Array.from({ length: KILLS }, () => blowOf(random));
    const plan = await clearAllBut(
      stage,
      sender,
      gone.map(({ id }) => id),
      () => haltAt(stage, sender, { interruption: blows[0], how: 'kill' }),
    );
    expect(plan).toMatchObject({ listed: QUEUED, lost: 0 });

    let edge = (await endOf(sender, 'kill')) === 'gone' ? undefined : sender;
    let killed = 0;
    for (let nth = 1; edge === undefined; nth += 1) {
      killed += 1;
      await proxy.settled();
      const started = await resume(stage, { interruption: blows[nth], how: 'kill' }, undefined);
      if (started !== undefined && (await endOf(started, 'kill')) !== 'gone') edge = started;
    }
    await proxy.bringLate();
    await edge.quiet();
    await edge.stop();

    // Of sends that were under way at once, the answers say in which order they were accepted, or nearly so.
    const kept = plan.kept.map((id) => sent.find((one) => one.id === id)?.message ?? id);
    const positions = plan.kept.map((id) => sent.findIndex((one) => one.id === id));
    expect(Math.max(...positions.map((position, i) => Math.max(0, ...positions.slice(0, i)) - position))).toBeLessThan(SENDERS);
    expect(kept).toHaveLength(KEPT);
    const unknown = new Set(unknownIn(stage));
    const present = presentAt(stage);
    const clears = proxy.calls.filter(({ operation }) => operation === 'clearMessagesQueue').length;
    process.stdout.write(
      `\nseed ${seed}: ${answered} of ${QUEUED} sends answered, killed ${killed + 2} times, ${present.length} wait, ${unknown.size} unknown\n`,
    );
    expect(present).toEqual(kept.filter((message) => present.includes(message)));
    expect(kept.filter((message) => !present.includes(message) && !unknown.has(message))).toEqual([]);
    expect([clears, capturedBy(stage)]).toEqual([1, QUEUED]);
  },
);
