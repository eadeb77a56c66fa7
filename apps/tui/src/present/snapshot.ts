import type { SnapshotInfo } from '@sluice/queue';
import { queueEntryFrom, type BodyPolicy, type StoredEntry } from '@sluice/queue/journal';
import { unseenIn, type QueueRow } from '@sluice/queue/reading';
import type { Sentences } from '@sluice/queue/sentences';
import { entryTable } from './entry.ts';
import { messages, presentMinute, presentMoment, presentNumber } from './format.ts';
import { oneLine, type ScreenText } from './safe-text.ts';
import { table } from './columns.ts';

/** Snapshots under one another, each with how much of its queue it holds. */
export function snapshotsTable(snapshots: readonly SnapshotInfo[]): string {
  return table(
    [{ title: 'SNAPSHOT' }, { title: 'INSTANCE' }, { title: 'TAKEN' }, { title: 'MESSAGES', align: 'right' }],
    snapshots.map((info) => [oneLine(info.id), oneLine(info.idInstance), presentMinute(info.at), extent(info)]),
  );
}

const BODIES: Readonly<Record<BodyPolicy, string>> = {
  full: 'with their texts',
  masked: 'their texts made illegible: nothing can be restored from it',
  none: 'without their texts: nothing can be restored from it',
};

export interface SnapshotTextOptions {
  /** How many of its messages were resent. */
  readonly resent: number;
  readonly reveal: boolean;
  readonly sentences: Sentences;
}

/** A snapshot in full. */
export function snapshotText(
  info: SnapshotInfo,
  entries: readonly StoredEntry[],
  { resent, reveal, sentences }: SnapshotTextOptions,
): string {
  const { id, idInstance, at, entryCount, bodies, completeness } = info;
  return [
    `Snapshot ${id} of instance ${idInstance}, taken ${presentMoment(at)}`,
    `${messages(entryCount)}, ${BODIES[bodies]}; ${presentNumber(resent)} restored.`,
    ...(completeness.kind === 'complete'
      ? []
      : [`Not complete: ${messages(unseenIn(completeness))} more were counted that could not be seen.`]),
    '',
    ...(entries.length === 0 ? [] : [entryTable(entries.map(rowFrom), { now: at, reveal, sentences })]),
    `To restore messages: sluice restore ${id} --all --confirm ${idInstance} --reason ''`,
    '',
  ].join('\n');
}

/** Where the body was left out, so is the text. How long its messages had waited, a snapshot is not asked. */
function rowFrom(stored: StoredEntry): Omit<QueueRow, 'key'> {
  return { position: stored.position, entry: queueEntryFrom(stored), acceptedAt: undefined };
}

function extent({ entryCount, completeness }: SnapshotInfo): ScreenText {
  const shown = presentNumber(entryCount);
  return completeness.kind === 'complete' ? shown : oneLine(`${shown} of ${presentNumber(completeness.total)}`);
}
