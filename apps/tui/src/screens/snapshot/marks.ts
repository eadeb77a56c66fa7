import type { Selection, SnapshotInfo } from '@sluice/queue';
import type { StoredEntry } from '@sluice/queue/journal';
import type { KeptSnapshots } from '../../access/access.ts';

/** What the marks mean as a selection; or why they cannot be one. */
export type MarkedSelection =
  | { readonly kind: 'selection'; readonly selection: Selection }
  /** So many have no id by which they could be named. */
  | { readonly kind: 'without-id'; readonly count: number }
  /** A selection names at most so many. */
  | { readonly kind: 'too-many'; readonly max: number };

/** As many as a selection takes. */
const MAX_IDS = 10_000;
/** Up to so many are read one by one, and more by reading all. */
const ONE_BY_ONE = 200;

/** The selection that means just what is marked: by the ids of the marked, or of those that are not, whichever are fewer. */
export async function selectionOf(
  kept: Pick<KeptSnapshots, 'entries' | 'entriesAfter'>,
  { id, entryCount }: SnapshotInfo,
  marked: ReadonlySet<number>,
): Promise<MarkedSelection> {
  if (marked.size === entryCount) return { kind: 'selection', selection: { all: true } };
  const isInverted = marked.size > entryCount / 2;
  const wanted = (position: number): boolean => marked.has(position) !== isInverted;
  const ids = new Set<string>();
  let withoutId = 0;
  const take = ({ position, messageIds }: StoredEntry): void => {
    if (!wanted(position)) return;
    // All ids of one message mean it.
    const [first] = messageIds;
    if (first === undefined) withoutId += 1;
    else ids.add(first);
  };
  if (!isInverted && marked.size <= ONE_BY_ONE) {
    for (const position of marked) (await kept.entriesAfter(id, position - 1, 1)).forEach(take);
  } else for await (const entry of kept.entries(id)) take(entry);
  if (withoutId > 0) return { kind: 'without-id', count: withoutId };
  if (ids.size > MAX_IDS) return { kind: 'too-many', max: MAX_IDS };
  return { kind: 'selection', selection: isInverted ? { not: { ids: [...ids] } } : { ids: [...ids] } };
}
