import type { ReconnectGuard } from '@sluice/queue';
import { guardSentence, optionSentence } from '@sluice/queue/sentences';
import { en } from '../sentences/en/en.ts';
import { errorJson } from './json.ts';

/** The guard with its sentences, which are English in every language of the operator: programs read them. */
export function guardJson(guard: ReconnectGuard): object {
  return {
    ...guard,
    ...('error' in guard && { error: errorJson(guard.error) }),
    ...('options' in guard && {
      options: guard.options.map((option) => ({ ...option, sentence: optionSentence(option, en) })),
    }),
    sentence: guardSentence(guard, en),
  };
}
