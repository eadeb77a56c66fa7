import type { JournalEvent } from '@sluice/queue/journal';
import type { App } from '../../app/app.ts';
import { createFind, hasAllWords } from '../../app/find.ts';
import { every } from '../../app/every.ts';
import { BLANK, line, span, spread, type Line } from '../../app/line.ts';
import { movementCommands, movementHandlers } from '../../app/movement.ts';
import { sentenceLines } from '../../app/lines.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { remembered } from '../../app/remembered.ts';
import { createScroll } from '../../app/scroll.ts';
import { FIRST, moved, type Movement, positionOf, type Selected } from '../../app/selection.ts';
import { oneLine } from '../../present/safe-text.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { type EventContext, eventDetails } from './event-details.ts';
import { createEventFeed, type EventFeed, type FeedFilter, MAX_EVENTS } from './event-feed.ts';
import { eventWords, wordOf } from '../../sentences/event-words.ts';
import { reasonIn } from '../../sentences/own-reasons.ts';
import { askJournalExport } from './journal-export.ts';
import { jobRows } from './job-rows.ts';
import { type JournalRow, rowsOf, singleRows } from './journal-rows.ts';
import { eventRows, whoAndWhy } from './journal-view.ts';
import { type JournalCommand, type JournalWords, journalWords } from './journal-words.ts';

/** `idInstance` is `undefined` for the events of all instances. */
export type JournalParams = { readonly idInstance: string | undefined; readonly job?: string };

const MAX_FIND = 200;
/** A job writes an event now and then; others may do so from elsewhere. */
const LOOK_EVERY_MS = 2000;
/** So many more than are seen are read, so that the next page is there. */
const AHEAD = 2;
/** The list keeps so many rows, however long the reason of the selected event is. */
const MIN_LIST_ROWS = 6;

/** The record of all jobs and holds, with who did it and why, newest first. */
export const journalScreen: ScreenDefinition<JournalParams, JournalCommand, JournalWords> = {
  commands: [
    { id: 'open', keys: ['enter', 'right', 'l'], shown: 'Enter' },
    { id: 'find', keys: ['/'], shown: '/' },
    { id: 'undo', keys: ['escape', 'left', 'h', 'backspace'], shown: 'Esc' },
    { id: 'sameKind', keys: ['t'], shown: 't' },
    { id: 'sameJob', keys: ['o'], shown: 'o' },
    { id: 'scope', keys: ['a'], shown: 'a' },
    { id: 'snapshot', keys: ['S'], shown: 'S' },
    { id: 'export', keys: ['e'], shown: 'e' },
    { id: 'next', keys: ['n'], shown: 'n' },
    { id: 'previous', keys: ['p'], shown: 'p' },
    ...movementCommands,
  ],
  words: journalWords,
  open: openJournalScreen,
};

interface Filter {
  readonly idInstance: string | undefined;
  readonly kind: string | undefined;
  readonly job: string | undefined;
}

function openJournalScreen(app: App, params: JournalParams, words: JournalWords): Screen<JournalCommand> {
  const { session, fleet, archive } = app.services;
  const { sentences, language } = app;
  const { formats } = sentences;
  let filter: Filter = { idInstance: params.idInstance, kind: undefined, job: params.job };
  const find = createFind(app, MAX_FIND, () => change({}));
  let feed: EventFeed = feedFor(filter);
  let selected: Selected = FIRST;
  let page = 10;
  /** The row of a job, or of its resends, of which the events are shown. */
  let openedFrom: Selected | undefined;
  /** Whether everything of the selected event is shown. */
  let isOpen = false;
  const scroll = createScroll(app);

  function matches(): (event: JournalEvent) => boolean {
    const wanted = find.text();
    if (wanted.trim() === '') return () => true;
    return (event) => {
      const { kind, idInstance = '', reason = '' } = event;
      const own = eventWords[language];
      return hasAllWords(
        `${wordOf(own.kinds, kind)} ${nameOf(idInstance)} ${reasonIn(reason, own)} ${JSON.stringify(event)}`,
        wanted,
      );
    };
  }

  function meant(wanted: Filter): FeedFilter {
    const { idInstance, kind, job } = wanted;
    return { idInstance, kind, job, matches: matches() };
  }

  function feedFor(wanted: Filter): EventFeed {
    return createEventFeed(archive, meant(wanted), { clock: session.clock, changed: app.changed });
  }

  function nameOf(idInstance: string): string {
    const name = fleet.find(idInstance)?.access.name;
    return name === undefined || name === idInstance ? idInstance : `${name} (${idInstance})`;
  }

  function change(to: Partial<Filter>): void {
    feed.stop();
    filter = { ...filter, ...to };
    feed = feedFor(filter);
    app.changed();
  }

  const context = (): EventContext => ({
    instance: (id) => fleet.find(id)?.access.name ?? id,
    reveal: app.isRevealed(),
    sentences,
    words,
    eventWords: eventWords[language],
  });
  const foldedIn = remembered(rowsOf);
  const jobsIn = remembered(jobRows);
  const singleIn = remembered(singleRows);
  /** Who looks at one job or one kind sees each of its events, and who looks for a text those in which it is. */
  function rowsNow(): readonly JournalRow[] {
    if (filter.job !== undefined || filter.kind !== undefined) return singleIn(feed.events());
    const isAll = feed.isAtEnd() && !feed.isFull();
    return find.text().trim() === '' ? jobsIn(feed.events(), isAll) : foldedIn(feed.events(), isAll);
  }
  const keysIn = remembered((rows: readonly JournalRow[]) => rows.map(({ key }) => key));
  const keysNow = (): readonly string[] => keysIn(rowsNow());
  const currentAt = (): number => positionOf(selected, keysNow());
  const currentRow = (): JournalRow | undefined => rowsNow()[currentAt()];
  const current = (): JournalEvent | undefined => currentRow()?.event;

  function conditions(): string {
    const { kind, job } = filter;
    return [
      ...(kind === undefined ? [] : [words.onlyKind(wordOf(eventWords[language].kinds, kind))]),
      ...(job === undefined ? [] : [words.onlyJob(job)]),
      ...(find.text().trim() === '' ? [] : [words.onlyText(oneLine(find.text()))]),
    ].join(', ');
  }

  function view(box: Box): readonly Line[] {
    const error = feed.error();
    if (error !== undefined) return sentenceLines(`✕ ${errorSentence(error, sentences)}`, box.columns, { tone: 'bad' });
    const event = current();
    return isOpen && event !== undefined ? detailsView(event, box) : listView(box);
  }

  function listView({ columns, rows }: Box): readonly Line[] {
    const at = currentAt();
    const shown = rowsNow();
    const only = conditions();
    const above = [
      headLine(feed.events().length, columns),
      ...(find.isTyping() ? [find.line(words.find, columns)] : []),
      ...(only === '' || find.isTyping() ? [] : sentenceLines(words.only(only), columns, { isBold: true })),
      BLANK,
    ];
    const row = shown[at];
    const below =
      row === undefined
        ? []
        : [BLANK, ...whoAndWhy(row, context(), columns)].slice(0, Math.max(0, rows - above.length - MIN_LIST_ROWS));
    const height = rows - above.length - below.length;
    page = Math.max(1, height - 1);
    wantRows(at + AHEAD * page);
    if (shown.length > 0) {
      if (selected.key !== undefined) selected = { key: selected.key, at };
      const options = { isOfAll: filter.idInstance === undefined, isOpenEnded: !feed.isAtEnd() };
      return [...above, ...eventRows(shown, at, options, context(), { columns, rows: height }), ...below];
    }
    if (!feed.isAtEnd()) return [...above, line(words.reading)];
    return [...above, ...sentenceLines(nothing(only), columns)];
  }

  /** A row can be of many events. */
  function wantRows(count: number): void {
    const missing = count - rowsNow().length;
    if (missing > 0) feed.want(feed.events().length + missing);
  }

  function nothing(only: string): string {
    if (only !== '') return words.nothingFound;
    if (filter.idInstance === undefined) return words.none;
    return toggleScope(undefined) === undefined ? words.noneOfInstance : `${words.noneOfInstance} ${words.toAll}`;
  }

  function headLine(count: number, columns: number): Line {
    const isSearching = !feed.isAtEnd() && find.text().trim() !== '' && feed.isReading();
    const shown = feed.isFull() ? words.full(MAX_EVENTS, formats) : words.shown(count, feed.isAtEnd(), formats);
    const said = isSearching ? words.searching(feed.searched(), formats) : count === 0 && !feed.isAtEnd() ? '' : shown;
    return spread([span(said)], [span(words.newestFirst, { isFaint: true })], columns);
  }

  function detailsView(event: JournalEvent, { columns, rows }: Box): readonly Line[] {
    return scroll.window(eventDetails(event, columns, { ...context(), instance: nameOf }), rows);
  }

  function move(movement: Movement): void {
    selected = moved({ ...selected, at: currentAt() }, movement, keysNow(), page);
    app.changed();
  }

  /** To another event while one is open. */
  function step(by: 'up' | 'down'): void {
    selected = moved({ ...selected, at: currentAt() }, by, keysNow(), page);
    wantRows(currentAt() + AHEAD * page);
    showDetails(true);
  }

  function showDetails(shown: boolean): void {
    // An open event stays open while newer events come.
    const row = currentRow();
    if (row !== undefined) selected = { key: row.key, at: currentAt() };
    isOpen = shown;
    scroll.toTop();
    app.changed();
  }

  function open(): (() => void) | undefined {
    const row = currentRow();
    if (row === undefined || isOpen) return undefined;
    if (row.resends === undefined && row.job === undefined) return () => showDetails(true);
    return () => {
      openedFrom = { key: row.key, at: currentAt() };
      selected = FIRST;
      change({ job: row.event.job });
    };
  }

  function undo(): (() => void) | undefined {
    if (isOpen) return () => showDetails(false);
    const { kind, job } = filter;
    if (kind === undefined && job === undefined && find.text() === '') return undefined;
    return () => {
      change({ kind: undefined, job: undefined });
      find.clear();
      if (openedFrom !== undefined) selected = openedFrom;
      openedFrom = undefined;
    };
  }

  function exportEvents(): void {
    askJournalExport(app, archive, { filter: meant(filter), only: conditions(), words });
  }

  function snapshotOf(row: JournalRow | undefined): (() => void) | undefined {
    const named = (row?.job?.events ?? [row?.event]).map((event) => event?.data['snapshot']);
    const snapshot = named.find((id) => typeof id === 'string');
    const idInstance = row?.event.idInstance;
    if (snapshot === undefined || idInstance === undefined) return undefined;
    return () => app.open('snapshot', { idInstance, snapshot });
  }

  function toggleScope(event: JournalEvent | undefined): (() => void) | undefined {
    const { idInstance } = filter;
    // An instance behind an edge has its own journal.
    if (isBehindEdge(idInstance)) return undefined;
    const one = params.idInstance ?? event?.idInstance;
    if (idInstance === undefined) return one === undefined ? undefined : () => change({ idInstance: one });
    return () => change({ idInstance: undefined });
  }

  function handlers(): ReturnType<Screen<JournalCommand>['handlers']> {
    const event = current();
    const { kind, job } = filter;
    const sameJob = job === undefined ? event?.job : undefined;
    return {
      ...(isOpen ? scroll.handlers : movementHandlers(move)),
      open: open(),
      undo: undo(),
      next: isOpen ? () => step('down') : undefined,
      previous: isOpen ? () => step('up') : undefined,
      // There is nothing to find in an empty list.
      find: isOpen || (find.text() === '' && feed.isAtEnd() && rowsNow().length === 0) ? undefined : find.start,
      sameKind: isOpen || event === undefined ? undefined : () => change({ kind: kind === undefined ? event.kind : undefined }),
      sameJob: isOpen || (job ?? sameJob) === undefined ? undefined : () => change({ job: sameJob }),
      scope: isOpen ? undefined : toggleScope(event),
      snapshot: snapshotOf(currentRow()),
      export: event === undefined ? undefined : exportEvents,
    };
  }

  function isBehindEdge(idInstance: string | undefined): boolean {
    return idInstance !== undefined && fleet.find(idInstance)?.access.edge !== undefined;
  }

  function title(): string {
    const event = isOpen ? current() : undefined;
    if (event !== undefined) return words.eventTitle(formats.number(event.n));
    return filter.idInstance === undefined
      ? fleet.instances().some(({ access }) => access.edge !== undefined)
        ? words.ofThisMachine
        : words.ofAll
      : words.of(fleet.find(filter.idInstance)?.access.name ?? filter.idInstance);
  }

  return {
    title: () => oneLine(title()),
    idInstance: params.idInstance,
    view,
    handlers,
    typed: find.typed,
    shown() {
      const end = every(session.clock, LOOK_EVERY_MS, () => void feed.refresh());
      return () => {
        end();
        feed.pause();
      };
    },
  };
}
