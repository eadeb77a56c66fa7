import type { SluiceError } from '@sluice/core';
import type { Job } from '../journal/job.ts';
import { isCancellable, isJobState, isLastOfAll, type JobKind, type JobState } from '../journal/job-states.ts';
import type { GoReport, StopReport } from '../brake/brake-report.ts';
import type { ConnectReport } from '../connect/connect-report.ts';
import type { Proving, Wait } from './progress.ts';
import type { RestoreReport } from './restore-report.ts';

/** The kinds of job that change the delay. */
export type BrakeKind = Extract<JobKind, 'stop' | 'go'>;

/** What a clearing has come to. */
export interface ClearingReport {
  /** The id of the job in the journal, and of its snapshot. */
  readonly job: string;
  readonly snapshot: string;
  /** Which queue was cleared: never another. */
  readonly queue: 'messages';
  readonly captured: number;
  /** How many more waited, by the count, beyond the list: gone, and they cannot be restored. */
  readonly unseen: number;
  /** How many the gateway says it cleared, where it does. */
  readonly cleared: number | undefined;
  /**
   * How many of the captured may have left before the clear took effect: at most one per delay where the instance was seen to send, 0 where it
   * was seen at no look. After an unknown outcome that can be all: then only their being gone is certain.
   */
  readonly mayHaveBeenSent: number;
  /** How many joined the queue after the clear and are still there. */
  readonly arrived: number;
  /** What others may have put into the queue between the capture and the clear: destroyed without a copy. */
  readonly unprotected: Unprotected;
  /** What became of what was to stay; nothing after a full clear. */
  readonly restore: RestoreReport | undefined;
}

/** What joined the queue after the list was read and before the clear took effect. Sends through the edge are held meanwhile; others are not. */
export interface Unprotected {
  /** From the list to the answer to the clear, in milliseconds. */
  readonly windowMs: number;
  /** How many: `counted` by the gateway's own answer or by a ledger; `estimated` from how many joined since the plan; `unknown` where there is no evidence. */
  readonly entries: { readonly by: 'counted' | 'estimated'; readonly count: number } | { readonly by: 'unknown' };
}

/** What a run waits for while it restores messages. */
export interface Waiting {
  readonly for: Exclude<Wait['for'], 'count' | 'look' | 'delay' | 'number'>;
  /** By when it goes on at the latest, in milliseconds since the epoch. */
  readonly until: number;
}

/** How far the restore has come. */
export interface Restoring {
  readonly step: 'restoring';
  readonly job: string;
  /** Whether it is a part of a clearing, or a restore. */
  readonly kind: JobKind;
  readonly done: number;
  readonly of: number;
  /** Why it does not go on just now. */
  readonly waiting?: Waiting | undefined;
}

/** Where a job is, for a person who looks on. The last step of each is one for which `isLastStep` holds. */
export type JobStep =
  /** The job is open and senders are held; the entries are being read and stored. */
  | { readonly step: 'capturing'; readonly job: string }
  /** The snapshot is durable; nothing has been destroyed yet. Until here it can be cancelled. */
  | { readonly step: 'captured'; readonly snapshot: string; readonly captured: number; readonly unseen: number }
  /** The one request is on its way. */
  | { readonly step: 'clearing' }
  /** The gateway says that it cleared. */
  | { readonly step: 'cleared' }
  /** The request may or may not have taken effect; only reading shows which. */
  | { readonly step: 'unknown'; readonly error: SluiceError }
  /**
   * The queue is read until what was captured is gone. `listed` of the captured are still there, `undefined` as long as it was not read;
   * `count` can be as old as the flavor's lag.
   */
  | {
      readonly step: 'verifying';
      readonly listed: number | undefined;
      readonly count: number | undefined;
      readonly forMs: number;
    }
  /** Every captured message is gone and the count agrees. `arrived` messages wait that were not among them. */
  | { readonly step: 'verified'; readonly arrived: number }
  /** Sluice is sending the messages that are to stay again, in their order. */
  | Restoring
  /** Of a restore: where its messages are is being found out. */
  | { readonly step: 'looking'; readonly job: string }
  /** All of a clearing is done. */
  | { readonly step: 'done'; readonly report: ClearingReport }
  /** All of a restore is done. */
  | { readonly step: 'restored'; readonly job: string; readonly report: RestoreReport }
  /**
   * Within the time allowed the queue did not become what a clear leaves behind. Nothing was restored; `remaining` of the captured are still
   * listed, `undefined` where it could never be read.
   */
  | {
      readonly step: 'unverified';
      readonly remaining: number | undefined;
      readonly count: number | undefined;
      /** Why the queue could not be read in the end, if so. */
      readonly error: SluiceError | undefined;
      readonly report: ClearingReport;
    }
  /** The gateway said no, or the request never reached it: the queue is as it was. */
  | { readonly step: 'refused'; readonly error: SluiceError }
  /** It was cancelled before the request: the queue is as it was. */
  | { readonly step: 'cancelled' }
  /** Something went wrong before anything was destroyed. */
  | { readonly step: 'failed'; readonly error: SluiceError }
  /** Another run has the job, and is not known to have ended. This one goes on when that is heard of no more, at the earliest at `until`. */
  | { readonly step: 'waiting'; readonly job: string; readonly kind: JobKind; readonly heardOfAt: number; readonly until: number }
  /**
   * Another run has brought the job to its end meanwhile, in this state. `restore`: what became of the entries that it was to restore. `stop`, `go`:
   * what a stop or a go has come to that is done.
   */
  | {
      readonly step: 'ended-elsewhere';
      readonly job: string;
      readonly kind: Job['kind'];
      readonly state: JobState;
      readonly restore: RestoreReport | undefined;
      readonly stop?: StopReport | undefined;
      readonly go?: GoReport | undefined;
    }
  /** Of a stop or a go: the delay is being read. `isStarting`: it cannot be read or changed yet, as when the instance is starting. */
  | { readonly step: 'measuring'; readonly job: string; readonly kind: BrakeKind; readonly isStarting: boolean }
  /** The one request that changes the delay is on its way. */
  | { readonly step: 'changing'; readonly kind: BrakeKind; readonly delayBeforeMs: number; readonly delayMs: number }
  /** The gateway has the delay: it says so, or its settings show it. */
  | { readonly step: 'changed'; readonly kind: BrakeKind; readonly delayMs: number }
  /** The request may or may not have taken effect; only reading the settings shows which. */
  | { readonly step: 'change-unknown'; readonly kind: BrakeKind; readonly error: SluiceError }
  /** The settings are read until they show the delay, or until it is certain that they will not. `shownMs`: what they show now. */
  | { readonly step: 'confirming'; readonly kind: BrakeKind; readonly shownMs: number | undefined; readonly until: number }
  /** The queue is watched until it is seen that hardly anything leaves any more. `departed`: so many have left since the stop began. */
  | { readonly step: 'watching'; readonly departed: number; readonly until: number }
  /** A stop is done. */
  | { readonly step: 'stopped'; readonly report: StopReport }
  /** A go is done. */
  | { readonly step: 'released'; readonly report: GoReport }
  /** Within the time allowed the settings did not show the delay. After a stop the brake may be on; after a go it is on. `shownMs`: what they show. */
  | { readonly step: 'change-unverified'; readonly kind: BrakeKind; readonly shownMs: number | undefined }
  /** Of a connect: what waits is being read, and held against what was agreed to. */
  | { readonly step: 'deciding'; readonly job: string }
  /** A number may be connected now. `joined`: so many wait that are not decided upon. `until`: for so long it is waited for one. */
  | { readonly step: 'connecting'; readonly state: string | null; readonly joined: number; readonly until: number }
  /** A number is connected. */
  | { readonly step: 'authorized' }
  /** What leaves is being watched. */
  | ({ readonly step: 'proving'; readonly until: number } & Omit<Proving, 'since'>)
  /** A connect is done. */
  | { readonly step: 'connected'; readonly report: ConnectReport }
  /**
   * No number was connected: it took too long, the run was stopped, or messages joined that are not decided upon and the watching was to end at that.
   * `gatewayState`: the state of the instance then. `joined`: so many wait that are not decided upon.
   */
  | {
      readonly step: 'not-connected';
      readonly why: 'timed-out' | 'stopped' | 'undecided';
      readonly gatewayState: string | null;
      readonly joined: number;
    }
  /** It cannot go on now. The job stays open, and is to be resumed: nothing of it is repeated that must not be. */
  | { readonly step: 'interrupted'; readonly job: string; readonly error: SluiceError };

/** Ends of a stream of steps that are no state of a job. */
const ENDS: ReadonlySet<string> = new Set([
  'restored',
  'stopped',
  'released',
  'change-unverified',
  'connected',
  'ended-elsewhere',
  'interrupted',
] satisfies readonly JobStep['step'][]);

/**
 * Whether nothing follows.
 *
 * @example
 * ```ts
 * for await (const step of queue.steps.resume(id)) if (isLastStep(step)) console.log(step.step);
 * ```
 */
export function isLastStep({ step }: JobStep): boolean {
  return ENDS.has(step) || (isJobState(step) && isLastOfAll(step));
}

/**
 * Whether a clearing at this step can still be cancelled: its request has not been sent.
 *
 * @example
 * ```ts
 * const { signal, abort } = new AbortController();
 * for await (const step of queue.steps.resume(id, { signal })) if (!isCancellableStep(step)) console.log('It is too late to cancel.');
 * ```
 */
export function isCancellableStep({ step }: JobStep): boolean {
  return (
    step === 'capturing' || step === 'measuring' || step === 'deciding' || (isJobState(step) && isCancellable('clear', step))
  );
}
