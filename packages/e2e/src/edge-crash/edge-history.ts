import { SluiceError } from '@sluice/core';
import type { Interruption, WireCall } from '../crash/point.ts';
import { begin, endOf, haltAt, resume, type Blow } from './edge-control.ts';
import { setUpEdge, type EdgeSetting } from './edge-stage.ts';
import { prepare, waiting, type EdgeTask } from './edge-task.ts';
import { judgeEdge, type EdgeVerdict } from './edge-verdict.ts';

/** What one process did, as far as it came. */
interface EdgeCourse {
  readonly isHalted: boolean;
  /** Its writes; not known of one that was killed. */
  readonly writes: number;
  readonly calls: readonly WireCall[];
}

/** A task, the processes that carried it out one after the other, and what came of it. */
export interface EdgeHistory {
  readonly courses: readonly EdgeCourse[];
  readonly verdict: EdgeVerdict;
}

export interface EdgeSurroundings extends Pick<EdgeSetting, 'key' | 'keys' | 'cache'> {
  /** The program of each process after the first; the same unless given. */
  readonly next?: string;
  readonly how: Blow['how'];
}

// One for each blow, and one that comes to its end.
const MAX_PROCESSES = 4;

/**
 * Asks an edge for a task and starts it again each time that it is killed, until nothing is under way in it. It is asked once.
 *
 * @param interruptions what happens to each process, in their order; those after them are left in peace.
 */
export async function playEdge(
  task: EdgeTask,
  interruptions: readonly Interruption[],
  { how, next, ...surroundings }: EdgeSurroundings,
): Promise<EdgeHistory> {
  await using stage = await setUpEdge({ ...surroundings, waiting });
  const { proxy, key } = stage;
  const courses: EdgeCourse[] = [];
  const exitCodes: (number | null)[] = [];
  let failure: SluiceError | undefined;
  for (let nth = 0; nth < MAX_PROCESSES; nth += 1) {
    await using edge = await (nth === 0 ? begin(stage) : resume(stage, { interruption: interruptions[nth], how }, next));
    let from = proxy.calls.length;
    if (nth === 0 && edge !== undefined) {
      const ask = await prepare(task, edge, key);
      from = proxy.calls.length;
      await haltAt(stage, edge, { interruption: interruptions[0], how });
      failure = (await ask().catch((thrown: unknown) => SluiceError.from(thrown))) ?? undefined;
    }
    const quiet = await endOf(edge, how);
    // Where the edge ends meanwhile, its caller gets no answer, or one that says so.
    if (failure !== undefined && quiet !== 'gone') throw failure;
    failure = undefined;
    await proxy.settled();
    const calls = proxy.calls.slice(from);
    courses.push({ isHalted: quiet === 'gone', writes: quiet === 'gone' ? 0 : quiet.writes, calls });
    if (how === 'ask' && quiet === 'gone') exitCodes.push((await edge?.ended) ?? null);
    if (edge === undefined || quiet === 'gone') continue;
    // What arrives after all is over counts as well.
    await proxy.bringLate();
    await edge.quiet();
    await edge.stop();
    exitCodes.push(await edge.ended);
    break;
  }
  return { courses, verdict: judgeEdge(task, stage, exitCodes) };
}
