import type { Finding } from '@sluice/queue';
import type { LinkChecks, RecipientChecks } from '@sluice/queue/diagnosis';
import { findingSentence, nextSentence, type Sentences } from '@sluice/queue/sentences';
import { presentPositions } from './evidence.ts';
import { presentNumber } from './number.ts';
import { oneLine } from './one-line.ts';
import { shellLine } from './shell.ts';

/** Findings one after the other, the most important first. @param name what people call the instance. */
export function diagnosisText(findings: readonly Finding[], name: string, sentences: Sentences): string {
  return findings.map((finding) => `${findingLines(finding, name, sentences).join('\n')}\n`).join('\n');
}

const MAX_POSITIONS = 10;

function findingLines(finding: Finding, name: string, sentences: Sentences): readonly string[] {
  const { severity, certainty, evidence, next } = finding;
  const where = 'named' in evidence ? presentPositions(evidence, MAX_POSITIONS, sentences) : undefined;
  const certain = sentences.certainties[certainty];
  return [
    `${sentences.severities[severity]} (${certain}): ${oneLine(findingSentence(finding, sentences))}`,
    ...(where === undefined ? [] : [`  Where: ${where}`]),
    ...(next.remedy === 'nothing' ? [] : [`  Next: ${oneLine(nextSentence(finding, sentences))}`]),
    ...(next.command === undefined ? [] : [`    ${commandLine(next.command, name)}`]),
  ];
}

/** The instance follows the name of the command. */
function commandLine([command, ...rest]: readonly [string, ...string[]], name: string): string {
  return shellLine(['sluice', command, oneLine(name), ...rest]);
}

/** How far the checks went that the operator asked for. */
export function checksText({
  recipients,
  links,
}: {
  readonly recipients: RecipientChecks | undefined;
  readonly links: LinkChecks | undefined;
}): string {
  const lines = [
    recipients &&
      `Recipients: ${presentNumber(recipients.checked.length)} checked, ${presentNumber(recipients.remaining)} left, ${presentNumber(recipients.uncheckable)} of which the gateway does not know.`,
    recipients?.error && `The checks ended early: ${oneLine(recipients.error.message)}`,
    links && `Links: ${presentNumber(links.checked.length)} checked, ${presentNumber(links.remaining)} left.`,
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}
