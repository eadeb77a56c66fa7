import type { SluiceError } from '@sluice/core';
import type {
  Finding,
  Forecast,
  Hold,
  JobStep,
  OpenJob,
  Overview,
  Plan,
  Queue,
  QueueFlavor,
  Reading,
  ReconnectGuard,
  Selection,
  SnapshotInfo,
} from '@sluice/queue';
import type { DiagnosisEvidence, KeptOnPurpose } from '@sluice/queue/diagnosis';
import type {
  ClearingConfirmation,
  Confirmation,
  ConnectConfirmation,
  KnownStep,
  RestorePlan,
  RunOptions,
} from '@sluice/queue/job';
import type { Brake, EventPage, Job, JournalEvent, ResendAttempt, StoredEntry } from '@sluice/queue/journal';
import type { CallOptions } from '@sluice/queue/reading';
import type { QueueWatch } from '@sluice/queue/watch';
import type { LoginDialogue } from '../connecting/login-dialogue.ts';

/** The facts about an instance that are known before anything is asked of it. */
export interface InstanceIdentity {
  /** What people call it. */
  readonly name: string;
  readonly idInstance: string;
  readonly flavor: QueueFlavor;
  readonly environment: 'production' | 'test';
  /** Whether jobs are refused: `refusalOf` says it in a sentence. */
  readonly isProtected: boolean;
  /** Where it is in the configuration, such as `/home/…/config.toml ([[instances]], name = "shop")`; nothing where it comes from elsewhere. */
  readonly configuredIn?: string | undefined;
  /** The messenger's name, where it is known before anything is asked. */
  readonly messenger?: string | undefined;
  /** The edge that it is behind, by its name in the configuration; nothing where Sluice calls the gateway itself. */
  readonly edge?: string | undefined;
}

/** What an operator may want to do with an instance. */
export type Act = 'read' | 'clear' | 'restore' | 'resume' | 'stop' | 'go' | 'keep' | 'connect' | 'hold' | 'snapshots' | 'journal';

/** The open job, the brake and the holds of an instance. They are in the journal: the gateway is asked nothing. */
export interface Standing {
  readonly openJob: OpenJob | undefined;
  /** The brake that is on, or may be. */
  readonly brake: Brake | undefined;
  /** The holds in force, the one that lasts longest first. */
  readonly holds: readonly Hold[];
}

/** A job that is not carried out here, as its journal has it. */
export interface JobDetails {
  readonly job: OpenJob;
  /** What it does now; `undefined` where its state says it all. */
  readonly step: JobStep | undefined;
  /** What it waits for, and by when it goes on at the latest. */
  readonly wait: KnownStep['wait'];
}

interface StopOptions extends RunOptions {
  /** Whether it is waited until it is seen that the brake works. An edge never waits for that. */
  readonly isWatched?: boolean | undefined;
}

interface ConnectOptions extends RunOptions {
  /** For how long it is watched what leaves, in milliseconds. */
  readonly watchMs?: number | undefined;
  /** Whether the watching ends when something leaves, or waits, that is not decided upon. */
  readonly endsAtLeak?: boolean | undefined;
}

/**
 * Jobs as streams of steps. Each ends with a step for which `isLastStep` holds, also where it is refused; only a journal that cannot be opened is
 * thrown.
 *
 * A job behind an edge belongs to the edge. The signal ends only the following of it: the last step is `interrupted` then, and the job goes on.
 */
export interface JobAccess {
  /** @throws {SluiceError} when none can be begun: the journal of this machine cannot be opened. */
  check(): Promise<void>;
  clear(plan: Plan, confirmation: ClearingConfirmation, options?: RunOptions): AsyncIterable<JobStep>;
  restore(snapshot: string, selection: Selection, confirmation: Confirmation, options?: RunOptions): AsyncIterable<JobStep>;
  /** Goes on with a job that was left. Behind an edge, which goes on by itself: follows it to its end. */
  resume(job: string, options?: RunOptions): AsyncIterable<JobStep>;
  /** Sets the brake. Behind an edge, with a hold of the senders for a day: the edge releases the brake when the hold ends. */
  stop(confirmation: Confirmation, options?: StopOptions): AsyncIterable<JobStep>;
  /** Releases the brake. Behind an edge: lifts the holds that need it. */
  go(confirmation: Confirmation, options?: RunOptions): AsyncIterable<JobStep>;
  /** Writes down that what waits is kept on purpose. */
  keep(confirmation: ConnectConfirmation, options?: RunOptions): AsyncIterable<JobStep>;
  /** Connects a number under guard. `refusalOf('connect')` says where that cannot be done: the stream ends with it. */
  connect(confirmation: ConnectConfirmation, options?: ConnectOptions): AsyncIterable<JobStep>;
}

/** Senders that are held. */
export interface HoldAccess {
  /** Those in force, the one that lasts longest first. */
  list(): Promise<readonly Hold[]>;
  /** @param hold `until` in milliseconds since the epoch. */
  set(hold: Pick<Hold, 'until' | 'reason' | 'actor'>): Promise<Hold>;
  /** Ends a hold before its time. @throws {SluiceError} `not-found` for one that is not in force; `busy` for that of a job. */
  lift(id: number, by: { readonly actor: string; readonly reason: string }): Promise<Hold>;
}

/** What a restore of a selection would do with each entry, before it does. */
export interface PlanToRestore extends Pick<RestorePlan, 'snapshot' | 'entries' | 'lookMs'> {
  /** The queue as it was when the plan was made. */
  readonly overview: Overview;
}

/** Copies of the queue that were made before it was cleared. */
export interface KeptSnapshots {
  /** Newest first. */
  list(): Promise<readonly SnapshotInfo[]>;
  /** @throws {SluiceError} `not-found` for one that is not of this instance. */
  read(id: string): Promise<SnapshotInfo>;
  /** In the order of the queue, as many as are asked for: a snapshot can be larger than memory. Others have their turn in between. */
  entries(id: string, options?: CallOptions): AsyncIterable<StoredEntry>;
  /** The entries behind a position, at most so many. */
  entriesAfter(id: string, position: number, count: number): Promise<readonly StoredEntry[]>;
  /** How many of its entries were sent again, from this snapshot or another. */
  countResent(id: string): Promise<number>;
  /** The latest attempt to send each of its entries again, by the key of the entry. */
  resends(id: string): Promise<ReadonlyMap<string, ResendAttempt>>;
  /** The job that it was taken for; `undefined` where the journal does not know it any more. */
  jobOf(id: string): Promise<SnapshotJob | undefined>;
}

/** The job that a snapshot was taken for. */
export type SnapshotJob = Pick<Job, 'kind' | 'state' | 'actor' | 'reason'>;

/** Those of one instance, which its messages can be restored from. */
export interface SnapshotAccess extends KeptSnapshots {
  /**
   * Says what a restore would do. Nothing is sent.
   *
   * @throws {SluiceError} what the restore would refuse: one without bodies, a selection that fits nothing.
   */
  planRestore(id: string, selection: Selection, options?: CallOptions): Promise<PlanToRestore>;
}

/** What connects a number: the job, what shows and takes the codes meanwhile, and the messenger, by which it is known how. */
interface Connecting {
  readonly queue: Pick<Queue, 'steps'> & LoginDialogue['queue'];
  readonly messenger: LoginDialogue['messenger'];
}

/** Which events of an instance are asked for. */
type InstanceEventPage = Omit<EventPage, 'idInstance'>;

/**
 * An instance as screens and commands reach it: through its gateway, or through an edge. What a screen shows of it is the same in both cases but for
 * `refusalOf`. Every failure is a `SluiceError`: of an edge also `unauthorized` (the key), `forbidden` (a scope that the key has not), `busy`
 * (an open job), `held` and `rate-limited`.
 */
export interface InstanceAccess extends InstanceIdentity {
  /** Why something cannot be done here: the instance is protected, the key lacks a scope, or the edge cannot do it. `undefined` where it can. */
  refusalOf(act: Act): SluiceError | undefined;
  /** Watches the queue, also beyond the first 500 where an edge knows more. It asks nothing while there is no listener. */
  watch(first?: Overview): QueueWatch;
  readOverview(options?: CallOptions): Promise<Overview>;
  read(options?: CallOptions): Promise<Reading>;
  /** How many wait: the cheapest question. */
  count(options?: CallOptions): Promise<number>;
  standing(): Promise<Standing>;
  /** The job that is not at its end, if there is one. */
  openJob(): Promise<OpenJob | undefined>;
  /**
   * The same, and what it does now.
   *
   * @param ended the id of the job that is meant where none is open: who began it and why is still said when it has ended.
   */
  jobDetails(ended?: string): Promise<JobDetails | undefined>;
  /** The brake that is on, or may be. */
  brake(): Promise<Brake | undefined>;
  /** The decision that what waits is kept on purpose, where all that this reading shows was decided upon. */
  decisionOn(reading: Reading): Promise<KeptOnPurpose | undefined>;
  /**
   * Says why the queue does or does not move. A queue that cannot be read is a finding too.
   *
   * @param evidence what is known besides: `reading` spares the reading, `before` shows what has left since.
   */
  diagnose(evidence?: Evidence): Promise<readonly Finding[]>;
  forecast(reading?: Reading): Promise<Forecast>;
  /** Says whether a number can be connected. Nothing is called safe while it is not known whether a job is open. */
  guard(): Promise<ReconnectGuard>;
  /**
   * Says what a clearing would do.
   *
   * @param reading what the operator has seen. An edge plans on its own latest reading, which is a second old at most.
   */
  plan(selection: Selection, reading?: Reading): Promise<Plan>;
  readonly jobs: JobAccess;
  readonly holds: HoldAccess;
  readonly snapshots: SnapshotAccess;
  /** What happened, by page. */
  events(page: InstanceEventPage): Promise<readonly JournalEvent[]>;
  /** @throws {SluiceError} what `refusalOf('connect')` says, and when the journal cannot be opened. */
  connecting(): Promise<Connecting>;
  /** Whether a chat has an account. `undefined` where that cannot be asked. */
  readonly hasAccount: ((chatId: string, options?: CallOptions) => Promise<boolean>) | undefined;
}

/** What a diagnosis rests on, besides what is read. */
export interface Evidence extends Omit<DiagnosisEvidence, 'job' | 'brake' | 'decision'> {
  readonly reading?: Reading | undefined;
}

/** The snapshots and the events in the journal of this machine, also of instances that are described no more. */
interface KeptHere {
  readonly snapshots: KeptSnapshots;
  /** As those of an access. */
  readonly jobDetails: (idInstance: string, ended?: string) => Promise<JobDetails | undefined>;
  readonly events: (page: EventPage) => Promise<readonly JournalEvent[]>;
}

/** Where instances come from: one journal with the gateways that Sluice calls itself, or one edge. */
export interface InstanceSource {
  /** The name of the edge; nothing where Sluice calls the gateways itself. */
  readonly edge?: string | undefined;
  /**
   * Its instances, in their order; of an edge those that the key may touch. Asked once.
   *
   * @throws {SluiceError} when the edge does not answer, or not to this key; `UsageError` for a mistake in the configuration.
   */
  instances(): Promise<readonly InstanceAccess[]>;
  /** The open jobs of all its instances, oldest first. */
  openJobs(): Promise<readonly OpenJob[]>;
  /** The brakes that are on, or may be. */
  brakesOn(): Promise<readonly Brake[]>;
  /** The holds in force. */
  holds(): Promise<readonly Hold[]>;
}

/** The gateways that Sluice calls itself, and the journal of this machine. */
export interface DirectSource extends InstanceSource {
  readonly edge?: undefined;
  readonly kept: KeptHere;
}

export interface EdgeSource extends InstanceSource {
  readonly edge: string;
}

/** Where the instances of a configuration come from. */
export interface Sources {
  readonly direct: DirectSource;
  readonly edges: readonly EdgeSource[];
}
