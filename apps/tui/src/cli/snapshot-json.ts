import type { SnapshotInfo } from '@sluice/queue';
import type { StoredEntry } from '@sluice/queue/journal';
import { unseenIn } from '@sluice/queue/reading';
import { isoTime } from './json.ts';

/** A snapshot without its entries; times are ISO 8601. */
export function snapshotJson(info: SnapshotInfo): Readonly<Record<string, unknown>> {
  const { id, idInstance, flavor, at, state, count, completeness, entryCount, bodies } = info;
  return {
    snapshot: id,
    idInstance,
    flavor,
    takenAt: isoTime(at),
    state,
    count,
    completeness,
    // A reader of the file must not take a part for the whole.
    isComplete: completeness.kind === 'complete',
    unseen: unseenIn(completeness),
    entries: entryCount,
    bodies,
  };
}

/** An entry of a snapshot, whole; the body is `null` where it was left out. */
export function storedEntryJson({ position, key, messageIds, gatewayType, chatId, body }: StoredEntry): unknown {
  return { position, key, messageIds, type: gatewayType, chatId: chatId ?? null, body: body ?? null };
}
