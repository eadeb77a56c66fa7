import { openJournal } from '@sluice/queue/journal';
import { openSqliteDatabase } from '@sluice/queue/node';
import type { CompiledChild } from './compile-child.ts';
import type { Edge } from './edges.ts';
import type { Interruption } from './point.ts';
import { startChild, type Child, type Ended } from './run-child.ts';
import type { Scene } from './scene.ts';
import { setUp } from './stage.ts';
import type { Task } from './task.ts';
import { judge, type Verdict } from './verdict.ts';

/** A clearing, the processes that carried it out one after the other, and what came of it. */
export interface History {
  /** In the order in which they ended. */
  readonly processes: readonly Ended[];
  readonly verdict: Verdict;
}

export interface Surroundings {
  readonly program: CompiledChild;
  /** What drives the jobs. */
  readonly host: Task['host'];
  /** The proxy between the processes and the gateway, if there is one. */
  readonly edge?: Edge | undefined;
}

// One for each blow, and one that comes to its end; beyond that it goes on for ever.
const MAX_PROCESSES = 5;

/**
 * Begins a clearing, and resumes it until nothing of it is open. A process that is stopped goes on when another has brought its job to the end,
 * or cannot.
 *
 * @param interruptions what happens to each process, in their order; those after them are left in peace.
 */
export async function play(
  scene: Scene,
  interruptions: readonly Interruption[],
  { program, host, edge }: Surroundings,
): Promise<History> {
  await using stage = await setUp(scene, edge);
  await using children = new AsyncDisposableStack();
  const processes: Ended[] = [];
  const stopped: Child[] = [];
  const start = async (what: 'begin' | 'resume', nth: number): Promise<'ended' | 'stopped'> => {
    const child = children.use(startChild(stage, { what, host }, interruptions[nth], program));
    const how = await child.halted;
    if (how === 'stopped') stopped.push(child);
    else processes.push(await child.end());
    return how;
  };

  await start('begin', 0);
  using database = openDisposably(stage.journal);
  const journal = openJournal(database, { now: () => stage.emulator.clock.now(), bodies: 'full' });
  for (let started = 1; ;) {
    let canGoOn = true;
    while (canGoOn && started < MAX_PROCESSES && journal.openJobs().length > 0) {
      const how = await start('resume', started);
      started += 1;
      // One that leaves the job open waits for the lock of the process that is stopped.
      canGoOn = how === 'stopped' || processes.at(-1)?.end === 'killed' || stopped.length === 0;
    }
    // What arrives after all is over counts as well.
    await stage.proxy.bringLate();
    const child = stopped.shift();
    if (child === undefined) break;
    processes.push(await child.end());
  }
  return { processes, verdict: judge(stage, database, journal, processes) };
}

function openDisposably(file: string): ReturnType<typeof openSqliteDatabase> & Disposable {
  const database = openSqliteDatabase(file);
  return { ...database, [Symbol.dispose]: () => database.close() };
}
