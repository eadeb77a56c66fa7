import type { Finding } from '@sluice/queue';
import type { NamedEntries } from '@sluice/queue/diagnosis';
import { findingFigures, type Sentences } from '@sluice/queue/sentences';
import { oneLine, type ScreenText } from './one-line.ts';

// More places than that are of no use on a line.
const MAX_POSITIONS = 5;

/** What a finding rests on, in one line: how certain it is, its figures, and where in the list the entries are that it is about. */
export function presentEvidence(finding: Finding, sentences: Sentences): ScreenText {
  const { evidence, certainty } = finding;
  const positions = 'named' in evidence ? presentPositions(evidence, MAX_POSITIONS, sentences) : undefined;
  const seen = [...findingFigures(finding, sentences), ...(positions === undefined ? [] : [positions])];
  return oneLine(sentences.evidence(certainty, seen));
}

/** Places in the list, not which messages are there. */
export function presentPositions(
  { entries, named }: NamedEntries,
  max: number,
  { listPositions }: Sentences,
): string | undefined {
  const positions = named.slice(0, max).map(({ position }) => position);
  return positions.length === 0 ? undefined : listPositions(positions, entries - positions.length);
}
