import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { atOnce } from './crash/at-once.ts';
import { compileChild } from './crash/compile-child.ts';
import { createEdges } from './crash/edges.ts';
import { play, type Surroundings } from './crash/history.ts';
import { isDecisive, rehearse, trialsOf, type Mode, type Rehearsed } from './crash/rehearse.ts';
import { scenes, type Scene } from './crash/scene.ts';
import { describeTried, isMissed, sumsOf, tableOf, type Tried } from './crash/table.ts';
import { isRight } from './crash/verdict.ts';

/** All points take hours: for a change it is half of the decisive ones and a few of the others, of each scene other ones. */
const RUNS = Number(process.env['SLUICE_RUNS'] ?? 500);
const EVERY = RUNS >= 10_000 ? 1 : RUNS >= 1000 ? 10 : 400;
const EVERY_DECISIVE = RUNS >= 1000 ? 1 : 2;
const TIMEOUT_MS = 90 * 60_000;

const program = await compileChild();
const edges = createEdges();
// Most of the time they wait for each other: a client does not call oftener than a gateway allows, by the clock of this machine.
const each = { directly: atOnce(24), 'by alarms': atOnce(24), 'through the edge': atOnce(16) };
const tried: Tried[] = [];

const cases = scenes.flatMap((scene) =>
  modesOf(scene).map((mode) => ({ scene, mode, what: `${mode.how === 'kill' ? 'killed' : 'stopped'} ${mode.way}` })),
);
// They share what the machine can do among themselves.
vi.setConfig({ maxConcurrency: cases.length });

/** The edge speaks the gateway's own two families of paths, and not Chat-API. */
function modesOf({ flavor }: Scene): readonly Mode[] {
  const ways: readonly Mode['way'][] =
    flavor === 'chat-api' ? ['directly', 'by alarms'] : ['directly', 'by alarms', 'through the edge'];
  return ways.flatMap((way) => (['kill', 'stop'] as const).map((how) => ({ how, way })));
}

const rehearsals = {
  loop: new Map<Scene, Promise<readonly Rehearsed[]>>(),
  alarms: new Map<Scene, Promise<readonly Rehearsed[]>>(),
};
function rehearsedOnce(scene: Scene, { way }: Mode): Promise<readonly Rehearsed[]> {
  const host = hostOf(way);
  const rehearsal = rehearsals[host].get(scene) ?? rehearse(scene, { program, host });
  rehearsals[host].set(scene, rehearsal);
  return rehearsal;
}

function hostOf(way: Mode['way']): Surroundings['host'] {
  return way === 'by alarms' ? 'alarms' : 'loop';
}

function within<Result>({ way }: Mode, work: (surroundings: Surroundings) => Promise<Result>): Promise<Result> {
  const host = hostOf(way);
  return way === 'through the edge' ? edges.use((edge) => work({ program, host, edge })) : work({ program, host });
}

afterAll(async () => {
  await edges[Symbol.asyncDispose]();
  rmSync(program.folder, { recursive: true });
});

describe('the crash matrix', () => {
  describe.concurrent('of a job', () => {
    test.each(cases)(
      'on $scene.flavor, a job ($scene.kind) at a gateway that is $scene.gateway loses nothing, sends nothing twice and makes its request once: $what',
      { timeout: TIMEOUT_MS },
      async ({ scene, mode }) => {
        const at = scenes.indexOf(scene);
        const trials = trialsOf(await rehearsedOnce(scene, mode), mode);
        const decisive = new Set(trials.filter(isDecisive).filter((_, i) => i % EVERY_DECISIVE === at % EVERY_DECISIVE));
        const chosen = trials.filter((trial, i) => decisive.has(trial) || i % EVERY === (at * 31) % EVERY);
        const outcomes = await each[mode.way](chosen, async (trial) => ({
          scene,
          trial,
          history: await within(mode, (surroundings) => play(scene, trial.interruptions, surroundings)),
        }));
        tried.push(...outcomes);
        const wrong = outcomes.filter(({ history: { verdict } }) => !isRight(verdict)).map(describeTried);
        expect(wrong).toEqual([]);
        // Else it would say nothing.
        expect(outcomes.filter(isMissed).map(describeTried)).toEqual([]);
      },
    );
  });

  test('comes to 0 lost, 0 sent twice and 0 second clears in all', () => {
    process.stdout.write(`\n${tableOf(tried)}\n`);
    expect(sumsOf(tried)).toEqual({ lost: 0, twice: 0, secondClears: 0 });
  });
});
