import type { ReconnectGuard } from '@sluice/queue';
import type { Leftovers, ReconnectOption } from '@sluice/queue/diagnosis';
import { optionSentence } from '@sluice/queue/sentences';
import type { App } from '../../app/app.ts';
import { every } from '../../app/every.ts';
import { BLANK, line, span, type Line } from '../../app/line.ts';
import { sentenceLines } from '../../app/lines.ts';
import { movementCommands } from '../../app/movement.ts';
import type { Box, Screen, ScreenDefinition } from '../../app/screen.ts';
import { createScroll } from '../../app/scroll.ts';
import { fit, wrap } from '../../present/columns.ts';
import { presentNumber } from '../../present/format.ts';
import { chatsToName, guardFigures, leftoversNow, optionsInOrder, presentGuard } from '../../present/guard.ts';
import { presentChat } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import { type GuardWatch, watchGuard } from '../../services/guards.ts';
import type { KeptByRestore } from '../../access/kept-by-restore.ts';
import { unansweredFor } from '../../services/unanswered.ts';
import { type GuardCommand, type GuardWords, guardWords } from './guard-words.ts';

export interface GuardParams {
  readonly idInstance: string;
}

/** Whether a number that is connected now would send what is left over, and what there is to decide first. */
export const guardScreen: ScreenDefinition<GuardParams, GuardCommand, GuardWords> = {
  commands: [
    { id: 'connect', keys: ['enter', 'n'], shown: 'n' },
    // In the order of the options above, and to clear before to let everything go out.
    { id: 'clear', keys: ['c'], shown: 'c' },
    { id: 'choose', keys: ['s'], shown: 's' },
    { id: 'keep', keys: ['K'], shown: 'K' },
    { id: 'job', keys: ['o'], shown: 'o' },
    { id: 'refresh', keys: ['r'], shown: 'r' },
    { id: 'diagnose', keys: ['d'], shown: 'd' },
    ...movementCommands,
  ],
  words: guardWords,
  open: openGuard,
};

/** A gateway that does not answer is said after ten seconds. */
const TICK_MS = 10_000;

/** The key that leads to a choice; waiting needs none, and has a mark. */
const KEYS: Readonly<Record<ReconnectOption['option'], string>> = {
  'clear-all': 'c',
  'clear-selected': 's',
  'keep-all': 'K',
  'wait-for-expiry': '·',
};

/** To keep what waits is decided on the way to connecting a number: where one sends already, there is nothing to decide. */
function keyOf(option: ReconnectOption): string {
  return option.option === 'keep-all' && option.isSending ? '·' : KEYS[option.option];
}

function openGuard(app: App, { idInstance }: GuardParams, words: GuardWords): Screen<GuardCommand> {
  const { sentences } = app;
  const item = app.services.fleet.find(idInstance);
  const scroll = createScroll(app);
  let watched: GuardWatch | undefined;
  const guardNow = (): ReconnectGuard | undefined => watched?.get();

  function view({ columns, rows }: Box): readonly Line[] {
    const guard = guardNow();
    const waits = unansweredLines(columns);
    if (guard === undefined) return waits.length > 0 ? waits.slice(0, rows) : [line(words.reading, { isFaint: true })];
    const restored = guard.verdict === 'leftovers' && !guard.isSending ? watched?.restored() : undefined;
    const options = guard.verdict === 'leftovers' ? optionsInOrder(guard.options, restored !== undefined) : [];
    const leftovers = leftoversNow(guard);
    const all = [
      ...verdictLines(guard, restored, columns),
      ...(waits.length === 0 ? [] : [BLANK, ...waits]),
      ...(options.length === 0 ? [] : [BLANK, ...options.flatMap((option) => optionLines(option, columns))]),
      ...figureLines(guard, columns),
      ...(leftovers === undefined ? [] : chatLines(leftovers, columns)),
    ];
    return scroll.window(all, rows);
  }

  /** For how long the gateway has not answered, and what comes of it. */
  function unansweredLines(columns: number): readonly Line[] {
    const ms = item === undefined ? undefined : unansweredFor(item.watch);
    if (ms === undefined) return [];
    const { sentence, next } = sentences.screens.unanswered;
    return [
      ...sentenceLines(`! ${sentence(sentences.formats.span(ms))}`, columns, { tone: 'waiting' }),
      ...sentenceLines(sentences.screens.next(next), columns),
    ];
  }

  function verdictLines(guard: ReconnectGuard, restored: KeptByRestore | undefined, columns: number): readonly Line[] {
    if (restored !== undefined) {
      const kept = `! ${sentences.screens.keptInClear(restored)} ${words.keepKey(restored.entries)}`;
      return sentenceLines(kept, columns, { tone: 'waiting', isBold: true });
    }
    const { mark, words: said, tone } = presentGuard(guard, sentences);
    return sentenceLines(`${mark} ${said}`, columns, { tone, isBold: true });
  }

  function optionLines(option: ReconnectOption, columns: number): readonly Line[] {
    const key = option.isPossible ? keyOf(option) : '✕';
    return wrap(oneLine(optionSentence(option, sentences)), columns - 3, 4).map((text, at) => [
      span(at === 0 ? `${key}  ` : '   ', { tone: option.isPossible ? 'accent' : undefined, isBold: true }),
      span(text, { isFaint: !option.isPossible }),
    ]);
  }

  function figureLines(guard: ReconnectGuard, columns: number): readonly Line[] {
    const said = guardFigures(guard, sentences);
    const lines = said.flatMap((text) => wrap(oneLine(text), columns, 3).map((row) => line(row, { isFaint: true })));
    return lines.length === 0 ? [] : [BLANK, ...lines];
  }

  /** The chats for which most waits. */
  function chatLines(leftovers: Leftovers, columns: number): readonly Line[] {
    const { chats } = leftovers;
    const largest = chatsToName(leftovers);
    if (largest.length === 0) return [];
    const others = chats - largest.length;
    const width = Math.min(40, columns - 10);
    return [
      BLANK,
      line(words.largest, { isBold: true }),
      ...largest.map(({ chatId, entries }) => [
        span(`  ${fit(presentChat(chatId, app.isRevealed(), sentences), width)}`),
        span(fit(presentNumber(entries, sentences), 7, 'right')),
      ]),
      ...(others > 0 ? [line(`  ${words.others(others)}`, { isFaint: true })] : []),
    ];
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
        ...scroll.handlers,
        // A number that sends is connected already.
        connect: isDecided && !guard.isSending ? () => app.open('connect', { idInstance }) : undefined,
        clear: isPossible('clear-all') ? () => app.open('plan', { idInstance, selection: { all: true } }) : undefined,
        choose: isPossible('clear-selected') ? () => app.open('queue', { idInstance }) : undefined,
        keep: isPossible('keep-all') && guard?.isSending !== true ? () => app.open('connect', { idInstance }) : undefined,
        job: guard?.verdict === 'unfinished' ? () => app.open('clearing', { idInstance }) : undefined,
        refresh: guard?.verdict === 'unknown' ? () => item?.watch.refresh() : undefined,
        diagnose: () => app.open('diagnosis', { idInstance }),
      };
    },
    shown() {
      if (item === undefined) return () => undefined;
      watched = watchGuard(app.services, item, app.changed);
      const endTicks = every(app.services.session.clock, TICK_MS, app.changed);
      return () => {
        endTicks();
        watched?.end();
        watched = undefined;
      };
    },
  };
}
