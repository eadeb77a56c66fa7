import { releaseBrake, stopQueue } from '../src/brake/run-brake.ts';
import type { StopOrder } from '../src/brake/brake-order.ts';
import { createOwners } from '../src/job/owners.ts';
import type { JobPorts } from '../src/job/ports.ts';
import { resumeJob } from '../src/job/resume.ts';
import type { JobStep } from '../src/job/steps.ts';
import type { JobState } from '../src/journal/job-states.ts';
import { stepsOf } from './clearing.ts';
import type { GatewayUnderTest } from './gateway.ts';
import { ID } from './reading.ts';

/** What the run of a stop does while its brake is released: `is slow` is in the middle of a reading. */
type StopRun = 'follows' | 'sleeps' | 'is slow' | 'has died' | 'is of the same process';

export interface ReleaseWhileWatched {
  readonly stopRun: StopRun;
  /** How many steps of the stop are heard before the release. */
  readonly after: number;
  /** The process of the release dies after as many of its steps; not at all where it is `undefined`. */
  readonly goDiesAfter: number | undefined;
}

interface Ends {
  /** The state of the stop when the release began; `undefined` where it was at its end. */
  readonly state: JobState | undefined;
  /** Nothing where its process has died. */
  readonly stop: JobStep | undefined;
  readonly go: JobStep | undefined;
  /** What a third process has brought to its end, where one was left. */
  readonly resumed: JobStep | undefined;
}

/** Sets the brake, and releases it while the stop is not at its end. Every job is at its end afterwards. */
export async function releaseWhileWatched(
  gateway: GatewayUnderTest,
  ports: JobPorts,
  order: StopOrder,
  { stopRun, after, goDiesAfter }: ReleaseWhileWatched,
): Promise<Ends> {
  const dead = new Set<string>();
  const process = (name: string): JobPorts => ({ ...ports, owners: createOwners({ name, isGone: (of) => dead.has(of) }) });
  const [stopping, other] = [process('stop'), process('go')];
  const cancel = new AbortController();
  const stop = stopQueue({ ...stopping, signal: cancel.signal }, order);
  let stopped: JobStep | undefined;
  const take = async (): Promise<boolean> => {
    const { done, value } = await stop.next();
    stopped = value ?? stopped;
    return done !== true;
  };
  const toItsEnd = async (): Promise<void> => {
    while (await take());
  };
  for (let heard = 0; heard < after && (await take()); heard += 1);
  let goes = stopping;
  let end = nothing;
  switch (stopRun) {
    case 'is of the same process':
      cancel.abort();
      await toItsEnd();
      break;
    case 'follows': {
      goes = other;
      const following = toItsEnd();
      end = () => following;
      break;
    }
    case 'is slow': {
      goes = other;
      const reading = Promise.withResolvers<void>();
      const goOn = Promise.withResolvers<void>();
      gateway.stopAt('getSettings', () => {
        reading.resolve();
        return goOn.promise;
      });
      const taking = take();
      await Promise.race([reading.promise, taking]);
      end = async () => {
        goOn.resolve();
        await taking;
        await toItsEnd();
      };
      break;
    }
    case 'sleeps':
      goes = other;
      end = toItsEnd;
      break;
    case 'has died':
      goes = other;
      dead.add('stop');
      stopped = undefined;
  }
  const state = ports.journal.openJobs(ID)[0]?.state;
  const go = await released(goes, order, goDiesAfter);
  if (goDiesAfter !== undefined) dead.add(goes === stopping ? 'stop' : 'go');
  await end();
  const [left] = ports.journal.openJobs(ID);
  const resumed = left && (await stepsOf(resumeJob(process('a third'), left.id))).at(-1);
  return { state, stop: stopped, go, resumed };
}

const nothing = (): Promise<unknown> => Promise.resolve();

async function released(ports: JobPorts, order: StopOrder, diesAfter: number | undefined): Promise<JobStep | undefined> {
  const { confirm, actor, reason } = order;
  const go = releaseBrake(ports, { confirm, actor, reason });
  if (diesAfter === undefined) return (await stepsOf(go)).at(-1);
  let last: JobStep | undefined;
  for (let heard = 0; heard < diesAfter; heard += 1) {
    const { done, value } = await go.next();
    if (done === true) break;
    last = value;
  }
  return last;
}
