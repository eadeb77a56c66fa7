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

const OTHERS = {
  changing: 'It does not change the delay.',
  changed: 'It does not change the delay.',
  connecting: 'It connects no number.',
  authorized: 'It connects no number.',
  'not-connected': 'It connects no number.',
} as const;
const CHANGE_UNCERTAIN = 'The request to change the delay may have been sent, and what became of it is not certain.';

const clear: Readonly<Record<JobState, string>> = {
  ...ENDED,
  ...OTHERS,
  opened: NOT_YET,
  captured: NOT_YET,
  clearing: UNCERTAIN,
  unknown: UNCERTAIN,
  cleared: 'The gateway said that the queue is cleared, and Sluice has not verified it yet.',
  verified: 'The queue was cleared, and the messages to keep are not restored yet.',
  restoring: 'The queue was cleared, and not all messages to keep are restored yet.',
};

/** A restore is only ever open, restoring or done. */
const restore: Readonly<Record<JobState, string>> = {
  ...ENDED,
  ...OTHERS,
  opened: NOT_RESTORED,
  captured: NOT_RESTORED,
  clearing: NOT_RESTORED,
  unknown: NOT_RESTORED,
  cleared: NOT_RESTORED,
  verified: NOT_RESTORED,
  restoring: NOT_RESTORED,
};

/** A stop or a go has no other states than those that change the delay. */
function ofDelay({ notYet, changed }: { readonly notYet: string; readonly changed: string }): Readonly<Record<JobState, string>> {
  return {
    ...ENDED,
    unverified: 'The settings had not shown the new delay when it ended.',
    refused: 'The gateway refused it, and the delay is as it was.',
    opened: notYet,
    changing: CHANGE_UNCERTAIN,
    unknown: CHANGE_UNCERTAIN,
    changed,
    captured: notYet,
    clearing: notYet,
    cleared: notYet,
    verified: notYet,
    restoring: notYet,
    connecting: notYet,
    authorized: notYet,
    'not-connected': notYet,
  };
}

const stop = ofDelay({
  notYet: 'The brake is not on yet.',
  changed: 'The gateway has the delay of the brake, and Sluice has not seen yet that less leaves.',
});
const go = ofDelay({
  notYet: 'The brake is still on.',
  changed: 'The gateway says that it has the delay from before, and Sluice has not verified it yet.',
});

const NOT_DECIDED = 'What waits is not decided upon yet, and no number can be connected.';
const MAY_CONNECT = 'A number may be connected at any moment.';

const connect: Readonly<Record<JobState, string>> = {
  ...ENDED,
  ...OTHERS,
  opened: NOT_DECIDED,
  captured: NOT_DECIDED,
  connecting: MAY_CONNECT,
  authorized: 'A number is connected, and Sluice has not watched for long enough what leaves.',
  'not-connected': 'No number was connected.',
  clearing: NOT_DECIDED,
  cleared: NOT_DECIDED,
  unknown: NOT_DECIDED,
  verified: NOT_DECIDED,
  restoring: NOT_DECIDED,
};

/** The sentences about a clearing or a restore that advise nothing. */
export const jobs: Omit<JobSentences, 'next'> = {
  kinds: { clear: 'clearing', restore: 'restore', stop: 'stop', go: 'go', connect: 'connect' },
  open: ({ kind, actor, openedAt }) => `The ${jobs.kinds[kind]} that ${actor} began at ${isoTime(openedAt)} is not at its end.`,
  states: { clear, restore, stop, go, connect },
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
