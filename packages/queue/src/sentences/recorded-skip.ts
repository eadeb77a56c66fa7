import { skips as english } from './en/refusals.ts';
import type { Skips } from './refusals.ts';
import { say, type Catalogue } from './catalogue.ts';
import type { Sentences } from './sentences.ts';

/** What a sentence of the journal may say, by its code: tried by saying it again. */
const CANDIDATES: { readonly [Code in keyof Skips]: (why: string) => Skips[Code] } = {
  'no-recipient': () => ({}),
  'not-sendable': () => ({}),
  'link-too-old': () => ({}),
  'restored-before': (why) => ({ job: after('by job', why) }),
  'cleared-again': (why) => ({ job: after('by job', why), snapshot: after('snapshot', why) }),
  unanswered: () => ({}),
  'sent-before-clear': () => ({}),
  damaged: () => ({}),
};

/**
 * Why an entry was not restored. The journal keeps the sentence, in English: one of the catalogue, or that of the gateway that would not take it.
 *
 * @example
 * ```ts
 * for (const { position, why } of report.skipped) console.log(position, recordedSkipSentence(why, en));
 * ```
 */
export function recordedSkipSentence(why: string, { skips, failure }: Pick<Sentences, 'skips' | 'failure'>): string {
  const code = Object.keys(CANDIDATES)
    .filter(isSkip)
    .find((each) => again(each, why, english) === why);
  return code === undefined ? failure({ code: 'refused', message: why }) : again(code, why, skips);
}

function again(code: keyof Skips, why: string, skips: Catalogue<Skips>): string {
  return say<Skips, keyof Skips>(skips, code, CANDIDATES[code](why));
}

function isSkip(code: string): code is keyof Skips {
  return Object.hasOwn(CANDIDATES, code);
}

/** The word behind a phrase. */
function after(phrase: string, sentence: string): string {
  const [, word = ''] = new RegExp(`\\b${phrase} ([^\\s,]+?)[.,]?(?:\\s|$)`).exec(sentence) ?? [];
  return word;
}
