import type { Journal, Queue } from '@sluice/queue';
import type { Owners } from '@sluice/queue/job';
import type { InstanceAccess, InstanceSource, Sources } from '../access/access.ts';
import type { Config } from '../config/config.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import type { Host } from './host.ts';

/** What a command of `sluice` works with. */
export interface CommandContext {
  readonly host: Host;
  /** Read at the first call, and then kept. @throws {UsageError} naming each mistake. */
  config(): Promise<Config>;
  /**
   * The instance that goes by `wanted`, a name, an id or the beginning of one; the only one there is when nothing is wanted. Only this one has to be complete.
   *
   * @throws {UsageError} when there is none, or what the configuration says of it is wrong; {SluiceError} when an edge cannot be asked.
   */
  choose(wanted: string | undefined): Promise<InstanceAccess>;
  /** The instance of a job, a snapshot or a plan: by its whole id. @throws {UsageError} when there is none. */
  instanceOf(idInstance: string): Promise<InstanceAccess>;
  /** The same as `choose` among those whose gateways Sluice calls itself. @throws {SluiceError} `unsupported` for one behind an edge. */
  chooseConnected(wanted: string | undefined): Promise<ConnectedInstance>;
  /** The same instance as an access. */
  accessTo(connected: ConnectedInstance): Promise<InstanceAccess>;
  /** Where instances come from, in the order of the configuration: the gateways that Sluice calls itself, and then each edge. */
  sources(): Promise<readonly InstanceSource[]>;
  /** The same for a program that needs none to begin with. */
  allSources(): Promise<Sources>;
  /** Only the edges; none where the configuration names none. */
  edges(): Promise<readonly InstanceSource[]>;
  /**
   * Opened at the first call, and then kept.
   *
   * @throws {SluiceError} `journal-locked`, `journal-damaged` and so on when it cannot be opened: nothing may be destroyed or sent then.
   */
  journal(): Promise<Journal>;
  /** The queue of an instance: what plans, clears and restores. Throws as `journal` does. */
  queueOf(connected: ConnectedInstance): Promise<Queue>;
  /** Whether there is a journal already: to look whether something is in it, none has to be made. */
  hasJournal(): Promise<boolean>;
  /** Who does what is being done, for the journal: `user@host`, or who was named by `--actor` or `$SLUICE_ACTOR`. To be asked in the action. */
  readonly actor: string;
  /** The runs of jobs in this process. */
  readonly owners: Owners;
}

/** How the results are written. `json` and `jsonl` are whole; text is masked unless it is to `reveal`. */
export interface CommandOutput {
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly reveal: boolean;
}
