import { SluiceError } from '@sluice/core';
import { isObject, unreadable, type Json } from '../journal/columns.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import type { Work } from '../journal/work.ts';
import { told, toldBy, type ClearingStory, type Verified } from '../work/clearing-story.ts';
import { putBack } from '../work/put-back.ts';
import type { PutBackReport } from '../work/put-back-report.ts';
import { afterClearing, type VerifiedClearing } from '../work/whereabouts.ts';
import type { WorkPorts } from '../work/work-ports.ts';
import { clearingReport } from './clearing-report.ts';
import type { ClearingStep } from './clearing-step.ts';
import { settle } from './settle.ts';

/** A clearing whose one request has been sent, or may have been. */
export type SentStory = ClearingStory & Required<Pick<VerifiedClearing, 'captured' | 'answered'>>;

/**
 * Carries out what follows the clear request: looks until it is certain, puts back what is to stay, reports. Whether it was begun by this
 * process or by one that is gone makes no difference: all that it needs is in the journal.
 *
 * @throws {SluiceError} when it cannot go on; the work stays open, and can be resumed.
 */
export async function* carryOut(ports: WorkPorts, sent: Work, story: SentStory): AsyncGenerator<ClearingStep, void> {
  const { journal } = ports;
  const { captured, answered } = story;
  const snapshot = journal.readSnapshot(captured.snapshot);
  const entries = [...journal.iterateEntries(captured.snapshot)];
  let work = sent;
  let { verified } = story;
  if (verified === undefined) {
    const settled = yield* settle(ports, { work, snapshot, entries, captured, answered });
    if (settled.outcome === 'unverified') {
      const { remaining, count, error } = settled;
      const clearing = { captured, answered, verified: { at: settled.at, sent: settled.sent, arrived: 0, beside: null } };
      const report = clearingReport(work, snapshot, clearing, undefined);
      journal.closeWork(work, 'unverified', {
        kind: 'unverified',
        data: { remaining, count: count ?? null, code: error?.code ?? null, report },
      });
      yield { step: 'unverified', remaining, count, error, report };
      return;
    }
    const { outcome: _, ...found } = settled;
    verified = found satisfies Verified;
    work = journal.moveWork(work, 'verified', { kind: toldBy.verified, data: told(verified) });
  }
  yield { step: 'verified', arrived: verified.arrived };

  const clearing: VerifiedClearing = { captured, answered, verified };
  const staying = stayingOf(work.plan, entries);
  const report = clearingReport(work, snapshot, clearing, yield* putBackStaying(ports, work, clearing, entries, staying));
  journal.closeWork(work, 'done', { kind: 'done', data: { report } });
  yield { step: 'done', report };
}

async function* putBackStaying(
  ports: WorkPorts,
  work: Work,
  clearing: VerifiedClearing,
  entries: readonly StoredEntry[],
  staying: readonly StoredEntry[],
): AsyncGenerator<ClearingStep, PutBackReport | undefined> {
  if (staying.length === 0) return undefined;
  yield { step: 'restoring', done: 0, of: staying.length };
  const restoring =
    work.state === 'restoring'
      ? work
      : ports.journal.moveWork(work, 'restoring', { kind: 'restoring', data: { entries: staying.length } });
  const { captured, verified } = clearing;
  return yield* putBack(ports, {
    work: restoring,
    capturedAt: captured.at,
    entries: staying,
    known: new Set(entries.flatMap(({ messageIds }) => messageIds)),
    whereabouts: await afterClearing(ports, restoring, clearing, { all: entries.length, chosen: staying }),
    sends: verified.sent,
  });
}

/** What is to be put back: all that the plan does not name as going, also what joined the queue after the plan was made. */
function stayingOf(plan: Json, entries: readonly StoredEntry[]): readonly StoredEntry[] {
  const { kind, going } = plan;
  if (kind === 'full') return [];
  if (kind !== 'selective' || !Array.isArray(going)) throw unreadable('works.plan');
  const keys = new Set(
    going.map((entry: unknown) => {
      if (isObject(entry) && typeof entry['key'] === 'string') return entry['key'];
      throw unreadable('works.plan');
    }),
  );
  return entries.filter(({ key }) => !keys.has(key));
}

/** What a clearing that could not go on says. */
export function interrupted(work: Work, cause: SluiceError): ClearingStep & { readonly step: 'interrupted' } {
  if (cause.code !== 'aborted') return { step: 'interrupted', work: work.id, error: cause };
  const error = new SluiceError({
    code: 'aborted',
    message: `The clear request of instance ${work.idInstance} was sent and cannot be taken back; only the looking was stopped. Resume it: ${work.id}.`,
    idInstance: work.idInstance,
  });
  return { step: 'interrupted', work: work.id, error };
}
