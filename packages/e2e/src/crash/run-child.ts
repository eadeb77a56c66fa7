import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Course, Point } from './point.ts';
import type { Stage } from './stage.ts';
import { isSaid, type Said, type Task } from './task.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** What a process has done, whether it was killed or came to its end. */
export type Ended =
  | { readonly end: 'killed'; readonly calls: Course['calls'] }
  | ({ readonly end: 'came to its end' } & Course & Said);

/**
 * Runs a process until it ends.
 *
 * @param cache a folder in which compiled code is kept: most of the time of so short a process is spent on its beginning.
 * @throws when it ends in another way than by its own will or by the point.
 */
export async function runChild(stage: Stage, what: Task['what'], point: Point | undefined, cache: string): Promise<Ended> {
  const { scene, proxy, journal, emulator } = stage;
  const task: Task = {
    ...scene,
    what,
    journal,
    url: proxy.url,
    now: emulator.clock.now(),
    dieAt: point?.at === 'write' ? point : undefined,
  };
  const child = spawn(process.execPath, [CHILD, JSON.stringify(task)], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const from = proxy.calls.length;
  proxy.expect(point?.at === 'call' ? point : undefined, async () => {
    child.kill('SIGKILL');
    await closed;
  });
  const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  await proxy.settled();
  const calls = proxy.calls.slice(from);
  if (child.signalCode === 'SIGKILL') return { end: 'killed', calls };
  if (child.exitCode !== 0) throw new Error(`A process ended with ${child.exitCode}: ${complaints}`);
  const all: unknown = JSON.parse(said);
  if (!isSaid(all)) throw new TypeError('A process did not say what it had done.');
  return { end: 'came to its end', calls, ...all };
}
