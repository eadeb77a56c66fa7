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
    case 'truncated':
    case 'plan-expired':
    case 'plan-changed':
    case 'busy':
    case 'held':
      return true;
    case 'invalid-request':
      // Without a status no request was made. What another status than 400 means, such as one of a server between, nobody knows.
      return status === undefined || status === 400;
    case 'gateway-unavailable':
    case 'timeout':
    case 'network':
    case 'malformed-response':
    case 'unexpected-redirect':
    case 'aborted':
    case 'internal':
      return false;
  }
}

/** A failure as an error of Sluice. The words of any other are not repeated: they may hold an address, and with it a token. */
export function asSluiceError(error: unknown, idInstance: string, what: string): SluiceError {
  if (error instanceof SluiceError) return error;
  const kind = error instanceof Error ? error.name : typeof error;
  return new SluiceError({
    code: 'network',
    message: `${what} of instance ${idInstance} ended in a way it should not (${kind}). Look at the queue and the journal before you go on.`,
    idInstance,
  });
}
