import { SluiceError } from '@sluice/core';

/**
 * Whether a call that failed is certain to have changed nothing at the gateway. An answer that says no is certain; silence is not, and
 * neither is what another server may have said.
 */
export function isCertainRefusal({ code, status }: SluiceError): boolean {
  switch (code) {
    case 'refused':
    case 'unauthorized':
    case 'forbidden':
    case 'not-found':
    case 'rate-limited':
    case 'quota-exceeded':
    case 'instance-not-ready':
    // Those of Sluice itself, before a request is made.
    case 'confirmation-required':
    case 'nothing-selected':
    case 'age-unknown':
    case 'instance-mismatch':
    case 'protected':
    case 'unsupported':
    case 'bodies-not-kept':
    case 'truncated':
    case 'plan-expired':
    case 'plan-changed':
    case 'busy':
    case 'held':
    case 'job-closed':
    case 'job-taken-over':
    case 'intent-expired':
    case 'already-decided':
      return true;
    case 'invalid-request':
      // Without a status no request was made. What another status than 400 means, such as one of a server between, is not known.
      return status === undefined || status === 400;
    case 'gateway-unavailable':
    case 'timeout':
    case 'network':
    case 'malformed-response':
    case 'unexpected-redirect':
    case 'aborted':
    case 'internal':
    // A journal that fails says nothing of the gateway.
    case 'journal-locked':
    case 'journal-read-only':
    case 'journal-full':
    case 'journal-damaged':
    case 'journal-incompatible':
    case 'journal-unavailable':
    // A host says those, and no client of a gateway.
    case 'method-not-allowed':
    case 'content-too-large':
    case 'unintended':
    case 'overloaded':
    case 'file-not-written':
    case 'invalid-configuration':
    // Those of a job that has ended, not of a call.
    case 'unverified':
    case 'incomplete':
      return false;
  }
}

/** The error with which a part of a job has ended, whatever was thrown: an error that is no `SluiceError` is a fault of Sluice. */
export function jobError(thrown: unknown, idInstance: string, what: string): SluiceError {
  const advice = 'Look at the queue and the journal before you go on.';
  return SluiceError.from(thrown, { idInstance, during: `${what} of instance ${idInstance}`, advice });
}

/**
 * The error with which a clearing has ended before its request. What the gateway said to another call, such as that it was asked too often, says
 * nothing of the queue: it does not say that the plan can be made again.
 */
export function beforeClear(error: SluiceError): SluiceError {
  const { code, message, operation, idInstance, status, retryAfterMs, cause } = error;
  if (operation === undefined) return error;
  const said = `${message} The queue is as it was: it is safe to plan again.`;
  return new SluiceError({ code, message: said, operation, idInstance, status, retryAfterMs }, { cause });
}
