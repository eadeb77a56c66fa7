import { BLANK, clipLine, line, type Line } from '../../app/line.ts';
import { wrap } from '../../present/columns.ts';
import { presentEntry, presentIds } from '../../present/entry.ts';
import { presentChat, presentText } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { ListContext } from './queue-list.ts';
import type { Group, Grouped } from './queue-groups.ts';
import type { NamedRow } from './queue-items.ts';

/** The selected group: how many they are, and what all of them say where they say the same. */
export function groupDetailLines(
  { first, items, chats }: Group,
  by: Grouped,
  context: ListContext,
  rows: number,
): readonly Line[] {
  const { columns, sentences, words } = context;
  const [rule, , ...text] = detailLines(first, context, rows);
  if (rule === undefined) return [];
  const figures = { messages: items.length, chats, position: first.row.position };
  const what = line(words.ofGroup(figures, sentences.formats), { isFaint: true });
  return [rule, clipLine(what, columns), ...(by === 'text' ? text : [])];
}

/** The selected entry below the list: what it is, and as much of its text as there are rows. */
export function detailLines(
  { row: { entry } }: NamedRow,
  { columns, isRevealed, sentences }: ListContext,
  rows: number,
): readonly Line[] {
  if (rows < 2) return [];
  const { type, text } = presentEntry(entry, sentences);
  const ids = presentIds(entry, isRevealed, sentences);
  const chat = presentChat(entry.chatId, isRevealed, sentences);
  // Enough for all the rows, and not 20,000 characters that are not seen.
  const start = oneLine(presentText(text, isRevealed, sentences).slice(0, columns * (rows + 1) * 6));
  return [
    line('─'.repeat(columns), { isFaint: true }),
    clipLine(line(oneLine(sentences.screens.entry(type, chat, ids)), { isFaint: true }), columns),
    ...(rows > 2 && start !== '' ? wrap(start, columns, rows - 2).map((one) => line(one)) : [BLANK]),
  ].slice(0, rows);
}
