import type { App } from '../../app/app.ts';
import { oneLine } from '../../present/safe-text.ts';
import { selectionWords, shellLine } from '../../present/shell.ts';
import type { ShownQueue } from '../../services/shown-queue.ts';
import { type Chosen, exactSelection, selectionFor } from './queue-choice.ts';
import { partRefusal } from './queue-choice-lines.ts';
import type { QueueWords } from './queue-words.ts';

/**
 * Opens the plan of what is chosen, or says why there is none.
 *
 * @param isRefusalShown whether the screen says that a part cannot be cleared.
 * @returns whether a plan was opened.
 */
export function openPlan(
  app: App,
  queue: ShownQueue,
  chosen: Chosen,
  words: QueueWords,
  { idInstance, isRefusalShown }: { readonly idInstance: string; readonly isRefusalShown: boolean },
): boolean {
  const { sentences } = app;
  const { reading, isStale, jobKind } = queue.look();
  // A job that is open comes first.
  if (jobKind !== undefined) {
    app.open('clearing', { idInstance });
    return false;
  }
  if (isStale || reading === undefined) {
    queue.refresh();
    app.notify(oneLine(words.noPlan.stale), 'waiting');
    return false;
  }
  const selection = selectionFor(chosen, reading);
  if (typeof selection !== 'string') {
    app.open('plan', { idInstance, selection, isFromQueue: true });
    return true;
  }
  const why =
    selection === 'truncated' || selection === 'uncertain'
      ? isRefusalShown
        ? words.noPlan.part
        : (partRefusal(reading, { words, sentences }) ?? '')
      : words.noPlan[selection];
  app.notify(oneLine(why), 'waiting');
  return false;
}

/** Hands the command for what is chosen to the clipboard. */
export function copyCommandFor(app: App, queue: ShownQueue, chosen: Chosen, words: QueueWords): void {
  const { sentences } = app;
  const { reading } = queue.look();
  const name = queue.item?.access.name;
  if (reading === undefined || name === undefined) return app.notify(oneLine(words.noPlan.stale), 'waiting');
  const selection = chosen === 'all' ? ({ all: true } as const) : exactSelection(chosen, reading);
  if (selection === undefined) {
    const why = chosen !== 'all' && chosen.items.length === 0 ? 'nothing-chosen' : 'not-named';
    return app.notify(oneLine(words.noPlan[why]), 'waiting');
  }
  // Of a part that cannot be cleared there is no plan: the command lists it.
  const command = chosen === 'all' || partRefusal(reading, { words, sentences }) === undefined ? 'plan' : 'queue';
  app.copy(shellLine(['sluice', command, oneLine(name), ...selectionWords(selection)]));
  app.notify(oneLine(words.copiedCommand), 'good');
}
