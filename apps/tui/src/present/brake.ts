import type { OpenJob } from '@sluice/queue';
import { isWithoutEffect } from '@sluice/queue/diagnosis';
import type { Brake } from '@sluice/queue/journal';
import type { AppSentences } from '../sentences/sentences.ts';
import { presentJob } from './job.ts';
import { oneLine, type ScreenText } from './safe-text.ts';
import { shellLine } from './shell.ts';

/** A brake, and the delay that the settings show since it was set; `undefined` where they were not read since. */
export interface SeenBrake extends Brake {
  readonly shownMs: number | undefined;
}

interface Named {
  readonly name: string;
  readonly idInstance: string;
}

/** Since when a brake is on, by whom and how to release it, in one line; or that it does not hold, and what to do. */
export function brakeLine(connected: Named, brake: SeenBrake, sentences: AppSentences): ScreenText {
  const { ofInstance, brakeOn, brakeWithoutEffect } = sentences.running;
  const sentence = brakeSentence(brake, sentences);
  const release = brakeCommand('go', connected);
  const line = isWithoutEffect(brake, brake.shownMs)
    ? brakeWithoutEffect(sentence, { again: brakeCommand('stop', connected), close: release })
    : brakeOn(sentence, release);
  return oneLine(ofInstance(connected.name, line));
}

/** The command that sets or releases the brake. The reason is empty, which is refused: the operator has to type one. */
export function brakeCommand(command: 'stop' | 'go', { name, idInstance }: Named): string {
  return shellLine(['sluice', command, oneLine(name), '--confirm', oneLine(idInstance), '--reason', '']);
}

/** Since when a brake is on, by whom, and what the delay was before; or which delay the settings show in its place. */
export function brakeSentence(brake: SeenBrake, { findings }: Pick<AppSentences, 'findings'>): string {
  // That it is on is certain by the journal: what the settings show besides says nothing more.
  const isCertain = brake.confirmedAt !== undefined && !isWithoutEffect(brake, brake.shownMs);
  return findings['brake-on'](isCertain ? { ...brake, shownMs: undefined } : brake);
}

/** What a table says in the place of a forecast: neither while a job is open nor while the brake is on does it say when the queue is empty. */
export function presentStanding(
  { job, brake }: { readonly job: Pick<OpenJob, 'isLeft'> | undefined; readonly brake: SeenBrake | undefined },
  sentences: AppSentences,
): ScreenText | undefined {
  const words = [brake && presentBrake(brake, sentences), job && presentJob(job, sentences)].filter((word) => word !== undefined);
  return words.length === 0 ? undefined : oneLine(words.join(', '));
}

/** That the brake is on, may be or does not hold, in as few words as a column has room for. */
export function presentBrake(brake: SeenBrake, { lists }: AppSentences): ScreenText {
  const { confirmedAt, delayBeforeMs, delayMs, shownMs } = brake;
  // One that was only asked for may still come, unless another delay than that from before is there.
  const mayCome = confirmedAt === undefined && (shownMs === undefined || shownMs === delayBeforeMs);
  if (mayCome) return oneLine(lists.brakeMayBeOn);
  return oneLine(shownMs === undefined || shownMs === delayMs ? lists.brakeOn : lists.brakeWithoutEffect);
}
