import { gatewayTypeOf } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { presentCompleteness } from '../present/completeness.ts';
import { presentEntry } from '../present/entry.ts';
import { clip } from '../present/fit.ts';
import { presentNumber } from '../present/number.ts';
import { table } from './table.ts';

const TEXT_COLUMNS = 60;

export function queueTable({ entries, completeness, count }: Reading): string {
  if (entries.length === 0 && completeness.kind === 'complete') return 'Nothing waits.\n';
  const rows = entries.map((entry, index) => {
    const { chat, type, text } = presentEntry(entry);
    return [presentNumber(index + 1), chat, type, clip(text, TEXT_COLUMNS)];
  });
  const list = table([{ title: '#', align: 'right' }, { title: 'CHAT' }, { title: 'TYPE' }, { title: 'TEXT' }], rows);
  return `${list}\n${presentCompleteness(completeness, count)}\n`;
}

/** Entries are whole; times are ISO 8601. */
export function queueJson({ name }: ConnectedInstance, reading: Reading): unknown {
  const { idInstance, state, count, completeness, entries, at } = reading;
  return {
    name,
    idInstance,
    state,
    count,
    completeness,
    readAt: new Date(at).toISOString(),
    entries: entries.map((entry) => ({
      messageIds: entry.messageIds,
      type: gatewayTypeOf(entry),
      chatId: entry.chatId ?? null,
      body: entry.body,
    })),
  };
}
