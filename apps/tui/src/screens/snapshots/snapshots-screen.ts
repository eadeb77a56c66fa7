import type { SnapshotInfo } from '@sluice/queue';
import type { App } from '../../app/app.ts';
import { createFind, foundLine, hasAllWords } from '../../app/find.ts';
import { every } from '../../app/every.ts';
import { BLANK, line, span, spread, type Line } from '../../app/line.ts';
import { type Loaded, LOADING, loaded } from '../../app/loaded.ts';
import { movementCommands, movementHandlers } from '../../app/movement.ts';
import { sentenceLines } from '../../app/lines.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { FIRST, moved, positionOf, type Selected } from '../../app/selection.ts';
import type { ListedSnapshots } from '../../services/archive.ts';
import { presentMinute, presentNumber } from '../../present/format.ts';
import { nameWithId } from '../../present/name-with-id.ts';
import { oneLine } from '../../present/safe-text.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import { snapshotDetails, type SnapshotMore, type SnapshotRow, snapshotsList } from './snapshots-view.ts';
import { type SnapshotsCommand, type SnapshotsWords, snapshotsWords } from './snapshots-words.ts';

/** @see SnapshotsParams.idInstance `undefined`: those of all instances. */
export type SnapshotsParams = { readonly idInstance: string | undefined };

const MAX_FIND = 80;
/** Another process may clear a queue meanwhile. */
const LOOK_EVERY_MS = 10_000;
/** The list keeps so many rows, whatever there is to say of the selected one. */
const MIN_LIST_ROWS = 5;

/** The copies of queues that were made before anything was cleared, newest first. */
export const snapshotsScreen: ScreenDefinition<SnapshotsParams, SnapshotsCommand, SnapshotsWords> = {
  commands: [
    { id: 'open', keys: ['enter', 'right', 'l'], shown: 'Enter' },
    { id: 'restore', keys: ['r'], shown: 'r' },
    { id: 'find', keys: ['/'], shown: '/' },
    { id: 'showAll', keys: ['escape'], shown: 'Esc' },
    { id: 'scope', keys: ['a'], shown: 'a' },
    { id: 'journal', keys: ['J'], shown: 'J' },
    ...movementCommands,
  ],
  words: snapshotsWords,
  open: openSnapshots,
};

function openSnapshots(app: App, { idInstance }: SnapshotsParams, words: SnapshotsWords): Screen<SnapshotsCommand> {
  const { session, fleet, jobs, archive } = app.services;
  const { sentences } = app;
  const more = new Map<string, { readonly value: SnapshotMore; readonly reading: number }>();
  let known: Loaded<ListedSnapshots> = LOADING;
  let isOfAll = idInstance === undefined;
  let selected: Selected = FIRST;
  const find = createFind(app, MAX_FIND);
  let page = 10;
  /** Grows with each reading: what an earlier one finds later is not shown. */
  let reading = 0;
  let isReadingMore = false;

  async function refresh(): Promise<void> {
    const own = (reading += 1);
    const found = await loaded(() => archive.listSnapshots(isOfAll ? undefined : idInstance));
    if (own !== reading) return;
    known = found;
    app.changed();
  }

  /** What takes a look at each entry is read of those that are seen, one after the other: a restore may have sent some of any again. */
  async function readMore(rows: readonly SnapshotRow[]): Promise<void> {
    if (isReadingMore) return;
    isReadingMore = true;
    const own = reading;
    for (const { info } of rows.filter(({ info: { id } }) => more.get(id)?.reading !== own)) {
      const kept = archive.snapshotsOf(info.idInstance);
      const found = await loaded(async () => ({
        restored: await kept.countResent(info.id),
        clearing: await kept.jobOf(info.id),
      }));
      if (own !== reading) break;
      if (found.kind === 'ready') more.set(info.id, { value: found.value, reading: own });
    }
    isReadingMore = false;
    app.changed();
  }

  function rowOf(info: SnapshotInfo): SnapshotRow {
    const access = fleet.find(info.idInstance)?.access;
    const instance = access?.name ?? info.idInstance;
    return { info, instance, isConfigured: access !== undefined, more: more.get(info.id)?.value };
  }

  function shownRows(): readonly SnapshotRow[] {
    const all = known.kind === 'ready' ? known.value.snapshots.map(rowOf) : [];
    if (find.text().trim() === '') return all;
    return all.filter(({ info, instance }) =>
      hasAllWords(`${instance} ${info.idInstance} ${info.id} ${presentMinute(info.at, sentences)}`, find.text()),
    );
  }

  function selectedRow(): SnapshotRow | undefined {
    const rows = shownRows();
    return rows[positionOf(selected, keysOf(rows))];
  }

  function view(box: Box): readonly Line[] {
    const { columns } = box;
    if (known.kind === 'loading') return [line(words.reading)];
    if (known.kind === 'failed') return sentenceLines(`✕ ${errorSentence(known.error, sentences)}`, columns, { tone: 'bad' });
    const unlisted = known.value.errors.flatMap((error) =>
      sentenceLines(`! ${errorSentence(error, sentences)}`, columns, { tone: 'waiting' }),
    );
    // The list keeps its room, however many cannot be listed.
    const missing = unlisted.slice(0, Math.floor(box.rows / 4));
    if (known.value.snapshots.length === 0)
      return [...missing, ...sentenceLines(isOfAll ? words.noneAtAll : words.none, columns)];
    const rows = shownRows();
    const context = { isOfAll, reveal: app.isRevealed(), sentences, words };
    const above = [...missing, headLine(rows.length, columns), ...findLines(rows.length, columns), BLANK];
    if (rows.length === 0) return [...above, ...sentenceLines(words.nothingFound, columns)];
    const at = positionOf(selected, keysOf(rows));
    const row = rows[at];
    const room = box.rows - above.length;
    const details = row === undefined ? [] : [BLANK, ...snapshotDetails(row, context, columns)];
    const below = details.slice(0, Math.max(0, room - MIN_LIST_ROWS));
    const list = snapshotsList(rows, at, context, { columns, rows: room - below.length });
    page = Math.max(1, list.length - 1);
    const near = rows.slice(Math.max(0, at - page), at + page + 1);
    if (near.some((one) => more.get(one.info.id)?.reading !== reading)) void readMore(near);
    return [...above, ...list, ...below];
  }

  function headLine(shown: number, columns: number): Line {
    return spread([span(words.total(shown, sentences.formats))], [span(words.newestFirst, { isFaint: true })], columns);
  }

  function findLines(shown: number, columns: number): readonly Line[] {
    if (find.isTyping()) return [find.line(words.find, columns)];
    if (find.text().trim() === '') return [];
    const all = known.kind === 'ready' ? known.value.snapshots.length : 0;
    const figures = words.filtered(presentNumber(shown, sentences), presentNumber(all, sentences));
    return [foundLine(find.text(), figures, columns, app.language)];
  }

  function withSelected(act: (info: SnapshotInfo) => void): (() => void) | undefined {
    const row = selectedRow();
    return row === undefined ? undefined : () => act(row.info);
  }

  /** Nothing can be restored where there is no text, or no gateway to send to. */
  function restorable(): ((info: SnapshotInfo) => void) | undefined {
    const row = selectedRow();
    if (row === undefined || row.info.bodies !== 'full' || !row.isConfigured) return undefined;
    return (info) => app.open('restore', { idInstance: info.idInstance, snapshot: info.id, selection: { all: true } });
  }

  return {
    title: () =>
      oneLine(
        isOfAll || idInstance === undefined ? words.ofAll : words.of(nameWithId(fleet.find(idInstance)?.access, idInstance)),
      ),
    idInstance,
    view,
    handlers: () => {
      const restore = restorable();
      return {
        ...movementHandlers((movement) => {
          selected = moved(selected, movement, keysOf(shownRows()), page);
          app.changed();
        }),
        open: withSelected((info) => app.open('snapshot', { idInstance: info.idInstance, snapshot: info.id })),
        restore: restore && withSelected(restore),
        journal: withSelected((info) => app.open('journal', { idInstance: info.idInstance })),
        // There is nothing to find in an empty list.
        find: known.kind === 'ready' && known.value.snapshots.length === 0 ? undefined : find.start,
        // Where nothing is searched for, the key is the app's.
        showAll: find.text() === '' ? undefined : find.clear,
        scope:
          idInstance === undefined
            ? undefined
            : () => {
                isOfAll = !isOfAll;
                known = LOADING;
                void refresh();
              },
      };
    },
    typed: find.typed,
    shown() {
      void refresh();
      const look = (): void => void refresh();
      const ends = [session.runs.subscribe(look), jobs.subscribe(look), every(session.clock, LOOK_EVERY_MS, look)];
      return () => {
        reading += 1;
        for (const end of ends) end();
      };
    },
  };
}

function keysOf(rows: readonly SnapshotRow[]): readonly string[] {
  return rows.map(({ info }) => info.id);
}
