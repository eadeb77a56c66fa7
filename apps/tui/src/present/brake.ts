import type { OpenJob } from '@sluice/queue';
import type { Brake } from '@sluice/queue/journal';
import type { AppSentences } from '../sentences/sentences.ts';
import { presentJob } from './job.ts';
import { oneLine, type ScreenText } from './safe-text.ts';
import { shellLine } from './shell.ts';

/** Since when a brake is on, by whom and how to release it, in one line. */
export function brakeLine(
  { name, idInstance }: { readonly name: string; readonly idInstance: string },
  brake: Brake,
  sentences: AppSentences,
): ScreenText {
  const release = shellLine(['sluice', 'go', oneLine(name), '--confirm', oneLine(idInstance), '--reason', '']);
  return oneLine(sentences.running.ofInstance(name, sentences.running.brakeOn(brakeSentence(brake, sentences), release)));
}

/** Since when a brake is on, by whom, and what the delay was before; what the settings show now is not known here. */
export function brakeSentence(brake: Brake, { findings }: Pick<AppSentences, 'findings'>): string {
  return findings['brake-on']({ ...brake, shownMs: undefined });
}

/** What a table says in the place of a forecast: neither while a job is open nor while the brake is on does it say when the queue is empty. */
export function presentStanding(
  { job, brake }: { readonly job: Pick<OpenJob, 'isLeft'> | undefined; readonly brake: Brake | undefined },
  sentences: AppSentences,
): ScreenText | undefined {
  const words = [brake && presentBrake(brake, sentences), job && presentJob(job, sentences)].filter((word) => word !== undefined);
  return words.length === 0 ? undefined : oneLine(words.join(', '));
}

/** That the brake is on, or may be, in as few words as a column has room for. */
export function presentBrake({ confirmedAt }: Pick<Brake, 'confirmedAt'>, { lists }: AppSentences): ScreenText {
  return oneLine(confirmedAt === undefined ? lists.brakeMayBeOn : lists.brakeOn);
}
