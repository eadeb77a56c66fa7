import type { SluiceErrorCode } from './sluice-error.ts';

/**
 * How much is wrong. `info`: nothing is; what was asked for was not done. `warning`: it may pass, or go well another way. `error`: something has
 * to be corrected first. `critical`: Sluice, or what it remembers, is broken.
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
export interface ErrorTraits<Code extends SluiceErrorCode = SluiceErrorCode> {
  readonly httpStatus: ErrorStatus;
  readonly exitCode: ErrorExitCode;
  /** Where it differs when an answer of the gateway said so, and not Sluice before any request. */
  readonly exitCodeOfAnswer?: ErrorExitCode;
  readonly severity: Severity;
  /** The place on the site of the docs that says what to do. */
  readonly docs: `/guides/errors/#${Code}`;
}

type ErrorTable = { readonly [Code in SluiceErrorCode]: ErrorTraits<Code> };

/** Every code, and all that depends on it outside the library. In a separate entry, so that a client does not carry it. */
export const ERRORS: ErrorTable = {
  // What the gateway answers.
  unauthorized: { httpStatus: 401, exitCode: 1, severity: 'error', docs: '/guides/errors/#unauthorized' },
  forbidden: { httpStatus: 403, exitCode: 1, severity: 'error', docs: '/guides/errors/#forbidden' },
  'not-found': { httpStatus: 404, exitCode: 2, exitCodeOfAnswer: 1, severity: 'error', docs: '/guides/errors/#not-found' },
  'rate-limited': { httpStatus: 429, exitCode: 1, severity: 'warning', docs: '/guides/errors/#rate-limited' },
  'quota-exceeded': { httpStatus: 429, exitCode: 1, severity: 'error', docs: '/guides/errors/#quota-exceeded' },
  'invalid-request': {
    httpStatus: 400,
    exitCode: 2,
    exitCodeOfAnswer: 1,
    severity: 'error',
    docs: '/guides/errors/#invalid-request',
  },
  'instance-not-ready': { httpStatus: 409, exitCode: 3, severity: 'warning', docs: '/guides/errors/#instance-not-ready' },
  'gateway-unavailable': { httpStatus: 502, exitCode: 1, severity: 'warning', docs: '/guides/errors/#gateway-unavailable' },
  refused: { httpStatus: 409, exitCode: 3, severity: 'warning', docs: '/guides/errors/#refused' },
  // What is between Sluice and the gateway.
  timeout: { httpStatus: 504, exitCode: 1, severity: 'warning', docs: '/guides/errors/#timeout' },
  network: { httpStatus: 502, exitCode: 1, severity: 'warning', docs: '/guides/errors/#network' },
  'malformed-response': { httpStatus: 502, exitCode: 1, severity: 'error', docs: '/guides/errors/#malformed-response' },
  'unexpected-redirect': { httpStatus: 502, exitCode: 1, severity: 'error', docs: '/guides/errors/#unexpected-redirect' },
  aborted: { httpStatus: 499, exitCode: 1, severity: 'info', docs: '/guides/errors/#aborted' },
  // What Sluice does not do as it was asked for.
  'confirmation-required': { httpStatus: 422, exitCode: 3, severity: 'info', docs: '/guides/errors/#confirmation-required' },
  'nothing-selected': { httpStatus: 422, exitCode: 3, severity: 'info', docs: '/guides/errors/#nothing-selected' },
  'age-unknown': { httpStatus: 422, exitCode: 3, severity: 'info', docs: '/guides/errors/#age-unknown' },
  'instance-mismatch': { httpStatus: 422, exitCode: 3, severity: 'info', docs: '/guides/errors/#instance-mismatch' },
  protected: { httpStatus: 403, exitCode: 3, severity: 'info', docs: '/guides/errors/#protected' },
  unsupported: { httpStatus: 501, exitCode: 3, severity: 'error', docs: '/guides/errors/#unsupported' },
  'bodies-not-kept': { httpStatus: 409, exitCode: 3, severity: 'error', docs: '/guides/errors/#bodies-not-kept' },
  truncated: { httpStatus: 409, exitCode: 3, severity: 'warning', docs: '/guides/errors/#truncated' },
  'plan-expired': { httpStatus: 410, exitCode: 3, severity: 'info', docs: '/guides/errors/#plan-expired' },
  'plan-changed': { httpStatus: 409, exitCode: 3, severity: 'info', docs: '/guides/errors/#plan-changed' },
  // What another job, or another run of it, forbids.
  busy: { httpStatus: 409, exitCode: 3, severity: 'info', docs: '/guides/errors/#busy' },
  held: { httpStatus: 423, exitCode: 3, severity: 'info', docs: '/guides/errors/#held' },
  'job-closed': { httpStatus: 409, exitCode: 3, severity: 'info', docs: '/guides/errors/#job-closed' },
  'job-taken-over': { httpStatus: 409, exitCode: 3, severity: 'warning', docs: '/guides/errors/#job-taken-over' },
  'intent-expired': { httpStatus: 503, exitCode: 3, severity: 'warning', docs: '/guides/errors/#intent-expired' },
  'already-decided': { httpStatus: 409, exitCode: 3, severity: 'warning', docs: '/guides/errors/#already-decided' },
  unverified: { httpStatus: 502, exitCode: 4, severity: 'warning', docs: '/guides/errors/#unverified' },
  incomplete: { httpStatus: 502, exitCode: 1, severity: 'error', docs: '/guides/errors/#incomplete' },
  // What the journal cannot do.
  'journal-locked': { httpStatus: 503, exitCode: 3, severity: 'warning', docs: '/guides/errors/#journal-locked' },
  'journal-read-only': { httpStatus: 503, exitCode: 3, severity: 'error', docs: '/guides/errors/#journal-read-only' },
  'journal-full': { httpStatus: 507, exitCode: 3, severity: 'error', docs: '/guides/errors/#journal-full' },
  'journal-damaged': { httpStatus: 500, exitCode: 3, severity: 'critical', docs: '/guides/errors/#journal-damaged' },
  'journal-incompatible': { httpStatus: 500, exitCode: 3, severity: 'error', docs: '/guides/errors/#journal-incompatible' },
  'journal-unavailable': { httpStatus: 503, exitCode: 3, severity: 'error', docs: '/guides/errors/#journal-unavailable' },
  // What only a host says.
  'method-not-allowed': { httpStatus: 405, exitCode: 1, severity: 'error', docs: '/guides/errors/#method-not-allowed' },
  'content-too-large': { httpStatus: 413, exitCode: 1, severity: 'error', docs: '/guides/errors/#content-too-large' },
  unintended: { httpStatus: 403, exitCode: 1, severity: 'warning', docs: '/guides/errors/#unintended' },
  overloaded: { httpStatus: 503, exitCode: 1, severity: 'warning', docs: '/guides/errors/#overloaded' },
  'file-not-written': { httpStatus: 500, exitCode: 3, severity: 'error', docs: '/guides/errors/#file-not-written' },
  'invalid-configuration': { httpStatus: 500, exitCode: 2, severity: 'error', docs: '/guides/errors/#invalid-configuration' },
  internal: { httpStatus: 500, exitCode: 1, severity: 'critical', docs: '/guides/errors/#internal' },
};
