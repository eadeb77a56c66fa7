import type { SluiceErrorCode } from '@sluice/core';
import type { FindingEvidence } from '../../diagnosis/finding.ts';
import { formats } from './words.ts';

type Unreadable = FindingEvidence['unreadable'];

interface Failure {
  readonly what: string;
  readonly next: string;
}

const READ_AGAIN = 'Read it again in a minute. If that fails too, look into the console of the gateway.';
/** With any other code, no reading fails: the request was wrong, or it was a different one. */
const OTHER: Failure = {
  what: 'the request was refused.',
  next: 'Read it again; if it is refused again, look into the console of the gateway.',
};

const FAILURES: Readonly<Partial<Record<SluiceErrorCode, Failure>>> = {
  unauthorized: {
    what: 'the gateway does not accept the token.',
    next: 'Copy the token of this instance from the console of the gateway into the configuration, and start again.',
  },
  forbidden: {
    what: 'the gateway refuses access.',
    next: 'Check the address and the number of the instance, and that the account at the gateway is not suspended.',
  },
  'not-found': { what: 'there is nothing at this address.', next: 'Copy the address from the console of the gateway.' },
  'unexpected-redirect': { what: 'the address leads elsewhere.', next: 'Copy the address from the console of the gateway.' },
  'rate-limited': {
    what: 'the gateway was asked too often.',
    next: 'Read it again in a few seconds. Another program may be asking with the same token.',
  },
  'quota-exceeded': { what: 'the quota of the tariff is used up.', next: 'Take a larger tariff in the console of the gateway.' },
  'instance-not-ready': {
    what: 'the instance is starting, or not authorized.',
    next: 'Wait for 5 minutes. If it is not ready after that, authorize it in the console of the gateway.',
  },
  'gateway-unavailable': { what: 'the gateway is in trouble itself.', next: READ_AGAIN },
  timeout: { what: 'the gateway did not answer in time.', next: READ_AGAIN },
  network: { what: 'the gateway could not be reached.', next: READ_AGAIN },
  'malformed-response': { what: 'the gateway answered something that is no queue.', next: READ_AGAIN },
  aborted: { what: 'the reading was cancelled.', next: 'Read it again.' },
  internal: { what: 'Sluice itself has a fault.', next: 'Read it again; if it fails again, report the fault.' },
};

/** Why the queue could not be read. */
export function unreadable({ code, isUnpaid }: Unreadable): string {
  return `The queue could not be read: ${isUnpaid ? 'the instance is not paid for.' : (FAILURES[code] ?? OTHER).what}`;
}

/** What to do about it. */
export function afterUnreadable({ code, isUnpaid, retryAfterMs }: Unreadable, isReadAgain: boolean): string {
  if (isUnpaid) return 'Pay for it in the console of the gateway.';
  return isReadAgain && retryAfterMs !== undefined
    ? `Wait for ${formats.span(retryAfterMs)}, then read it again.`
    : (FAILURES[code] ?? OTHER).next;
}
