import type { Finding } from '@sluice/queue';
import type { LinkChecks, NamedEntries, RecipientChecks } from '@sluice/queue/diagnosis';
import { findingFigures, findingSentence, nextSentence } from '@sluice/queue/sentences';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { Tone } from './instance.ts';
import { oneLine, type ScreenText } from './safe-text.ts';
import { shellLine } from './shell.ts';

/** A finding in words, with a mark for those who see no colour. */
export interface PresentedFinding {
  readonly kind: Finding['kind'];
  /** What its next step is. */
  readonly remedy: Finding['next']['remedy'];
  readonly mark: string;
  readonly tone: Tone;
  readonly sentence: ScreenText;
  /** The evidence. */
  readonly evidence: ScreenText;
  /** What to do; nothing where all is well. */
  readonly next: ScreenText | undefined;
}

export function presentFinding(finding: Finding, sentences: AppSentences): PresentedFinding {
  const { severity } = finding;
  return {
    ...markOf(severity),
    kind: finding.kind,
    remedy: finding.next.remedy,
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

// More places than that are of no use on a line.
const MAX_POSITIONS = 5;

/** What a finding rests on, in one line: how certain it is, its figures, and where in the list the entries are that it is about. */
export function presentEvidence(finding: Finding, sentences: AppSentences): ScreenText {
  const { evidence, certainty } = finding;
  const positions = 'named' in evidence ? presentPositions(evidence, MAX_POSITIONS, sentences) : undefined;
  const seen = [...findingFigures(finding, sentences), ...(positions === undefined ? [] : [positions])];
  return oneLine(sentences.evidence(certainty, seen));
}

/** Places in the list, not which messages are there. */
function presentPositions({ entries, named }: NamedEntries, max: number, { listPositions }: AppSentences): string | undefined {
  const positions = named.slice(0, max).map(({ position }) => position);
  return positions.length === 0 ? undefined : listPositions(positions, entries - positions.length);
}

/** Findings one after the other, the most important first. @param name what people call the instance. */
export function diagnosisText(findings: readonly Finding[], name: string, sentences: AppSentences): string {
  return findings.map((finding) => `${findingLines(finding, name, sentences).join('\n')}\n`).join('\n');
}

const MAX_PRINTED_POSITIONS = 10;

function findingLines(finding: Finding, name: string, sentences: AppSentences): readonly string[] {
  const { severity, certainty, evidence, next } = finding;
  const { diagnosis } = sentences.reports;
  const where = 'named' in evidence ? presentPositions(evidence, MAX_PRINTED_POSITIONS, sentences) : undefined;
  const certain = sentences.certainties[certainty];
  return [
    diagnosis.finding(sentences.severities[severity], certain, oneLine(findingSentence(finding, sentences))),
    ...(where === undefined ? [] : [`  ${diagnosis.where(where)}`]),
    ...(next.remedy === 'nothing' ? [] : [`  ${diagnosis.next(oneLine(nextSentence(finding, sentences)))}`]),
    ...(next.command === undefined ? [] : [`    ${commandLine(next.command, name)}`]),
  ];
}

/** The instance follows the name of the command. */
function commandLine([command, ...rest]: readonly [string, ...string[]], name: string): string {
  return shellLine(['sluice', command, oneLine(name), ...rest]);
}

/** How far the checks went that the operator asked for. */
export function checksText(
  {
    recipients,
    links,
  }: {
    readonly recipients: RecipientChecks | undefined;
    readonly links: LinkChecks | undefined;
  },
  sentences: AppSentences,
): string {
  const { diagnosis } = sentences.reports;
  const lines = [
    recipients && diagnosis.recipients(recipients),
    recipients?.error && diagnosis.endedEarly(oneLine(errorSentence(recipients.error, sentences))),
    links && diagnosis.links(links),
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}
