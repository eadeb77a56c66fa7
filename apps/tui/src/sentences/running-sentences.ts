import type { OpenJob, RestoreReport } from '@sluice/queue';
import type { ConnectStep } from '../present/step.ts';
import type { Job, JobKind } from '@sluice/queue/journal';

type Skipped = RestoreReport['skipped'][number];

/** What the app and the commands say of the jobs that they begin, follow and leave. */
export interface RunningSentences {
  /** @param name what people call the instance. */
  readonly ofInstance: (name: string, sentence: string) => string;
  readonly journalUnreadable: (name: string, error: string) => string;
  /** That a brake is on, and the command that releases it. */
  readonly brakeOn: (sentence: string, command: string) => string;
  /** That the brake does not hold, the command that sets it again, and the one that closes it. */
  readonly brakeWithoutEffect: (sentence: string, commands: { readonly again: string; readonly close: string }) => string;
  /** That a stop which did not do it leaves no brake on. @param command the stop again. */
  readonly noBrakeAfterStop: (command: string) => string;
  /** That the queue is read again, as its count is from before the brake. */
  readonly countNotRenewed: (ms: number) => string;
  /** Why nothing was cleared after a stop that did not set the brake. */
  readonly notClearedUnbraked: (why: 'not-on' | 'not-certain') => string;
  readonly nothingWaits: string;
  /** In the place of `nothingWaits` while a job is open: the messages that it is to restore are in no list. */
  readonly nothingListed: (kind: JobKind) => string;
  /** What to do about a job in the app, which goes on with it by a key. */
  readonly nextInApp: (isLeft: boolean) => string;
  /** The open job and how far it has come, in as few words as a small screen has room for. */
  readonly inApp: (job: Pick<OpenJob, 'kind' | 'actor' | 'openedAt' | 'state'>) => string;
  /** A line of the list of unfinished jobs. */
  readonly listed: (job: Pick<Job, 'kind' | 'actor' | 'openedAt' | 'idInstance' | 'state'>) => string;
  readonly nothingUnfinished: string;
  readonly nothingUnfinishedAt: (name: string) => string;
  /** A job that is open when the operator has left the app. */
  readonly leftOpen: (job: Pick<Job, 'id' | 'kind' | 'idInstance'>) => string;
  /** The same of a job that an edge carries out; `id` where it is known. */
  readonly goesOnAtEdge: (job: { readonly id: string | undefined; readonly idInstance: string; readonly edge: string }) => string;
  /** How what was cleared can be restored. */
  readonly undo: (snapshot: string, command: string) => string;
  /** The question before the operator leaves the app while a job goes on, by what leaving does. */
  readonly ifLeft: {
    readonly lostWithDemo: (kind: JobKind, idInstance: string) => string;
    readonly cancelled: (kind: JobKind, idInstance: string) => string;
    readonly stopped: (kind: JobKind, idInstance: string, command: string) => string;
    /** An edge carries it out. */
    readonly goesOnAtEdge: (kind: JobKind, idInstance: string, edge: string) => string;
  };
  readonly lostWithDemo: string;
  readonly stoppingAll: string;
  /** The same where all of them go on at an edge. */
  readonly stoppingFollowing: string;
  /** What an interrupt can still do about a command. @param job its id, where it has one. */
  readonly stopping: Readonly<
    Record<'restore' | 'after-request' | 'after-change' | 'waiting', (job: string | undefined) => string>
  >;
  readonly stoppingBefore: (kind: JobKind) => string;
  /** What an interrupt can still do about a connect, by its latest step. */
  readonly stoppingConnect: (step: ConnectStep, job: string | undefined) => string;
  readonly interrupted: (error: string, job: string) => string;
  readonly interruptedInApp: (error: string) => string;
  readonly notVerified: (sentence: string, snapshot: string) => string;
  readonly skipped: (entry: Pick<Skipped, 'position' | 'type' | 'why'>) => string;
  readonly moreSkipped: (count: number) => string;
}
