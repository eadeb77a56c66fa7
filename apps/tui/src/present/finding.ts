import type { SluiceError } from '@sluice/core';
import type { Finding } from '@sluice/queue';
import { diagnose, type LinkChecks, type NamedEntries, type RecipientChecks } from '@sluice/queue/diagnosis';
import { findingFigures, findingSentence, nextSentence } from '@sluice/queue/sentences';
import { commandOf, COMMANDS } from '../command-table/command-table.ts';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { Tone } from './instance.ts';
import { oneLine, type ScreenText } from './safe-text.ts';
import { shellLine } from './shell.ts';

/** A finding in words, with a mark for those who see no colour. */
export interface PresentedFinding {
  readonly kind: Finding['kind'] | 'held';
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

/** Whether an edge has refused its key: what the gateway's own token is to an instance that is reached directly. */
export function isKeyRefused({ code }: SluiceError, edge: string | undefined): edge is string {
  return edge !== undefined && (code === 'unauthorized' || code === 'forbidden');
}

/** Why a queue cannot be read. @param edge the edge that it is read through. */
export function presentFailure(
  error: SluiceError,
  edge: string | undefined,
  sentences: AppSentences,
): readonly PresentedFinding[] {
  const found = diagnose(error).map((finding) => presentFinding(finding, sentences));
  return isKeyRefused(error, edge) ? found.map((finding) => withKeyRefused(finding, edge, sentences)) : found;
}

/** The same finding in the words for the key of an edge, where it is about that. */
export function withKeyRefused(finding: PresentedFinding, edge: string, { screens }: AppSentences): PresentedFinding {
  if (finding.remedy !== 'correct-connection') return finding;
  const { sentence, next } = screens.keyRefused;
  return { ...finding, sentence: oneLine(sentence(edge)), next: oneLine(next(edge)) };
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

/** The instance follows the name of a command that takes one. */
function commandLine([command, ...rest]: readonly [string, ...string[]], name: string): string {
  const { name: known } = commandOf([command]);
  const args = known === undefined ? [] : (COMMANDS[known].arguments ?? []);
  const takesInstance = args.some(({ takes }) => takes.kind === 'instance');
  return shellLine(['sluice', command, ...(takesInstance ? [oneLine(name)] : []), ...rest]);
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
