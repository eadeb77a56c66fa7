import { textOf, type QueueRow } from '@sluice/queue/reading';
import { BLANK, line, span, type Line } from '../../app/line.ts';
import { fit, wrap } from '../../present/columns.ts';
import { presentIds, presentType } from '../../present/entry.ts';
import { gatewayTypeOf } from '@sluice/core';
import { presentChat, presentText } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { EntryWords } from './entry-words.ts';

export interface EntryContext {
  readonly columns: number;
  readonly isRevealed: boolean;
  /** How many entries are listed. */
  readonly listed: number;
  /** Milliseconds since the epoch, to the minute. */
  readonly now: number;
  readonly sentences: AppSentences;
  readonly words: EntryWords;
}

const LABEL = 14;
/** Chats and numbers are masked in another way than texts. */
const PHONES: ReadonlySet<string> = new Set(['chatId', 'chatIdFrom', 'phoneContact']);
/** It is above, or the text itself. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['chatId', 'message']);
const MAX_ROWS = 100_000;

/** All of an entry: what it is, its fields as the gateway has them, and every line of its text. */
export function entryLines({ entry, position, acceptedAt }: QueueRow, context: EntryContext): readonly Line[] {
  const { isRevealed, listed, now, sentences, words, columns } = context;
  const { labels } = words;
  const waits =
    acceptedAt === undefined
      ? words.waitsUnknown
      : words.waits(sentences.formats.span(Math.max(60_000, now - acceptedAt.at)), acceptedAt.certainty === 'certain');
  const text = textOf(entry);
  const isTextField = 'message' in entry.body && typeof entry.body.message === 'string';
  return [
    ...field(labels.chat, presentChat(entry.chatId, isRevealed, sentences), columns),
    ...field(labels.id, presentIds(entry, isRevealed, sentences), columns),
    ...field(labels.type, presentType(gatewayTypeOf(entry), sentences), columns),
    ...field(labels.position, oneLine(words.position(position, listed, sentences.formats)), columns),
    ...field(labels.waits, oneLine(waits), columns),
    ...fieldsOf(entry.body, context),
    BLANK,
    ...(isRevealed ? [] : [line(sentences.screens.masked(false), { isFaint: true }), BLANK]),
    ...(isTextField || text !== '' ? textLines(isTextField ? text : '', context) : [line(words.noText, { isFaint: true })]),
  ];
}

/** The text as it was written, in its own lines. */
function textLines(text: string, { columns, isRevealed, sentences }: EntryContext): readonly Line[] {
  if (text === '') return [];
  const unbroken = oneLine(text);
  if (!isRevealed) return [line(presentText(unbroken, false, sentences))];
  return linesOf(text, columns).map((row) => (row === '' ? BLANK : line(row)));
}

/** The lines of a text, each as many rows as it needs. */
function linesOf(text: string, columns: number): readonly string[] {
  return text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).flatMap((row): readonly string[] => {
    const safe = oneLine(row);
    return safe === '' ? [''] : wrap(safe, columns, MAX_ROWS);
  });
}

/** The fields of a body, those within others too, one below the other. */
function fieldsOf(body: object, context: EntryContext): readonly Line[] {
  const { words, columns, isRevealed, sentences } = context;
  return Object.entries<unknown>({ ...body }).flatMap(([name, value]): readonly Line[] => {
    if (SHOWN_ELSEWHERE.has(name) || value === undefined || value === null || value === '') return [];
    const label = Object.hasOwn(words.fields, name) ? (words.fields[name] ?? name) : name;
    if (typeof value === 'object') {
      if (Array.isArray(value)) return value.flatMap((one: unknown) => fieldsOf({ [name]: flat(one) }, context));
      return fieldsOf(value, context);
    }
    const said = typeof value === 'string' ? value : JSON.stringify(value);
    if (PHONES.has(name)) return field(label, presentChat(said, isRevealed, sentences), columns);
    const isText = typeof value === 'string';
    return field(label, isText && !isRevealed ? presentText(oneLine(said), false, sentences) : said, columns);
  });
}

/** What a list has: of an object its first text, such as the name of an option. */
function flat(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.values(value).find((member) => typeof member === 'string') ?? JSON.stringify(value);
}

function field(label: string, value: string, columns: number): readonly Line[] {
  const rows = linesOf(value, Math.max(1, columns - LABEL));
  return rows.map((row, at) => [span(at === 0 ? fit(oneLine(label), LABEL) : ' '.repeat(LABEL), { isFaint: true }), span(row)]);
}
