import type { ClearingReport, JobStep, RestoreReport, Unprotected, Waiting } from '@sluice/queue';
import { presentDuration } from './duration.ts';
import { presentMoment, presentTime } from './moment.ts';
import { presentNumber } from './number.ts';
import { oneLine, type ScreenText } from './one-line.ts';
import type { Tone } from './state.ts';

/** A line about a clearing, with a mark for those who see no colour. */
export interface PresentedStep {
  readonly mark: string;
  readonly words: ScreenText;
  readonly tone: Tone;
}

/** A step of a clearing or a restore in one or two sentences. */
export function presentStep(step: JobStep): PresentedStep {
  switch (step.step) {
    case 'capturing':
      return inProgress('Reading the queue and storing what can be seen');
    case 'captured':
      return done(`Captured ${messages(step.captured)} into snapshot ${step.snapshot}`);
    case 'clearing':
      return inProgress('Sending one clear request');
    case 'cleared':
      return done('The gateway says that the queue is cleared');
    case 'unknown':
      return failed(
        `${step.error.message} The clear may have taken effect: it is not sent again, the queue is read instead.`,
        '?',
      );
    case 'verifying':
      return inProgress(
        step.listed === undefined
          ? 'Making sure: reading the queue as soon as its count has been renewed'
          : `Making sure: ${presentNumber(step.listed)} of the captured still listed${step.count === undefined ? '' : `; the gateway counts ${presentNumber(step.count)}, which may be old`}`,
      );
    case 'verified':
      return done(
        `Verified: nothing of what was captured is left.${step.arrived > 0 ? ` ${messages(step.arrived)} ${step.arrived === 1 ? 'waits' : 'wait'} that ${step.arrived === 1 ? 'was' : 'were'} not seen before.` : ''}`,
      );
    case 'looking':
      return inProgress('Looking for what still waits or has left');
    case 'restoring':
      return inProgress(
        `Sending again what stays: ${presentNumber(step.done)} of ${presentNumber(step.of)}${step.waiting === undefined ? '' : `. ${waitingWords(step.waiting)}`}`,
      );
    case 'waiting':
      return inProgress(
        `Another run has this job, last heard of ${presentMoment(step.heardOfAt)}. Waiting until it ends, or until ${presentMoment(step.until)} if it stays silent`,
      );
    case 'ended-elsewhere':
      return ENDED_WELL.has(step.state)
        ? done(
            `Done: another run has brought it to its end meanwhile.${step.restore === undefined ? '' : ` ${presentRestore(step.restore)}`}`,
          )
        : failed(`Another run has brought it to its end meanwhile: ${step.state}. See sluice journal list --job ${step.job}`);
    case 'done':
      return done(presentReport(step.report));
    case 'restored':
      return done(presentRestore(step.report));
    case 'unverified':
      return failed(
        step.remaining === undefined || step.error
          ? `The queue could not be read for long enough. ${step.error?.message ?? 'Look at the queue before you clear again.'}`
          : `${messages(step.remaining)} of the captured ${step.remaining === 1 ? 'is' : 'are'} still listed${step.count === undefined ? '' : ` and the gateway counts ${presentNumber(step.count)}`}. Look at the queue before you clear again.`,
      );
    case 'refused':
      return failed(step.error.message);
    case 'cancelled':
      return done('Cancelled before anything was sent: the queue is as it was.');
    case 'failed':
      return failed(`Nothing was done. ${step.error.message}`);
    case 'interrupted':
      return failed(`${step.error.message} It stays open, and is gone on with from here: clear this instance again.`, '?');
  }
}

/** In these states a job has done what was asked of it. */
const ENDED_WELL: ReadonlySet<string> = new Set(['done']);

const WAITING: Readonly<Record<Waiting['for'], string>> = {
  unanswered: 'Looking for the message of a request that was not answered',
  'sent-list': "Waiting for the gateway's list of what was sent",
  limit: 'The gateway asks for a pause',
};

function waitingWords(waiting: Waiting): string {
  return `${WAITING[waiting.for]}, until ${presentTime(waiting.until)} at the latest`;
}

/** What a clearing has come to. */
function presentReport(report: ClearingReport): string {
  const { captured, unseen, mayHaveBeenSent, unprotected, restore } = report;
  const cleared = 'Done: the queue of messages was cleared, and no other.';
  const sentences = [restore === undefined ? cleared : `${cleared} ${presentRestore(restore)}`];
  if (unseen > 0)
    sentences.push(
      `By the count, which can be 10 s old, ${messages(unseen)} could not be captured and ${unseen === 1 ? 'is' : 'are'} gone.`,
    );
  if (mayHaveBeenSent > 0) {
    const max = Math.min(mayHaveBeenSent, captured);
    sentences.push(`Up to ${presentNumber(max)} of the captured may have been sent before the clear took effect.`);
  }
  sentences.push(...presentUnprotected(unprotected));
  return sentences.join(' ');
}

/** A gap between the reading and the clear that is worth a sentence although what fell into it was not counted, in milliseconds. */
const LONG_GAP_MS = 5000;

function presentUnprotected({ windowMs, entries }: Unprotected): readonly string[] {
  if (entries.by === 'counted') {
    return entries.count > 0 ? [`${messages(entries.count)} that others sent meanwhile went without a copy.`] : [];
  }
  if (entries.by === 'estimated' && entries.count > 0) {
    return [`About ${messages(entries.count)} that others sent meanwhile may have gone without a copy.`];
  }
  if (windowMs <= LONG_GAP_MS) return [];
  const atMost = presentDuration(windowMs);
  return [`What others sent between the reading and the clear (${atMost} at most), if anything, went without a copy.`];
}

function presentRestore({ chosen, restored, stillWaiting, alreadySent, skipped }: RestoreReport): string {
  const parts = [`${presentNumber(restored)} of ${messages(chosen)} put back, in their order`];
  if (stillWaiting > 0) parts.push(`${presentNumber(stillWaiting)} had never left the queue`);
  if (alreadySent > 0) parts.push(`${presentNumber(alreadySent)} had been sent`);
  if (skipped.length > 0) parts.push(`${presentNumber(skipped.length)} not put back`);
  return `${parts.join('; ')}.`;
}

/** The entries that were not put back, each with why; as many as `most`, and how many more there are. */
export function presentLeftOut({ skipped }: RestoreReport, max: number): readonly ScreenText[] {
  const lines = skipped.slice(0, max).map(({ position, why }) => oneLine(`${presentNumber(position)}. ${why}`));
  return skipped.length > max ? [...lines, oneLine(`and ${presentNumber(skipped.length - max)} more: see the journal`)] : lines;
}

function messages(count: number): string {
  return count === 1 ? '1 message' : `${presentNumber(count)} messages`;
}

function done(words: string): PresentedStep {
  return { mark: '✓', words: oneLine(words), tone: 'good' };
}

function inProgress(words: string): PresentedStep {
  return { mark: '…', words: oneLine(words), tone: 'waiting' };
}

function failed(words: string, mark: '✕' | '?' = '✕'): PresentedStep {
  return { mark, words: oneLine(words), tone: 'bad' };
}
