import { aFlag, aFunction, anything, aSignal, aText, checkOptions, optional, type Options } from '../check-options.ts';
import type { Job } from '../journal/job.ts';
import { jobJournalOf, type Journal } from '../journal/journal.ts';
import type { Plan } from '../plan/plan.ts';
import type { Selection } from '../selection/selection.ts';
import type { GoReport, StopReport } from '../brake/brake-report.ts';
import type { ConnectConfirmation } from '../connect/connect-order.ts';
import type { ConnectReport } from '../connect/connect-report.ts';
import { connectNumber } from '../connect/run-connect.ts';
import { openGo, openStop } from '../brake/brake-order.ts';
import { releaseBrake, stopQueue } from '../brake/run-brake.ts';
import { advance } from './advance.ts';
import type { Advanced } from './advanced.ts';
import { clearQueue, openClearing } from './clear-queue.ts';
import type { ClearingConfirmation, Confirmation } from './order.ts';
import { outcomeOf, type JobReport } from './outcome.ts';
import type { JobPorts, StepPorts } from './ports.ts';
import { openRestore, restoreEntries } from './restore-entries.ts';
import type { RestoreReport } from './restore-report.ts';
import { resumeJob } from './resume.ts';
import type { OnStep } from './step-listener.ts';
import type { ClearingReport, JobStep } from './steps.ts';

/** What a job takes that is followed to its end. */
export interface RunOptions {
  /**
   * Cancels a clearing that has not sent its request yet. After the request it stops the reading, or the restoring between two messages: the job
   * stays open, and `resume` goes on.
   */
  readonly signal?: AbortSignal | undefined;
}

export interface FollowOptions extends RunOptions {
  /**
   * Called with every step. When it throws, or what it promises is rejected, it is not called again. A clearing that has sent no request yet is
   * cancelled then; any other job is followed to its end. After that a `JobError` is thrown, with what was thrown as its `cause` and with the report.
   */
  readonly onStep?: OnStep | undefined;
}

/** A host that drives the steps of a job itself, by a timer or an alarm. */
export type JobHost = Pick<StepPorts, 'owner' | 'fence' | 'announce'>;

/** Clearings and restores of one queue, followed to their ends. */
export interface QueueJobs {
  /**
   * Carries out a plan: holds senders, captures the queue, sends exactly one clear request, reads until the outcome is certain, and sends again
   * the messages that are to stay. Each step is in the journal before it is taken: `resume` goes on from there when the process dies. The clear request is
   * never repeated.
   *
   * @throws {JobError} when the clearing did not do all that was asked.
   *
   * @example
   * ```ts
   * const report = await queue.clear(plan, { confirm: '1101000001', lost: plan.lost, actor: 'operator@shop', reason: 'The number was blocked.' });
   * console.log(report.captured, report.unprotected.windowMs);
   * ```
   */
  clear(plan: Plan, confirmation: ClearingConfirmation, options?: FollowOptions): Promise<ClearingReport>;
  /**
   * Sends entries of a snapshot again, in their order, each at most once ever. What still waits, was sent, or may have been sent is not sent.
   *
   * @throws {JobError} when the restore did not do all that was asked.
   *
   * @example
   * ```ts
   * const [latest] = queue.snapshots();
   * const chosen = { chats: ['79001234567@c.us'] };
   * await queue.restore(latest?.id ?? '', chosen, { confirm: '1101000001', actor: 'operator@shop', reason: 'Orders have to go out.' });
   * ```
   */
  restore(snapshot: string, selection: Selection, confirmation: Confirmation, options?: FollowOptions): Promise<RestoreReport>;
  /**
   * The brake: sets the delay between two messages of the instance to its maximum, once, with the delay from before in the journal, and watches
   * until it is seen that hardly anything leaves any more. Nothing but `go` sets the delay back. Another's change of the delay is not overwritten.
   *
   * @throws {SluiceError} `unsupported` where the gateway has no delay. {JobError} when it is not certain that the brake is on.
   *
   * @example
   * ```ts
   * const { departed, canLeave } = await queue.stop({ confirm: '1101000001', actor: 'operator@shop', reason: 'The leftovers go out.' });
   * console.log(`${departed} have left; up to ${canLeave} can leave in the next hour`);
   * ```
   */
  stop(confirmation: Confirmation, options?: StopOptions): Promise<StopReport>;
  /**
   * Releases the brake: sets the delay back to what it was, once. Where another operator or program has set another delay meanwhile it is left as it is.
   *
   * @throws {SluiceError} `not-found` where no brake is on. {JobError} when it is not certain that the delay is set back.
   *
   * @example
   * ```ts
   * const { delayMs } = await queue.go({ confirm: '1101000001', actor: 'operator@shop', reason: 'The queue is cleared.' });
   * ```
   */
  go(confirmation: Confirmation, options?: FollowOptions): Promise<GoReport>;
  /**
   * Connects a number under guard: what waits is compared with what was agreed to (`keep`) and captured, a number is waited for, and then it is
   * watched for `watchMs` (a minute unless given) what leaves. The number itself is connected by `queue.login`, as soon as the step
   * `connecting` comes.
   *
   * @throws {SluiceError} `confirmation-required` where more waits than was agreed to. {JobError} when no number was connected.
   *
   * @example
   * ```ts
   * const operator = { confirm: '1101000001', keep: 0, actor: 'operator@shop', reason: 'The old number was blocked.' };
   * const { leftOther } = await queue.connect(operator, {
   *   onStep: async ({ step }) => {
   *     if (step === 'connecting') console.log(await queue.login.qr());
   *   },
   * });
   * ```
   */
  connect(confirmation: ConnectConfirmation, options?: ConnectOptions): Promise<ConnectReport>;
  /**
   * Writes down that what waits is kept on purpose, and captures it: `guard` says `kept` then, as long as nothing else joins.
   *
   * @throws {SluiceError} `confirmation-required` where more waits than was agreed to.
   *
   * @example
   * ```ts
   * const { kept } = await queue.keep({ confirm: '1101000001', keep: 14, actor: 'operator@shop', reason: 'Answers to customers.' });
   * ```
   */
  keep(confirmation: ConnectConfirmation, options?: FollowOptions): Promise<ConnectReport>;
  /**
   * Goes on with a job whose process is gone, or waits for the run that has it.
   *
   * @param job its id; the open job of the instance unless given.
   * @returns what it has come to; `undefined` where no job is open and none was named.
   * @throws {JobError} when the job did not do all that was asked.
   *
   * @example
   * ```ts
   * const done = await queue.resume();
   * if (done?.kind === 'clear') console.log(done.report.captured);
   * ```
   */
  resume(job?: string, options?: FollowOptions): Promise<JobReport | undefined>;
  /**
   * The same as streams of steps. They throw nothing but the refusal of an option: each ends with a step for which `isLastStep` holds.
   *
   * @example
   * ```ts
   * const confirmation = { confirm: '1101000001', lost: plan.lost, actor: 'operator@shop', reason: 'The number was blocked.' };
   * for await (const step of queue.steps.clear(plan, confirmation)) console.log(step.step);
   * ```
   */
  readonly steps: JobStreams;
  /**
   * Opens the job of a clearing for a host that takes its steps with `advance`. Nothing is sent yet.
   *
   * @throws {SluiceError} what is wrong with plan or confirmation; `busy` where a job of the instance is open.
   *
   * @example
   * ```ts
   * const confirmation = { confirm: '1101000001', lost: plan.lost, actor: 'operator@shop', reason: 'The number was blocked.' };
   * const { id } = queue.openClearing(plan, confirmation, { owner: 'the only host' });
   * ```
   */
  openClearing(plan: Plan, confirmation: ClearingConfirmation, host: JobHost): Job;
  /**
   * The same for a restore.
   *
   * @throws {SluiceError} what is wrong with selection or confirmation; `not-found` for an unknown snapshot; `busy` where a job is open.
   *
   * @example
   * ```ts
   * const operator = { confirm: '1101000001', actor: 'operator@shop', reason: 'Orders have to go out.' };
   * const [latest] = queue.snapshots();
   * const { id } = queue.openRestore(latest?.id ?? '', { text: 'Order' }, operator, { owner: 'the only host' });
   * ```
   */
  openRestore(snapshot: string, selection: Selection, confirmation: Confirmation, host: JobHost): Job;
  /** Opens the job of a stop for such a host, as `stop` does. */
  openStop(confirmation: Confirmation & { readonly isWatched: boolean }, host: JobHost): Job;
  /** Opens the job of a go for such a host, as `go` does. */
  openGo(confirmation: Confirmation, host: JobHost): Job;
  /**
   * Takes one step of a job and says when the next one is due. It never waits for longer than a request takes and keeps nothing in memory.
   *
   * @throws {SluiceError} when the job cannot go on now. It stays open.
   *
   * @example
   * ```ts
   * const { id } = queue.openClearing(plan, confirmation, { owner: 'the only host' });
   * const { wakeAt } = await queue.advance(id, { owner: 'the only host' });
   * if (wakeAt !== undefined) setTimeout(() => queue.advance(id, { owner: 'the only host' }), wakeAt - Date.now());
   * ```
   */
  advance(job: string, host: JobHost): Promise<Advanced>;
}

/** How a stop is followed. */
export interface StopOptions extends FollowOptions {
  /** Whether the queue is watched until it is seen that hardly anything leaves any more; so unless it is `false`. */
  readonly isWatched?: boolean | undefined;
}

/** How a connect is followed. */
export interface ConnectOptions extends FollowOptions {
  /** How long what leaves is watched once a number is connected, in milliseconds; a minute unless given. */
  readonly watchMs?: number | undefined;
  /** Whether the watching ends as soon as something leaves, or waits, that was not decided to leave, so that `stop` can set the brake at once. */
  readonly endsAtLeak?: boolean | undefined;
}

export interface JobStreams {
  clear(plan: Plan, confirmation: ClearingConfirmation, options?: RunOptions): AsyncGenerator<JobStep, void>;
  restore(
    snapshot: string,
    selection: Selection,
    confirmation: Confirmation,
    options?: RunOptions,
  ): AsyncGenerator<JobStep, void>;
  stop(confirmation: Confirmation, options?: Omit<StopOptions, 'onStep'>): AsyncGenerator<JobStep, void>;
  go(confirmation: Confirmation, options?: RunOptions): AsyncGenerator<JobStep, void>;
  connect(confirmation: ConnectConfirmation, options?: Omit<ConnectOptions, 'onStep'>): AsyncGenerator<JobStep, void>;
  keep(confirmation: ConnectConfirmation, options?: RunOptions): AsyncGenerator<JobStep, void>;
  resume(job: string, options?: RunOptions): AsyncGenerator<JobStep, void>;
}

/** The ports that a host gives for the jobs of a queue. */
export type QueueHost = Omit<JobPorts, 'journal' | 'signal'> & { readonly journal: Journal };

const RUN: Options = { signal: optional(aSignal) };
const CONNECT: Options = { ...RUN, watchMs: optional(anything), endsAtLeak: optional(aFlag('endsAtLeak')) };
const WATCH_MS = 60_000;
const STOP: Options = { ...RUN, isWatched: optional(aFlag('isWatched')) };
const FOLLOW: Options = { ...RUN, onStep: optional(aFunction('onStep')) };
const HOST: Options = { owner: aText('owner'), fence: optional(anything), announce: optional(aFunction('announce')) };
// A wrong value of one of them has a separate refusal. A restore needs no number of lost messages; an operator may have given it for the clear.
const CONFIRMATION: Options = {
  confirm: optional(anything),
  lost: optional(anything),
  actor: optional(anything),
  reason: optional(anything),
};

export function queueJobs(host: QueueHost): QueueJobs {
  const { journal, instance } = host;
  const ports: JobPorts = { ...host, journal: jobJournalOf(journal) };
  const of = { journal, idInstance: instance.idInstance };
  const run = (name: string, options: RunOptions): JobPorts => {
    checkOptions(`The options of steps.${name}`, RUN, options);
    return { ...ports, signal: options.signal };
  };
  const stepPorts = (by: JobHost): StepPorts => {
    checkOptions('The host of a job', HOST, by);
    return { ...ports, ...by };
  };
  const steps: JobStreams = {
    clear: (plan, confirmation, options = {}) => clearQueue(run('clear', options), { ...confirmed(confirmation), plan }),
    restore: (snapshot, selection, confirmation, options = {}) =>
      restoreEntries(run('restore', options), { ...confirmed(confirmation), snapshot, selection }),
    stop: (confirmation, options = {}) => {
      checkOptions('The options of steps.stop', STOP, options);
      const order = { ...confirmed(confirmation), isWatched: options.isWatched ?? true };
      return stopQueue({ ...ports, signal: options.signal }, order);
    },
    go: (confirmation, options = {}) => releaseBrake(run('go', options), confirmed(confirmation)),
    connect: (confirmation, options = {}) => {
      checkOptions('The options of steps.connect', CONNECT, options);
      const { watchMs = WATCH_MS, endsAtLeak = false } = options;
      const order = { ...agreed(confirmation), isOnlyDecided: false, watchMs, endsAtLeak };
      return connectNumber({ ...ports, signal: options.signal }, order);
    },
    keep: (confirmation, options = {}) =>
      connectNumber(run('keep', options), { ...agreed(confirmation), isOnlyDecided: true, watchMs: 0, endsAtLeak: false }),
    resume: (job, options = {}) => resumeJob(run('resume', options), named(job)),
  };
  return {
    steps,
    async clear(plan, confirmation, options = {}) {
      checkOptions('The options of clear', FOLLOW, options);
      const done = await outcomeOf((by) => steps.clear(plan, confirmation, by), of, options);
      if (done.kind === 'clear') return done.report;
      throw new TypeError('A clearing has ended as a restore.');
    },
    async restore(snapshot, selection, confirmation, options = {}) {
      checkOptions('The options of restore', FOLLOW, options);
      const done = await outcomeOf((by) => steps.restore(snapshot, selection, confirmation, by), of, options);
      if (done.kind === 'restore') return done.report;
      throw new TypeError('A restore has ended as a clearing.');
    },
    async stop(confirmation, options = {}) {
      checkOptions('The options of stop', { ...FOLLOW, ...STOP }, options);
      const { isWatched } = options;
      const done = await outcomeOf((by) => steps.stop(confirmation, { ...by, isWatched }), of, options);
      if (done.kind === 'stop') return done.report;
      throw new TypeError('A stop has ended as another job.');
    },
    async go(confirmation, options = {}) {
      checkOptions('The options of go', FOLLOW, options);
      const done = await outcomeOf((by) => steps.go(confirmation, by), of, options);
      if (done.kind === 'go') return done.report;
      throw new TypeError('A go has ended as another job.');
    },
    async connect(confirmation, options = {}) {
      checkOptions('The options of connect', { ...FOLLOW, ...CONNECT }, options);
      const { watchMs, endsAtLeak } = options;
      const done = await outcomeOf((by) => steps.connect(confirmation, { ...by, watchMs, endsAtLeak }), of, options);
      if (done.kind === 'connect') return done.report;
      throw new TypeError('A connect has ended as another job.');
    },
    async keep(confirmation, options = {}) {
      checkOptions('The options of keep', FOLLOW, options);
      const done = await outcomeOf((by) => steps.keep(confirmation, by), of, options);
      if (done.kind === 'connect') return done.report;
      throw new TypeError('A decision has ended as another job.');
    },
    async resume(job = journal.openJobs(instance.idInstance)[0]?.id, options = {}) {
      checkOptions('The options of resume', FOLLOW, options);
      return job === undefined ? undefined : outcomeOf((by) => steps.resume(job, by), of, options);
    },
    openClearing: (plan, confirmation, by) => openClearing(stepPorts(by), { ...confirmed(confirmation), plan }),
    openRestore: (snapshot, selection, confirmation, by) =>
      openRestore(stepPorts(by), { ...confirmed(confirmation), snapshot, selection }),
    openStop: ({ isWatched, ...confirmation }, by) => openStop(stepPorts(by), { ...confirmed(confirmation), isWatched }),
    openGo: (confirmation, by) => openGo(stepPorts(by), confirmed(confirmation)),
    advance: async (job, by) => advance(stepPorts(by), named(job)),
  };
}

/** Without a name that is not known, such as `force`. */
function confirmed<Given extends Confirmation>(confirmation: Given): Given {
  checkOptions('The confirmation', CONFIRMATION, confirmation);
  return confirmation;
}

/** The same for what connects a number. */
function agreed(confirmation: ConnectConfirmation): ConnectConfirmation {
  checkOptions('The confirmation', { ...CONFIRMATION, keep: optional(anything) }, confirmation);
  return confirmation;
}

/** A text, and not the job itself, where the types of a caller are not checked. */
function named(job: string): string {
  checkOptions('The id of the job', { job: aText('job') }, { job });
  return job;
}
