import type { JobDetails } from '../../access/access.ts';
import { BLANK, line, type Line } from '../../app/line.ts';
import { markedLines, sentenceLines } from '../../app/lines.ts';
import { stepSentence } from '@sluice/queue/sentences';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { ClearingWords } from './clearing-words.ts';
import { begunLines, waitLines } from './steps-view.ts';

export interface LeftJobViewState {
  readonly details: JobDetails;
  readonly now: number;
  readonly sentences: AppSentences;
  readonly words: ClearingWords;
}

/** A job that this window does not carry out: who began it, what is certain, whether anybody carries it out, and what finishing it would do. */
export function leftJobLines({ details, now, sentences, words }: LeftJobViewState, columns: number): readonly Line[] {
  const { job, step, wait } = details;
  const { kind, state, isLeft, heartbeatAt } = job;
  return [
    ...markedLines('!', words.notFinished[kind], columns, { tone: 'waiting', isBold: true }),
    ...begunLines(details, columns, sentences, words),
    BLANK,
    line(words.progress, { isBold: true }),
    ...sentenceLines(sentences.jobs.states[kind][state], columns),
    BLANK,
    ...sentenceLines(isLeft ? words.abandoned : words.elsewhere(sentences.formats.moment(heartbeatAt)), columns),
    ...(isLeft || step === undefined ? [] : sentenceLines(stepSentence(step, sentences), columns, { isFaint: true })),
    ...(isLeft ? [] : waitLines(step, wait, now, columns, sentences, words)),
    ...(isLeft ? [BLANK, line(words.finishing, { isBold: true }), ...sentenceLines(words.willDo(kind, state), columns)] : []),
    BLANK,
    line(isLeft ? words.finishHint : words.followHint, { isFaint: true }),
  ];
}
