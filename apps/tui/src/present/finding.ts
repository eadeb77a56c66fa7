import type { Finding } from '@sluice/queue';
import { findingSentence, nextSentence, type Sentences } from '@sluice/queue/sentences';
import { presentEvidence } from './evidence.ts';
import { oneLine, type ScreenText } from './one-line.ts';
import type { Tone } from './state.ts';

/** A finding in words, with a mark for those who see no colour. */
export interface PresentedFinding {
  readonly mark: string;
  readonly tone: Tone;
  readonly sentence: ScreenText;
  /** What was seen. */
  readonly evidence: ScreenText;
  /** What to do; nothing where all is well. */
  readonly next: ScreenText | undefined;
}

export function presentFinding(finding: Finding, sentences: Sentences): PresentedFinding {
  const { severity } = finding;
  return {
    ...markOf(severity),
    sentence: oneLine(findingSentence(finding, sentences)),
    evidence: presentEvidence(finding, sentences),
    next: severity === 'ok' ? undefined : oneLine(nextSentence(finding, sentences)),
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
