import { play } from './history.ts';
import { pointsOf, type Course, type Point } from './point.ts';
import type { Scene } from './scene.ts';

/** The points that are tried together: those of the first process, and those of the one that resumes it. */
export interface Trial {
  readonly group: 'clearing: journal' | 'clearing: wire' | 'resuming: journal' | 'resuming: wire';
  /** Where each process is killed, in their order. */
  readonly kills: readonly Point[];
}

/** After which the killing of those that resume is tried: when nobody knows whether a request has arrived. */
const RESUMED: Readonly<Record<Scene['kind'], readonly Point[]>> = {
  full: [{ at: 'call', operation: 'clearMessagesQueue', nth: 1, boundary: 'unanswered' }],
  selective: [
    { at: 'call', operation: 'clearMessagesQueue', nth: 1, boundary: 'unanswered' },
    { at: 'call', operation: 'sendMessage', nth: 2, boundary: 'unanswered' },
  ],
};

/** Finds out what the processes of a scene do when nobody kills them, and so where they can be killed. */
export async function rehearse(scene: Scene, cache: string): Promise<readonly Trial[]> {
  const firsts = [[], ...RESUMED[scene.kind].map((point) => [point])];
  const trials = await Promise.all(
    firsts.map(async (kills): Promise<readonly Trial[]> => {
      const { processes } = await play(scene, kills, cache);
      const last = processes.at(-1);
      if (last?.end !== 'came to its end') throw new Error('A process that nobody kills was killed.');
      const calls = kills.length === 0 ? last.calls.filter((call) => !isOfPlan(call)) : last.calls;
      return pointsOf({ writes: last.writes, calls }).map((point) => ({
        group: `${kills.length === 0 ? 'clearing' : 'resuming'}: ${point.at === 'write' ? 'journal' : 'wire'}`,
        kills: [...kills, point],
      }));
    }),
  );
  return trials.flat();
}

/** Whether nobody can tell afterwards, without looking, if a request that destroys or sends has arrived. */
export function isDecisive({ kills: [point, ...others] }: Trial): boolean {
  if (point?.at !== 'call' || others.length > 0 || !/^(clear|send)/.test(point.operation)) return false;
  return point.boundary === 'unsent' || point.boundary === 'unanswered';
}

/** The first of each kind of reading is the plan's: nothing has begun. */
function isOfPlan({ operation, nth }: Course['calls'][number]): boolean {
  return nth === 1 && /^(show|get|status)/.test(operation);
}
