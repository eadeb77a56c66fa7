import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { atOnce } from './crash/at-once.ts';
import { play } from './crash/history.ts';
import { isDecisive, rehearse } from './crash/rehearse.ts';
import { scenes } from './crash/scene.ts';
import { describeTried, isMissed, tableOf, type Tried } from './crash/table.ts';
import { isRight } from './crash/verdict.ts';

/** All points take some minutes: for a change it is the decisive ones and every fifteenth of the others, of each scene other ones. */
const EVERY = Number(process.env['SLUICE_RUNS'] ?? 500) >= 10_000 ? 1 : 15;
const TIMEOUT_MS = 30 * 60_000;

const cache = mkdtempSync(join(tmpdir(), 'sluice-compiled-'));
const each = atOnce(12);
const tried: Tried[] = [];

afterAll(() => {
  rmSync(cache, { recursive: true });
  process.stdout.write(`\n${tableOf(tried)}\n`);
});

test.concurrent.each(scenes)(
  'on $flavor, a $kind clearing at a $gateway gateway that is killed at any point loses nothing, sends nothing twice and clears once',
  { timeout: TIMEOUT_MS },
  async (scene) => {
    const [trials = []] = await each([scene], () => rehearse(scene, cache));
    const chosen = trials.filter((trial, i) => isDecisive(trial) || i % EVERY === scenes.indexOf(scene) % EVERY);
    const outcomes = await each(chosen, async (trial) => ({ scene, trial, history: await play(scene, trial.kills, cache) }));
    tried.push(...outcomes);
    const amiss = outcomes.filter(({ history: { verdict } }) => !isRight(verdict)).map(describeTried);
    expect(amiss).toEqual([]);
    // Else it would say nothing.
    expect(outcomes.filter(isMissed).map(describeTried)).toEqual([]);
  },
);
