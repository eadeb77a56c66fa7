import { play, type Surroundings } from './history.ts';
import { interruptionsAt, type Interruption, type Rehearsal } from './point.ts';
import { isOfQueue, type Scene } from './scene.ts';

/**
 * Whether processes are killed or stopped; and whether the gateway is called directly, also by a host that forgets everything between two steps of
 * a job, or through an edge.
 */
export interface Mode {
  readonly how: Interruption['how'];
  readonly way: 'directly' | 'by alarms' | 'through the edge';
}

/** The blows that are tried together: those of the first process, and those of the one that resumes it. */
export interface Trial extends Mode {
  readonly group: 'clearing: journal' | 'clearing: wire' | 'resuming: journal' | 'resuming: wire';
  /** What happens to each process, in their order. */
  readonly interruptions: readonly Interruption[];
}

const killed = (operation: string, nth: number): Interruption => ({
  how: 'kill',
  point: { at: 'call', operation, nth, boundary: 'unanswered' },
});

/** After which those that resume are killed or stopped: when nothing shows whether a request has arrived. */
const RESUMED: Readonly<Record<Scene['kind'], readonly Interruption[]>> = {
  full: [killed('clearMessagesQueue', 1)],
  selective: [killed('clearMessagesQueue', 1), killed('sendMessage', 2)],
  stop: [killed('setSettings', 1)],
  go: [killed('setSettings', 2)],
  connect: [killed('getStateInstance', 3)],
};

/** What one process does that is left in peace. */
export interface Rehearsed {
  /** What happened to the one before it; nothing where it is the first. */
  readonly before: readonly Interruption[];
  readonly course: Rehearsal;
}

/** Finds out what the processes of a scene do, and so where they can be halted. Through an edge they do the same. */
export async function rehearse(scene: Scene, surroundings: Surroundings): Promise<readonly Rehearsed[]> {
  const firsts = [[], ...RESUMED[scene.kind].map((interruption) => [interruption])];
  return Promise.all(
    firsts.map(async (before) => {
      const { processes } = await play(scene, before, surroundings);
      const last = processes.at(-1);
      if (last?.end !== 'came to its end') throw new Error('A process that was left in peace was killed.');
      const calls = before.length === 0 && isOfQueue(scene) ? last.calls.filter((call) => !isOfPlan(call)) : last.calls;
      return { before, course: { ...last, calls } };
    }),
  );
}

/** All that can be tried in a mode. */
export function trialsOf(rehearsed: readonly Rehearsed[], { how, way }: Mode): readonly Trial[] {
  return rehearsed.flatMap(({ before, course }) =>
    interruptionsAt(course, how).map((interruption): Trial => ({
      how,
      way,
      group: `${before.length === 0 ? 'clearing' : 'resuming'}: ${interruption.point.at === 'write' ? 'journal' : 'wire'}`,
      interruptions: [...before, interruption],
    })),
  );
}

/** The moments of which nothing shows afterwards, without looking, whether a request that destroys or sends has arrived, or will. */
export function isDecisive({ interruptions: [interruption, ...others], way }: Trial): boolean {
  if (interruption?.point.at !== 'call' || others.length > 0) return false;
  const { how, point } = interruption;
  const { operation, nth, boundary } = point;
  const isChosen =
    (operation === 'clearMessagesQueue' && nth === 1) ||
    (operation === 'sendMessage' && nth === 2) ||
    operation === 'setSettings';
  return isChosen && DECISIVE[way][how].some((one) => one === boundary);
}

const DECISIVE = {
  directly: { kill: ['unsent', 'unanswered', 'very late'], stop: ['connected', 'very late'] },
  'by alarms': { kill: ['unanswered'], stop: ['connected'] },
  'through the edge': { kill: ['late', 'very late'], stop: ['connected'] },
} as const;

/** The first of each kind of reading is the plan's: nothing has begun. */
function isOfPlan({ operation, nth }: Rehearsal['calls'][number]): boolean {
  return nth === 1 && /^(show|get|status)/.test(operation);
}
