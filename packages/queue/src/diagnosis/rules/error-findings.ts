import type { SluiceError, SluiceErrorCode } from '@sluice/core';
import type { ErrorEvidence, Finding, NextStep } from '../finding.ts';

/** Why the queue could not be read. */
export function findingOnUnread(error: SluiceError): Finding {
  const evidence = evidenceOf(error);
  if (error.code === 'quota-exceeded') return quotaExceeded(evidence, 'critical');
  // The gateway's words for it (evidence/errors#expired); a third party that quotes them may have changed them.
  const isUnpaid = /account is expired/i.test(error.message);
  return {
    kind: 'unreadable',
    severity: 'critical',
    certainty: isUnpaid ? 'inferred' : 'certain',
    evidence: { ...evidence, isUnpaid },
    next: isUnpaid ? { remedy: 'pay', command: ['doctor'] } : NEXT[REMEDIES[error.code] ?? 'read-again'],
  };
}

/** What went wrong besides: a quota that is used up holds up sends too. */
export function errorFindings(errors: readonly SluiceError[]): readonly Finding[] {
  const quota = errors.find(({ code }) => code === 'quota-exceeded');
  return quota === undefined ? [] : [quotaExceeded(evidenceOf(quota), 'warning')];
}

function quotaExceeded(evidence: ErrorEvidence, severity: 'critical' | 'warning'): Finding {
  return {
    kind: 'quota-exceeded',
    severity,
    certainty: 'certain',
    evidence,
    next: { remedy: 'look-at-console', command: undefined },
  };
}

/** Without the message: it may quote what a gateway says. */
function evidenceOf({ code, operation, status, retryAfterMs }: SluiceError): ErrorEvidence {
  return { code, operation, status, retryAfterMs };
}

type UnreadRemedy = 'correct-connection' | 'wait' | 'read-again' | 'look-at-console';

const NEXT: Readonly<Record<UnreadRemedy, NextStep>> = {
  'correct-connection': { remedy: 'correct-connection', command: ['doctor'] },
  wait: { remedy: 'wait', command: ['watch'] },
  'read-again': { remedy: 'read-again', command: ['queue'] },
  'look-at-console': { remedy: 'look-at-console', command: undefined },
};

/** All others: read again. */
const REMEDIES: Readonly<Partial<Record<SluiceErrorCode, UnreadRemedy>>> = {
  unauthorized: 'correct-connection',
  forbidden: 'correct-connection',
  'not-found': 'correct-connection',
  'unexpected-redirect': 'correct-connection',
  'instance-not-ready': 'wait',
  'quota-exceeded': 'look-at-console',
};
