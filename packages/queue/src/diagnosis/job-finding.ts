import { jobInWords, jobNextInWords, jobProgressInWords, type OpenJob } from '../job/open-job.ts';
import type { Finding, NextStep, Remedy } from './finding.ts';

/** That a clearing or a restore is not at its end comes before all else: what is seen of the queue is not what it will be. */
export function jobFinding(job: OpenJob): Finding {
  const { id, kind, state, openedAt, heartbeatAt, isLeft } = job;
  return {
    kind: 'job-open',
    severity: 'critical',
    certainty: 'certain',
    evidence: { id, kind, state, openedAt, heartbeatAt, isLeft },
    sentence: `${capitalised(jobInWords(job))} is not at its end. ${jobProgressInWords(job)}`,
    next: nextOf(job),
  };
}

/** The steps that lead to another clearing. */
const CLEARING: ReadonlySet<Remedy> = new Set<Remedy>(['decide-what-waits', 'clear-selected', 'authorise']);

/** A finding whose advice would be to clear, or to connect a number, while a job is open: first that has to come to its end. */
export function withoutClearing(finding: Finding, job: OpenJob): Finding {
  const leadsToClearing = finding.next.command?.[0] === 'guard' || finding.next.command?.[0] === 'plan';
  return CLEARING.has(finding.next.remedy) || leadsToClearing ? { ...finding, next: nextOf(job) } : finding;
}

function nextOf(job: OpenJob): NextStep {
  return {
    remedy: job.isLeft ? 'resume-job' : 'wait-for-job',
    sentence: jobNextInWords(job),
    command: ['resume'],
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
