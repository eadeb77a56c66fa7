// The program `sluice-edge` as it is built, killed at each write and each call of what it is asked for, and started again on its folder.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { atOnce } from './crash/at-once.ts';
import { describeTriedEdge, edgeSumsOf, edgeTableOf } from './edge-crash/edge-table.ts';
import { edgeTasks } from './edge-crash/edge-task.ts';
import { isDecisiveForEdge, isMissedByEdge, trialsOfEdge, type TriedEdge } from './edge-crash/edge-trials.ts';
import { playEdge } from './edge-crash/edge-history.ts';
import { isRightEdge } from './edge-crash/edge-verdict.ts';
import { makeKey } from './edge-hosts.ts';

/** All points take minutes: for a change it is the decisive ones and a few of the others. */
const EVERY = everyOf(Number(process.env['SLUICE_RUNS'] ?? 500));
const TIMEOUT_MS = 60 * 60_000;

function everyOf(runs: number): number {
  if (runs >= 10_000) return 1;
  return runs >= 1000 ? 5 : 100;
}

const cache = await mkdtemp(join(tmpdir(), 'sluice-compiled-'));
const surroundings = { ...(await makeKey()), cache, how: 'kill' } as const;
const each = atOnce(4);
const tried: TriedEdge[] = [];

vi.setConfig({ maxConcurrency: edgeTasks.length });
afterAll(() => rm(cache, { recursive: true }));

describe.concurrent('an edge that is killed', () => {
  test.each(edgeTasks)(
    'and started again goes on by itself with what it was asked for (%s): nothing is lost, nothing sent twice, and one clear is on the wire',
    { timeout: TIMEOUT_MS },
    async (task) => {
      const trials = await trialsOfEdge(task, surroundings);
      const chosen = trials.filter((trial, i) => isDecisiveForEdge(trial) || i % EVERY === EVERY - 1);
      const outcomes = await each(chosen, async (trial) => ({
        trial,
        history: await playEdge(task, trial.interruptions, surroundings),
      }));
      tried.push(...outcomes);
      expect(outcomes.filter(({ history: { verdict } }) => !isRightEdge(verdict)).map(describeTriedEdge)).toEqual([]);
      // Else it would say nothing.
      expect(outcomes.filter(isMissedByEdge).map(describeTriedEdge)).toEqual([]);
    },
  );
});

test('comes to 0 lost, 0 sent twice and 0 second clears in all', () => {
  process.stdout.write(`\n${edgeTableOf(tried)}\n`);
  expect(edgeSumsOf(tried)).toEqual({ lost: 0, twice: 0, secondClears: 0 });
});
