import { type Context, createContext, useContext } from 'react';
import { en } from '../sentences/en/en.ts';
import type { AppSentences } from '../sentences/sentences.ts';

export const SentencesContext: Context<AppSentences> = createContext(en);

/** What the screens say about queues, in the language of the operator. */
export function useSentences(): AppSentences {
  return useContext(SentencesContext);
}
