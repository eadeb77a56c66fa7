import { createOwners, type Owners } from '@sluice/queue/job';
import { type Brake, type Job, openJournal } from '@sluice/queue/journal';
import { openJobs } from '@sluice/queue/job';
import { openMemoryDatabase } from '@sluice/queue/node';
import type { Journal } from '@sluice/queue';
import type { DirectSource, InstanceAccess } from '../src/access/access.ts';
import { directAccess, type DirectPorts } from '../src/access/direct/direct-access.ts';
import { directSource } from '../src/access/direct/direct-source.ts';
import type { ConnectedInstance } from '../src/instances/connected-instance.ts';
import { en } from '../src/sentences/en/en.ts';
import { createFakedClock } from '@sluice/testing';
import { createDebugLog } from '../src/cli/debug-log.ts';
import { createRuns } from '../src/clearing/runs.ts';
import type { Session } from '../src/clearing/session.ts';

/** A journal in memory, which keeps whole messages. */
export function memoryJournal(now: () => number = Date.now): Journal {
  return openJournal(openMemoryDatabase(), { now, bodies: 'full' });
}

/** A session, and the journal of the machine that it runs on. */
export interface TestSession extends Session {
  readonly journal: () => Promise<Journal>;
  readonly readOpenJobs: () => Promise<readonly Job[]>;
  readonly readBrakesOn: () => Promise<readonly Brake[]>;
  readonly owners: Owners;
}

/** What a test needs otherwise than `sessionWith` makes it. */
export interface SessionParts extends Partial<TestSession> {
  /** Also what `readOpenJobs` and `readBrakesOn` read, unless they are given. */
  readonly opened?: Journal;
}

/** A session with an empty journal in memory, which carries out nothing yet. */
export function sessionWith({ opened, ...different }: SessionParts = {}): TestSession {
  const clock = different.clock ?? createFakedClock();
  const journal = opened ?? memoryJournal(clock.now);
  return {
    clock,
    sentences: en,
    journal: async () => journal,
    readOpenJobs: async () => journal.openJobs(),
    readBrakesOn: async () => journal.brakesOn(),
    isKept: true,
    runs: createRuns({ now: () => clock.now() }),
    debugLog: createDebugLog(undefined, clock.now),
    owners: createOwners(),
    actor: 'operator',
    ...different,
  };
}

function portsOf({ clock, owners, journal }: TestSession): DirectPorts {
  return { clock, owners, journal, hasJournal: async () => true };
}

/** An instance as the app of a session reaches it. */
export function accessIn(session: TestSession, connected: ConnectedInstance): InstanceAccess {
  return directAccess(connected, portsOf(session));
}

/** The instances that the app of a session reaches itself, and its journal. */
export function sourceIn(session: TestSession, instances: readonly InstanceAccess[] = []): DirectSource {
  const { owners, clock, readOpenJobs, readBrakesOn } = session;
  return {
    ...directSource(portsOf(session), async () => instances),
    async openJobs() {
      const jobs = await readOpenJobs();
      return openJobs({ journal: { openJobs: () => jobs }, owners, now: () => clock.now() });
    },
    brakesOn: readBrakesOn,
  };
}
