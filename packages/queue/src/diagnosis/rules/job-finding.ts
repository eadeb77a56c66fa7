import type { OpenJob } from '../../job/open-job.ts';
import type { Finding, NextStep, Remedy } from '../finding.ts';

/**
 * An open clearing or restore comes before all else: the job still changes the queue that was read. One that only sets the delay and watches what
 * that does takes nothing from the queue.
 */
export function jobFinding(job: OpenJob): Finding {
  const { id, kind, state, actor, openedAt, heartbeatAt, isLeft } = job;
  return {
    kind: 'job-open',
    severity: (kind === 'stop' || kind === 'go') && !isLeft ? 'warning' : 'critical',
    certainty: 'certain',
    evidence: { id, kind, state, actor, openedAt, heartbeatAt, isLeft },
    next: nextOf(job),
  };
}

/** The steps that lead to another job, which is refused while one is open, or to a number that would be connected. */
const CLEARING: ReadonlySet<Remedy> = new Set<Remedy>([
  'decide-what-waits',
  'clear-selected',
  'authorise',
  'release-brake',
  'set-brake-again',
]);

/** A finding whose advice would be to clear, to set or release the brake or to connect a number, while a job is open: first that has to come to its end. */
export function withoutClearing(finding: Finding, job: OpenJob): Finding {
  const leadsToClearing = finding.next.command?.[0] === 'guard' || finding.next.command?.[0] === 'plan';
  return CLEARING.has(finding.next.remedy) || leadsToClearing ? { ...finding, next: nextOf(job) } : finding;
}

function nextOf({ id, isLeft }: OpenJob): NextStep {
  return { remedy: isLeft ? 'resume-job' : 'wait-for-job', job: id, command: ['resume'] };
}
