import { gatewayTypeOf } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import type { App } from '../../app/app.ts';
import { line, type Line } from '../../app/line.ts';
import { movementHandlers } from '../../app/movement.ts';
import type { Box, Handlers, Screen, ScreenDefinition } from '../../app/screen.ts';
import { presentMessenger } from '../../present/instance.ts';
import { oneLine, type ScreenText } from '../../present/safe-text.ts';
import { type QueueLook, shownQueue } from '../../services/shown-queue.ts';
import { copyHandlers } from '../entry/copy-entry.ts';
import type { Chosen } from './queue-choice.ts';
import { choiceLines } from './queue-choice-lines.ts';
import { queueCommands } from './queue-commands.ts';
import { conditionsOf, isFiltering, NO_FILTER } from './queue-filter.ts';
import { MIN_BROADCAST_CHATS } from './queue-groups.ts';
import { createQueueModel, entriesAt, type Listed } from './queue-model.ts';
import { copyCommandFor, openPlan } from './queue-plan.ts';
import { lazyList } from './queue-rows.ts';
import { createTyping } from './queue-typing.ts';
import { queueView } from './queue-view.ts';
import type { QueueCommand } from './queue-command-words.ts';
import { type QueueWords, queueWords } from './queue-words.ts';
import { remembered } from '../../app/remembered.ts';

export type QueueParams = { readonly idInstance: string };

/** The messages of one instance that wait, as they leave and come: to look through, to choose from, and to plan a clear. */
export const queueScreen: ScreenDefinition<QueueParams, QueueCommand, QueueWords> = {
  commands: queueCommands,
  words: queueWords,
  open: openQueue,
};

function openQueue(app: App, { idInstance }: QueueParams, words: QueueWords): Screen<QueueCommand> {
  const { findings, session } = app.services;
  const { sentences } = app;
  const queue = shownQueue(app, idInstance);
  const model = createQueueModel(() => session.clock.now());
  const typing = createTyping({
    model,
    words,
    changed: app.changed,
    markIds(typed) {
      const figures = model.markIds(listed(), typed);
      app.notify(oneLine(words.markedById(figures, sentences.formats)), figures.missing === 0 ? 'good' : 'waiting');
    },
  });
  const columnsIn = remembered((reading: Reading | undefined) => ({
    isDated: reading?.rows.some(({ acceptedAt }) => acceptedAt !== undefined) ?? false,
    idLength: Math.max(0, ...(reading?.rows.map(({ entry }) => entry.messageIds.join(', ').length) ?? [])),
  }));
  /** Where the list was drawn: for a click. */
  let drawn = { listTop: 0, listStart: 0, page: 0 };

  const listed = (): Listed => model.listed(queue.look().reading);
  const plan = (chosen: Chosen, isRefusalShown: boolean): boolean =>
    openPlan(app, queue, chosen, words, { idInstance, isRefusalShown });

  function view(box: Box): readonly Line[] {
    const look = queue.look();
    const list = model.listed(look.reading);
    const found = queue.item === undefined ? [] : findings.of(queue.item, 'entries');
    const { lines, page, listTop, listStart } = queueView(
      {
        look,
        head: { sentences, words, now: model.now() },
        // While this app is at work, what was found before is not of now.
        findings: look.reading === undefined || look.isAtWork ? [] : found.filter(({ kind }) => kind !== 'held'),
        held: found.find(({ kind }) => kind === 'held'),
        items: list.items,
        broadcast: model.broadcastIn(list.items),
        shared: model.sharedIn(list.items),
        isRevealed: app.isRevealed(),
        choice: choice(look, list, box.columns),
        list: look.reading === undefined ? undefined : lazyList(model, list, listContext(look, box.columns)),
      },
      box,
    );
    drawn = { page, listTop, listStart };
    model.drawn(page, list.at - listStart);
    return lines;
  }

  function listContext({ reading, isStale }: QueueLook, columns: number): Parameters<typeof lazyList>[2] {
    const isRevealed = app.isRevealed();
    return { columns, isRevealed, isFaint: isStale, now: model.now(), sentences, words, ...columnsIn(reading) };
  }

  function choice({ reading, isStale, jobKind }: QueueLook, list: Listed, columns: number): readonly Line[] {
    const typed = typing.lines(columns);
    if (reading === undefined) return typed;
    const marks = model.countMarked(list);
    const choosing = {
      reading,
      filter: model.filter(),
      shown: list.shown.length,
      similar: list.shown.filter(({ likeness }) => likeness === 'similar').length,
      grouping: model.grouping(),
      groups: list.groups?.length ?? 0,
      markedShown: marks.shown,
      markedHidden: marks.listed - marks.shown,
      inRange: model.rangeIn(list)?.length,
      canPlan: !isStale && jobKind === undefined && !typing.isTyping(),
    };
    return [...typed, ...choiceLines(choosing, { columns, isRevealed: app.isRevealed(), sentences, words })];
  }

  function mark(): void {
    if (!model.mark(listed())) app.notify(oneLine(words.rangeLost), 'waiting');
    app.changed();
  }

  /** Of one wording: it is said what of the same broadcast stays. */
  function planBroadcast(): void {
    const { items } = listed();
    const broadcast = model.broadcastIn(items);
    const shared = model.sharedIn(items);
    if (broadcast === undefined) return app.notify(oneLine(words.noBroadcast(MIN_BROADCAST_CHATS)), 'waiting');
    const isPart = model.grouping() !== 'none' || isFiltering(model.filter()) || model.countMarked(listed()).listed > 0;
    const conditions = conditionsOf({ ...NO_FILTER, sameAs: broadcast.first });
    if (!plan({ items: broadcast.items, conditions }, isPart)) return;
    const others = shared?.items.filter((item) => !broadcast.items.includes(item)).length ?? 0;
    if (others > 0) app.notify(oneLine(words.othersStay(others, sentences.formats)), 'waiting');
  }

  function handlers(): Handlers<QueueCommand> {
    if (queue.item === undefined) return {};
    const { reading, jobKind } = queue.look();
    const list = model.listed(reading);
    const { type, chat } = model.filter();
    const [first] = entriesAt(list, list.at);
    const isAnyShown = list.shown.length > 0;
    const when = (isPossible: boolean, act: (() => void) | undefined): (() => void) | undefined =>
      isPossible && act !== undefined
        ? () => {
            act();
            app.changed();
          }
        : undefined;
    const openEntry = first && (() => app.open('entry', { idInstance, key: first.id }));
    const setConditions = (changed: object): void => model.setConditions({ ...model.filter(), ...changed });
    return {
      ...movementHandlers((movement) => {
        model.move(movement, listed());
        app.changed();
      }),
      open: model.grouping() === 'none' ? openEntry : when(true, model.openGroup(list)),
      undo: when(true, model.undo()),
      clear: when(reading !== undefined || jobKind !== undefined, () => plan(model.chosen(listed()), true)),
      clearOthers: when(isAnyShown, () => {
        if (model.countMarked(list).shown === 0) return app.notify(oneLine(words.nothingMarked), 'waiting');
        plan({ items: list.shown.filter((item) => !model.isMarked(item)), conditions: undefined }, true);
      }),
      clearBroadcast: when(reading !== undefined, planBroadcast),
      mark: isAnyShown ? mark : undefined,
      range: when(isAnyShown, () => (model.isInRange() ? mark() : model.startRange(list))),
      markAll: when(isAnyShown, () => model.markAll(list)),
      invert: when(isAnyShown, () => model.invert(list)),
      markById: when(isAnyShown, () => typing.start('ids')),
      find: when(list.items.length > 0 || model.find().text !== '', () => typing.start('find')),
      group: when(isAnyShown || model.grouping() !== 'none', model.nextGrouping),
      sameType: when(type !== undefined || first !== undefined, () =>
        setConditions({ type: type === undefined ? first && gatewayTypeOf(first.row.entry) : undefined }),
      ),
      sameChat: when(chat !== undefined || first?.row.entry.chatId !== undefined, () =>
        setConditions({ chat: chat === undefined ? first?.row.entry.chatId : undefined }),
      ),
      age: when(list.items.length > 0, () => {
        if (!model.nextAge(list)) app.notify(oneLine(words.agesUnknown), 'waiting');
      }),
      ...copyHandlers(app, first?.row.entry),
      copyCommand: when(reading !== undefined, () => copyCommandFor(app, queue, model.chosen(listed()), words)),
      refresh() {
        queue.refresh();
        app.notify(oneLine(words.readAgain), 'good');
      },
      diagnose: () => app.open('diagnosis', { idInstance }),
      guard: () => app.open('guard', { idInstance }),
      snapshots: () => app.open('snapshots', { idInstance }),
      journal: () => app.open('journal', { idInstance }),
    };
  }

  return {
    title: () => titleOf(app, queue.look(), { idInstance, name: queue.item?.access.name ?? idInstance }, words),
    view: (box) => (queue.item === undefined ? [line(words.unknownInstance(idInstance))] : view(box)),
    handlers,
    typed: typing.typed,
    idInstance,
    shown: queue.shown,
    clicked(row) {
      const at = row - drawn.listTop;
      const list = listed();
      if (at < 0 || at >= drawn.page || drawn.listStart + at >= list.keys.length) return;
      model.selectRow(drawn.listStart + at, list);
      app.changed();
    },
  };
}

/** Whose queue it is, so that it is not taken for another. */
function titleOf(
  { sentences }: App,
  { overview }: QueueLook,
  { idInstance, name }: { readonly idInstance: string; readonly name: string },
  words: QueueWords,
): ScreenText {
  const own = overview && presentMessenger(overview.settings, sentences);
  const messenger = own === undefined ? '' : `${overview?.flavor === 'chat-api' ? sentences.screens.overChatApi(own) : own} `;
  return oneLine(words.title(`${name === idInstance ? '' : `${name}, `}${messenger}${idInstance}`));
}
