// A deploy in the middle of what an edge was asked for, on Node: the process is asked to end, and another build goes on with its folder.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { atOnce } from './crash/at-once.ts';
import { begin } from './edge-crash/edge-control.ts';
import { playEdge } from './edge-crash/edge-history.ts';
import { setUpEdge } from './edge-crash/edge-stage.ts';
import { describeTriedEdge } from './edge-crash/edge-table.ts';
import { edgeTasks, prepare, waiting } from './edge-crash/edge-task.ts';
import { callTrials, isDecisiveForEdge, isMissedByEdge } from './edge-crash/edge-trials.ts';
import { isRightEdge, judgeEdge } from './edge-crash/edge-verdict.ts';
import { writeNextVersion } from './edge-crash/next-version.ts';
import { makeKey } from './edge-hosts.ts';

/** All calls take a minute or two: for a change it is the decisive ones and a few of the others. */
const EVERY = Number(process.env['SLUICE_RUNS'] ?? 500) >= 10_000 ? 1 : 5;

const cache = await mkdtemp(join(tmpdir(), 'sluice-compiled-'));
const next = await writeNextVersion(cache);
const made = await makeKey();
const surroundings = { ...made, cache, next, how: 'ask' } as const;
const each = atOnce(4);

vi.setConfig({ maxConcurrency: edgeTasks.length });
afterAll(() => rm(cache, { recursive: true }));

describe.concurrent('an edge that is asked to end', () => {
  test.each(edgeTasks)(
    'at any call of what it does (%s) takes its step to the end, ends with code 0, and the next version goes on: one clear, nothing lost, nothing twice',
    { timeout: 10 * 60_000 },
    async (task) => {
      const trials = await callTrials(task, surroundings);
      const chosen = trials.filter((trial, i) => isDecisiveForEdge(trial) || (i + edgeTasks.indexOf(task)) % EVERY === 0);
      const outcomes = await each(chosen, async (trial) => ({
        trial,
        history: await playEdge(task, trial.interruptions, surroundings),
      }));
      expect(outcomes.filter(({ history: { verdict } }) => !isRightEdge(verdict)).map(describeTriedEdge)).toEqual([]);
      expect(outcomes.filter(isMissedByEdge).map(describeTriedEdge)).toEqual([]);
    },
  );
});

test('a second edge with the folder of one that clears is refused with a sentence, and changes nothing', async () => {
  await using stage = await setUpEdge({ ...made, cache, waiting });
  await using edge = await begin(stage);
  let refused: unknown;
  const point = { at: 'call', operation: 'clearMessagesQueue', nth: 1, boundary: 'unanswered' } as const;
  const halt = async (): Promise<void> => {
    refused = await stage.start({ program: next }).catch((error: unknown) => error);
  };
  const ask = await prepare('selective', edge, made.key);
  stage.proxy.expect({ point, halt, over: Promise.resolve() });
  await ask();
  await edge.quiet();
  await edge.stop();
  expect(String(refused)).toContain(`Another edge runs with the folder ${stage.folder}. End it,`);
  expect(judgeEdge('selective', stage, [await edge.ended])).toMatchObject({
    isCarriedOut: true,
    lost: 0,
    twice: 0,
    secondClears: 0,
    wrong: [],
  });
});
