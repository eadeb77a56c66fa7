import { isoTime } from '../../clock.ts';
import type { JobState } from '../../journal/job-states.ts';
import type { Instructions } from '../instructions.ts';
import type { JobSentences } from '../job-sentences.ts';

const UNCERTAIN = 'The clear request may have been sent, and what became of it is not certain.';
const NOT_YET = 'It has not cleared anything yet.';
const NOT_RESTORED = 'Not all messages that it is to restore are in the queue again.';

const ENDED: Readonly<Record<'done' | 'unverified' | 'refused' | 'failed' | 'cancelled', string>> = {
  done: 'It is done.',
  unverified: 'The queue did not become what a clear leaves behind, and nothing was restored.',
  refused: 'The gateway refused it, and the queue is as it was.',
  failed: 'It failed before anything was sent.',
  cancelled: 'It was cancelled before anything was sent.',
};

const clear: Readonly<Record<JobState, string>> = {
  ...ENDED,
  opened: NOT_YET,
  captured: NOT_YET,
  clearing: UNCERTAIN,
  unknown: UNCERTAIN,
  cleared: 'The gateway said that the queue is cleared, and Sluice has not verified it yet.',
  verified: 'The queue was cleared, and the messages that are to stay are not restored yet.',
  restoring: 'The queue was cleared, and not all messages that are to stay are restored yet.',
};

/** A restore is only ever open, restoring or done. */
const restore: Readonly<Record<JobState, string>> = {
  ...ENDED,
  opened: NOT_RESTORED,
  captured: NOT_RESTORED,
  clearing: NOT_RESTORED,
  unknown: NOT_RESTORED,
  cleared: NOT_RESTORED,
  verified: NOT_RESTORED,
  restoring: NOT_RESTORED,
};

/** The sentences about a clearing or a restore that advise nothing. */
export const jobs: Omit<JobSentences, 'next'> = {
  kinds: { clear: 'clearing', restore: 'restore' },
  open: ({ kind, actor, openedAt }) => `The ${jobs.kinds[kind]} that ${actor} began at ${isoTime(openedAt)} is not at its end.`,
  states: { clear, restore },
};

/** All sentences about a clearing or a restore. */
export function jobsWith({ resume }: Instructions): JobSentences {
  return {
    ...jobs,
    next: ({ id, isLeft }) =>
      isLeft
        ? `No process carries it out any more: go on with ${resume(id)}`
        : `It is being carried out: wait until it has ended, or follow it with ${resume(id)}`,
  };
}
