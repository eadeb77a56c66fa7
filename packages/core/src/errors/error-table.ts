import type { SluiceErrorCode } from './sluice-error.ts';

/**
 * How much is wrong. `info`: nothing is; the request was not carried out. `warning`: it may pass, or go well another way. `error`: something has
 * to be corrected first. `critical`: Sluice, or its journal, is broken.
 */
export type Severity = 'info' | 'warning' | 'error' | 'critical';

/** The statuses of HTTP that an error has. 499 is the one of nginx for a caller that has hung up. */
export type ErrorStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 409
  | 410
  | 413
  | 422
  | 423
  | 429
  | 499
  | 500
  | 501
  | 502
  | 503
  | 504
  | 507;

/**
 * What a process ends with. 1: something went wrong; 2: it was asked for wrongly; 3: it could be done and was not, because it would not be safe;
 * 4: what became of it is not certain.
 */
export type ErrorExitCode = 1 | 2 | 3 | 4;

/** What a code means to a host of Sluice. */
export interface ErrorTraits {
  readonly httpStatus: ErrorStatus;
  readonly exitCode: ErrorExitCode;
  /** Where it differs when an answer of the gateway said so, and not Sluice before any request. */
  readonly exitCodeOfAnswer?: ErrorExitCode;
  readonly severity: Severity;
}

/** Every code, and all that depends on it outside the library. In a separate entry, so that a client does not carry it. */
export const ERRORS: Readonly<Record<SluiceErrorCode, ErrorTraits>> = {
  // What the gateway answers.
  unauthorized: { httpStatus: 401, exitCode: 1, severity: 'error' },
  forbidden: { httpStatus: 403, exitCode: 1, severity: 'error' },
  'not-found': { httpStatus: 404, exitCode: 2, exitCodeOfAnswer: 1, severity: 'error' },
  'rate-limited': { httpStatus: 429, exitCode: 1, severity: 'warning' },
  'quota-exceeded': { httpStatus: 429, exitCode: 1, severity: 'error' },
  'invalid-request': {
    httpStatus: 400,
    exitCode: 2,
    exitCodeOfAnswer: 1,
    severity: 'error',
  },
  'instance-not-ready': { httpStatus: 409, exitCode: 3, severity: 'warning' },
  'gateway-unavailable': { httpStatus: 502, exitCode: 1, severity: 'warning' },
  refused: { httpStatus: 409, exitCode: 3, severity: 'warning' },
  // The connection between Sluice and the gateway.
  timeout: { httpStatus: 504, exitCode: 1, severity: 'warning' },
  network: { httpStatus: 502, exitCode: 1, severity: 'warning' },
  'malformed-response': { httpStatus: 502, exitCode: 1, severity: 'error' },
  'unexpected-redirect': { httpStatus: 502, exitCode: 1, severity: 'error' },
  aborted: { httpStatus: 499, exitCode: 1, severity: 'info' },
  // What Sluice does not do as it was asked for.
  'confirmation-required': { httpStatus: 422, exitCode: 3, severity: 'info' },
  'nothing-selected': { httpStatus: 422, exitCode: 3, severity: 'info' },
  'age-unknown': { httpStatus: 422, exitCode: 3, severity: 'info' },
  'instance-mismatch': { httpStatus: 422, exitCode: 3, severity: 'info' },
  protected: { httpStatus: 403, exitCode: 3, severity: 'info' },
  unsupported: { httpStatus: 501, exitCode: 3, severity: 'error' },
  'bodies-not-kept': { httpStatus: 409, exitCode: 3, severity: 'error' },
  truncated: { httpStatus: 409, exitCode: 3, severity: 'warning' },
  'plan-expired': { httpStatus: 410, exitCode: 3, severity: 'info' },
  'plan-changed': { httpStatus: 409, exitCode: 3, severity: 'info' },
  // What another job, or another run of it, forbids.
  busy: { httpStatus: 409, exitCode: 3, severity: 'info' },
  held: { httpStatus: 423, exitCode: 3, severity: 'info' },
  'job-closed': { httpStatus: 409, exitCode: 3, severity: 'info' },
  'job-taken-over': { httpStatus: 409, exitCode: 3, severity: 'warning' },
  'intent-expired': { httpStatus: 503, exitCode: 3, severity: 'warning' },
  'already-decided': { httpStatus: 409, exitCode: 3, severity: 'warning' },
  unverified: { httpStatus: 502, exitCode: 4, severity: 'warning' },
  incomplete: { httpStatus: 502, exitCode: 1, severity: 'error' },
  // What the journal cannot do.
  'journal-locked': { httpStatus: 503, exitCode: 3, severity: 'warning' },
  'journal-read-only': { httpStatus: 503, exitCode: 3, severity: 'error' },
  'journal-full': { httpStatus: 507, exitCode: 3, severity: 'error' },
  'journal-damaged': { httpStatus: 500, exitCode: 3, severity: 'critical' },
  'journal-incompatible': { httpStatus: 500, exitCode: 3, severity: 'error' },
  'journal-unavailable': { httpStatus: 503, exitCode: 3, severity: 'error' },
  // What only a host says.
  'method-not-allowed': { httpStatus: 405, exitCode: 1, severity: 'error' },
  'content-too-large': { httpStatus: 413, exitCode: 1, severity: 'error' },
  unintended: { httpStatus: 403, exitCode: 1, severity: 'warning' },
  overloaded: { httpStatus: 503, exitCode: 1, severity: 'warning' },
  'file-not-written': { httpStatus: 500, exitCode: 3, severity: 'error' },
  'invalid-configuration': { httpStatus: 500, exitCode: 2, severity: 'error' },
  internal: { httpStatus: 500, exitCode: 1, severity: 'critical' },
};

/**
 * The place on the site of the docs that says what a code means, and what to do.
 *
 * @example
 * ```ts
 * console.error(error.message, docsOf(error.code));
 * ```
 */
export function docsOf<Code extends SluiceErrorCode>(code: Code): `/guides/errors/#${Code}` {
  return `/guides/errors/#${code}`;
}
