import type { Certainty, Finding, LinkChecks, NamedEntries, RecipientChecks, Severity } from '@sluice/queue';
import { presentNumber } from './number.ts';
import { oneLine } from './one-line.ts';
import { shellLine } from './shell.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'CRITICAL',
  warning: 'WARNING',
  notice: 'NOTICE',
  ok: 'ALL IS WELL',
};

const CERTAINTIES: Readonly<Record<Certainty, string>> = { certain: 'certain', inferred: 'inferred, not certain' };

/** Findings one after the other, the most important first. @param name what people call the instance. */
export function diagnosisText(findings: readonly Finding[], name: string): string {
  return findings.map((finding) => `${findingLines(finding, name).join('\n')}\n`).join('\n');
}

function findingLines({ severity, certainty, sentence, evidence, next }: Finding, name: string): readonly string[] {
  const where = 'named' in evidence ? positionsOf(evidence) : undefined;
  return [
    `${SEVERITIES[severity]} (${CERTAINTIES[certainty]}): ${oneLine(sentence)}`,
    ...(where === undefined ? [] : [`  Where: ${where}`]),
    ...(next.remedy === 'nothing' ? [] : [`  Next: ${oneLine(next.sentence)}`]),
    ...(next.command === undefined ? [] : [`    ${commandLine(next.command, name)}`]),
  ];
}

const MAX_POSITIONS = 10;

/** Places in the list, not which messages are there. */
function positionsOf({ entries, named }: NamedEntries): string | undefined {
  const positions = named.slice(0, MAX_POSITIONS).map(({ position }) => presentNumber(position));
  if (positions.length === 0) return undefined;
  const more = entries > positions.length ? ` and ${presentNumber(entries - positions.length)} more` : '';
  return `${positions.length === 1 && more === '' ? 'place' : 'places'} ${positions.join(', ')}${more} of the list`;
}

/** The instance follows the name of the command. */
function commandLine([command, ...rest]: readonly [string, ...string[]], name: string): string {
  return shellLine(['sluice', command, oneLine(name), ...rest]);
}

/** How far the checks went that somebody asked for. */
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
