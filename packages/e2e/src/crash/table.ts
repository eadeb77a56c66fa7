import type { History } from './history.ts';
import { describeInterruption } from './point.ts';
import type { Trial } from './rehearse.ts';
import { scenes, type Scene } from './scene.ts';
import type { Verdict } from './verdict.ts';

/** What came of one trial. */
export interface Tried {
  readonly scene: Scene;
  readonly trial: Trial;
  readonly history: History;
}

const COLUMNS = ['points', 'killed', 'stopped', 'lost', 'twice', '2nd clears', 'unknown', 'explained'] as const;

/** A line for each flavor, kind of clearing and group of points. */
export function tableOf(tried: readonly Tried[]): string {
  const sorted = tried.toSorted(
    (one, other) =>
      scenes.indexOf(one.scene) - scenes.indexOf(other.scene) ||
      one.trial.way.localeCompare(other.trial.way) ||
      one.trial.how.localeCompare(other.trial.how),
  );
  const rows = [...Map.groupBy(sorted, groupOf), ['all', tried] as const].map(([name, of]) =>
    [name].concat(figuresOf(of).map(String)),
  );
  const table = [['killed or stopped at each of these points', ...COLUMNS], ...rows];
  const widths = table.reduce((most, row) => row.map((cell, i) => Math.max(cell.length, most[i] ?? 0)), new Array<number>());
  return table
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
    .join('\n');
}

/** What no clearing may come to, of all that were tried. */
export function sumsOf(tried: readonly Tried[]): Pick<Verdict, 'lost' | 'twice' | 'secondClears'> {
  const sum = (of: (verdict: Verdict) => number): number => tried.reduce((total, { history }) => total + of(history.verdict), 0);
  return {
    lost: sum(({ lost }) => lost),
    twice: sum(({ twice }) => twice),
    secondClears: sum(({ secondClears }) => secondClears),
  };
}

function groupOf({ scene, trial }: Tried): string {
  const { flavor, kind, gateway } = scene;
  const way = trial.way === 'directly' ? '' : ` ${trial.way}`;
  return `${flavor}, ${kind}, ${gateway}${way}, ${trial.how === 'kill' ? 'killed' : 'stopped'} ${trial.group}`;
}

function figuresOf(tried: readonly Tried[]): readonly number[] {
  const sum = (of: (one: Tried) => number): number => tried.reduce((total, one) => total + of(one), 0);
  const { lost, twice, secondClears } = sumsOf(tried);
  return [
    tried.length,
    sum(({ history }) => killedOf(history)),
    sum(({ history }) => stoppedOf(history)),
    lost,
    twice,
    secondClears,
    sum(({ history }) => history.verdict.unknown),
    sum(({ history }) => history.verdict.explained),
  ];
}

function killedOf({ processes }: History): number {
  return processes.filter(({ end }) => end === 'killed').length;
}

function stoppedOf({ processes }: History): number {
  return processes.filter(({ wasStopped }) => wasStopped).length;
}

/** Whether a process was not halted where it should have been. With the whole of its last answer it may come to its end first. */
export function isMissed({ trial: { interruptions }, history }: Tried): boolean {
  const canEnd = interruptions.some(({ point }) => point.at === 'call' && point.boundary === 'answered');
  return !canEnd && killedOf(history) + stoppedOf(history) !== interruptions.length;
}

/** A trial and all that its processes did, in a line. */
export function describeTried({ scene, trial, history: { processes, verdict } }: Tried): string {
  const courses = processes.map((ended) => {
    const callsOf = (calls: typeof ended.calls): string => calls.map(({ operation, nth }) => `${operation} ${nth}`).join(', ');
    const calls = callsOf(ended.calls.slice(0, ended.calls.length - ended.callsAfterwards.length));
    const wire = ended.wasStopped ? `[${calls}; stopped; ${callsOf(ended.callsAfterwards)}]` : `[${calls}]`;
    return ended.end === 'killed' ? `killed ${wire}` : `${ended.steps.join(' > ')} ${wire} ${ended.errors.join(' ')}`;
  });
  const where = `${scene.flavor}, ${scene.kind}, ${scene.gateway}, ${trial.way}`;
  return `${where}: ${trial.interruptions.map(describeInterruption).join(', then ')}: ${JSON.stringify(verdict)} | ${courses.join(' | ')}`;
}
