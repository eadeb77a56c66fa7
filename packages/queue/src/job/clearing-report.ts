import type { Job } from '../journal/job.ts';
import type { SnapshotInfo } from '../journal/snapshot.ts';
import { unseenIn } from '../reading/completeness.ts';
import { maxSentWithin } from '../forecast/drain-rate.ts';
import type { Captured, ClearOutcome, Verified } from './clearing-events.ts';
import type { RestoreReport } from './restore-report.ts';
import type { ClearingReport, Unprotected } from './steps.ts';

/** A clearing of which it is certain that what it captured is gone from the queue. */
export interface VerifiedClearing {
  readonly captured: Captured;
  readonly response: ClearOutcome;
  readonly verified: Verified;
}

/** What a clearing has come to. */
export function clearingReport(
  job: Job,
  snapshot: SnapshotInfo,
  clearing: VerifiedClearing,
  restore: RestoreReport | undefined,
): ClearingReport {
  const { response, verified } = clearing;
  return {
    job: job.id,
    snapshot: snapshot.id,
    queue: 'messages',
    captured: snapshot.entryCount,
    unseen: unseenIn(snapshot.completeness),
    cleared: response.cleared ?? undefined,
    mayHaveBeenSent: maxSent(clearing, snapshot.entryCount),
    arrived: verified.arrived,
    unprotected: unprotected(snapshot, clearing),
    restore,
  };
}

/**
 * At most how many of the captured may have been sent before the clear took effect, where the instance was seen to send; they were at the
 * head of the queue.
 */
function maxSent({ captured, response, verified }: VerifiedClearing, entries: number): number {
  if (!verified.wasSending) return 0;
  const byPace = verified.windowMs === null ? entries : maxSentWithin(verified.windowMs, captured.delayMs, entries);
  return Math.min(byPace, entries - response.confirmedPositions.length);
}

/** A shorter time says nothing of how often messages join. */
const MIN_OBSERVATION_MS = 1000;

function unprotected(snapshot: SnapshotInfo, { captured, response, verified }: VerifiedClearing): Unprotected {
  const windowMs = Math.max(0, response.at - captured.since);
  const { entryCount, completeness } = snapshot;
  // What the gateway says it cleared is what was captured and what came after, where nothing of the captured had been sent.
  const isInteger =
    completeness.kind === 'complete' && (!verified.wasSending || response.confirmedPositions.length === entryCount);
  if (response.cleared !== null && isInteger) {
    return { windowMs, entries: { by: 'counted', count: Math.max(0, response.cleared - entryCount) } };
  }
  if (verified.arrivedDuringClear !== null) {
    return { windowMs, entries: { by: 'counted', count: verified.arrivedDuringClear } };
  }
  const observedMs = captured.at - captured.plannedAt;
  // What comes into view from behind the end of a list looks as if it had joined.
  if (completeness.kind !== 'complete' || observedMs < MIN_OBSERVATION_MS) return { windowMs, entries: { by: 'unknown' } };
  return { windowMs, entries: { by: 'estimated', count: Math.round((captured.arrived / observedMs) * windowMs) } };
}
