import type { ReconnectGuard } from '@sluice/queue';
import type { Leftovers, ReconnectOption } from '@sluice/queue/diagnosis';
import { optionSentence } from '@sluice/queue/sentences';
import type { App } from '../../app/app.ts';
import { BLANK, line, span, type Line } from '../../app/line.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { fit, wrap } from '../../present/columns.ts';
import { presentNumber } from '../../present/format.ts';
import { presentGuard } from '../../present/guard.ts';
import { presentChat } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import { type GuardWatch, watchGuard } from '../../services/guards.ts';
import { type GuardCommand, type GuardWords, guardWords } from './guard-words.ts';

export interface GuardParams {
  readonly idInstance: string;
}

/** Whether a number that is connected now would send what is left over, and what there is to decide first. */
export const guardScreen: ScreenDefinition<GuardParams, GuardCommand, GuardWords> = {
  commands: [
    { id: 'connect', keys: ['enter', 'n'], shown: 'n' },
    { id: 'clear', keys: ['c'], shown: 'c' },
    { id: 'choose', keys: ['s'], shown: 's' },
    { id: 'keep', keys: ['K'], shown: 'K' },
    { id: 'job', keys: ['o'], shown: 'o' },
    { id: 'diagnose', keys: ['d'], shown: 'd' },
  ],
  words: guardWords,
  open: openGuard,
};

/** The key that leads to a choice; waiting needs none. */
const KEYS: Readonly<Record<ReconnectOption['option'], string>> = {
  'clear-all': 'c',
  'clear-selected': 's',
  'keep-all': 'K',
  'wait-for-expiry': ' ',
};

/** To keep what waits is decided on the way to connecting a number: where one sends already, there is nothing to decide. */
function keyOf(option: ReconnectOption): string {
  return option.option === 'keep-all' && option.isSending ? ' ' : KEYS[option.option];
}

function openGuard(app: App, { idInstance }: GuardParams, words: GuardWords): Screen<GuardCommand> {
  const { sentences } = app;
  const item = app.services.fleet.find(idInstance);
  let watched: GuardWatch | undefined;
  const guardNow = (): ReconnectGuard | undefined => watched?.get();

  function view({ columns, rows }: Box): readonly Line[] {
    const guard = guardNow();
    if (guard === undefined) return [line(words.reading, { isFaint: true })];
    const { mark, words: said, tone } = presentGuard(guard, sentences);
    const verdict = wrap(oneLine(`${mark} ${said}`), columns, rows).map((text) => line(text, { tone, isBold: true }));
    const options = guard.verdict === 'leftovers' ? guard.options.flatMap((option) => optionLines(option, columns)) : [];
    // A list from the middle of a job says nothing of what would leave after it.
    const leftovers = guard.verdict === 'safe' || guard.verdict === 'unfinished' ? undefined : guard.leftovers;
    const all = [...verdict, ...(options.length === 0 ? [] : [BLANK, ...options])];
    if (leftovers === undefined) return all.slice(0, rows);
    const figures = figureLines(leftovers, columns);
    const chats = chatLines(leftovers, columns, rows - all.length - figures.length - 2);
    return [...all, BLANK, ...figures, ...chats].slice(0, rows);
  }

  function optionLines(option: ReconnectOption, columns: number): readonly Line[] {
    const key = option.isPossible ? keyOf(option) : '✕';
    return wrap(oneLine(optionSentence(option, sentences)), columns - 3, 4).map((text, at) => [
      span(at === 0 ? `${key}  ` : '   ', { tone: option.isPossible ? 'accent' : undefined, isBold: true }),
      span(text, { isFaint: !option.isPossible }),
    ]);
  }

  function figureLines(leftovers: Leftovers, columns: number): readonly Line[] {
    const { firstHour, duplicates, broadcast, withoutRecipient } = leftovers;
    const { guard } = sentences.reports;
    const said = [
      guard.chats(leftovers),
      guard.firstHour(firstHour),
      ...(broadcast === undefined ? [] : [guard.broadcast(broadcast)]),
      ...(duplicates > 0 ? [guard.duplicates(duplicates)] : []),
      ...(withoutRecipient > 0 ? [guard.withoutRecipient(withoutRecipient)] : []),
    ];
    return said.flatMap((text) => wrap(oneLine(text), columns, 3).map((row) => line(row, { isFaint: true })));
  }

  /** The chats for which most waits, as many as there is room for. */
  function chatLines({ largest, chats }: Leftovers, columns: number, room: number): readonly Line[] {
    if (largest.length === 0 || room < 3) return [];
    const shown = largest.slice(0, room - 2);
    const others = chats - shown.length;
    const width = Math.min(40, columns - 10);
    return [
      BLANK,
      line(words.largest, { isBold: true }),
      ...shown.map(({ chatId, entries }) => [
        span(`  ${fit(presentChat(chatId, app.isRevealed(), sentences), width)}`),
        span(fit(presentNumber(entries, sentences), 7, 'right')),
      ]),
      ...(others > 0 ? [line(`  ${words.others(others)}`, { isFaint: true })] : []),
    ].slice(0, room);
  }

  function isPossible(wanted: ReconnectOption['option']): boolean {
    const guard = guardNow();
    return guard?.verdict === 'leftovers' && guard.options.some(({ option, isPossible: can }) => option === wanted && can);
  }

  return {
    idInstance,
    title: () => oneLine(words.title(item?.access.name ?? idInstance)),
    view,
    handlers() {
      const guard = guardNow();
      const isDecided = guard?.verdict === 'safe' || guard?.verdict === 'kept';
      return {
        // A number that sends is connected already.
        connect: isDecided && !guard.isSending ? () => app.open('connect', { idInstance }) : undefined,
        clear: isPossible('clear-all') ? () => app.open('plan', { idInstance, selection: { all: true } }) : undefined,
        choose: isPossible('clear-selected') ? () => app.open('queue', { idInstance }) : undefined,
        keep: isPossible('keep-all') && guard?.isSending !== true ? () => app.open('connect', { idInstance }) : undefined,
        job: guard?.verdict === 'unfinished' ? () => app.open('clearing', { idInstance }) : undefined,
        diagnose: () => app.open('diagnosis', { idInstance }),
      };
    },
    shown() {
      if (item === undefined) return () => undefined;
      watched = watchGuard(app.services, item, app.changed);
      return () => {
        watched?.end();
        watched = undefined;
      };
    },
  };
}
