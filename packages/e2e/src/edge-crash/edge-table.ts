import { describeInterruption } from '../crash/point.ts';
import type { EdgeVerdict } from './edge-verdict.ts';
import type { TriedEdge } from './edge-trials.ts';

const COLUMNS = ['points', 'killed', 'lost', 'twice', '2nd clears', 'unknown', 'carried out'] as const;

/** A line for each task and group of points. */
export function edgeTableOf(tried: readonly TriedEdge[]): string {
  const sorted = tried.toSorted((one, other) => groupOf(one).localeCompare(groupOf(other)));
  const rows = [...Map.groupBy(sorted, groupOf), ['all', tried] as const].map(([name, of]) =>
    [name].concat(figuresOf(of).map(String)),
  );
  const table = [['the edge, killed at each of these points', ...COLUMNS], ...rows];
  const widths = table.reduce((most, row) => row.map((cell, i) => Math.max(cell.length, most[i] ?? 0)), new Array<number>());
  return table
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
    .join('\n');
}

/** What no task may come to, of all that were tried. */
export function edgeSumsOf(tried: readonly TriedEdge[]): Pick<EdgeVerdict, 'lost' | 'twice' | 'secondClears'> {
  const sum = (of: (verdict: EdgeVerdict) => number): number =>
    tried.reduce((total, { history }) => total + of(history.verdict), 0);
  return {
    lost: sum(({ lost }) => lost),
    twice: sum(({ twice }) => twice),
    secondClears: sum(({ secondClears }) => secondClears),
  };
}

function groupOf({ trial: { task, group } }: TriedEdge): string {
  return `${task}, ${group}`;
}

function figuresOf(tried: readonly TriedEdge[]): readonly number[] {
  const { lost, twice, secondClears } = edgeSumsOf(tried);
  const killed = tried.reduce((sum, { history }) => sum + history.courses.filter(({ isHalted }) => isHalted).length, 0);
  const unknown = tried.reduce((sum, { history }) => sum + history.verdict.unknown, 0);
  const carriedOut = tried.filter(({ history }) => history.verdict.isCarriedOut).length;
  return [tried.length, killed, lost, twice, secondClears, unknown, carriedOut];
}

/** A trial and all that its processes called, in a line. */
export function describeTriedEdge({ trial: { task, interruptions }, history: { courses, verdict } }: TriedEdge): string {
  const done = courses.map(({ isHalted, calls }) => {
    const names = calls.map(({ operation, nth }) => `${operation} ${nth}`).join(', ');
    return `${isHalted ? 'halted' : 'came to its end'} [${names}]`;
  });
  return `${task}: ${interruptions.map(describeInterruption).join(', then ')}: ${JSON.stringify(verdict)} | ${done.join(' | ')}`;
}
