import type { Brake } from '../../journal/brakes.ts';
import type { Finding, Findings } from '../finding.ts';
import { isWithoutEffect } from '../shown-delay.ts';

/**
 * A brake that is on, or may be, changes how fast messages leave until it is released. One that does not hold leaves them as they were, and can
 * be set again.
 *
 * @param shownMs the delay that the settings show, in milliseconds; `undefined` where it was not read since.
 */
export function brakeFinding(brake: Brake, shownMs: number | undefined): Findings['brake-on'] {
  const { intendedAt, confirmedAt, actor, delayBeforeMs, delayMs } = brake;
  const isSure = shownMs === undefined ? confirmedAt !== undefined : shownMs === delayMs;
  return {
    kind: 'brake-on',
    severity: 'warning',
    certainty: isSure ? 'certain' : 'inferred',
    evidence: { intendedAt, confirmedAt, actor, delayBeforeMs, delayMs, shownMs },
    next: isWithoutEffect(brake, shownMs)
      ? { remedy: 'set-brake-again', command: ['stop'] }
      : { remedy: 'release-brake', command: ['go'] },
  };
}

/** A finding whose advice would be to change the delay by hand: a brake that is on has changed it, and knows what it was. */
export function withBrake(finding: Finding, brake: Brake, shownMs: number | undefined): Finding {
  if (finding.next.remedy !== 'shorten-delay' || isWithoutEffect(brake, shownMs)) return finding;
  return { ...finding, next: { remedy: 'release-brake', command: ['go'] } };
}
