import { clipLine, line, selectedLine, span, type Line } from '../../app/line.ts';
import { sentenceLines } from '../../app/lines.ts';
import { titlesWithPosition } from '../../app/list-position.ts';
import type { Box } from '../../app/screen.ts';
import { windowStart } from '../../app/selection.ts';
import { fit } from '../../present/columns.ts';
import { presentMoment } from '../../present/format.ts';
import { oneLine } from '../../present/safe-text.ts';
import { type EventContext, said, saidReason } from './event-details.ts';
import { jobWord } from './job-rows.ts';
import { wordOf } from '../../sentences/event-words.ts';
import type { JournalRow } from './journal-rows.ts';

const MARK = 2;
const AT = 21;
const INSTANCE = 14;
const KIND = 28;
/** What each job and each event is can be read whole. */
const WIDE_KIND = 36;
const WIDE_COLUMNS = 120;
const ACTOR = 16;
const JOB = 38;
const MIN_REASON = 20;
/** A reason is read, and an id only compared. */
const WIDE_REASON = 40;

interface Layout {
  readonly kind: number;
  readonly instance: number;
  readonly actor: number;
  readonly reason: number;
  readonly job: number;
}

/**
 * The reason gives way last: it is what people look for. A column that has no room is left out, not cut to nothing: below the list all is said of the
 * selected event.
 */
function layoutFor(columns: number, isOfAll: boolean): Layout {
  const kind = columns < WIDE_COLUMNS ? KIND : WIDE_KIND;
  const room = columns - MARK - AT - kind - (isOfAll ? INSTANCE : 0);
  const actor = room >= ACTOR + MIN_REASON ? ACTOR : 0;
  const job = room - actor >= JOB + WIDE_REASON ? JOB : 0;
  const reason = room - actor - job;
  if (reason >= MIN_REASON) return { kind, instance: isOfAll ? INSTANCE : 0, actor, job, reason };
  return { kind, instance: isOfAll ? INSTANCE + Math.max(0, reason) : 0, actor, job, reason: 0 };
}

/**
 * The rows that there is room for, under their titles, around the selected one.
 *
 * @param options.isOpenEnded whether older ones are not read yet, so that it is not known how many rows there are.
 */
export function eventRows(
  events: readonly JournalRow[],
  selected: number,
  options: { readonly isOfAll: boolean; readonly isOpenEnded: boolean },
  context: EventContext,
  box: Box,
): readonly Line[] {
  const layout = layoutFor(box.columns, options.isOfAll);
  const height = Math.max(1, box.rows - 1);
  const start = windowStart(selected, height, events.length);
  const { columns: titles } = context.words;
  const head = [
    ' '.repeat(MARK),
    fit(oneLine(titles.at), AT),
    cell(titles.instance, layout.instance),
    fit(oneLine(titles.kind), layout.kind),
    cell(titles.actor, layout.actor),
    cell(titles.job, layout.job),
    layout.reason > 0 ? titles.reason : '',
  ];
  const shown = events.slice(start, start + height);
  const titled = clipLine(line(head.join('').trimEnd(), { isFaint: true }), box.columns);
  const seen = { start, shown: shown.length, total: events.length, isOpenEnded: options.isOpenEnded };
  return [
    titlesWithPosition(titled, seen, box.columns, context.sentences),
    ...shown.map((row, at) => eventRow(row, start + at === selected, layout, context, box.columns)),
  ];
}

/** What a row is of, who did it and why, whole, for the selected row: in it there may be no room. */
export function whoAndWhy({ event, ...row }: JournalRow, context: EventContext, columns: number): readonly Line[] {
  const { fields, noReason, ofJob } = context.words;
  const { actor, reason, job } = event;
  const why = reason === undefined ? noReason : saidReason(reason, context);
  return [
    ...(row.job === undefined
      ? []
      : sentenceLines(
          `${jobWord(row.job, event, context)} · ${ofJob(row.job.events.length, row.job.isAll, context.sentences.formats)}`,
          columns,
          { tone: toneOf(event.kind) },
        )),
    ...sentenceLines(`${fields.actor}: ${said(actor, context)}${job === undefined ? '' : ` · ${fields.job}: ${job}`}`, columns, {
      isFaint: true,
    }),
    ...sentenceLines(`${fields.reason}: ${why}`, columns),
  ];
}

function eventRow(
  { event, resends, job: ofJob }: JournalRow,
  isSelected: boolean,
  layout: Layout,
  context: EventContext,
  columns: number,
): Line {
  const { words, sentences, eventWords } = context;
  const { at, idInstance, kind, actor, reason = '', job = '' } = event;
  const what =
    ofJob !== undefined
      ? jobWord(ofJob, event, context)
      : resends === undefined
        ? wordOf(eventWords.kinds, kind)
        : words.resends(resends.count, resends.isAll, sentences.formats);
  const row: Line = [
    span(isSelected ? '› ' : '  '),
    span(fit(presentMoment(at, context.sentences), AT)),
    span(cell(idInstance === undefined ? '' : context.instance(idInstance), layout.instance)),
    span(cell(what, layout.kind), { tone: toneOf(kind) }),
    span(cell(said(actor, context), layout.actor)),
    span(cell(job, layout.job), { isFaint: true }),
    span(cell(saidReason(reason, context), layout.reason)),
  ];
  return isSelected ? selectedLine(row, columns) : clipLine(row, columns);
}

/** A text with a space behind it, in so many columns. */
function cell(text: string, width: number): string {
  return width <= 1 ? '' : `${fit(oneLine(text), width - 1)} `;
}

const GOOD: ReadonlySet<string> = new Set(['done', 'verified', 'cleared']);
const BAD: ReadonlySet<string> = new Set(['unknown', 'unverified', 'refused', 'failed', 'not-connected']);

function toneOf(kind: string): 'good' | 'bad' | undefined {
  return GOOD.has(kind) ? 'good' : BAD.has(kind) ? 'bad' : undefined;
}
