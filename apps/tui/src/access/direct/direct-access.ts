import { SluiceError } from '@sluice/core';
import type {
  Finding,
  Forecast,
  JobStep,
  Journal,
  OpenJob,
  Overview,
  Plan,
  Queue,
  QueueFlavor,
  QueueInstance,
  Reading,
  ReconnectGuard,
  Selection,
} from '@sluice/queue';
import { type KeptOnPurpose, keptOnPurpose } from '@sluice/queue/diagnosis';
import { forecast } from '@sluice/queue/forecast';
import { type JobClock, openJobOf, type Owners } from '@sluice/queue/job';
import type { Brake, EventPage, JournalEvent } from '@sluice/queue/journal';
import { planClearing } from '@sluice/queue/plan';
import { type CallOptions, readOverview, readQueue } from '@sluice/queue/reading';
import { refusal } from '@sluice/queue/sentences';
import { type QueueWatch, watchQueue } from '@sluice/queue/watch';
import { messengerOf } from '../../connecting/messenger-of.ts';
import { type ConnectedInstance, queueOf } from '../../instances/connected-instance.ts';
import { denial } from '../../sentences/refusal.ts';
import type { Act, Evidence, HoldAccess, InstanceAccess, JobAccess, JobDetails, SnapshotAccess, Standing } from '../access.ts';
import { diagnoseBy, guardBy } from '../evidence.ts';
import { jobDetailsHere } from './job-details.ts';
import { journalSnapshots } from './journal-snapshots.ts';

/** What direct accesses share. */
export interface DirectPorts {
  readonly clock: JobClock;
  readonly owners: Owners;
  /** Opened at the first call, and then kept. */
  readonly journal: () => Promise<Journal>;
  /** Whether there is a journal already: to look whether something is in it, none has to be made. */
  readonly hasJournal: () => Promise<boolean>;
}

/** An instance whose gateway Sluice calls itself. */
export function directAccess(connected: ConnectedInstance, ports: DirectPorts): InstanceAccess {
  return new DirectAccess(connected, ports);
}

/**
 * A class, so that a thousand instances share their functions: with those of each it took 4 MB more, which the first frame waited for. Most of them are only
 * looked at: what else can be done with one is made when it is asked for.
 */
class DirectAccess implements InstanceAccess {
  readonly name: string;
  readonly idInstance: string;
  readonly flavor: QueueFlavor;
  readonly environment: 'production' | 'test';
  readonly isProtected: boolean;
  readonly configuredIn: string | undefined;
  readonly messenger: string | undefined;
  readonly #connected: ConnectedInstance;
  readonly #ports: DirectPorts;
  #jobs: JobAccess | undefined;
  #holds: HoldAccess | undefined;
  #snapshots: SnapshotAccess | undefined;

  constructor(connected: ConnectedInstance, ports: DirectPorts) {
    this.name = connected.name;
    this.idInstance = connected.idInstance;
    this.flavor = connected.instance.flavor;
    this.environment = connected.environment;
    this.isProtected = connected.isProtected;
    this.configuredIn = connected.configuredIn;
    this.messenger = connected.messenger;
    this.#connected = connected;
    this.#ports = ports;
  }

  refusalOf(act: Act): SluiceError | undefined {
    return refusalOf(this.#connected, act);
  }

  watch(first?: Overview): QueueWatch {
    return watchQueue({ ...this.#asked(), first });
  }

  async readOverview(options?: CallOptions): Promise<Overview> {
    return readOverview({ ...this.#asked(), ...options });
  }

  async read(options?: CallOptions): Promise<Reading> {
    return readQueue({ ...this.#asked(), ...options });
  }

  async count(options?: CallOptions): Promise<number> {
    return this.#connected.instance.count(options);
  }

  async openJob(): Promise<OpenJob | undefined> {
    const { clock, owners } = this.#ports;
    return this.#known((journal) => openJobOf({ journal, owners, now: () => clock.now() }, this.idInstance), undefined);
  }

  async jobDetails(ended?: string): Promise<JobDetails | undefined> {
    return jobDetailsHere(this.#ports, this.idInstance, ended);
  }

  async brake(): Promise<Brake | undefined> {
    return this.#known((journal) => journal.brakeOf(this.idInstance), undefined);
  }

  async standing(): Promise<Standing> {
    return { openJob: await this.openJob(), brake: await this.brake(), holds: await this.holds.list() };
  }

  async decisionOn(reading: Reading): Promise<KeptOnPurpose | undefined> {
    return this.#known((journal) => keptOnPurpose(journal, reading), undefined);
  }

  async diagnose(evidence?: Evidence): Promise<readonly Finding[]> {
    return diagnoseBy(this, evidence);
  }

  async forecast(reading?: Reading): Promise<Forecast> {
    return forecast(reading ?? (await this.read()));
  }

  async guard(): Promise<ReconnectGuard> {
    return guardBy(this, () => this.#ports.clock.now());
  }

  async plan(selection: Selection, reading?: Reading): Promise<Plan> {
    const job = await openJobIfReadable(this);
    if (job !== undefined) throw refusal('job-open', { idInstance: this.idInstance, job });
    // A look at what would be cleared makes no journal.
    const { clock } = this.#ports;
    return planClearing(reading ?? (await this.read()), selection, { now: () => clock.now(), newId: () => crypto.randomUUID() });
  }

  get jobs(): JobAccess {
    return (this.#jobs ??= directJobs(() => this.#queue()));
  }

  get holds(): HoldAccess {
    return (this.#holds ??= holdsIn(this.#ports, this.idInstance));
  }

  get snapshots(): SnapshotAccess {
    return (this.#snapshots ??= snapshotsIn(this.#ports, this.idInstance, () => this.#queue()));
  }

  async events(page: Omit<EventPage, 'idInstance'>): Promise<readonly JournalEvent[]> {
    return this.#known((journal) => journal.events({ ...page, idInstance: this.idInstance }), []);
  }

  async connecting(): ReturnType<InstanceAccess['connecting']> {
    const refused = this.refusalOf('connect');
    if (refused !== undefined) throw refused;
    const [queue, messenger] = await Promise.all([this.#queue(), messengerOf(this.#connected)]);
    return { queue, messenger };
  }

  get hasAccount(): InstanceAccess['hasAccount'] {
    const { instance } = this.#connected;
    return instance.hasAccount && ((chatId, options) => instance.hasAccount?.(chatId, options) ?? Promise.resolve(false));
  }

  #asked(): { readonly instance: QueueInstance; readonly clock: JobClock } {
    return { instance: this.#connected.instance, clock: this.#ports.clock };
  }

  async #queue(): Promise<Queue> {
    return queueOf(this.#connected, this.#ports);
  }

  async #known<T>(ask: (journal: Journal) => T, none: T): Promise<T> {
    return (await this.#ports.hasJournal()) ? ask(await this.#ports.journal()) : none;
  }
}

/** To plan needs no journal. To clear does, and says what is wrong with it. */
async function openJobIfReadable(access: Pick<InstanceAccess, 'openJob'>): Promise<OpenJob | undefined> {
  try {
    return await access.openJob();
  } catch (error) {
    if (error instanceof SluiceError) return undefined;
    throw error;
  }
}

function directJobs(queue: () => Promise<Queue>): JobAccess {
  async function* stream(begin: (opened: Queue) => AsyncIterable<JobStep>): AsyncGenerator<JobStep, void> {
    yield* begin(await queue());
  }
  return {
    // Also what it takes is loaded then.
    check: async () => void (await queue()),
    clear: (plan, confirmation, options) => stream(({ steps }) => steps.clear(plan, confirmation, options)),
    restore: (snapshot, selection, confirmation, options) =>
      stream(({ steps }) => steps.restore(snapshot, selection, confirmation, options)),
    resume: (job, options) => stream(({ steps }) => steps.resume(job, options)),
    stop: (confirmation, options) => stream(({ steps }) => steps.stop(confirmation, options)),
    go: (confirmation, options) => stream(({ steps }) => steps.go(confirmation, options)),
    keep: (confirmation, options) => stream(({ steps }) => steps.keep(confirmation, options)),
    connect: (confirmation, options) => stream(({ steps }) => steps.connect(confirmation, options)),
  };
}

function snapshotsIn(ports: DirectPorts, idInstance: string, queue: () => Promise<Queue>): SnapshotAccess {
  return {
    ...journalSnapshots(ports, idInstance),
    async planRestore(id, selection, options) {
      const { snapshot, entries, lookMs, reading } = await (await queue()).planRestore(id, selection, options);
      return { snapshot, entries, lookMs, overview: reading };
    },
  };
}

/** Which jobs a protected instance refuses. There is no option that overrules it: a habit of typing one would be the slip. */
const PROTECTED: Partial<Readonly<Record<Act, Parameters<typeof denial<'protected'>>[1]['act']>>> = {
  clear: 'clear',
  restore: 'restore',
  stop: 'stop',
  go: 'go',
  keep: 'connect',
  connect: 'connect',
};

function refusalOf(
  { name, idInstance, isProtected, configuredIn, client }: ConnectedInstance,
  act: Act,
): SluiceError | undefined {
  const job = isProtected ? PROTECTED[act] : undefined;
  if (job !== undefined) return denial('protected', { idInstance, name, act: job, where: configuredIn });
  return act === 'connect' && client === undefined ? refusal('no-login-here', { idInstance }) : undefined;
}

function holdsIn({ journal, hasJournal }: DirectPorts, idInstance: string): HoldAccess {
  return {
    list: async () => ((await hasJournal()) ? (await journal()).holdsOf(idInstance) : []),
    set: async (hold) => (await journal()).setHold({ ...hold, idInstance }),
    async lift(id, by) {
      const opened = await journal();
      const [job] = opened.openJobs(idInstance);
      // A message that is sent while a clearing is under way is destroyed without a copy: the hold is there to prevent that.
      if (job !== undefined && opened.holdsOf(idInstance).some((held) => held.id === id && held.job === job.id)) {
        throw denial('hold-of-job', { idInstance, hold: id, job: job.id });
      }
      return opened.liftHold(id, by);
    },
  };
}
