import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { CompiledChild } from './compile-child.ts';
import { STOPPED } from './halt.ts';
import type { Interruption, Rehearsal, WireCall } from './point.ts';
import type { Stage } from './stage.ts';
import { isSaid, type Said, type Task } from './task.ts';
import { writeTime } from './time-file.ts';

/** What a process has done, whether it was killed or came to its end. */
export type Ended = {
  readonly pid: number;
  readonly wasStopped: boolean;
  /** What it has called after it was stopped. */
  readonly callsAfterwards: readonly WireCall[];
} & ({ readonly end: 'killed'; readonly calls: Rehearsal['calls'] } | ({ readonly end: 'came to its end' } & Rehearsal & Said));

/** A process that has been started. It is gone when this is disposed of, also where it was stopped. */
export interface Child extends AsyncDisposable {
  /** Resolves when it has ended or is stopped. */
  readonly halted: Promise<'ended' | 'stopped'>;
  /**
   * Lets it go on, if it is stopped, and waits for its end.
   *
   * @throws when it ends in another way than by its own will or by the blow.
   */
  readonly end: () => Promise<Ended>;
}

// Also where a test has given up waiting, nothing may be left running, and above all nothing stopped.
const living = new Set<ChildProcess>();
process.on('exit', () => living.forEach((child) => child.kill('SIGKILL')));

const GO_ON_EVERY_MS = 100;

export function startChild(
  stage: Stage,
  work: Pick<Task, 'what' | 'host'>,
  interruption: Interruption | undefined,
  program: CompiledChild,
): Child {
  const { scene, proxy, journal, emulator, gateway } = stage;
  const { point } = interruption ?? {};
  const isOutside = point?.at === 'call' && point.boundary !== 'connected';
  const now = emulator.clock.now();
  const task: Task = {
    ...scene,
    ...gateway,
    ...work,
    journal,
    clockUrl: proxy.url,
    timeFile: `${journal}-${proxy.calls.length}.time`,
    now,
    interruption: isOutside ? undefined : interruption,
  };
  writeTime(task.timeFile, now);
  const child = spawn(process.execPath, [program.file, JSON.stringify(task)], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: program.folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  const complaints = text(child.stderr);
  const closed = once(child, 'close').then(() => void living.delete(child));
  const stopped = Promise.withResolvers<'stopped'>();
  const over = Promise.withResolvers<void>();
  let said = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === STOPPED) stopped.resolve('stopped');
    else said = line;
  });

  const from = proxy.calls.length;
  let calls: readonly WireCall[] = [];
  const halt = async (): Promise<void> => {
    if (interruption?.how === 'stop') {
      child.kill('SIGSTOP');
      stopped.resolve('stopped');
    } else {
      child.kill('SIGKILL');
      await closed;
      over.resolve();
    }
  };
  proxy.expect(isOutside ? { point, halt, over: over.promise } : undefined);
  const halted = Promise.race([closed.then(() => 'ended' as const), stopped.promise]).then(async (how) => {
    await proxy.settled();
    calls = proxy.calls.slice(from);
    return how;
  });

  async function end(): Promise<Ended> {
    const wasStopped = (await halted) === 'stopped';
    const since = proxy.calls.length;
    proxy.expect(undefined);
    // At a connection it goes on as if no time had passed, as where another has taken its job over in the same moment: only its not owning the
    // job any more can keep it from sending.
    const isOfTheMoment = point?.at === 'call' && point.boundary === 'connected';
    if (wasStopped && !isOfTheMoment) writeTime(task.timeFile, emulator.clock.now());
    // One that has said that it stops may only be about to: continued only once, it would stop afterwards, for ever.
    const goOn = setInterval(() => child.kill('SIGCONT'), GO_ON_EVERY_MS);
    child.kill('SIGCONT');
    over.resolve();
    await closed;
    clearInterval(goOn);
    await proxy.settled();
    const callsAfterwards = proxy.calls.slice(since);
    const common = { pid: child.pid ?? 0, wasStopped, callsAfterwards, calls: [...calls, ...callsAfterwards] };
    if (child.signalCode === 'SIGKILL') return { ...common, end: 'killed' };
    if (child.exitCode !== 0) throw new Error(`A process ended with ${child.exitCode ?? child.signalCode}: ${await complaints}`);
    const all: unknown = JSON.parse(said);
    if (!isSaid(all)) throw new TypeError('A process did not say what it had done.');
    return { ...common, end: 'came to its end', ...all };
  }
  return {
    halted,
    end,
    [Symbol.asyncDispose]: async () => {
      // It also ends a process that is stopped.
      child.kill('SIGKILL');
      await closed;
    },
  };
}
