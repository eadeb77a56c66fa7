import { gatewayTypeOf } from '@sluice/core';
import type { AcceptedAt, QueueRow } from '@sluice/queue';
import { presentDuration } from './duration.ts';
import { presentEntry, presentType } from './entry.ts';
import { clip } from './fit.ts';
import { presentChat, presentText } from './mask.ts';
import { presentNumber } from './number.ts';
import { oneLine, type ScreenText } from './one-line.ts';
import { table, type Column } from './table.ts';

// With the other columns a line of 80.
const TEXT_COLUMNS = 42;

/** Entries under one another. How long they wait is there only where it is known of any. @param now milliseconds since the epoch. */
export function entryTable(entries: readonly Omit<QueueRow, 'key'>[], now: number, reveal: boolean): string {
  const isDated = entries.some(({ acceptedAt }) => acceptedAt !== undefined);
  const columns: readonly Column[] = [
    { title: '#', align: 'right' },
    { title: 'CHAT' },
    { title: 'TYPE' },
    ...(isDated ? [{ title: 'WAITS' }] : []),
    { title: 'TEXT' },
  ];
  const rows = entries.map(({ position, entry, acceptedAt }) => [
    presentNumber(position),
    presentChat(entry.chatId, reveal),
    presentType(gatewayTypeOf(entry)),
    ...(isDated ? [presentAge(acceptedAt, now)] : []),
    clip(presentText(presentEntry(entry).text, reveal), TEXT_COLUMNS),
  ]);
  return table(columns, rows);
}

/** How long something waits. An age that is inferred from an id is none to rely upon. */
function presentAge(acceptedAt: AcceptedAt | undefined, now: number): ScreenText {
  if (acceptedAt === undefined) return oneLine('');
  const age = presentDuration(Math.max(0, now - acceptedAt.at));
  return oneLine(acceptedAt.certainty === 'certain' ? age : `about ${age}`);
}
