import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { type Catalogue, errorSentence as queueSentence } from '@sluice/queue/sentences';
import { denials, mistakes } from './en/mistakes.ts';
import type { Denials, Mistakes } from './mistake-sentences.ts';
import type { AppSentences } from './sentences.ts';

interface Mistake<Reason extends keyof Mistakes = keyof Mistakes> {
  readonly reason: Reason;
  readonly data: Mistakes[Reason];
}

interface Denial<Reason extends keyof Denials = keyof Denials> {
  readonly reason: Reason;
  readonly data: Denials[Reason];
}

/** A mistake that the operator can correct: in the command, a variable, the terminal. The message is English, and says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly mistake: Mistake;

  constructor(message: string, mistake: Mistake) {
    super(message);
    this.mistake = mistake;
  }
}

/** Something that the app does not do as it was asked for. */
class DenialError extends SluiceError {
  readonly denial: Denial;

  constructor(code: SluiceErrorCode, message: string, denied: Denial, idInstance: string | undefined) {
    super({ code, message, idInstance });
    this.denial = denied;
  }
}

const CODES: Readonly<Record<keyof Denials, SluiceErrorCode>> = {
  'confirmation-of-other': 'confirmation-required',
  'agreement-missing': 'confirmation-required',
  protected: 'protected',
  'number-suspended': 'refused',
  'password-not-asked': 'refused',
  'wrong-code-each-time': 'refused',
  'wrong-password-each-time': 'refused',
  'login-expired': 'refused',
  'login-refused': 'refused',
  'login-left': 'refused',
  'no-pairing-code': 'refused',
  'no-such-account': 'refused',
  'connected-meanwhile': 'refused',
  'hold-of-job': 'busy',
  'job-unknown': 'not-found',
  'snapshot-not-found': 'not-found',
  'config-exists': 'file-not-written',
  'draft-not-reached': 'network',
  'protected-at-edge': 'protected',
  'scope-missing': 'forbidden',
  'edge-cannot-connect': 'unsupported',
  'edge-cannot-check': 'unsupported',
  'edge-not-understood': 'malformed-response',
  'edge-cut-short': 'network',
  'edge-not-followed': 'aborted',
  'edge-holds-brake': 'busy',
  'file-exists': 'file-not-written',
  'file-not-writable': 'file-not-written',
  'file-cut-short': 'file-not-written',
};

/** The error for a mistake of the operator. */
export function usageError<Reason extends keyof Mistakes>(reason: Reason, data: Mistakes[Reason]): UsageError {
  const mistake: Mistake<Reason> = { reason, data };
  return new UsageError(say<Mistakes, Reason>(mistakes, reason, data), mistake);
}

/** The error for something that the app does not do. */
export function denial<Reason extends keyof Denials>(
  reason: Reason,
  data: Denials[Reason] & { readonly idInstance?: string },
): SluiceError {
  const denied: Denial<Reason> = { reason, data };
  return new DenialError(CODES[reason], say<Denials, Reason>(denials, reason, data), denied, data.idInstance);
}

/** What an error says, in the language of the sentences where it is one of Sluice's own refusals. A mistake can have several lines. */
export function errorSentence(error: SluiceError | UsageError, sentences: AppSentences): string {
  if (error instanceof UsageError) {
    return say<Mistakes, keyof Mistakes>(sentences.mistakes, error.mistake.reason, error.mistake.data);
  }
  return error instanceof DenialError
    ? say<Denials, keyof Denials>(sentences.denials, error.denial.reason, error.denial.data)
    : queueSentence(error, sentences);
}

function say<Data, Code extends keyof Data>(catalogue: Catalogue<Data>, code: Code, data: Data[Code]): string {
  return catalogue[code](data);
}
