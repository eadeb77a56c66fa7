import type { DiagnosisEvidence } from './diagnosis/diagnosis-evidence.ts';
import type { Finding } from './diagnosis/finding.ts';
import type { Forecast } from './forecast/forecast.ts';
import type { ReconnectGuard } from './guard/guard-reconnect.ts';
import type { CallOptions, ReadableInstance } from './instance/queue-instance.ts';
import type { OpenJob } from './job/open-job.ts';
import type { RestorePlan } from './job/plan-restore.ts';
import type { QueueJobs } from './job/queue-jobs.ts';
import type { Brake } from './journal/brakes.ts';
import type { Login } from './connect/login.ts';
import type { Hold, NewHold } from './journal/holds.ts';
import type { Journal } from './journal/journal.ts';
import type { SnapshotInfo } from './journal/snapshot.ts';
import type { Plan } from './plan/plan.ts';
import type { Reading } from './reading/reading.ts';
import type { Selection } from './selection/selection.ts';
import type { QueueWatch } from './watch/watch-queue.ts';

/** The queue of one instance: read it, understand it, clear it, restore from what was captured. */
export interface Queue extends QueueJobs {
  /** What can be asked of the instance. What clears or sends is not here: `clear` and `restore` do that, by a plan and through the journal. */
  readonly instance: ReadableInstance;
  readonly journal: Journal;
  /**
   * Reads entries, count, state and settings, all at once.
   *
   * @example
   * ```ts
   * const { count, rows, completeness } = await queue.read();
   * console.log(count, rows.length, completeness.kind);
   * ```
   */
  read(options?: CallOptions): Promise<Reading>;
  /**
   * Reads again and again while there are listeners.
   *
   * @example
   * ```ts
   * const end = queue.watch().listen('entries', ({ reading }) => console.log(reading?.rows.length));
   * end();
   * ```
   */
  watch(): QueueWatch;
  /**
   * Says why the queue does or does not move. A queue that cannot be read is a finding too.
   *
   * @param evidence what is known besides: an earlier reading shows whether anything has left since.
   *
   * @example
   * ```ts
   * const [first] = await queue.diagnose();
   * console.log(first?.kind, first?.next);
   * ```
   */
  diagnose(evidence?: Omit<DiagnosisEvidence, 'job' | 'brake'>): Promise<readonly Finding[]>;
  /**
   * Says when the queue will be empty, and what expires before.
   *
   * @example
   * ```ts
   * const expected = await queue.forecast();
   * if (expected.kind === 'draining') console.log(expected.emptyInMs, expected.expiry);
   * ```
   */
  forecast(): Promise<Forecast>;
  /**
   * Says whether a new number can be connected. A queue that cannot be read is `unknown`, never safe.
   *
   * @example
   * ```ts
   * const guard = await queue.guard();
   * if (guard.verdict !== 'safe') throw new Error(guardSentence(guard, en));
   * ```
   */
  guard(): Promise<ReconnectGuard>;
  /**
   * Says what a clearing would do. Nothing is sent.
   *
   * @param reading the queue as it was read already; it is read unless given.
   * @param options `evenIfEmpty`: everything can be cleared also where nothing is listed and nothing counted, as by a program that clears by habit.
   * @throws {SluiceError} `nothing-selected` when nothing is, `truncated` when not everything is selected and not everything can be seen, `busy`
   *   while a job of the instance is open, `instance-mismatch` for the reading of another queue.
   *
   * @example
   * ```ts
   * const plan = await queue.plan({ text: 'Sale' });
   * console.log(plan.toClear.length, plan.toKeep.length, plan.lost);
   * ```
   */
  plan(selection: Selection, reading?: Reading, options?: { readonly evenIfEmpty?: boolean }): Promise<Plan>;
  /**
   * Says what a restore would do with each chosen entry of a snapshot: send it, or not, and why. Nothing is sent.
   *
   * @throws {SluiceError} what the restore would refuse, such as `nothing-selected` or `busy`.
   *
   * @example
   * ```ts
   * const { entries, reading } = await queue.planRestore(id, { all: true });
   * console.log(entries.filter(({ verdict }) => verdict.verdict === 'send').length, reading.isSending);
   * ```
   */
  planRestore(snapshot: string, selection: Selection, options?: CallOptions): Promise<RestorePlan>;
  /**
   * The snapshots of this queue, newest first.
   *
   * @example
   * ```ts
   * for (const { id, at, entryCount } of queue.snapshots()) console.log(id, new Date(at), entryCount);
   * ```
   */
  snapshots(): readonly SnapshotInfo[];
  /**
   * Asks senders that respect holds to send nothing to this instance for a time. `journal.liftHold` ends it before.
   *
   * @example
   * ```ts
   * queue.hold({ until: Date.now() + 60_000, actor: 'operator@shop', reason: 'The number is being changed.' });
   * ```
   */
  hold(hold: Omit<NewHold, 'idInstance'>): Hold;
  /**
   * What connects a number, while `connect` waits for one: a picture to scan, a code, a password. Refused at any other time, for it is not
   * decided then what becomes of the messages that wait.
   *
   * @example
   * ```ts
   * const picture = await queue.login.qr();
   * if (picture.kind === 'code') console.log(`data:image/png;base64,${picture.png}`);
   * ```
   */
  readonly login: Login;
  /**
   * The brake that is on, or may be: `confirmedAt` says since when for certain.
   *
   * @example
   * ```ts
   * const brake = queue.brake();
   * if (brake !== undefined) console.log(`The delay was ${brake.delayBeforeMs} ms before ${brake.actor} set the brake.`);
   * ```
   */
  brake(): Brake | undefined;
  /**
   * The job that is not at its end, if there is one.
   *
   * @example
   * ```ts
   * const job = queue.openJob();
   * if (job?.isLeft === true) await queue.resume(job.id);
   * ```
   */
  openJob(): OpenJob | undefined;
}
