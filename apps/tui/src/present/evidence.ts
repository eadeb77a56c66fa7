import type { Finding } from '@sluice/queue';
import { presentDuration } from './duration.ts';
import { presentNumber } from './number.ts';
import { oneLine } from './one-line.ts';

/** What a finding rests on, in one line: its figures by their names, where the entries are that it is about, and how certain it is. */
export function presentEvidence({
  evidence,
  certainty,
}: Pick<Finding, 'certainty'> & { readonly evidence: Readonly<Record<string, unknown>> }): string {
  const figures = Object.entries(evidence).flatMap(([name, value]) => figureOf(name, value) ?? []);
  const certain = certainty === 'certain' ? 'Certain' : 'Inferred';
  return figures.length === 0 ? `${certain}.` : `${certain}: ${figures.join(', ')}.`;
}

// More places than that are of no use on a line.
const MAX_POSITIONS = 5;

function figureOf(name: string, value: unknown): string | undefined {
  const words = name
    .replace(/^is(?=[A-Z])/, '')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
  switch (typeof value) {
    case 'number':
      if (name.endsWith('Ms')) return `${words.slice(0, -' ms'.length)} ${presentDuration(value)}`;
      // A moment, not an amount.
      if (name === 'firstBy' || name.endsWith('At')) return `${words} ${new Date(value).toLocaleString('en-GB')}`;
      return `${words} ${name === 'share' ? `${Math.round(value * 100)} %` : presentNumber(value)}`;
    case 'string':
      return `${words} ${oneLine(value)}`;
    case 'boolean':
      return value ? words : `not ${words}`;
    default:
      return Array.isArray(value) ? positionsOf(value) : undefined;
  }
}

function positionsOf(named: readonly unknown[]): string | undefined {
  const positions = named.flatMap((entry) =>
    typeof entry === 'object' && entry !== null && 'position' in entry && typeof entry.position === 'number'
      ? [presentNumber(entry.position)]
      : [],
  );
  if (positions.length === 0) return undefined;
  return `at ${positions.slice(0, MAX_POSITIONS).join(', ')}${positions.length > MAX_POSITIONS ? ' and more' : ''}`;
}
