/** Starts the edge of a stage, and ends it at a point. */
import type { Interruption } from '../crash/point.ts';
import type { EdgeProcess } from './edge-process.ts';
import type { EdgeStage } from './edge-stage.ts';
import type { Quiet } from './orders.ts';

/** Those that were asked to end. */
const asked = new WeakSet<EdgeProcess>();

/** Waits until an edge has come to its end, or nothing is under way in it. */
export async function endOf(edge: EdgeProcess | undefined, how: Blow['how']): Promise<Quiet | 'gone'> {
  const quiet = (await edge?.quiet()) ?? 'gone';
  if (how === 'kill' || edge === undefined || !asked.has(edge)) return quiet;
  await edge.ended;
  return 'gone';
}

/** What happens to a process, if anything does. */
export interface Blow {
  readonly interruption: Interruption | undefined;
  /** Whether a process is killed at its point, or asked to end, as before a deploy; it then gets the whole of the answer to its call. */
  readonly how: 'kill' | 'ask';
}

/** Starts the edge of a stage for the first time. */
export async function begin(stage: EdgeStage): Promise<EdgeProcess> {
  stage.proxy.expect(undefined);
  const edge = await stage.start();
  if (edge === 'gone') throw new Error('The edge was killed before it was asked for anything.');
  return edge;
}

/** Starts it again. @returns `undefined` where it was killed before it was ready. */
export async function resume(stage: EdgeStage, blow: Blow, program: string | undefined): Promise<EdgeProcess | undefined> {
  const point = blow.interruption?.point;
  const starting = Promise.withResolvers<EdgeProcess | 'gone'>();
  halting(stage, starting.promise, blow);
  const started = await stage.start({ program, point: point?.at === 'write' ? point : undefined });
  starting.resolve(started);
  return started === 'gone' ? undefined : started;
}

/** Ends it at a point that is counted from here. */
export async function haltAt(stage: EdgeStage, edge: EdgeProcess, blow: Blow): Promise<void> {
  const point = blow.interruption?.point;
  halting(stage, Promise.resolve(edge), blow);
  await edge.arm(point?.at === 'write' ? point : undefined);
}

/** Ends it at a call that is counted from here; a process that is being started too. */
export function halting(stage: EdgeStage, starting: Promise<EdgeProcess | 'gone'>, { interruption, how }: Blow): void {
  const point = interruption?.point;
  const over = Promise.withResolvers<void>();
  const halt = async (): Promise<void> => {
    const edge = await starting;
    if (edge !== 'gone' && how === 'ask') {
      asked.add(edge);
      void edge.stop();
    } else if (edge !== 'gone') await edge.kill();
    over.resolve();
  };
  stage.proxy.expect(point?.at === 'call' ? { point, halt, over: over.promise } : undefined);
}
