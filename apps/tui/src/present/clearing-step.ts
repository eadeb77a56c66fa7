import type { ClearingStep } from '@sluice/queue';
import { presentNumber } from './number.ts';
import type { Tone } from './state.ts';

/** A step of a clearing in one or two sentences, with a mark for those who see no colour. */
export function presentStep(step: ClearingStep): { readonly mark: string; readonly words: string; readonly tone: Tone } {
  switch (step.step) {
    case 'capturing':
      return { mark: '…', words: 'Reading the queue and storing what can be seen', tone: 'waiting' };
    case 'captured':
      return { mark: '✓', words: `Captured ${messages(step.captured)} to ${step.location}`, tone: 'good' };
    case 'clearing':
      return { mark: '…', words: 'Sending one clear request', tone: 'waiting' };
    case 'cleared':
      return { mark: '✓', words: 'The gateway says that the queue is cleared', tone: 'good' };
    case 'unknown':
      return {
        mark: '?',
        words: `${step.error.message} The clear may have taken effect: it is not sent again, the queue is read instead.`,
        tone: 'bad',
      };
    case 'settling':
      return {
        mark: '…',
        words: `Making sure: ${presentNumber(step.listed)} captured messages still listed; the gateway counts ${presentNumber(step.count)}, a figure up to 10 s old`,
        tone: 'waiting',
      };
    case 'refused':
      return { mark: '✕', words: step.error.message, tone: 'bad' };
    case 'failed':
      return { mark: '✕', words: `Nothing was cleared. ${step.error.message}`, tone: 'bad' };
    case 'verified':
      return { mark: '✓', words: verified(step), tone: 'good' };
    case 'unverified':
      return {
        mark: '✕',
        words: step.error
          ? `The queue could not be read for 5 minutes. ${step.error.message}`
          : `After 5 minutes ${messages(step.remaining)} of the captured are still listed and the gateway counts ${presentNumber(step.count)}. Look at the queue before you clear again.`,
        tone: 'bad',
      };
  }
}

function verified({ captured, uncaptured, mayHaveLeft, arrived }: Extract<ClearingStep, { step: 'verified' }>): string {
  const sentences = ['Verified: nothing of what waited is left.'];
  if (uncaptured > 0) sentences.push(`${messages(uncaptured)} could not be captured and are gone.`);
  if (mayHaveLeft > 0)
    sentences.push(
      `Up to ${presentNumber(Math.min(mayHaveLeft, captured))} of the captured may have been sent before the clear took effect.`,
    );
  if (arrived > 0) sentences.push(`${messages(arrived)} arrived meanwhile and wait.`);
  return sentences.join(' ');
}

function messages(count: number): string {
  return count === 1 ? '1 message' : `${presentNumber(count)} messages`;
}
