import type { EdgeClient } from '@sluice/core';
import { type Overview, parsePlan, type Reading } from '@sluice/queue';
import { forecast } from '@sluice/queue/forecast';
import type { JournalEvent } from '@sluice/queue/journal';
import type { JobClock } from '@sluice/queue/job';
import type { CallOptions } from '@sluice/queue/reading';
import { denial } from '../../sentences/refusal.ts';
import type { HoldAccess, InstanceAccess, InstanceIdentity } from '../access.ts';
import { diagnoseBy, guardBy } from '../evidence.ts';
import { type EdgeStanding, heldJob, holds, journalPage, keptVerdict, type OwnKey, standing } from './answers.ts';
import { decode } from './decode.ts';
import { edgeJobs } from './edge-jobs.ts';
import { detailsOfJob } from './job-details.ts';
import { refusalThrough } from './edge-permissions.ts';
import { edgeSnapshots } from './edge-snapshots.ts';
import { watchThroughEdge } from './edge-watch.ts';
import { readEdgeOverview, readEdgeQueue } from './read-pages.ts';

export interface EdgePorts {
  readonly client: EdgeClient;
  readonly clock: JobClock;
  readonly key: OwnKey;
}

export interface EdgeIdentity extends InstanceIdentity {
  readonly edge: string;
}

/**
 * An instance behind an edge.
 *
 * @param protectedIn where the configuration here says that it is protected; nothing where the edge says so.
 */
export function edgeAccess(ports: EdgePorts, identity: EdgeIdentity, protectedIn: string | undefined): InstanceAccess {
  const { client, clock, key } = ports;
  const { idInstance, edge } = identity;
  const asked = { edge, idInstance };
  const pages = { client, edge, idInstance, clock };
  const actor = (given: string): { readonly actor?: string } => actorFor(key, given);

  const found = async <T>(read: Promise<{ readonly value: T } | undefined>): Promise<T> => {
    const value = await read;
    if (value !== undefined) return value.value;
    // A page without a tag in the question is never "as before".
    throw denial('edge-not-understood', asked);
  };
  const read = async (options?: CallOptions): Promise<Reading> => found(readEdgeQueue(pages, { signal: options?.signal }));
  const readOverview = async (options?: CallOptions): Promise<Overview> =>
    found(readEdgeOverview(pages, { signal: options?.signal }));
  const askStanding = async (): Promise<EdgeStanding> => decode(standing, await client.readStanding(idInstance), asked);

  const access: InstanceAccess = {
    ...identity,
    refusalOf: (act) => refusalThrough({ identity, key, protectedIn }, act),
    watch: (first) => watchThroughEdge({ ...pages, first }),
    readOverview,
    read,
    count: async (options) => (await readOverview(options)).count,
    standing: askStanding,
    openJob: async () => (await askStanding()).openJob,
    jobDetails: async (ended) => detailsOfJob({ client, edge, idInstance, standing: askStanding }, ended),
    brake: async () => (await askStanding()).brake,
    async decisionOn(reading) {
      // Nothing is kept where nothing waits.
      if (reading.rows.length === 0) return undefined;
      return decode(keptVerdict, await client.guardReconnect(idInstance), asked).decision;
    },
    diagnose: async (evidence) => diagnoseBy(access, evidence),
    forecast: async (reading) => forecast(reading ?? (await read())),
    guard: async () => guardBy(access, () => clock.now()),
    plan: async (selection) => parsePlan(await client.planClearing(idInstance, { selection })),
    jobs: edgeJobs({ client, clock, edge, idInstance, actor, standing: askStanding, refusalOf: (act) => access.refusalOf(act) }),
    holds: holdsThrough(ports, identity),
    snapshots: edgeSnapshots({ client, edge, idInstance, clock }),
    events: async (page) => eventsThrough(ports, identity, page),
    connecting: async () => {
      throw denial('edge-cannot-connect', { idInstance, name: identity.name, edge });
    },
    hasAccount: undefined,
  };
  return access;
}

/** An edge takes the name of the person only from a key that may give one, and none that is longer than this. */
const ACTOR = /^[\p{L}\p{N}][\p{L}\p{N} .@_+-]{0,63}$/u;

function actorFor({ scopes }: OwnKey, actor: string): { readonly actor?: string } {
  return scopes.includes('actor:set') && ACTOR.test(actor) ? { actor } : {};
}

const MAX_EVENTS = 1000;

/** An edge has no question for the events of one job: they are looked for in all of the instance. */
async function eventsThrough(
  { client }: EdgePorts,
  { idInstance, edge }: EdgeIdentity,
  { limit, order, kind, job, beyond }: Parameters<InstanceAccess['events']>[0],
): Promise<readonly JournalEvent[]> {
  const found: JournalEvent[] = [];
  const size = job === undefined ? limit : MAX_EVENTS;
  let after = beyond;
  for (;;) {
    const options = { limit: size, order, ...(kind !== undefined && { kind }), ...(after !== undefined && { after }) };
    const { events } = decode(journalPage, await client.readJournal(idInstance, options), { edge, idInstance });
    found.push(...events.filter((event) => job === undefined || event.job === job));
    after = events.at(-1)?.n;
    if (found.length >= limit || events.length < size) return found.slice(0, limit);
  }
}

function holdsThrough({ client, clock, key }: EdgePorts, { idInstance, edge }: EdgeIdentity): HoldAccess {
  const asked = { edge, idInstance };
  return {
    list: async () => decode(holds, await client.listHolds(idInstance), asked),
    async set({ until, reason, actor }) {
      // The clock of the edge may be another.
      const body = { forMs: Math.max(1, Math.round(until - clock.now())), reason };
      return decode(heldJob, await client.setHold(idInstance, body, actorFor(key, actor)), asked).hold;
    },
    async lift(id, { actor, reason }) {
      // The edge lets a hold of a job be lifted; a message that is sent then is destroyed without a copy.
      const held = decode(holds, await client.listHolds(idInstance), asked).find((one) => one.id === id);
      const { openJob } = decode(standing, await client.readStanding(idInstance), asked);
      if (held?.job !== undefined && held.job === openJob?.id) {
        throw denial('hold-of-job', { idInstance, hold: id, job: openJob.id });
      }
      return decode(heldJob, await client.liftHold(idInstance, id, { reason }, actorFor(key, actor)), asked).hold;
    },
  };
}
