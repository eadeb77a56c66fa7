import type { ReconnectGuard } from '@sluice/queue';
import { oneLine } from './one-line.ts';
import { jobInApp, jobNextInApp } from './open-job.ts';
import type { Tone } from './state.ts';

/** Whether a number can be connected, and what there is to choose first. */
export interface PresentedGuard {
  readonly mark: string;
  readonly tone: Tone;
  readonly words: string;
  readonly choices: readonly string[];
}

export function presentGuard(guard: ReconnectGuard): PresentedGuard {
  const words = oneLine(guard.sentence);
  switch (guard.verdict) {
    case 'safe':
      return { mark: '✓ Safe.', tone: 'good', words, choices: [] };
    case 'leftovers': {
      const choices = guard.options.map(({ isPossible, sentence }) => `${isPossible ? '·' : '✕'} ${oneLine(sentence)}`);
      return { mark: '✕ Not yet.', tone: 'bad', words, choices };
    }
    case 'unfinished': {
      const { job } = guard;
      const sentence = `Connect no number to instance ${job.idInstance} yet. ${jobInApp(job)} ${jobNextInApp(job)}`;
      return { mark: '✕ Not yet.', tone: 'bad', words: oneLine(sentence), choices: [] };
    }
    case 'unknown':
      return { mark: '? Not certain.', tone: 'waiting', words, choices: [] };
  }
}
