import { en, type Sentences } from '@sluice/queue/sentences';
import { createContext, useContext, type Context } from 'react';

export const SentencesContext: Context<Sentences> = createContext(en);

/** What the screens say about queues, in the language of the operator. */
export function useSentences(): Sentences {
  return useContext(SentencesContext);
}
