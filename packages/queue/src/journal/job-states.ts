/**
 * The states of a job and what leads from each to the next. Nothing else decides it: the journal refuses every other move, and its types, the
 * tables of JOURNAL.md and the diagram in the docs come from here.
 *
 * Each move writes one event, named after the state that it leads to.
 *
 * @example
 * ```ts
 * console.log(TRANSITIONS.clear.captured);
 * ```
 */
export const TRANSITIONS = {
  clear: {
    opened: ['captured', 'failed', 'cancelled'],
    captured: ['clearing', 'failed', 'cancelled'],
    clearing: ['cleared', 'unknown', 'refused'],
    cleared: ['verified', 'unverified'],
    unknown: ['verified', 'unverified'],
    verified: ['restoring', 'done'],
    restoring: ['done'],
  },
  restore: {
    opened: ['restoring'],
    restoring: ['done'],
  },
  stop: {
    opened: ['changing', 'done', 'failed', 'cancelled'],
    changing: ['changed', 'unknown', 'refused'],
    unknown: ['changed', 'unverified'],
    changed: ['done', 'unverified'],
  },
  go: {
    opened: ['changing', 'done', 'failed', 'cancelled'],
    changing: ['changed', 'unknown', 'refused'],
    unknown: ['changed', 'unverified'],
    changed: ['done', 'unverified'],
  },
  connect: {
    opened: ['captured', 'failed', 'cancelled'],
    captured: ['connecting', 'done', 'failed', 'cancelled'],
    connecting: ['authorized', 'not-connected'],
    authorized: ['done'],
  },
} as const;

/**
 * What each state means.
 *
 * @example
 * ```ts
 * console.log(Object.keys(STATES));
 * ```
 */
export const STATES = {
  opened:
    'The job is open. A clear or a connect has captured nothing yet; a restore has not found out yet where its messages are; a stop or a go has not sent its request.',
  captured: 'The snapshot is durable. Nothing has been destroyed.',
  clearing: 'The clear request was about to be sent. From here on it may have been, and it is never sent again.',
  cleared: 'The gateway says that it cleared the queue.',
  changing: 'The request that changes the delay was about to be sent. From here on it may have been, and it is never sent again.',
  changed: 'The gateway says that it has the new delay, or its settings show it.',
  connecting: 'What waits was decided upon and captured. A number may be connected from here on.',
  authorized: 'A number is connected. Sluice watches what leaves.',
  unknown: 'Whether the request took effect is not known. Only reading shows it.',
  verified: 'Every captured message is gone from the queue, and the count agrees.',
  restoring: 'The journal says where each message is that has to be restored. Sluice sends them one by one.',
  done: 'All is done.',
  unverified:
    'Until the job ended, reading did not show what the request should have done. After a clear, nothing was restored; after a stop, the brake may be on.',
  refused: 'The gateway said no, or the request never reached it. The queue and the delay are as they were.',
  failed: 'Something went wrong before the request. Nothing was sent.',
  'not-connected': 'No number was connected while the job waited for one.',
  cancelled: 'The job was cancelled before its request. Nothing was sent.',
} as const;

export type JobKind = keyof typeof TRANSITIONS;

export type JobState = keyof typeof STATES;

/** The states that a job of this kind may go to from a state; none where it is the last. */
export function nextStates(kind: JobKind, state: JobState): readonly JobState[] {
  const transitions: Readonly<Partial<Record<JobState, readonly JobState[]>>> = TRANSITIONS[kind];
  return transitions[state] ?? [];
}

/** Whether a job that comes to this state is closed. */
export function isLast(kind: JobKind, state: JobState): boolean {
  return nextStates(kind, state).length === 0;
}

/** Whether no job, of whatever kind, goes on from this state. */
export function isLastOfAll(state: JobState): boolean {
  return JOB_KINDS.every((kind) => isLast(kind, state));
}

/** Whether a job in this state has sent nothing yet and can be cancelled. */
export function isCancellable(kind: JobKind, state: JobState): boolean {
  return nextStates(kind, state).includes('cancelled');
}

export const JOB_KINDS: readonly JobKind[] = ['clear', 'restore', 'stop', 'go', 'connect'];

export const JOB_STATES: readonly JobState[] = Object.keys(STATES).filter(isJobState);

/** All of them, as lists in SQL. */
export const SQL_KINDS: string = JOB_KINDS.map((kind) => `'${kind}'`).join(', ');

export const SQL_STATES: string = JOB_STATES.map((state) => `'${state}'`).join(', ');

export function isJobState(word: string): word is JobState {
  return Object.hasOwn(STATES, word);
}
