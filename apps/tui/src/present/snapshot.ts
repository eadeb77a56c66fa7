import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import type { SnapshotInfo } from '@sluice/queue';
import { queueEntryFrom, type StoredEntry } from '@sluice/queue/journal';
import { type QueueRow, unseenIn, whyUnrestorable } from '@sluice/queue/reading';
import type { AppSentences } from '../sentences/sentences.ts';
import { table } from './columns.ts';
import { entryTable } from './entry.ts';
import { presentMinute, presentNumber } from './format.ts';
import { oneLine, type ScreenText } from './safe-text.ts';
import { presentUnrestorable } from './unrestorable.ts';

/** Snapshots under one another, each with how much of its queue it holds. */
export function snapshotsTable(snapshots: readonly SnapshotInfo[], sentences: AppSentences): string {
  const { titles } = sentences.lists;
  return table(
    [{ title: titles.snapshot }, { title: titles.instance }, { title: titles.taken }, { title: titles.messages, align: 'right' }],
    snapshots.map((info) => [
      oneLine(info.id),
      oneLine(info.idInstance),
      presentMinute(info.at, sentences),
      extent(info, sentences),
    ]),
  );
}

export interface SnapshotTextOptions {
  /** How many of its messages were resent. */
  readonly resent: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly reveal: boolean;
  /** As in a table of entries. */
  readonly width: number | undefined;
  readonly sentences: AppSentences;
}

/** A snapshot in full. */
export function snapshotText(
  info: SnapshotInfo,
  entries: readonly StoredEntry[],
  { resent, now, reveal, width, sentences }: SnapshotTextOptions,
): string {
  const { id, idInstance, at, entryCount, bodies, completeness } = info;
  const { snapshots } = sentences.reports;
  const unrestorable = unrestorableLine(info, entries.map(queueEntryFrom), { now, sentences });
  return [
    snapshots.heading(id, idInstance, at),
    snapshots.holds(entryCount, bodies, resent),
    ...(unrestorable === undefined ? [] : [unrestorable]),
    ...(completeness.kind === 'complete' ? [] : [snapshots.incomplete(unseenIn(completeness))]),
    '',
    ...(entries.length === 0 ? [] : [entryTable(entries.map(rowFrom), { now: at, reveal, width, sentences })]),
    snapshots.restore(id, idInstance),
    '',
  ].join('\n');
}

/** How many of these entries of a snapshot cannot be restored, and why; `undefined` where all can, or none can as no texts were kept. */
function unrestorableLine(
  { flavor, at, bodies }: SnapshotInfo,
  entries: readonly QueueEntry[],
  { now, sentences }: Pick<SnapshotTextOptions, 'now' | 'sentences'>,
): string | undefined {
  if (bodies !== 'full') return undefined;
  const unrestorable = entries.flatMap((entry) => {
    const why = whyUnrestorable(entry, flavor, at, now);
    return why === undefined ? [] : [{ type: gatewayTypeOf(entry), why }];
  });
  const { figure, ...why } = presentUnrestorable(unrestorable, sentences);
  return figure === 0 ? undefined : sentences.reports.snapshots.unrestorable(figure, sentences.plan.unrestorable(why));
}

/** Where the body was left out, so is the text. How long its messages had waited, a snapshot is not asked. */
export function rowFrom(stored: StoredEntry): Omit<QueueRow, 'key'> {
  return { position: stored.position, entry: queueEntryFrom(stored), acceptedAt: undefined };
}

function extent({ entryCount, completeness }: SnapshotInfo, sentences: AppSentences): ScreenText {
  return completeness.kind === 'complete'
    ? presentNumber(entryCount, sentences)
    : oneLine(sentences.lists.partOf(entryCount, completeness.total));
}
