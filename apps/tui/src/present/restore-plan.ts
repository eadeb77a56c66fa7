import { gatewayTypeOf } from '@sluice/core';
import type { Journal, SnapshotInfo } from '@sluice/queue';
import { queueEntryFrom, type StoredEntry } from '@sluice/queue/journal';
import { type UnrestorableReason, whyUnrestorable } from '@sluice/queue/reading';
import type { AppSentences } from '../sentences/sentences.ts';
import { countTypes, entryTable } from './entry.ts';
import { presentNumber } from './format.ts';
import { oneLine } from './safe-text.ts';
import { rowFrom } from './snapshot.ts';
import { presentUnrestorable } from './unrestorable.ts';

/** What a restore of some entries of a snapshot would do, before anything is sent. */
export interface RestorePlan {
  readonly snapshot: SnapshotInfo;
  /** Sent again, in this order, unless they are found waiting or sent. */
  readonly toSend: readonly StoredEntry[];
  /** Sent again before, or may have been: never twice. */
  readonly sentBefore: readonly StoredEntry[];
  readonly unrestorable: readonly { readonly stored: StoredEntry; readonly why: UnrestorableReason }[];
}

/** @param chosen entries of the snapshot, in their order. */
export function restorePlan(
  journal: Pick<Journal, 'latestResend'>,
  snapshot: SnapshotInfo,
  chosen: readonly StoredEntry[],
  now: number,
): RestorePlan {
  const toSend: StoredEntry[] = [];
  const sentBefore: StoredEntry[] = [];
  const unrestorable: RestorePlan['unrestorable'][number][] = [];
  for (const stored of chosen) {
    const latest = journal.latestResend(stored.key);
    const why = whyUnrestorable(queueEntryFrom(stored), snapshot.flavor, snapshot.at, now);
    // One that was refused, or did not arrive, is tried again.
    if (latest !== undefined && latest.outcome !== 'refused' && latest.outcome !== 'not-sent') sentBefore.push(stored);
    else if (why === undefined) toSend.push(stored);
    else unrestorable.push({ stored, why });
  }
  return { snapshot, toSend, sentBefore, unrestorable };
}

export interface RestorePlanOptions {
  /** What people call the instance. */
  readonly name: string;
  readonly reveal: boolean;
  /** How wide its lines may be; as long as the texts are without it. */
  readonly width: number | undefined;
  readonly sentences: AppSentences;
}

const MAX_LISTED = 20;

/** The plan in full: the figures, the first messages that would be sent, and what a restore costs. */
export function restorePlanText(
  { snapshot, toSend, sentBefore, unrestorable }: RestorePlan,
  { name, reveal, width, sentences }: RestorePlanOptions,
): string {
  const words = sentences.reports.restore;
  const chats = new Set(toSend.map(({ chatId }) => chatId)).size;
  const types = countTypes(
    toSend.map((stored) => ({ type: gatewayTypeOf(queueEntryFrom(stored)) })),
    sentences,
  );
  const { figure, ...why } = presentUnrestorable(
    unrestorable.map(({ stored, why: reason }) => ({ type: gatewayTypeOf(queueEntryFrom(stored)), why: reason })),
    sentences,
  );
  const figures: readonly (readonly [count: number, words: string])[] = [
    [toSend.length, words.sent(toSend.length, types, chats)],
    ...(sentBefore.length === 0 ? [] : [[sentBefore.length, words.sentBefore(sentBefore.length)] as const]),
    ...(figure === 0 ? [] : [[figure, words.unrestorable(figure, sentences.plan.unrestorable(why))] as const]),
  ];
  const columns = Math.max(...figures.map(([count]) => presentNumber(count, sentences).length));
  const listed = toSend.slice(0, MAX_LISTED).map(rowFrom);
  return [
    words.heading(oneLine(name), snapshot.idInstance, snapshot.id, snapshot.at),
    '',
    ...figures.map(([count, text]) => `${presentNumber(count, sentences).padStart(columns)}  ${oneLine(text)}`),
    '',
    ...(listed.length === 0 ? [] : [entryTable(listed, { now: snapshot.at, reveal, width, sentences })]),
    ...(toSend.length > listed.length ? [words.more(toSend.length - listed.length), ''] : []),
    words.consequences,
    '',
  ].join('\n');
}
