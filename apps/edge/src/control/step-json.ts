import type { JobStep } from '@sluice/queue';
import { errorSentence, type Sentences } from '@sluice/queue/sentences';

/** A step as the contract of the edge has it: as it is, and its error with the sentence. */
export function stepJson(step: JobStep, said: Sentences): object {
  if (!('error' in step)) return step;
  const { error, ...rest } = step;
  return error === undefined ? rest : { ...rest, error: { code: error.code, message: errorSentence(error, said) } };
}
