import type { JournalEvent } from '@sluice/queue/journal';
import { recordedSkipSentence } from '@sluice/queue/sentences';
import { BLANK, type Line } from '../../app/line.ts';
import { sentenceLines } from '../../app/lines.ts';
import { presentMoment, presentNumber } from '../../present/format.ts';
import { maskNumbers, presentChat, presentText } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import { type EventWords, wordOf } from '../../sentences/event-words.ts';
import { reasonIn } from '../../sentences/own-reasons.ts';
import type { JournalWords } from './journal-words.ts';

export interface EventContext {
  readonly instance: (idInstance: string) => string;
  readonly reveal: boolean;
  readonly sentences: AppSentences;
  readonly words: JournalWords;
  readonly eventWords: EventWords;
}

/** Everything that the journal has of an event, each in a separate line. */
export function eventDetails(event: JournalEvent, columns: number, context: EventContext): readonly Line[] {
  const { sentences, words, eventWords } = context;
  const { fields } = words;
  const { n, at, idInstance, job, kind, actor, reason, data } = event;
  const field = (name: string, value: string | undefined): readonly Line[] =>
    value === undefined ? [] : sentenceLines(`${name}: ${value}`, columns);
  return [
    ...field(fields.n, presentNumber(n, sentences)),
    ...field(fields.at, presentMoment(at, sentences)),
    ...field(fields.kind, `${wordOf(eventWords.kinds, kind)} (${oneLine(kind)})`),
    ...field(fields.instance, idInstance === undefined ? words.noInstance : context.instance(idInstance)),
    ...field(fields.job, job),
    ...field(fields.actor, said(actor, context)),
    ...field(fields.reason, reason === undefined ? words.noReason : saidReason(reason, context)),
    BLANK,
    ...leavesOf(data).flatMap(([path, value]) =>
      field(path.map((name) => wordOf(eventWords.fields, name)).join(' › '), valueText(path, value, context)),
    ),
  ];
}

/** A text that an operator wrote, without phone numbers unless they are shown. */
export function said(text: string, { reveal }: Pick<EventContext, 'reveal'>): string {
  return reveal ? oneLine(text) : maskNumbers(oneLine(text));
}

/** The same of a reason, which Sluice itself may have written. */
export function saidReason(reason: string, context: Pick<EventContext, 'reveal' | 'eventWords'>): string {
  return said(reasonIn(reason, context.eventWords), context);
}

type Leaf = string | number | boolean | null;

/** The values of the data with their paths; a list of plain values is one. */
function leavesOf(
  value: unknown,
  path: readonly string[] = [],
): readonly (readonly [path: readonly string[], value: Leaf | readonly Leaf[]])[] {
  if (isLeaf(value)) return [[path, value]];
  if (Array.isArray(value) && value.every(isLeaf)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: readonly [string, unknown]) => leavesOf(member, [...path, name]));
}

function isLeaf(value: unknown): value is Leaf {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Larger figures are moments, in milliseconds since the epoch. */
const MIN_MOMENT = 1_000_000_000_000;

/** The names of values that are words of Sluice. */
const WORDS: ReadonlySet<string> = new Set(['outcome', 'effect', 'because', 'bodies', 'kind', 'reason', 'by', 'job']);
/** The names of values that are sentences: of an error of the gateway, of what was found of a message, or why it was not restored. */
const SENTENCES: ReadonlySet<string> = new Set(['evidence', 'message', 'why']);

/** A sentence that the journal has in English. */
function sentenceIn(value: string, { sentences, eventWords }: EventContext): string {
  if (Object.hasOwn(eventWords.values, value)) return wordOf(eventWords.values, value);
  return recordedSkipSentence(value, sentences);
}

function valueText(path: readonly string[], value: Leaf | readonly Leaf[], context: EventContext): string {
  if (typeof value === 'object' && value !== null) {
    return value.length === 0 ? '–' : value.map((one) => valueText(path, one, context)).join(', ');
  }
  const { reveal, sentences, eventWords } = context;
  const name = path.at(-1) ?? '';
  switch (typeof value) {
    case 'boolean':
      return value ? eventWords.yes : eventWords.no;
    case 'number':
      if (name.endsWith('Ms')) return sentences.formats.span(value);
      return value >= MIN_MOMENT ? presentMoment(value, sentences) : presentNumber(value, sentences);
    case 'string': {
      if (UUID.test(value) || name === 'idInstance' || name === 'digest') return value;
      if (WORDS.has(name)) return said(wordOf(eventWords.values, value), context);
      if (SENTENCES.has(name)) return said(sentenceIn(value, context), context);
      // A selection names texts of messages, and recipients.
      if (path.includes('selection') && path.includes('chats')) return presentChat(value, reveal, sentences);
      if (path.includes('selection') && name === 'text') return presentText(oneLine(value), reveal, sentences);
      return said(value, context);
    }
    default:
      return eventWords.notKnown;
  }
}
