import { SluiceError } from '@sluice/core';
import type { Journal } from '@sluice/queue';
import { knownStep, lastStepOf } from '@sluice/queue/job';
import type { Job } from '@sluice/queue/journal';
import { jobProgress, stepSentence, type Sentences } from '@sluice/queue/sentences';
import { edgeSentences } from './edge-sentences.ts';

/**
 * How far a job is, or what it has come to. It is the same until something happens, so that no caller is sent it twice.
 *
 * @throws {SluiceError} `journal-damaged` where its events are not as they were written.
 */
export function jobSaid(journal: Journal, job: Job): string {
  const sentences = edgeSentences(job.idInstance);
  return job.closedAt === undefined ? progressSaid(journal, job, sentences) : endSaid(journal, job, sentences);
}

function progressSaid(journal: Journal, job: Job, sentences: Sentences): string {
  const known = knownStep(journal, job);
  if (known === undefined) return jobProgress(job, sentences);
  const { step, wait } = known;
  const waits = wait && sentences.steps.wait(wait);
  const said = [
    jobProgress(job, sentences),
    ...stopped([stepSentence(step, sentences), ...(waits === undefined ? [] : [waits])]),
  ];
  return said.join(' ');
}

function endSaid(journal: Journal, job: Job, sentences: Sentences): string {
  const last = lastOf(journal, job);
  if (last === undefined) return sentences.jobs.states[job.kind][job.state];
  const end = stepSentence(last, sentences);
  if (last.step !== 'done') return end;
  const { captured, snapshot, unseen, cleared } = last.report;
  const named = stepSentence({ step: 'captured', captured, snapshot, unseen }, sentences);
  const answered = cleared === undefined ? [] : [`The gateway says that it cleared ${sentences.formats.number(cleared)}`];
  return [...stopped([named, ...answered]), end].join(' ');
}

/** @returns `undefined` where what the end rests on has been deleted from the journal since. */
function lastOf(journal: Journal, job: Job): ReturnType<typeof lastStepOf> {
  try {
    return lastStepOf(journal, job);
  } catch (error) {
    if (error instanceof SluiceError && error.code === 'not-found') return undefined;
    throw error;
  }
}

function stopped(sentences: readonly string[]): readonly string[] {
  return sentences.map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
}
