import type { ReconnectGuard } from '@sluice/queue';
import type { Leftovers, ReconnectOption } from '@sluice/queue/diagnosis';
import { guardSentence, optionSentence } from '@sluice/queue/sentences';
import type { AppSentences } from '../sentences/sentences.ts';
import type { KeptByRestore } from '../access/kept-by-restore.ts';
import { table } from './columns.ts';
import { presentNumber } from './format.ts';
import type { Tone } from './instance.ts';
import { jobInApp, jobNextInApp } from './job.ts';
import { presentChat } from './mask.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** Whether a number can be connected, and what there is to choose first. */
export interface PresentedGuard {
  readonly mark: string;
  readonly tone: Tone;
  readonly words: ScreenText;
  readonly choices: readonly ScreenText[];
}

export function presentGuard(guard: ReconnectGuard, sentences: AppSentences): PresentedGuard {
  const words = oneLine(guardSentence(guard, sentences));
  const { screens } = sentences;
  const { safe, kept, notYet, notCertain } = screens.verdicts;
  switch (guard.verdict) {
    case 'safe':
      return { mark: `✓ ${safe}`, tone: 'good', words, choices: [] };
    case 'kept':
      return { mark: `✓ ${kept}`, tone: 'good', words, choices: [] };
    case 'leftovers': {
      const choices = guard.options.map((option) =>
        oneLine(`${option.isPossible ? '·' : '✕'} ${optionSentence(option, sentences)}`),
      );
      return { mark: `✕ ${notYet}`, tone: 'bad', words, choices };
    }
    case 'unfinished': {
      const { job } = guard;
      const sentence = screens.unfinishedGuard(job.idInstance, `${jobInApp(job, sentences)} ${jobNextInApp(job, sentences)}`);
      return { mark: `✕ ${notYet}`, tone: 'bad', words: oneLine(sentence), choices: [] };
    }
    case 'unknown':
      return { mark: `? ${notCertain}`, tone: 'waiting', words, choices: [] };
  }
}

/** Messages that were kept once on purpose are not to be cleared by the first thing that is offered. */
export function optionsInOrder(options: readonly ReconnectOption[], isKeptInClear: boolean): readonly ReconnectOption[] {
  if (!isKeptInClear) return options;
  return options.toSorted((one, other) => Number(other.option === 'keep-all') - Number(one.option === 'keep-all'));
}

/**
 * The verdict of the guard, its evidence, and the decision to make.
 *
 * @param restored that all that waits was kept when the queue was cleared, where that is so and nothing leaves.
 */
export function guardText(
  guard: ReconnectGuard,
  { restored, reveal }: { readonly restored: KeptByRestore | undefined; readonly reveal: boolean },
  sentences: AppSentences,
): string {
  const { reports, screens } = sentences;
  const leftovers = guard.verdict === 'safe' ? undefined : guard.leftovers;
  const isKept = restored !== undefined;
  const verdict =
    restored === undefined
      ? `${reports.guard.verdicts[guard.verdict]} ${oneLine(guardSentence(guard, sentences))}`
      : `${reports.guard.undecided} ${oneLine(screens.keptInClear(restored))}`;
  return [
    verdict,
    ...(leftovers === undefined ? [] : ['', ...figures(leftovers, sentences), '', largest(leftovers, reveal, sentences)]),
    ...(guard.verdict === 'leftovers'
      ? [
          isKept ? reports.guard.canBeDone : reports.guard.decideFirst,
          ...optionLines(optionsInOrder(guard.options, isKept), sentences),
        ]
      : []),
    '',
  ].join('\n');
}

function figures(leftovers: Leftovers, { reports: { guard } }: AppSentences): readonly string[] {
  const { firstHour, duplicates, broadcast, withoutRecipient } = leftovers;
  return [
    guard.chats(leftovers),
    guard.firstHour(firstHour),
    ...(broadcast === undefined ? [] : [guard.broadcast(broadcast)]),
    ...(duplicates > 0 ? [guard.duplicates(duplicates)] : []),
    ...(withoutRecipient > 0 ? [guard.withoutRecipient(withoutRecipient)] : []),
  ];
}

function largest({ largest: chats }: Leftovers, reveal: boolean, sentences: AppSentences): string {
  if (chats.length === 0) return '';
  const { titles } = sentences.lists;
  const rows = chats.map(({ chatId, entries }) => [presentChat(chatId, reveal, sentences), presentNumber(entries, sentences)]);
  return table([{ title: titles.chat }, { title: titles.waiting, align: 'right' }], rows);
}

function optionLines(options: readonly ReconnectOption[], sentences: AppSentences): readonly string[] {
  return options.map(
    (option) => `  ${sentences.reports.guard.option(option.isPossible, oneLine(optionSentence(option, sentences)))}`,
  );
}
