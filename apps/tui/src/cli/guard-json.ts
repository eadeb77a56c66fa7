import type { ReconnectGuard } from '@sluice/queue';
import { guardSentence, optionSentence } from '@sluice/queue/sentences';
import type { AppSentences } from '../sentences/sentences.ts';
import { errorJson } from './json.ts';

/** The guard with its sentences. */
export function guardJson(guard: ReconnectGuard, sentences: AppSentences): object {
  return {
    ...guard,
    ...('error' in guard && { error: errorJson(guard.error) }),
    ...('options' in guard && {
      options: guard.options.map((option) => ({ ...option, sentence: optionSentence(option, sentences) })),
    }),
    sentence: guardSentence(guard, sentences),
  };
}
