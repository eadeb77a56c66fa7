import type { SnapshotInfo } from '@sluice/queue';
import type { ResendAttempt } from '@sluice/queue/journal';
import type { KeptSnapshots } from '../../access/access.ts';
import type { App } from '../../app/app.ts';
import { createFind } from '../../app/find.ts';
import { line, type Line } from '../../app/line.ts';
import { type Loaded, LOADING, loaded } from '../../app/loaded.ts';
import { movementCommands, movementHandlers } from '../../app/movement.ts';
import { sentenceLines } from '../../app/lines.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { createScroll } from '../../app/scroll.ts';
import { type Movement, windowStart } from '../../app/selection.ts';
import { nameWithId } from '../../present/name-with-id.ts';
import { oneLine } from '../../present/safe-text.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { entryDetails } from './entry-details.ts';
import { type EntryList, everyEntry } from './entry-list.ts';
import { createEntrySearch } from './entry-search.ts';
import { createEntryWindow } from './entry-window.ts';
import { selectionOf } from './marks.ts';
import { askSnapshotExport } from './snapshot-export.ts';
import { snapshotHead } from './snapshot-head.ts';
import { entryRows } from './snapshot-view.ts';
import { type SnapshotCommand, type SnapshotWords, snapshotWords } from './snapshot-words.ts';

export type SnapshotParams = { readonly idInstance: string; readonly snapshot: string };

const MAX_FIND = 200;
/** The first characters of an id are enough to distinguish snapshots. */
const SHORT_ID = 8;

/** The messages of a snapshot: to look through, to mark, to export, and to restore from. */
export const snapshotScreen: ScreenDefinition<SnapshotParams, SnapshotCommand, SnapshotWords> = {
  commands: [
    { id: 'open', keys: ['enter', 'right', 'l'], shown: 'Enter' },
    { id: 'mark', keys: [' '], shown: 'Space' },
    { id: 'restore', keys: ['r'], shown: 'r' },
    { id: 'next', keys: ['n'], shown: 'n' },
    { id: 'previous', keys: ['p'], shown: 'p' },
    { id: 'find', keys: ['/'], shown: '/' },
    { id: 'undo', keys: ['escape', 'left', 'h', 'backspace'], shown: 'Esc' },
    { id: 'unmark', keys: ['U'], shown: 'U' },
    { id: 'range', keys: ['x'], shown: 'x' },
    { id: 'invert', keys: ['i'], shown: 'i' },
    { id: 'markAll', keys: ['a'], shown: 'a' },
    { id: 'export', keys: ['e'], shown: 'e' },
    ...movementCommands,
  ],
  words: snapshotWords,
  open: openSnapshot,
};

interface Contents {
  readonly info: SnapshotInfo;
  readonly resends: ReadonlyMap<string, ResendAttempt>;
}

async function readContents(kept: KeptSnapshots, id: string): Promise<Contents> {
  return { info: await kept.read(id), resends: await kept.resends(id) };
}

function openSnapshot(app: App, { idInstance, snapshot }: SnapshotParams, words: SnapshotWords): Screen<SnapshotCommand> {
  const { session, fleet, archive } = app.services;
  const { sentences } = app;
  const kept = archive.snapshotsOf(idInstance);
  const window = createEntryWindow(kept, snapshot, app.changed);
  const search = createEntrySearch(kept, snapshot, sentences, app.changed);
  const marked = new Set<number>();
  let known: Loaded<Contents> = LOADING;
  let cursor = 1;
  /** Where the last mark was set: from there a range goes. */
  let lastMark: number | undefined;
  const find = createFind(app, MAX_FIND, (text) => search.search(text));
  let page = 10;
  /** Whether everything of the selected message is shown. */
  let isOpen = false;
  const scroll = createScroll(app);

  async function refresh(): Promise<void> {
    known = await loaded(() => readContents(kept, snapshot));
    app.changed();
  }

  const value = (): Contents | undefined => (known.kind === 'ready' ? known.value : undefined);
  const listOf = ({ info }: Contents): EntryList => search.found()?.entries ?? everyEntry(info.entryCount);
  /** The selected position in the list that is shown; `undefined` in an empty one. */
  const currentIn = (list: EntryList): number | undefined => list.at(list.indexOf(cursor));

  function view(box: Box): readonly Line[] {
    const { columns } = box;
    if (known.kind === 'loading') return [line(words.reading)];
    const error = known.kind === 'failed' ? known.error : window.error();
    if (known.kind === 'failed' || error !== undefined) {
      return error === undefined ? [] : sentenceLines(`✕ ${errorSentence(error, sentences)}`, columns, { tone: 'bad' });
    }
    return isOpen ? detailsView(known.value, box) : listView(known.value, box);
  }

  function listView(ready: Contents, { columns, rows }: Box): readonly Line[] {
    const { info, resends } = ready;
    if (info.entryCount === 0) return sentenceLines(words.empty, columns);
    const list = listOf(ready);
    const found = search.found();
    const hiddenMarks = found?.isDone === true ? marked.size - markedIn(list) : 0;
    const state = {
      info,
      restored: countAccepted(resends),
      find,
      found,
      marked: marked.size,
      hiddenMarks,
      reveal: app.isRevealed(),
      sentences,
      words,
    };
    const head = snapshotHead(state, columns);
    if (list.length === 0) return [...head, ...(found?.isDone === false ? [] : sentenceLines(words.nothingFound, columns))];
    const legend = resends.size > 0 ? sentenceLines(words.restoredMark, columns, { isFaint: true }) : [];
    const height = Math.max(1, rows - head.length - legend.length - 1);
    page = height;
    const at = list.indexOf(cursor);
    const start = windowStart(at, height, list.length);
    const positions = Array.from({ length: Math.min(height, list.length - start) }, (_, index) => list.at(start + index) ?? 0);
    window.want(positions);
    const shown = positions.map((position, index) => {
      const stored = window.at(position);
      const attempt = stored && resends.get(stored.key);
      return { position, stored, isMarked: marked.has(position), isSelected: start + index === at, attempt };
    });
    const entries = { reveal: app.isRevealed(), sentences, words };
    return [
      ...head,
      ...entryRows(shown, entries, columns, {
        start,
        total: list.length,
        isOpenEnded: found?.isDone === false,
      }),
      ...legend,
    ];
  }

  function detailsView(ready: Contents, { columns, rows }: Box): readonly Line[] {
    const position = currentIn(listOf(ready));
    if (position !== undefined) window.want([position]);
    const stored = position === undefined ? undefined : window.at(position);
    if (stored === undefined) return [line(words.reading)];
    const context = { ...ready, now: session.clock.now(), reveal: app.isRevealed(), sentences, words };
    return scroll.window(entryDetails(stored, columns, context), rows);
  }

  /** How many of the list are marked, by way of the fewer. */
  function markedIn(list: EntryList): number {
    if (marked.size < list.length) return [...marked].filter((position) => list.at(list.indexOf(position)) === position).length;
    let count = 0;
    for (let at = 0; at < list.length; at += 1) if (marked.has(list.at(at) ?? 0)) count += 1;
    return count;
  }

  function moveTo(index: number, list: EntryList): void {
    cursor = list.at(Math.max(0, Math.min(index, list.length - 1))) ?? cursor;
    scroll.toTop();
    app.changed();
  }

  function move(movement: Movement): void {
    const ready = value();
    if (ready === undefined) return;
    const list = listOf(ready);
    const at = list.indexOf(cursor);
    const to: Readonly<Record<Movement, number>> = {
      up: at - 1,
      down: at + 1,
      pageUp: at - page,
      pageDown: at + page,
      first: 0,
      last: list.length - 1,
    };
    moveTo(to[movement], list);
  }

  function mark(list: EntryList): void {
    const position = currentIn(list);
    if (position === undefined) return;
    if (!marked.delete(position)) marked.add(position);
    lastMark = position;
    moveTo(list.indexOf(position) + 1, list);
  }

  function markBetween(from: number, to: number, list: EntryList): void {
    for (let at = Math.min(from, to); at <= Math.max(from, to); at += 1) {
      const position = list.at(at);
      if (position !== undefined) marked.add(position);
    }
    app.changed();
  }

  function invert(list: EntryList): void {
    for (let at = 0; at < list.length; at += 1) {
      const position = list.at(at);
      if (position !== undefined && !marked.delete(position)) marked.add(position);
    }
    app.changed();
  }

  async function planRestore({ info }: Contents): Promise<void> {
    if (marked.size === 0) return app.open('restore', { idInstance, snapshot, selection: { all: true } });
    const chosen = await loaded(() => selectionOf(kept, info, marked));
    if (chosen.kind === 'failed') return app.notify(oneLine(errorSentence(chosen.error, sentences)), 'bad');
    if (chosen.kind !== 'ready') return;
    const meant = chosen.value;
    if (meant.kind === 'selection')
      app.open('restore', { idInstance, snapshot, selection: meant.selection, marked: marked.size });
    else {
      const { formats } = sentences;
      app.notify(
        oneLine(meant.kind === 'without-id' ? words.withoutId(meant.count, formats) : words.tooMany(formats.number(meant.max))),
        'bad',
      );
    }
  }

  function handlers(): ReturnType<Screen<SnapshotCommand>['handlers']> {
    const ready = value();
    if (ready === undefined || ready.info.entryCount === 0) return {};
    const list = listOf(ready);
    const at = list.indexOf(cursor);
    const hasRows = list.length > 0;
    const isRestorable = ready.info.bodies === 'full' && fleet.find(idInstance) !== undefined;
    return {
      ...(isOpen ? scroll.handlers : movementHandlers(move)),
      open: isOpen || !hasRows ? undefined : () => showDetails(true),
      next: isOpen ? () => moveTo(at + 1, list) : undefined,
      previous: isOpen ? () => moveTo(at - 1, list) : undefined,
      mark: hasRows ? () => mark(list) : undefined,
      range: lastMark === undefined || isOpen ? undefined : () => markBetween(list.indexOf(lastMark ?? cursor), at, list),
      invert: isOpen ? undefined : () => invert(list),
      markAll: isOpen ? undefined : () => markBetween(0, list.length - 1, list),
      unmark: marked.size === 0 || isOpen ? undefined : unmark,
      find: isOpen ? undefined : find.start,
      undo: undo(),
      restore: isRestorable ? () => void planRestore(ready) : undefined,
      export: () => askSnapshotExport(app, kept, ready.info, words),
    };
  }

  function showDetails(shown: boolean): void {
    isOpen = shown;
    scroll.toTop();
    app.changed();
  }

  /** What Escape leaves first; where there is nothing, it leaves the screen. */
  function undo(): (() => void) | undefined {
    if (isOpen) return () => showDetails(false);
    if (find.text() !== '') return find.clear;
    return marked.size > 0 ? unmark : undefined;
  }

  function unmark(): void {
    marked.clear();
    lastMark = undefined;
    app.changed();
  }

  function title(): string {
    const short = snapshot.slice(0, SHORT_ID);
    const ready = value();
    const position = ready && currentIn(listOf(ready));
    if (isOpen && position !== undefined) return words.entryTitle(sentences.formats.number(position), short);
    return words.of(short, nameWithId(fleet.find(idInstance)?.access, idInstance));
  }

  return {
    title: () => oneLine(title()),
    idInstance,
    view,
    handlers,
    typed: find.typed,
    shown() {
      void refresh();
      // A restore may have sent some again.
      const end = session.runs.subscribe(() => void refresh());
      if (search.found()?.isDone === false) search.search(find.text());
      return () => {
        end();
        search.stop();
      };
    },
  };
}

/** How many were sent again. */
function countAccepted(resends: ReadonlyMap<string, ResendAttempt>): number {
  return [...resends.values()].filter(({ outcome }) => outcome === 'accepted').length;
}
