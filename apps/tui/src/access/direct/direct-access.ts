import { SluiceError } from '@sluice/core';
import type { Journal, JobStep, OpenJob, Overview, Queue, Reading } from '@sluice/queue';
import { keptOnPurpose } from '@sluice/queue/diagnosis';
import { forecast } from '@sluice/queue/forecast';
import { type JobClock, openJobOf, type Owners } from '@sluice/queue/job';
import { planClearing } from '@sluice/queue/plan';
import { type CallOptions, readOverview, readQueue } from '@sluice/queue/reading';
import { refusal } from '@sluice/queue/sentences';
import { watchQueue } from '@sluice/queue/watch';
import { messengerOf } from '../../connecting/messenger-of.ts';
import { type ConnectedInstance, queueOf } from '../../instances/connected-instance.ts';
import { denial } from '../../sentences/refusal.ts';
import type { Act, HoldAccess, InstanceAccess, JobAccess, SnapshotAccess } from '../access.ts';
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
  const { name, idInstance, instance, environment, isProtected, configuredIn, messenger } = connected;
  const { clock, owners } = ports;
  const read = async (options?: CallOptions): Promise<Reading> => readQueue({ instance, clock, ...options });
  const known = async <T>(ask: (journal: Journal) => T, none: T): Promise<T> =>
    (await ports.hasJournal()) ? ask(await ports.journal()) : none;
  const openJob: InstanceAccess['openJob'] = async () =>
    known((journal) => openJobOf({ journal, owners, now: () => clock.now() }, idInstance), undefined);
  const brake: InstanceAccess['brake'] = async () => known((journal) => journal.brakeOf(idInstance), undefined);
  const queue = async (): Promise<Queue> => queueOf(connected, ports);

  // Most of a thousand instances are only looked at: what else can be done with one is made when it is asked for.
  let jobs: JobAccess | undefined;
  let holds: HoldAccess | undefined;
  let snapshots: SnapshotAccess | undefined;

  const access: InstanceAccess = {
    name,
    idInstance,
    flavor: instance.flavor,
    environment,
    isProtected,
    configuredIn,
    messenger,
    refusalOf: (act) => refusalOf(connected, act),
    watch: (first) => watchQueue({ instance, clock, first }),
    readOverview: async (options): Promise<Overview> => readOverview({ instance, clock, ...options }),
    read,
    count: async (options) => instance.count(options),
    openJob,
    jobDetails: async (ended) => jobDetailsHere(ports, idInstance, ended),
    brake,
    standing: async () => ({ openJob: await openJob(), brake: await brake(), holds: await access.holds.list() }),
    decisionOn: async (reading) => known((journal) => keptOnPurpose(journal, reading), undefined),
    diagnose: async (evidence) => diagnoseBy(access, evidence),
    forecast: async (reading) => forecast(reading ?? (await read())),
    guard: async () => guardBy(access, () => clock.now()),
    plan: async (selection, reading) => {
      const job = await openJobIfReadable(access);
      if (job !== undefined) throw refusal('job-open', { idInstance, job });
      // A look at what would be cleared makes no journal.
      return planClearing(reading ?? (await read()), selection, { now: () => clock.now(), newId: () => crypto.randomUUID() });
    },
    get jobs() {
      return (jobs ??= directJobs(queue));
    },
    get holds() {
      return (holds ??= holdsIn(ports, idInstance));
    },
    get snapshots() {
      return (snapshots ??= snapshotsIn(ports, idInstance, queue));
    },
    events: async (page) => known((journal) => journal.events({ ...page, idInstance }), []),
    async connecting() {
      const refused = access.refusalOf('connect');
      if (refused !== undefined) throw refused;
      const [opened, speaks] = await Promise.all([queue(), messengerOf(connected)]);
      return { queue: opened, messenger: speaks };
    },
    hasAccount: instance.hasAccount && ((chatId, options) => instance.hasAccount?.(chatId, options) ?? Promise.resolve(false)),
  };
  return access;
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
