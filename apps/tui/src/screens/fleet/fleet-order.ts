import { hasAllWords } from '../../app/find.ts';
import { type FleetRow, TROUBLES } from './fleet-row.ts';

export const SORTINGS = ['trouble', 'name', 'waiting', 'empty'] as const;
export type Sorting = (typeof SORTINGS)[number];

export const GROUPINGS = ['none', 'environment', 'messenger', 'trouble', 'edge'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The rows that have all words of a text, in any order of the words. */
export function matching(rows: readonly FleetRow[], text: string): readonly FleetRow[] {
  if (text.trim() === '') return rows;
  return rows.filter((row) =>
    hasAllWords(`${row.name} ${row.idInstance} ${row.messenger} ${row.state} ${row.environment} ${row.edge ?? ''}`, text),
  );
}

/** The rows in their order: the groups one after the other, and in each as they are sorted. Equal ones keep the order of the configuration. */
export function ordered(rows: readonly FleetRow[], sorting: Sorting, grouping: Grouping): readonly FleetRow[] {
  const compare = COMPARE[sorting];
  return rows.toSorted((one, other) => groupOrder(one, other, grouping) || compare(one, other));
}

/** What the rows of one group have in common. */
export function groupOf(row: FleetRow, grouping: Grouping): string | undefined {
  switch (grouping) {
    case 'none':
      return undefined;
    case 'environment':
      return row.environment;
    case 'messenger':
      return row.messenger;
    case 'trouble':
      return row.trouble;
    case 'edge':
      return row.edge ?? '';
  }
}

function groupOrder(one: FleetRow, other: FleetRow, grouping: Grouping): number {
  if (grouping === 'trouble') return byTrouble(one, other);
  const [group, otherGroup] = [groupOf(one, grouping) ?? '', groupOf(other, grouping) ?? ''];
  // The first comparison by language takes 8 ms, for which the first frame would wait.
  return group === otherGroup ? 0 : group.localeCompare(otherGroup);
}

const byTrouble = (one: FleetRow, other: FleetRow): number => TROUBLES.indexOf(one.trouble) - TROUBLES.indexOf(other.trouble);

const COMPARE: Readonly<Record<Sorting, (one: FleetRow, other: FleetRow) => number>> = {
  trouble: (one, other) => byTrouble(one, other) || (other.count ?? 0) - (one.count ?? 0),
  name: (one, other) => one.name.localeCompare(other.name),
  waiting: (one, other) => (other.count ?? -1) - (one.count ?? -1),
  empty: (one, other) => compareNumbers(other.emptyInMs, one.emptyInMs) || (other.count ?? 0) - (one.count ?? 0),
};

/** Two infinite times are equal; their difference is not a number. */
function compareNumbers(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
