import { openJournal } from '@sluice/queue';
import { openSqliteDatabase } from '@sluice/queue/node';
import type { Point } from './point.ts';
import { runChild, type Ended } from './run-child.ts';
import type { Scene } from './scene.ts';
import { setUp } from './stage.ts';
import { judge, type Verdict } from './verdict.ts';

/** A clearing, the processes that carried it out one after the other, and what came of it. */
export interface History {
  readonly processes: readonly Ended[];
  readonly verdict: Verdict;
}

// One for each kill, and one that comes to its end; beyond that it goes on for ever.
const MOST_PROCESSES = 5;

/**
 * Begins a clearing, and resumes it until nothing of it is open.
 *
 * @param kills where each process is killed, in their order; those after them are not.
 */
export async function play(scene: Scene, kills: readonly Point[], cache: string): Promise<History> {
  await using stage = await setUp(scene);
  const processes = [await runChild(stage, 'clear', kills[0], cache)];
  using database = openDisposably(stage.journal);
  const journal = openJournal(database, { now: () => stage.emulator.clock.now(), texts: 'keep' });
  while (journal.openWorks().length > 0 && processes.length < MOST_PROCESSES) {
    processes.push(await runChild(stage, 'resume', kills[processes.length], cache));
  }
  return { processes, verdict: judge(stage, database, journal) };
}

function openDisposably(file: string): ReturnType<typeof openSqliteDatabase> & Disposable {
  const database = openSqliteDatabase(file);
  return { ...database, [Symbol.dispose]: () => database.close() };
}
