import type { App } from '../../app/app.ts';
import { createFind, foundLine } from '../../app/find.ts';
import { findingsIn, oldLines } from '../../app/finding-lines.ts';
import { BLANK, line, span, spread, type Line } from '../../app/line.ts';
import { every } from '../../app/every.ts';
import { movementCommands, movementHandlers } from '../../app/movement.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { FIRST, moved, positionOf, type Selected } from '../../app/selection.ts';
import { isRunning } from '../../clearing/runs.ts';
import { sentenceLines } from '../../app/lines.ts';
import { columnsOf } from '../../present/columns.ts';
import { presentNumber } from '../../present/format.ts';
import { oneLine } from '../../present/safe-text.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { GROUPINGS, type Grouping, matching, ordered, SORTINGS, type Sorting } from './fleet-order.ts';
import type { FleetRow, Trouble } from './fleet-row.ts';
import { createFleetRows } from './fleet-rows.ts';
import { remembered } from '../../app/remembered.ts';
import { appWords } from '../../app/words.ts';
import { fleetList, listLength, marksBelow } from './fleet-view.ts';
import { type FleetCommand, type FleetWords, fleetWords } from './fleet-words.ts';

const MAX_FIND = 80;
const TROUBLED: ReadonlySet<Trouble> = new Set<Trouble>(['job-left', 'unreadable', 'stalled', 'stuck', 'journal-unread']);
/** The ages of what is shown are in minutes; a gateway that does not answer is said after ten seconds. */
const TICK_MS = 10_000;
/** A gap, the marks of the instance, a finding and its next step. */
const MIN_FINDING_ROWS = 6;

/** Every instance, those in trouble first. */
export const fleetScreen: ScreenDefinition<undefined, FleetCommand, FleetWords> = {
  commands: [
    { id: 'open', keys: ['enter', 'right', 'l'], shown: 'Enter' },
    { id: 'diagnose', keys: ['d'], shown: 'd' },
    { id: 'clear', keys: ['c'], shown: 'c' },
    { id: 'find', keys: ['/'], shown: '/' },
    { id: 'showAll', keys: ['escape'], shown: 'Esc' },
    { id: 'guard', keys: ['n'], shown: 'n' },
    { id: 'sort', keys: ['s'], shown: 's' },
    { id: 'group', keys: ['o'], shown: 'o' },
    { id: 'snapshots', keys: ['S'], shown: 'S' },
    { id: 'journal', keys: ['J'], shown: 'J' },
    { id: 'add', keys: ['a'], shown: 'a' },
    ...movementCommands,
  ],
  words: fleetWords,
  open: openFleet,
};

function openFleet(app: App, _params: undefined, words: FleetWords): Screen<FleetCommand> {
  const { fleet, edges, session } = app.services;
  const { sentences } = app;
  let selected: Selected = FIRST;
  let sorting: Sorting = 'trouble';
  let grouping: Grouping = 'none';
  /** What only is shown; and whether it is being typed. */
  const find = createFind(app, MAX_FIND);
  let page = 10;
  /** Where the rows were drawn: for a click. */
  let drawn: { readonly top: number; readonly ids: readonly (string | undefined)[] } = { top: 0, ids: [] };
  let see: { readonly ids: string; readonly end: () => void } | undefined;

  const allRows = createFleetRows(app, words);
  const shownIn = remembered((all: readonly FleetRow[], text: string, by: Sorting, groups: Grouping) =>
    ordered(matching(all, text), by, groups),
  );
  const shownOf = (all: readonly FleetRow[]): readonly FleetRow[] => shownIn(all, find.text(), sorting, grouping);

  function view(box: Box): readonly Line[] {
    const all = allRows();
    const rows = shownOf(all);
    const at = positionOf(selected, keysOf(rows));
    // The instance that is shown as selected stays it while rows change their order: an act is on the one that was seen.
    if (rows[at] !== undefined) selected = { key: rows[at].idInstance, at };
    // Of instances that are not known yet nothing is summed up.
    const isNoneKnown = all.length === 0 && edges.get().length > 0;
    const above = [
      ...(isNoneKnown ? [] : totalsLines(all, box.columns)),
      ...awaitedLines(box),
      ...findLines(rows.length, all.length, box.columns),
      BLANK,
    ];
    const room = box.rows - above.length;
    // The list leaves at least so much for what is found about the selected instance, and all that it does not need.
    const listRows = Math.min(room - MIN_FINDING_ROWS, listLength(rows, grouping));
    page = Math.max(1, listRows - 1);
    watchRows(rows.slice(Math.max(0, at - page), at + page));
    if (rows.length === 0) return [...above, ...emptyLines(all.length)];
    const state = { rows, selected: at, grouping, now: session.clock.now(), sentences, words };
    const list = fleetList(state, { columns: box.columns, rows: listRows });
    drawn = { top: above.length, ids: list.ids };
    const marks = marksBelow(rows[at], box.columns, app.language);
    const below = { columns: box.columns, rows: room - list.lines.length - marks.length - 1 };
    const found = selectedFindings(rows[at]?.idInstance, below);
    const others = otherFindings(rows, at, { columns: box.columns, rows: below.rows - found.length });
    return [...above, ...list.lines, BLANK, ...marks, ...found, ...others];
  }

  function selectedFindings(idInstance: string | undefined, box: Box): readonly Line[] {
    const item = idInstance === undefined ? undefined : fleet.find(idInstance);
    // While a job of this app goes on, what was read before it is not true any more.
    if (item === undefined || isRunning(session.runs.get().get(item.access.idInstance))) return [];
    const { language } = app;
    const { findings } = app.services;
    const current = findings.of(item, 'overview');
    const before = findings.before(item, 'overview');
    if (before === undefined) {
      const found = findingsIn(current, box, { sentences, language });
      // Only the state and the count are read for this list; why the messages themselves hold it up is found by reading them.
      const isUnread = found.length > 0 && found.length < box.rows && (item.watch.get().overview?.count ?? 0) > 0;
      return isUnread ? [...found, ...sentenceLines(words.inMessages, box.columns, { isFaint: true })].slice(0, box.rows) : found;
    }
    const [asOf = BLANK, ...old] = oldLines(before, box.columns, { sentences, language, now: session.clock.now() });
    // That what is known is old has its row, however little room there is.
    const now = findingsIn(current, { columns: box.columns, rows: box.rows - 1 }, { sentences, language });
    return [...now, asOf, ...old].slice(0, box.rows);
  }

  /** The first finding of each other instance in trouble, as many of them as there are empty rows for; nothing is looked for beyond that. */
  function otherFindings(rows: readonly FleetRow[], at: number, { columns, rows: room }: Box): readonly Line[] {
    const lines: Line[] = [BLANK, line(words.others, { isFaint: true })];
    const titles = lines.length;
    let remaining = rows.filter(({ trouble }, index) => index !== at && TROUBLED.has(trouble)).length;
    for (const [index, { idInstance, name, trouble }] of rows.entries()) {
      if (lines.length >= room) break;
      const item = index === at || !TROUBLED.has(trouble) ? undefined : fleet.find(idInstance);
      const [first] = item === undefined ? [] : app.services.findings.of(item, 'overview');
      if (first === undefined) continue;
      const said = sentenceLines(`${first.mark} ${name}: ${first.sentence}`, columns, { tone: first.tone });
      // The row that says how many more there are is kept free.
      if (lines.length + said.length > room - (remaining > 1 ? 1 : 0)) break;
      lines.push(...said);
      remaining -= 1;
    }
    if (lines.length === titles) return [];
    return remaining > 0 ? [...lines, line(appWords[app.language].more(remaining), { isFaint: true })] : lines;
  }

  /** The rows around the selected one are read often; the others come round in the sweep. */
  function watchRows(rows: readonly FleetRow[]): void {
    const ids = keysOf(rows).toSorted();
    const joined = ids.join(' ');
    if (see === undefined || see.ids === joined) return;
    const before = see;
    see = { ids: joined, end: fleet.see(ids) };
    before.end();
  }

  function totalsLines(rows: readonly FleetRow[], columns: number): readonly Line[] {
    const { formats } = sentences;
    const counts = rows.flatMap(({ count }) => count ?? []);
    const sum = counts.reduce((before, count) => before + count, 0);
    // That nothing waits is known only when every count is.
    const waiting = sum === 0 && counts.length < rows.length ? undefined : sum;
    const old = rows.filter(({ count, staleSince }) => count !== undefined && staleSince !== undefined).length;
    const troubled = rows.filter(({ trouble }) => TROUBLED.has(trouble)).length;
    const notSending = rows.filter(({ trouble }) => trouble === 'not-sending').length;
    const reading = rows.filter(({ trouble }) => trouble === 'reading').length;
    const uncounted = rows.filter(({ count, trouble }) => count === undefined && trouble !== 'reading').length;
    const totals = words.totals({ instances: rows.length, waiting, old, troubled, notSending, reading, uncounted }, formats);
    const order = words.sortedBy(words.sortings[sorting], words.groupings[grouping]);
    const isFaint = troubled === 0;
    // The figures matter; how the list is sorted can be seen.
    if (columnsOf(oneLine(totals)) + 2 + columnsOf(oneLine(order)) > columns) return sentenceLines(totals, columns, { isFaint });
    return [spread([span(totals, { isFaint })], [span(order, { isFaint: true })], columns)];
  }

  function emptyLines(all: number): readonly Line[] {
    if (all > 0) return [line(words.nothingFound)];
    // Those behind an edge may be on their way.
    return edges.get().length > 0 ? [] : [line(words.noInstances)];
  }

  /** Of which edges the instances are not here, and why. */
  function awaitedLines({ columns, rows }: Box): readonly Line[] {
    const lines = edges
      .get()
      .flatMap(({ name, error }) =>
        error === undefined
          ? sentenceLines(`… ${words.askingEdge(oneLine(name))}`, columns, { isFaint: true })
          : sentenceLines(`✕ ${words.edgeUnasked(oneLine(name), errorSentence(error, sentences))}`, columns, { tone: 'bad' }),
      );
    const room = Math.floor(rows / 3);
    if (lines.length <= room) return lines;
    return [...lines.slice(0, room - 1), line(words.moreEdges(edges.get().length), { isFaint: true })];
  }

  function findLines(shown: number, all: number, columns: number): readonly Line[] {
    if (find.isTyping()) return [find.line(words.find, columns)];
    if (find.text().trim() === '') return [];
    const figures = words.filtered(presentNumber(shown, sentences), presentNumber(all, sentences));
    return [foundLine(find.text(), figures, columns, app.language)];
  }

  function selectedId(): string | undefined {
    const rows = shownOf(allRows());
    return rows[positionOf(selected, keysOf(rows))]?.idInstance;
  }

  /** An act on the selected instance, where there is one. */
  function withSelected(act: (idInstance: string) => void): (() => void) | undefined {
    const idInstance = selectedId();
    return idInstance === undefined ? undefined : () => act(idInstance);
  }

  return {
    title: () => oneLine(words.title),
    view,
    selectedInstance: selectedId,
    handlers: () => ({
      ...movementHandlers((movement) => {
        selected = moved(selected, movement, keysOf(shownOf(allRows())), page);
        app.changed();
      }),
      open: withSelected((idInstance) => app.open('queue', { idInstance })),
      diagnose: withSelected((idInstance) => app.open('diagnosis', { idInstance })),
      guard: withSelected((idInstance) => app.open('guard', { idInstance })),
      clear: withSelected((idInstance) => app.open('plan', { idInstance, selection: { all: true } })),
      snapshots: withSelected((idInstance) => app.open('snapshots', { idInstance })),
      journal: withSelected((idInstance) => app.open('journal', { idInstance })),
      add: app.services.setup === undefined ? undefined : () => app.open('setup', undefined),
      // There is nothing to find in an empty list.
      find: fleet.instances().length > 0 ? find.start : undefined,
      sort() {
        sorting = nextOf(SORTINGS, sorting);
        app.changed();
      },
      group() {
        do grouping = nextOf(GROUPINGS, grouping);
        while (grouping === 'edge' && fleet.instances().every(({ access }) => access.edge === undefined));
        app.changed();
      },
      // Where nothing is searched for, the key is the app's.
      showAll: find.text() === '' ? undefined : find.clear,
    }),
    typed: find.typed,
    /** The first click on a row selects it, the second one opens it. */
    clicked(row) {
      const idInstance = drawn.ids[row - drawn.top];
      if (idInstance === undefined) return;
      if (selected.key === idInstance) app.open('queue', { idInstance });
      else selected = { key: idInstance, at: keysOf(shownOf(allRows())).indexOf(idInstance) };
    },
    shown() {
      see = { ids: '', end: () => undefined };
      const ends = [
        fleet.subscribe(app.changed),
        app.services.jobs.subscribe(app.changed),
        edges.subscribe(app.changed),
        session.runs.subscribe(app.changed),
        every(session.clock, TICK_MS, app.changed),
      ];
      return () => {
        for (const end of ends) end();
        see?.end();
        see = undefined;
      };
    },
  };
}

function keysOf(rows: readonly FleetRow[]): readonly string[] {
  return rows.map(({ idInstance }) => idInstance);
}

function nextOf<One>(all: readonly [One, ...One[]], current: One): One {
  return all[(all.indexOf(current) + 1) % all.length] ?? all[0];
}
