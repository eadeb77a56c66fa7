import type { Brake } from '../../journal/brakes.ts';
import type { Finding, Findings } from '../finding.ts';

/**
 * A brake that is on, or may be, changes how fast messages leave until it is released.
 *
 * @param shownMs the delay that the settings show, in milliseconds; `undefined` where it was not read.
 */
export function brakeFinding(brake: Brake, shownMs: number | undefined): Findings['brake-on'] {
  const { intendedAt, confirmedAt, actor, delayBeforeMs, delayMs } = brake;
  const isSure = shownMs === undefined ? confirmedAt !== undefined : shownMs === delayMs;
  return {
    kind: 'brake-on',
    severity: 'warning',
    certainty: isSure ? 'certain' : 'inferred',
    evidence: { intendedAt, confirmedAt, actor, delayBeforeMs, delayMs, shownMs },
    next: { remedy: 'release-brake', command: ['go'] },
  };
}

/** A finding whose advice would be to change the delay by hand: a brake that is on has changed it, and knows what it was. */
export function withBrake(finding: Finding): Finding {
  if (finding.next.remedy !== 'shorten-delay') return finding;
  return { ...finding, next: { remedy: 'release-brake', command: ['go'] } };
}
