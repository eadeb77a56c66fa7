import type { ReconnectGuard } from '@sluice/queue';
import { guardSentence, optionSentence, type Sentences } from '@sluice/queue/sentences';
import { oneLine, type ScreenText } from './one-line.ts';
import { jobInApp, jobNextInApp } from './open-job.ts';
import type { Tone } from './state.ts';

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
