import type { History } from './history.ts';
import { describePoint } from './point.ts';
import type { Trial } from './rehearse.ts';
import { scenes, type Scene } from './scene.ts';

/** What came of one trial. */
export interface Tried {
  readonly scene: Scene;
  readonly trial: Trial;
  readonly history: History;
}

const COLUMNS = ['points', 'killed', 'lost', 'twice', '2nd clears', 'unknown', 'explained'] as const;

/** A line for each flavor, kind of clearing and group of points. */
export function tableOf(tried: readonly Tried[]): string {
  const sorted = tried.toSorted((one, other) => scenes.indexOf(one.scene) - scenes.indexOf(other.scene));
  const groups = Map.groupBy(sorted, ({ scene, trial }) => `${scene.flavor}, ${scene.kind}, ${scene.gateway}, ${trial.group}`);
  const rows = [...groups, ['all', tried] as const].map(([name, of]) => [name].concat(figuresOf(of).map(String)));
  const table = [['killed at each of these points', ...COLUMNS], ...rows];
  const widths = table.reduce((most, row) => row.map((cell, i) => Math.max(cell.length, most[i] ?? 0)), new Array<number>());
  return table
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
    .join('\n');
}

function figuresOf(tried: readonly Tried[]): readonly number[] {
  const sum = (of: (one: Tried) => number): number => tried.reduce((total, one) => total + of(one), 0);
  return [
    tried.length,
    sum(({ trial, history }) => (wasKilled(trial, history) ? 1 : 0)),
    sum(({ history }) => history.verdict.lost),
    sum(({ history }) => history.verdict.twice),
    sum(({ history }) => history.verdict.secondClears),
    sum(({ history }) => history.verdict.unknown),
    sum(({ history }) => history.verdict.explained),
  ];
}

function wasKilled({ kills }: Trial, { processes }: History): boolean {
  return processes.filter(({ end }) => end === 'killed').length === kills.length;
}

/** Whether a process was not killed where it should have been. With the whole of its last answer it may come to its end first. */
export function isMissed({ trial, history }: Tried): boolean {
  const canEnd = trial.kills.some((point) => point.at === 'call' && point.boundary === 'answered');
  return !canEnd && !wasKilled(trial, history);
}

/** A trial and all that its processes did, in a line. */
export function describeTried({ trial, history: { processes, verdict } }: Tried): string {
  const courses = processes.map((ended) => {
    const calls = ended.calls.map(({ operation, nth }) => `${operation} ${nth}`).join(', ');
    return ended.end === 'killed' ? `killed [${calls}]` : `${ended.steps.join(' > ')} [${calls}] ${ended.errors.join(' ')}`;
  });
  return `${trial.kills.map(describePoint).join(', then ')}: ${JSON.stringify(verdict)} | ${courses.join(' | ')}`;
}
