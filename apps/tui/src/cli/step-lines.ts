import type { JobStep, RestoreReport } from '@sluice/queue';
import type { Clock } from '@sluice/queue/reading';
import { stepSentence } from '@sluice/queue/sentences';
import { oneLine } from '../present/safe-text.ts';
import { presentSkipped } from '../present/step.ts';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';

type Step = JobStep;

const QUIET_MS = 10_000;
/** What says the same again says only that the program lives. */
const SAME_MS = 60_000;

/** The steps that are said again and again while the same goes on. */
const PROGRESS: ReadonlySet<string> = new Set([
  'verifying',
  'waiting',
  'measuring',
  'confirming',
  'watching',
  'connecting',
  'proving',
] satisfies readonly Step['step'][]);

/**
 * Makes the lines of the steps of a job. While the same goes on, a line every ten seconds is enough, and one every minute
 * where it says the same: a screen reader reads every one.
 */
export function stepLines({
  clock,
  sentences,
}: {
  readonly clock: Pick<Clock, 'now'>;
  readonly sentences: AppSentences;
}): (step: Step) => readonly string[] {
  let printed: { readonly what: string; readonly words: string; readonly at: number } | undefined;
  return (step) => {
    const isProgress = PROGRESS.has(step.step) || (step.step === 'restoring' && step.done < step.of);
    const words = oneLine(wordsOf(step, sentences));
    // A wait of minutes begins in the middle of this one.
    const what = step.step === 'measuring' ? words : step.step;
    const quietMs = printed?.words === words ? SAME_MS : QUIET_MS;
    if (isProgress && printed?.what === what && clock.now() - printed.at < quietMs) return [];
    printed = { what, words, at: clock.now() };
    return [words, ...skippedOf(step, sentences)];
  };
}

function wordsOf(step: Step, sentences: AppSentences): string {
  switch (step.step) {
    case 'failed':
      return errorSentence(step.error, sentences);
    case 'interrupted':
      return sentences.running.interrupted(errorSentence(step.error, sentences), step.job);
    case 'unverified':
      return sentences.running.notVerified(stepSentence(step, sentences), step.report.snapshot);
    default:
      return stepSentence(step, sentences);
  }
}

/** All of them: each entry that was not restored is named, however many there are. */
function skippedOf(step: Step, sentences: AppSentences): readonly string[] {
  const report = restoreReportOf(step);
  return report === undefined ? [] : presentSkipped(report, report.skipped.length, sentences).map((line) => `  ${line}`);
}

function restoreReportOf(step: Step): RestoreReport | undefined {
  switch (step.step) {
    case 'restored':
      return step.report;
    case 'done':
      return step.report.restore;
    case 'ended-elsewhere':
      return step.restore;
    default:
      return undefined;
  }
}
