import { SluiceError } from '@sluice/core';
import { jobSentence } from '../sentences/say.ts';
import type { Sentences } from '../sentences/sentences.ts';
import type { OpenJob } from './open-job.ts';

/**
 * Why nothing else is begun while a job is open.
 *
 * @example
 * ```ts
 * const job = queue.openJob();
 * if (job !== undefined) throw busy(job, en);
 * ```
 */
export function busy(job: OpenJob, sentences: Sentences): SluiceError {
  const { idInstance } = job;
  return new SluiceError({
    code: 'busy',
    message: `Nothing was sent to instance ${idInstance}. ${jobSentence(job, sentences)}`,
    idInstance,
  });
}
