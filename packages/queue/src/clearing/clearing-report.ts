import { unseenIn } from '../reading/completeness.ts';
import type { SnapshotInfo } from '../journal/snapshots.ts';
import type { Job } from '../journal/job.ts';
import type { RestoreReport } from '../work/put-back-report.ts';
import { leftAtMost, type VerifiedClearing } from '../work/whereabouts.ts';
import type { ClearingReport, Unprotected } from './clearing-step.ts';

/** What a clearing has come to. */
export function clearingReport(
  job: Job,
  snapshot: SnapshotInfo,
  clearing: VerifiedClearing,
  putBack: RestoreReport | undefined,
): ClearingReport {
  const { answered, verified } = clearing;
  return {
    job: job.id,
    snapshot: snapshot.id,
    queue: 'messages',
    captured: snapshot.entryCount,
    unseen: unseenIn(snapshot.completeness),
    cleared: answered.cleared ?? undefined,
    mayHaveBeenSent: leftAtMost(clearing, snapshot.entryCount),
    arrived: verified.arrived,
    unprotected: unprotected(snapshot, clearing),
    restore: putBack,
  };
}

/** A shorter time tells nothing of how often messages join. */
const SHORTEST_OBSERVATION_MS = 1000;

function unprotected(snapshot: SnapshotInfo, { captured, answered, verified }: VerifiedClearing): Unprotected {
  const windowMs = Math.max(0, answered.at - captured.since);
  const { entryCount, completeness } = snapshot;
  // What the gateway says it cleared is what was captured and what came after, where nothing of the captured had left.
  const isWhole = completeness.kind === 'complete' && (!verified.sent || answered.proven.length === entryCount);
  if (answered.cleared !== null && isWhole) {
    return { windowMs, entries: { by: 'counted', count: Math.max(0, answered.cleared - entryCount) } };
  }
  if (verified.beside !== null) return { windowMs, entries: { by: 'counted', count: verified.beside } };
  const observedMs = captured.at - captured.plannedAt;
  // What comes into view from behind the end of a list looks as if it had joined.
  if (completeness.kind !== 'complete' || observedMs < SHORTEST_OBSERVATION_MS) return { windowMs, entries: { by: 'unknown' } };
  return { windowMs, entries: { by: 'estimated', count: Math.round((captured.arrived / observedMs) * windowMs) } };
}
