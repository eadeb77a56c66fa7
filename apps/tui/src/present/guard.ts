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
  const leftovers = leftoversNow(guard);
  const isKept = restored !== undefined;
  const verdict =
    restored === undefined
      ? `${reports.guard.verdicts[guard.verdict]} ${oneLine(guardSentence(guard, sentences))}`
      : `${reports.guard.undecided} ${oneLine(screens.keptInClear(restored))}`;
  return [
    verdict,
    ...(leftovers === undefined ? [] : section(guardFigures(guard, sentences).join('\n'))),
    ...(leftovers === undefined ? [] : section(largest(leftovers, reveal, sentences).trimEnd())),
    ...(guard.verdict === 'leftovers'
      ? [
          '',
          isKept ? reports.guard.canBeDone : reports.guard.decideFirst,
          ...optionLines(optionsInOrder(guard.options, isKept), sentences),
        ]
      : []),
    '',
  ].join('\n');
}

function section(text: string): readonly string[] {
  return text === '' ? [] : ['', text];
}

/** What waits, as far as that says what would leave: a list from the middle of a job does not. */
export function leftoversNow(guard: ReconnectGuard): Leftovers | undefined {
  return guard.verdict === 'safe' || guard.verdict === 'unfinished' ? undefined : guard.leftovers;
}

/** Figures of the leftovers that neither the sentence of the guard says nor an option. */
export function guardFigures(guard: ReconnectGuard, { findings, reports }: AppSentences): readonly string[] {
  const leftovers = leftoversNow(guard);
  if (leftovers === undefined) return [];
  const { chats, unseen, isExact, waiting, firstHour, duplicates, broadcast, withoutRecipient } = leftovers;
  const isAllKnown = isExact && unseen + withoutRecipient === 0;
  const isChatsSaid = isAllKnown && (guard.verdict === 'leftovers' || guard.verdict === 'kept');
  return [
    ...(chats === 0 || isChatsSaid ? [] : [reports.guard.chats(leftovers, isAllKnown)]),
    // To keep everything is one of the options, and says it.
    ...(guard.verdict === 'leftovers' ? [] : [reports.guard.firstHour(firstHour)]),
    ...(broadcast === undefined ? [] : [findings.broadcast({ waiting, ...broadcast })]),
    ...(duplicates > 0 ? [reports.guard.duplicates(duplicates)] : []),
    ...(withoutRecipient > 0 ? [reports.guard.withoutRecipient(withoutRecipient)] : []),
  ];
}

/** The chats for which most waits: of no interest where it is one message for each. */
export function chatsToName({ largest: chats }: Pick<Leftovers, 'largest'>): Leftovers['largest'] {
  return chats.some(({ entries }) => entries > 1) ? chats : [];
}

function largest(leftovers: Leftovers, reveal: boolean, sentences: AppSentences): string {
  const chats = chatsToName(leftovers);
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
