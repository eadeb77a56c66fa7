import { interruptionsAt, type Interruption } from '../crash/point.ts';
import { playEdge, type EdgeHistory, type EdgeSurroundings } from './edge-history.ts';
import type { EdgeTask } from './edge-task.ts';

/** The blows that are tried together: the first process gets the first of them. */
export interface EdgeTrial {
  readonly task: EdgeTask;
  /** What the process that gets the last blow does. */
  readonly group: 'asked: journal' | 'asked: wire' | 'resuming: journal' | 'resuming: wire';
  readonly interruptions: readonly Interruption[];
}

const killed = (operation: string, nth: number): Interruption => ({
  how: 'kill',
  point: { at: 'call', operation, nth, boundary: 'unanswered' },
});

/** After which also the process that resumes is killed: nothing shows whether a request has arrived. */
const RESUMED: Readonly<Record<EdgeTask, readonly Interruption[]>> = {
  'drop-in': [killed('clearMessagesQueue', 1)],
  selective: [killed('clearMessagesQueue', 1), killed('sendMessage', 2)],
  restore: [killed('sendMessage', 2)],
};

/** Finds out what the processes of a task do that are left in peace, and so each point at which they can be killed. */
export async function trialsOfEdge(task: EdgeTask, surroundings: EdgeSurroundings): Promise<readonly EdgeTrial[]> {
  const befores = [[], ...RESUMED[task].map((interruption) => [interruption])];
  const courses = await Promise.all(befores.map(async (before) => (await playEdge(task, before, surroundings)).courses.at(-1)));
  return courses.flatMap((course, i) => {
    if (course === undefined || course.isHalted) throw new Error('An edge that was left in peace was killed.');
    const before = befores[i] ?? [];
    return interruptionsAt({ ...course, madeBy: 0 }, 'kill').map((interruption): EdgeTrial => ({
      task,
      group: `${before.length === 0 ? 'asked' : 'resuming'}: ${interruption.point.at === 'write' ? 'journal' : 'wire'}`,
      interruptions: [...before, interruption],
    }));
  });
}

/** At each call of a task, whose answer comes afterwards. */
export async function callTrials(task: EdgeTask, surroundings: EdgeSurroundings): Promise<readonly EdgeTrial[]> {
  const { courses } = await playEdge(task, [], surroundings);
  const calls = courses.flatMap((course) => course.calls);
  return calls.map(({ operation, nth }) => ({ task, group: 'asked: wire', interruptions: [killed(operation, nth)] }));
}

/** The moments of which nothing shows afterwards, without looking, whether a request that destroys or sends has arrived, or will. */
export function isDecisiveForEdge({ interruptions: [interruption, ...others] }: EdgeTrial): boolean {
  if (interruption?.point.at !== 'call' || others.length > 0) return false;
  const { operation, nth, boundary } = interruption.point;
  const isChosen = operation === 'clearMessagesQueue' || (operation === 'sendMessage' && nth === 2);
  return isChosen && ['unsent', 'unanswered', 'very late'].includes(boundary);
}

/** What came of one trial. */
export interface TriedEdge {
  readonly trial: EdgeTrial;
  readonly history: EdgeHistory;
}

/** Whether an edge was not killed where it should have been. With the whole of its last answer it may come to its end first. */
export function isMissedByEdge({ trial: { interruptions }, history: { courses } }: TriedEdge): boolean {
  const canEnd = interruptions.some(({ point }) => point.at === 'call' && point.boundary === 'answered');
  return !canEnd && courses.filter(({ isHalted }) => isHalted).length !== interruptions.length;
}
