import type { SluiceError, SluiceErrorCode } from '@sluice/core';
import type { ErrorEvidence, Finding, NextStep } from './finding.ts';
import { formatSpan } from '../format.ts';

/** Why the queue could not be read. */
export function findingOnUnread(error: SluiceError): Finding {
  const evidence = evidenceOf(error);
  if (error.code === 'quota-exceeded') return quotaExceeded(evidence, 'critical');
  // The gateway's words for it (evidence/errors#expired); a third party that quotes them may have changed them.
  if (/account is expired/i.test(error.message)) {
    const next: NextStep = { remedy: 'pay', sentence: 'Pay for it in the console of the gateway.', command: ['doctor'] };
    return {
      kind: 'unreadable',
      severity: 'critical',
      certainty: 'inferred',
      evidence,
      sentence: 'The queue could not be read: the instance is not paid for.',
      next,
    };
  }
  const { sentence, next } = MEANINGS[error.code];
  return {
    kind: 'unreadable',
    severity: 'critical',
    certainty: 'certain',
    evidence,
    sentence: `The queue could not be read: ${sentence}`,
    next: waitingFirst(next, evidence),
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
    sentence: 'The quota of the tariff is used up.',
    next: {
      remedy: 'look-at-console',
      // It begins again on the first (evidence/limits#quota).
      sentence: 'Wait for the first of the month, when it starts again, or take a larger tariff in the console of the gateway.',
      command: undefined,
    },
  };
}

/** Without the message: it may quote what a gateway says. */
function evidenceOf({ code, operation, status, retryAfterMs }: SluiceError): ErrorEvidence {
  return { code, operation, status, retryAfterMs };
}

function waitingFirst(next: NextStep, { retryAfterMs }: ErrorEvidence): NextStep {
  if (next.remedy !== 'read-again' || retryAfterMs === undefined) return next;
  return { ...next, sentence: `Wait for ${formatSpan(retryAfterMs)}, then read it again.` };
}

interface Meaning {
  readonly sentence: string;
  readonly next: NextStep;
}

const doctor: NextStep['command'] = ['doctor'];
const readAgain = (sentence: string): NextStep => ({ remedy: 'read-again', sentence, command: ['queue'] });
const outage = (sentence: string): Meaning => ({
  sentence,
  next: readAgain('Read it again in a minute. If that fails too, look into the console of the gateway.'),
});
const connection = (sentence: string, whatToDo: string): Meaning => ({
  sentence,
  next: { remedy: 'correct-connection', sentence: whatToDo, command: doctor },
});
/** No reading fails so: it was asked for wrongly, or something else was asked for. */
const other: Meaning = {
  sentence: 'the request was refused.',
  next: readAgain('Read it again; if it is refused again, look into the console of the gateway.'),
};

const MEANINGS: Readonly<Record<Exclude<SluiceErrorCode, 'quota-exceeded'>, Meaning>> = {
  unauthorized: connection(
    'the gateway does not accept the token.',
    'Copy the token of this instance from the console of the gateway.',
  ),
  forbidden: connection(
    'the gateway refuses access.',
    'Check the address and the number of the instance, and that the account at the gateway is not suspended.',
  ),
  'not-found': connection('there is nothing at this address.', 'Copy the address from the console of the gateway.'),
  'unexpected-redirect': connection('the address leads elsewhere.', 'Copy the address from the console of the gateway.'),
  'rate-limited': {
    sentence: 'the gateway was asked too often.',
    next: readAgain('Read it again in a few seconds. Somebody else may be asking with the same token.'),
  },
  'instance-not-ready': {
    sentence: 'the instance is starting, or not authorised.',
    next: {
      remedy: 'wait',
      sentence: 'Wait for 5 minutes. If it is not ready after that, authorise it in the console of the gateway.',
      command: ['watch'],
    },
  },
  'gateway-unavailable': outage('the gateway is in trouble itself.'),
  timeout: outage('the gateway did not answer in time.'),
  network: outage('the gateway could not be reached.'),
  'malformed-response': outage('the gateway answered something that is no queue.'),
  'invalid-request': other,
  refused: other,
  truncated: other,
  'plan-expired': other,
  'plan-changed': other,
  busy: other,
  held: other,
  aborted: { sentence: 'the reading was given up.', next: readAgain('Read it again.') },
  internal: { sentence: 'Sluice itself has a fault.', next: readAgain('Read it again; if it fails again, report the fault.') },
};
