import { gatewayTypeOf } from '@sluice/core';
import type { AcceptedAt, QueueRow } from '@sluice/queue/reading';
import type { Formats, Sentences } from '@sluice/queue/sentences';
import { presentEntry, presentType } from './entry.ts';
import { clip } from './fit.ts';
import { presentChat, presentText } from './mask.ts';
import { oneLine, type ScreenText } from './one-line.ts';
import { table, type Column } from './table.ts';

// With the other columns a line of 80.
const TEXT_COLUMNS = 42;

export interface EntryTableOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly reveal: boolean;
  readonly sentences: Sentences;
}

/** Entries under one another. How long they wait is there only where it is known of any. */
export function entryTable(
  entries: readonly Omit<QueueRow, 'key'>[],
  { now, reveal, sentences: { formats } }: EntryTableOptions,
): string {
  const isDated = entries.some(({ acceptedAt }) => acceptedAt !== undefined);
  const columns: readonly Column[] = [
    { title: '#', align: 'right' },
    { title: 'CHAT' },
    { title: 'TYPE' },
    ...(isDated ? [{ title: 'WAITS' }] : []),
    { title: 'TEXT' },
  ];
  const rows = entries.map(({ position, entry, acceptedAt }) => [
    oneLine(formats.number(position)),
    presentChat(entry.chatId, reveal),
    presentType(gatewayTypeOf(entry)),
    ...(isDated ? [presentAge(acceptedAt, now, formats)] : []),
    clip(presentText(presentEntry(entry).text, reveal), TEXT_COLUMNS),
  ]);
  return table(columns, rows);
}

/** How long something waits. An age that is inferred from an id is none to rely upon. */
function presentAge(acceptedAt: AcceptedAt | undefined, now: number, { span }: Formats): ScreenText {
  if (acceptedAt === undefined) return oneLine('');
  const age = span(Math.max(0, now - acceptedAt.at));
  return oneLine(acceptedAt.certainty === 'certain' ? age : `about ${age}`);
}
