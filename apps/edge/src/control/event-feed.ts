import type { JobStep } from '@sluice/queue';
import type { Coordinator } from '../coordinator/coordinator.ts';
import type { WatchEnd } from '../coordinator/watchers.ts';
import type { Watched } from '@sluice/queue/watch';
import { edgeSentences } from './edge-sentences.ts';
import { errorJson } from './evidence-json.ts';
import { createDifferences } from './event-differences.ts';
import { frame, joinFrames, retryLine } from './event-frames.ts';
import { holdsJson } from './hold-json.ts';
import { jobJson } from './job-json.ts';
import { missedJobs } from './missed-jobs.ts';
import { stepJson } from './step-json.ts';

/** The events of one instance. Each is put into bytes once, however many follow it. */
export interface EventFeed {
  /**
   * Sends each event from now on, and listens to nothing while there is no follower.
   *
   * @returns what ends it.
   */
  follow(send: (event: Uint8Array) => void): () => void;
  /** How it is now, for one who follows from now on. @param since the id of the last event that the caller has. */
  opening(since: number | undefined): Uint8Array;
  /** The last event of a stream. */
  closing(why: WatchEnd): Uint8Array;
}

/** A stream says that it is alive this often, in milliseconds: proxies end a connection that is silent for a minute. */
const HEARTBEAT_MS = 15_000;

/** After an end callers come again within this time and the next, in milliseconds, and not all at once. */
const RETRY_MS = 2000;
const RETRY_SPREAD_MS = 6000;

export function createEventFeed(coordinator: Coordinator, now: () => number): EventFeed {
  const { runner, watch, queue } = coordinator;
  const { journal } = queue;
  const { idInstance } = queue.instance;
  const sentences = edgeSentences(idInstance);
  const followers = new Set<(event: Uint8Array) => void>();
  let ends: readonly (() => void)[] = [];
  /** What all who come before the next reading get of the queue. */
  let shown: { readonly watched: Watched; readonly event: Uint8Array } | undefined;

  const sendAll = (event: Uint8Array): void => {
    for (const send of followers) send(event);
  };
  const heartbeat = (closing: WatchEnd | null): Uint8Array => {
    const { readFailure } = watch.get();
    return frame('heartbeat', { at: now(), error: readFailure === undefined ? null : errorJson(readFailure.error), closing });
  };
  const newestOf = (filter: { readonly job?: string; readonly idInstance?: string }): number | undefined =>
    journal.events({ ...filter, order: 'newest-first', limit: 1 })[0]?.n;
  const jobEvent = (job: string): Uint8Array => frame('job', jobJson(journal, journal.readJob(job)), newestOf({ job }));
  let lastJobSent = '';
  /** A job takes a step each time it looks whether it can go on: only what a follower has not heard is sent. */
  const sendJob = (job: string): void => {
    const event = jobEvent(job);
    const text = new TextDecoder().decode(event);
    if (text === lastJobSent) return;
    lastJobSent = text;
    sendAll(event);
  };
  let lastStepSent = '';
  /** Without an id: none is sent again to one who was away. */
  const sendStep = (job: string, step: JobStep): void => {
    const data = { job, step: stepJson(step, sentences) };
    const text = JSON.stringify(data);
    if (text === lastStepSent) return;
    lastStepSent = text;
    sendAll(frame('step', data));
  };
  const holdEvent = (id?: number): Uint8Array => frame('hold', { at: now(), holds: holdsJson(coordinator) }, id);

  function begin(): void {
    lastJobSent = '';
    lastStepSent = '';
    const differences = createDifferences();
    const timer = setInterval(() => sendAll(heartbeat(null)), HEARTBEAT_MS);
    ends = [
      () => clearInterval(timer),
      watch.listen('entries', (watched) => {
        for (const { kind, data } of differences(watched)) sendAll(frame(kind, data));
      }),
      runner.listen((job, step) => {
        // Before the job: one who follows it to its end hears how it has ended.
        sendStep(job, step);
        sendJob(job);
      }),
      // Without an id: that of a job that ends in the same moment must not be passed over.
      coordinator.onHolds(() => sendAll(holdEvent())),
    ];
  }

  function queueEvents(): Uint8Array {
    const watched = watch.get();
    if (shown?.watched !== watched) {
      shown = { watched, event: joinFrames(createDifferences()(watched).map(({ kind, data }) => frame(kind, data))) };
    }
    return shown.event;
  }

  return {
    follow(send) {
      if (followers.size === 0) begin();
      // By an object of each: the same function may follow twice.
      const follower = (event: Uint8Array): void => send(event);
      followers.add(follower);
      return () => {
        if (followers.delete(follower) && followers.size === 0) for (const end of ends) end();
      };
    },
    opening(since) {
      // Before the jobs are read: what happens later has a larger number.
      const newest = newestOf({ idInstance });
      const jobs = missedJobs(journal, idInstance, since).map(jobEvent);
      return joinFrames([retryLine(retryMs()), ...jobs, holdEvent(newest), queueEvents(), heartbeat(null)]);
    },
    closing: heartbeat,
  };
}

function retryMs(): number {
  return RETRY_MS + Math.floor(Math.random() * RETRY_SPREAD_MS);
}
