import type { Finding } from '@sluice/queue';
import { presentEvidence } from './evidence.ts';
import { oneLine } from './one-line.ts';
import type { Tone } from './state.ts';

/** A finding in words, with a mark for those who see no colour. */
export interface PresentedFinding {
  readonly mark: string;
  readonly tone: Tone;
  readonly sentence: string;
  /** What was seen. */
  readonly evidence: string;
  /** What to do; nothing where all is well. */
  readonly next: string | undefined;
}

/** What is shown of a finding, of whatever kind. */
export type ShownFinding = Pick<Finding, 'severity' | 'certainty' | 'sentence'> & {
  readonly evidence: object;
  readonly next: { readonly sentence: string };
};

export function presentFinding({ severity, certainty, sentence, evidence, next }: ShownFinding): PresentedFinding {
  return {
    ...markOf(severity),
    sentence: oneLine(sentence),
    evidence: presentEvidence({ certainty, evidence: { ...evidence } }),
    next: severity === 'ok' ? undefined : oneLine(next.sentence),
  };
}

function markOf(severity: Finding['severity']): Pick<PresentedFinding, 'mark' | 'tone'> {
  switch (severity) {
    case 'critical':
      return { mark: '✕', tone: 'bad' };
    case 'warning':
      return { mark: '!', tone: 'waiting' };
    case 'ok':
      return { mark: '✓', tone: 'good' };
    default:
      return { mark: '·', tone: 'waiting' };
  }
}
