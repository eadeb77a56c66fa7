import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { problem } from '../problem.ts';

const CODES: ReadonlySet<SluiceErrorCode> = new Set([
  'journal-locked',
  'journal-read-only',
  'journal-full',
  'journal-damaged',
  'journal-incompatible',
  'journal-unavailable',
]);

/**
 * @param isSent whether anything was sent to the gateway for the call.
 * @returns the problem of a call whose journal has failed; `undefined` for an error that is not the journal's.
 */
export function journalFailure(thrown: unknown, isSent: boolean): Response | undefined {
  if (!(thrown instanceof SluiceError) || !isOfJournal(thrown)) return undefined;
  const next = isSent
    ? 'The call was sent to the gateway: look at the queue before you repeat it.'
    : 'Nothing was sent to the gateway.';
  return problem(thrown.code, `${thrown.message} ${next}`);
}

export function isOfJournal({ code }: SluiceError): boolean {
  return CODES.has(code);
}
