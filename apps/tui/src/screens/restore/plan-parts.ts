import type { PlannedRestore } from '@sluice/queue/job';
import type { PlanToRestore } from '../../access/access.ts';
import type { Kept } from './restore-words.ts';

/** What becomes of an entry, as far as it is known before. */
export type Part = 'send' | 'look-first' | 'keep';

/** The entries of a plan by what becomes of them. */
export interface PlanParts {
  readonly send: readonly PlannedRestore[];
  readonly lookFirst: readonly PlannedRestore[];
  /** How many are not sent, by why, the most first. */
  readonly kept: readonly (readonly [Kept, number])[];
  /** All in one list: before those of each part its name. */
  readonly rows: readonly (Part | PlannedRestore)[];
}

const known = new WeakMap<PlanToRestore, PlanParts>();

/** Made once of a plan, which can have 200,000 entries and is drawn often. */
export function partsOf(plan: PlanToRestore): PlanParts {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const parts = divide(plan);
  known.set(plan, parts);
  return parts;
}

function divide({ entries }: PlanToRestore): PlanParts {
  const { send = [], 'look-first': lookFirst = [], keep = [] } = Object.groupBy(entries, partOf);
  const byWhy = Map.groupBy(keep, keptOf);
  return {
    send,
    lookFirst,
    kept: [...byWhy].map(([why, { length }]) => [why, length] as const).toSorted(([, one], [, other]) => other - one),
    rows: [...titled('send', send), ...titled('look-first', lookFirst), ...titled('keep', keep)],
  };
}

function partOf({ verdict }: PlannedRestore): Part {
  return verdict.verdict === 'send' || verdict.verdict === 'look-first' ? verdict.verdict : 'keep';
}

function keptOf({ verdict }: PlannedRestore): Kept {
  switch (verdict.verdict) {
    case 'skip':
      return verdict.reason;
    case 'already-sent':
      return 'already-sent';
    default:
      return 'still-waiting';
  }
}

function titled(part: Part, entries: readonly PlannedRestore[]): readonly (Part | PlannedRestore)[] {
  return entries.length === 0 ? [] : [part, ...entries];
}
