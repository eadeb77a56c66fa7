import type { NewInstance } from '../engine/new-instance.ts';
import type { ScenarioInstance } from './scenario.ts';

/** An instance of a scenario, with the names by which events call it: its own, and that of its group if it is of one. */
export interface Member {
  readonly calledBy: readonly string[];
  readonly options: NewInstance;
}

/** How many instances an entry of a scenario creates. */
export function sizeOf({ count = 1 }: ScenarioInstance): number {
  return count;
}

/** The instances that an entry of a scenario creates: itself, or those of a group, whose numbers follow each other. */
export function membersOf({ count, ...entry }: ScenarioInstance): readonly Member[] {
  const { name: group, idInstance: first } = entry;
  if (count === undefined) return [{ calledBy: [group], options: entry }];
  return Array.from({ length: count }, (_, index) => {
    const name = `${group}-${String(index + 1).padStart(String(count).length, '0')}`;
    const idInstance = String(BigInt(first) + BigInt(index)).padStart(first.length, '0');
    return { calledBy: [group, name], options: { ...entry, name, idInstance } };
  });
}

/** What events call, and what they mean by it. */
export type Cast = ReadonlyMap<string, readonly NewInstance[]>;

export function castOf(entries: readonly ScenarioInstance[]): Cast {
  const called = entries.flatMap(membersOf).flatMap(({ calledBy, options }) => calledBy.map((name) => ({ name, options })));
  return new Map([...Map.groupBy(called, ({ name }) => name)].map(([name, all]) => [name, all.map(({ options }) => options)]));
}
