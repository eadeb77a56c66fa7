import type { QueueRow } from '@sluice/queue/reading';
import type { App } from '../../app/app.ts';
import { BLANK, line, styled, type Line } from '../../app/line.ts';
import { movementCommands, movementHandlers } from '../../app/movement.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';
import { wrap } from '../../present/columns.ts';
import { presentNumber } from '../../present/format.ts';
import { nameWithId } from '../../present/name-with-id.ts';
import { oneLine } from '../../present/safe-text.ts';
import { selectionWords, shellLine } from '../../present/shell.ts';
import { shownQueue } from '../../services/shown-queue.ts';
import { exactSelection, selectionFor } from '../queue/queue-choice.ts';
import { itemsOf, type NamedRow } from '../queue/queue-items.ts';
import { remembered } from '../../app/remembered.ts';
import { copyHandlers } from './copy-entry.ts';
import { entryLines } from './entry-lines.ts';
import { type EntryCommand, type EntryWords, entryWords } from './entry-words.ts';

/** `key`: the name of the item in the list, as `itemsOf` gives it. */
export type EntryParams = { readonly idInstance: string; readonly key: string };

/** One message, whole. */
export const entryScreen: ScreenDefinition<EntryParams, EntryCommand, EntryWords> = {
  commands: [
    ...movementCommands,
    { id: 'clear', keys: ['c'], shown: 'c' },
    { id: 'copyId', keys: ['y'], shown: 'y' },
    { id: 'copyNumber', keys: ['Y'], shown: 'Y' },
    { id: 'copyCommand', keys: ['x'], shown: 'x' },
  ],
  words: entryWords,
  open: openEntry,
};

function openEntry(app: App, { idInstance, key }: EntryParams, words: EntryWords): Screen<EntryCommand> {
  const { session } = app.services;
  const { sentences } = app;
  const queue = shownQueue(app, idInstance);
  const itemsIn = remembered(itemsOf);
  const linesOf = remembered((row: QueueRow, columns: number, isRevealed: boolean, listed: number, now: number) =>
    entryLines(row, { columns, isRevealed, listed, now, sentences, words }),
  );
  let last: NamedRow | undefined;
  let first = 0;
  let page = 10;
  let total = 0;

  /** As it is listed now; and as it was last, where it no longer is. */
  function current(): { readonly item: NamedRow | undefined; readonly isListed: boolean } {
    const { reading } = queue.look();
    const item = reading && itemsIn(reading.rows).find(({ id }) => id === key);
    if (item !== undefined) last = item;
    return { item: item ?? last, isListed: item !== undefined };
  }

  function above(isListed: boolean, columns: number): readonly Line[] {
    const { reading, isStale, readAt } = queue.look();
    const said =
      reading !== undefined && !isListed
        ? words.gone
        : isStale && readAt !== undefined
          ? words.stale(sentences.formats.time(readAt))
          : undefined;
    return said === undefined ? [] : [...wrap(oneLine(said), columns, 4).map((row) => line(row, { tone: 'waiting' })), BLANK];
  }

  function view({ columns, rows }: Box): readonly Line[] {
    const { item, isListed } = current();
    const { reading, isStale } = queue.look();
    if (item === undefined) return [line(reading === undefined ? words.reading : words.neverSeen)];
    const head = above(isListed, columns);
    const minute = Math.floor(session.clock.now() / 60_000) * 60_000;
    const lines = linesOf(item.row, columns, app.isRevealed(), reading?.rows.length ?? 0, minute);
    const isWhole = lines.length <= rows - head.length;
    page = Math.max(1, rows - head.length - (isWhole ? 0 : 2));
    total = lines.length;
    first = Math.max(0, Math.min(first, total - page));
    const shown = lines.slice(first, first + page).map((row) => (isStale || !isListed ? styled(row, { isFaint: true }) : row));
    if (isWhole) return [...head, ...shown];
    const where = words.lines(first + 1, first + shown.length, total, sentences.formats);
    return [...head, ...shown, BLANK, line(where, { isFaint: true })];
  }

  function scroll(movement: Movement): void {
    const to = { up: first - 1, down: first + 1, pageUp: first - page, pageDown: first + page, first: 0, last: Infinity }[
      movement
    ];
    // How far it goes is known when it has been drawn.
    first = Math.max(0, total === 0 ? to : Math.min(to, total - page));
    app.changed();
  }

  /** The plan to clear this message and no other, or why there is none. */
  function plan(): void {
    const { reading, isStale, jobKind } = queue.look();
    const { item, isListed } = current();
    if (jobKind !== undefined) return app.open('clearing', { idInstance });
    if (isStale || reading === undefined) {
      queue.refresh();
      return app.notify(oneLine(words.noPlan.stale), 'waiting');
    }
    if (item === undefined || !isListed) return app.notify(oneLine(words.noPlan.gone), 'waiting');
    const selection = selectionFor({ items: [item], conditions: undefined }, reading);
    if (typeof selection !== 'string') return app.open('plan', { idInstance, selection });
    const why = selection === 'truncated' || selection === 'uncertain' ? words.noPart[selection] : words.noPlan['not-named'];
    app.notify(oneLine(why), 'waiting');
  }

  function copyCommand(): void {
    const { reading } = queue.look();
    const { item, isListed } = current();
    if (reading === undefined || item === undefined || !isListed) return app.notify(oneLine(words.noPlan.gone), 'waiting');
    const selection = exactSelection({ items: [item], conditions: undefined }, reading);
    if (selection === undefined) return app.notify(oneLine(words.noPlan['not-named']), 'waiting');
    // Where one message cannot be cleared there is no plan: the command lists it.
    const command = reading.completeness.kind === 'complete' ? 'plan' : 'queue';
    app.copy(shellLine(['sluice', command, oneLine(queue.item?.access.name ?? idInstance), ...selectionWords(selection)]));
    app.notify(oneLine(words.copiedCommand), 'good');
  }

  return {
    title() {
      const { item } = current();
      if (item === undefined) return oneLine(words.name);
      const instance = nameWithId(queue.item?.access, idInstance);
      return oneLine(words.title(presentNumber(item.row.position, sentences), instance));
    },
    view,
    handlers: () => ({
      // A message that is shown whole has nowhere to be scrolled to.
      ...(total === 0 || total > page ? movementHandlers(scroll) : {}),
      clear: plan,
      ...copyHandlers(app, current().item?.row.entry),
      copyCommand,
    }),
    idInstance,
    shown: queue.shown,
  };
}
