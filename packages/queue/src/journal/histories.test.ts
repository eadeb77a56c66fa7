import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../test/reading.ts';
import { openMemoryDatabase } from '../node/sqlite-database.ts';
import { BAKERY, capture, journalIn, message, newJob, SHOP, successor, type JournalUnderTest } from './contract/given.ts';
import type { JobJournal } from './job-journal.ts';
import type { ResendOutcome } from './resend-attempts.ts';
import type { Job } from './job.ts';
import { isJobState } from './job-states.ts';
import type { Claim } from './jobs.ts';

const IDS = ['BAE501', 'BAE502', 'BAE503'] as const;
const RUNS = 100;

const who = { instance: fc.constantFrom(SHOP, BAKERY), owner: fc.constantFrom('host-1', 'host-2') };
const end = fc.constantFrom<ResendOutcome>('accepted', 'refused', 'unknown', 'not-sent');
const position = fc.integer({ min: 1, max: 3 });

const steps = fc.array(
  fc.oneof(
    fc.record({ call: fc.constant('open' as const), ...who }),
    fc.record({ call: fc.constant('save' as const), ...who, ids: fc.subarray([...IDS], { minLength: 1 }) }),
    fc.record({ call: fc.constant('move' as const), ...who }),
    fc.record({ call: fc.constant('close' as const), ...who }),
    fc.record({ call: fc.constant('take over' as const), ...who }),
    fc.record({ call: fc.constant('find out' as const), ...who, end }),
    fc.record({ call: fc.constant('prune' as const), ...who, afterMs: fc.nat(20_000) }),
    // Without an end the sender dies before it hears one.
    { weight: 4, arbitrary: fc.record({ call: fc.constant('restore' as const), ...who, position, end: fc.option(end) }) },
  ),
  { size: 'large', maxLength: 80 },
);
type Step = Parameters<Parameters<typeof steps.map>[0]>[0][number];

/** The facts that a journal must show, kept beside it in the simplest way there is. */
interface Truth {
  /** The job that each owner believes to have, by owner and instance. */
  readonly believed: Map<string, Job>;
  /** The open job of each instance, and what it has captured. */
  readonly open: Map<string, { readonly job: Job; readonly ids: readonly string[] }>;
  /** The sendings that forbid another, by instance and entry, and whether they can still be decided. */
  readonly standing: Map<string, { readonly restore: number; readonly isDecided: boolean }>;
  /** Every entry that a gateway has accepted. */
  readonly accepted: string[];
}

/** What the journal said to a step, and what it had to say. */
interface Answer {
  readonly said: string;
  readonly due: string;
}

async function perform({ journal, pass }: JournalUnderTest, truth: Truth, step: Step): Promise<Answer> {
  const { instance, owner } = step;
  const open = truth.open.get(instance);
  const job = truth.believed.get(owner + instance);
  const claimed = (claim: Claim, ids: readonly string[]): string => {
    if (claim.outcome === 'acquired') {
      truth.believed.set(owner + instance, claim.job);
      truth.open.set(instance, { job: claim.job, ids });
    }
    return claim.outcome;
  };
  switch (step.call) {
    case 'open': {
      const said = claimed(journal.openJob({ ...newJob, idInstance: instance, owner }), []);
      return { said, due: open === undefined ? 'acquired' : 'taken' };
    }
    case 'take over':
      if (open === undefined) break;
      return { said: claimed(journal.takeOver(open.job, { ...successor, owner }), open.ids), due: 'acquired' };
    case 'prune':
      pass(step.afterMs);
      journal.prune('keeper');
      break;
    default: {
      if (job === undefined) break;
      const isMine = open?.job.id === job.id && open.job.fence === job.fence;
      const due = isMine || step.call === 'find out' ? dueOf(truth, step) : 'lost';
      return { said: await unlessLost(() => take(journal, truth, job, step)), due };
    }
  }
  return { said: 'done', due: 'done' };
}

/** What the owner of a job must hear. */
function dueOf({ open, standing }: Truth, step: Step): string {
  if (step.call !== 'restore') return 'done';
  const id = open.get(step.instance)?.ids[step.position - 1];
  if (id === undefined) return 'lost';
  return standing.has(step.instance + id) ? 'blocked' : 'intended';
}

/** Does what takes a job, and keeps the truth up to date. */
async function take(journal: JobJournal, truth: Truth, job: Job, step: Step): Promise<string> {
  const { instance } = step;
  switch (step.call) {
    case 'save': {
      const saved = journal.saveSnapshot(
        job,
        capture,
        rowsOf(
          step.ids.map((id) => message(id)),
          [],
          instance,
        ),
      );
      truth.open.set(instance, { job: saved, ids: step.ids });
      return 'done';
    }
    case 'move':
      journal.keepProgress(job, { failures: 1 });
      return 'done';
    case 'close':
      journal.moveJob(job, 'cancelled', {});
      truth.open.delete(instance);
      return 'done';
    case 'restore': {
      const intent = journal.intendResend(job, step.position);
      if (intent.outcome === 'blocked') return 'blocked';
      const key = instance + (truth.open.get(instance)?.ids[step.position - 1] ?? '');
      truth.standing.set(key, { restore: intent.attempt.id, isDecided: false });
      if (step.end !== null) decide(journal, truth, job, key, step.end);
      return 'intended';
    }
    case 'find out': {
      const key = [...truth.standing.keys()].find((one) => truth.standing.get(one)?.isDecided === false);
      if (key !== undefined) decide(journal, truth, job, key, step.end);
      return 'done';
    }
    default:
      throw new Error(`The call ${step.call} needs no job.`);
  }
}

function decide(journal: JobJournal, { standing, accepted }: Truth, by: Job, key: string, outcome: ResendOutcome): void {
  const restore = standing.get(key)?.restore ?? 0;
  journal.answerResend(by, restore, { outcome, evidence: 'It was looked for.' });
  if (outcome === 'accepted') accepted.push(key);
  if (outcome === 'refused' || outcome === 'not-sent') standing.delete(key);
  else standing.set(key, { restore, isDecided: outcome === 'accepted' });
}

const LOST: ReadonlySet<SluiceErrorCode> = new Set(['job-taken-over', 'job-closed', 'already-decided', 'not-found']);

async function unlessLost(attempt: () => Promise<string>): Promise<string> {
  try {
    return await attempt();
  } catch (error) {
    // A job that was closed long ago is not even known, nor is a place beyond the end.
    if (error instanceof SluiceError && LOST.has(error.code)) return 'lost';
    throw error;
  }
}

/** The open jobs as the journal has them: where each is by its last event, and the content of its snapshot. */
function openIn(journal: JobJournal): readonly unknown[] {
  return journal.openJobs().map((job) => {
    const move = journal.events({ job: job.id, order: 'newest-first', limit: 1000 }).find(({ kind }) => isJobState(kind));
    const ids =
      job.snapshot === undefined ? [] : Array.from(journal.iterateEntries(job.snapshot), (entry) => entry.messageIds[0]);
    return { instance: job.idInstance, id: job.id, owner: job.owner, ids, isToldAs: move?.kind === job.state };
  });
}

test(
  'whatever happens, an instance has one job and one owner at most, and no entry is sent that may have been accepted before',
  { timeout: 60_000 },
  async () => {
    const heard = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const database = openMemoryDatabase();
        const under = journalIn(database, { retentionMs: 10_000 });
        const truth: Truth = { believed: new Map(), open: new Map(), standing: new Map(), accepted: [] };
        for (const step of history) {
          const { said, due } = await perform(under, truth, step);
          expect(said).toBe(due);
          heard.add(`${step.call}: ${said}`);
          const open = Array.from(truth.open, ([instance, { job, ids }]) => ({
            instance,
            id: job.id,
            owner: job.owner,
            ids,
            isToldAs: true,
          }));
          expect(new Set(openIn(under.journal))).toEqual(new Set(open));
          expect(new Set(truth.accepted).size).toBe(truth.accepted.length);
          expect(database.all(`SELECT 1 FROM jobs WHERE closed_at IS NULL GROUP BY id_instance HAVING count(*) > 1`)).toEqual([]);
          expect(
            database.all(`SELECT 1 FROM resend_attempts WHERE outcome = 'accepted' GROUP BY entry_key HAVING count(*) > 1`),
          ).toEqual([]);
        }
        database.close();
      }),
      { numRuns: RUNS },
    );
    // Nothing of this was true because it never came to it.
    expect([...heard]).toEqual(
      expect.arrayContaining([
        'open: taken',
        'take over: acquired',
        'move: lost',
        'save: lost',
        'restore: intended',
        'restore: blocked',
        'restore: lost',
      ]),
    );
  },
);
