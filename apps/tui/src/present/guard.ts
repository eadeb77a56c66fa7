import type { ReconnectGuard } from '@sluice/queue';
import type { FirstHour, Leftovers, ReconnectOption } from '@sluice/queue/diagnosis';
import { guardSentence, optionSentence, type Sentences } from '@sluice/queue/sentences';
import { table } from './columns.ts';
import { messages, presentNumber } from './format.ts';
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

export function presentGuard(guard: ReconnectGuard, sentences: Sentences): PresentedGuard {
  const words = oneLine(guardSentence(guard, sentences));
  switch (guard.verdict) {
    case 'safe':
      return { mark: '✓ Safe.', tone: 'good', words, choices: [] };
    case 'leftovers': {
      const choices = guard.options.map((option) =>
        oneLine(`${option.isPossible ? '·' : '✕'} ${optionSentence(option, sentences)}`),
      );
      return { mark: '✕ Not yet.', tone: 'bad', words, choices };
    }
    case 'unfinished': {
      const { job } = guard;
      const sentence = `Connect no number to instance ${job.idInstance} yet. ${jobInApp(job, sentences)} ${jobNextInApp(job)}`;
      return { mark: '✕ Not yet.', tone: 'bad', words: oneLine(sentence), choices: [] };
    }
    case 'unknown':
      return { mark: '? Not certain.', tone: 'waiting', words, choices: [] };
  }
}

const VERDICTS: Readonly<Record<ReconnectGuard['verdict'], string>> = {
  safe: 'Safe.',
  leftovers: 'Not safe.',
  unfinished: 'Not safe.',
  unknown: 'Not certain.',
};

/** The verdict of the guard, its evidence, and the decision to make. */
export function guardText(guard: ReconnectGuard, reveal: boolean, sentences: Sentences): string {
  const leftovers = guard.verdict === 'safe' ? undefined : guard.leftovers;
  return [
    `${VERDICTS[guard.verdict]} ${oneLine(guardSentence(guard, sentences))}`,
    ...(leftovers === undefined ? [] : ['', ...figures(leftovers), '', largest(leftovers, reveal)]),
    ...(guard.verdict === 'leftovers' ? ['Decide first:', ...optionLines(guard.options, sentences)] : []),
    '',
  ].join('\n');
}

const DRAIN_RATE_SOURCES: Readonly<Record<FirstHour['by'], string>> = {
  delay: 'at the delay that is set',
  'shortest-delay': 'at the shortest delay there is, as the one that is set is not known',
  'slow-start': 'as documented for a phone that has come back',
  nothing: 'as no pace is known',
};

function figures({ unseen, chats, firstHour, duplicates, broadcast, withoutRecipient }: Leftovers): readonly string[] {
  return [
    `To ${presentNumber(chats)} ${chats === 1 ? 'chat' : 'chats'} as far as can be seen${unseen > 0 ? `; ${messages(unseen)} cannot be` : ''}.`,
    `Up to ${presentNumber(firstHour.atMost)} would leave in the first hour, ${DRAIN_RATE_SOURCES[firstHour.by]}.`,
    ...(broadcast === undefined
      ? []
      : [
          `${messages(broadcast.messages)} say the same to ${presentNumber(broadcast.chats)} chats: ${Math.round(broadcast.share * 100)} % of them.`,
        ]),
    ...(duplicates > 0 ? [`${messages(duplicates)} repeat to a chat what another says.`] : []),
    ...(withoutRecipient > 0 ? [`Of ${presentNumber(withoutRecipient)} the gateway does not name the recipient.`] : []),
  ];
}

function largest({ largest: chats }: Leftovers, reveal: boolean): string {
  if (chats.length === 0) return '';
  const rows = chats.map(({ chatId, entries }) => [presentChat(chatId, reveal), presentNumber(entries)]);
  return table([{ title: 'CHAT' }, { title: 'WAIT', align: 'right' }], rows);
}

function optionLines(options: readonly ReconnectOption[], sentences: Sentences): readonly string[] {
  return options.map(
    (option) => `  ${option.isPossible ? 'Possible:' : 'Not possible:'} ${oneLine(optionSentence(option, sentences))}`,
  );
}
