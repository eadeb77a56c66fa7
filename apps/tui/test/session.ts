import { keptOnPurpose } from '@sluice/queue/diagnosis';
import { createOwners } from '@sluice/queue/job';
import { openJournal } from '@sluice/queue/journal';
import { openMemoryDatabase } from '@sluice/queue/node';
import type { Journal } from '@sluice/queue';
import { en } from '../src/sentences/en/en.ts';
import { createFakedClock } from '@sluice/testing';
import { createDebugLog } from '../src/cli/debug-log.ts';
import { createRuns } from '../src/clearing/runs.ts';
import type { Session } from '../src/clearing/session.ts';

/** A journal in memory, which keeps whole messages. */
export function memoryJournal(now: () => number = Date.now): Journal {
  return openJournal(openMemoryDatabase(), { now, bodies: 'full' });
}

/** What a test needs otherwise than `sessionWith` makes it. */
export interface SessionParts extends Partial<Omit<Session, 'journal'>> {
  /** Also what `readOpenJobs` and `readBrakesOn` read, unless they are given. */
  readonly opened?: Journal;
  readonly journal?: Session['journal'];
}

/** A session with an empty journal in memory, which carries out nothing yet. */
export function sessionWith({ opened, ...different }: SessionParts = {}): Session {
  const clock = different.clock ?? createFakedClock();
  const journal = opened ?? memoryJournal(clock.now);
  return {
    clock,
    sentences: en,
    journal: async () => journal,
    readOpenJobs: async () => journal.openJobs(),
    readBrakesOn: async () => journal.brakesOn(),
    readDecision: async (reading) => keptOnPurpose(journal, reading),
    isKept: true,
    runs: createRuns({ now: () => clock.now() }),
    debugLog: createDebugLog(undefined, clock.now),
    owners: createOwners(),
    actor: 'operator',
    ...different,
  };
}
