import { en, type JobSentences } from '@sluice/queue/sentences';
import type { RunningSentences } from '../running-sentences.ts';
import { formats } from './words.ts';

const { number, moment, minute, span } = formats;
const { kinds, states }: JobSentences = en.jobs;

const AGAIN = 'Ctrl+C again leaves at once.';

function later(job: string | undefined): string {
  return job === undefined ? 'sluice resume goes on' : `go on with: sluice resume ${job}`;
}

/** What the app and the commands say of the jobs that they begin, follow and leave. */
export const running: RunningSentences = {
  ofInstance: (name, sentence) => `${name}: ${sentence}`,
  journalUnreadable: (name, error) =>
    `${name}: the journal cannot be read, so a job may be open and the brake may be on. ${error}`,
  brakeOn: (sentence, command) =>
    `${sentence} Release it when the queue may go out again, with the reason between the quotes: ${command}`,
  brakeWithoutEffect: (sentence, { again, close }) =>
    `${sentence} Set it again if messages are not to leave, with the reason between the quotes: ${again} Or close it, which leaves that delay as it is: ${close}`,
  noBrakeAfterStop: (command) =>
    `No brake is on, and messages can leave as before. To try again, with the reason between the quotes: ${command}`,
  countNotRenewed: (ms) => `The count is from before the brake: reading the queue again in ${span(ms)}`,
  notClearedUnbraked: (why) =>
    why === 'not-on'
      ? 'Nothing was cleared, as the brake is not on. Try again, or clear without --stop-first.'
      : 'Nothing was cleared, as it is not certain that the brake is on. Look at the queue; then try again, or clear without --stop-first.',
  nothingWaits: 'Nothing waits.',
  nothingListed: (kind) =>
    isOfBrake(kind)
      ? `Nothing waits, and a ${kinds[kind]} is not at its end.`
      : `Nothing is listed now, and a ${kinds[kind]} is not at its end.`,
  nextInApp: (isLeft) =>
    isLeft
      ? 'No process carries it out any more: press u to go on with it.'
      : 'It is being carried out: wait until it has ended, or press u to follow it.',
  inApp: ({ kind, actor, openedAt, state }) =>
    `The ${kinds[kind]} of ${actor}, begun ${minute(openedAt)}, is not at its end. ${states[kind][state]}`,
  listed: ({ kind, actor, openedAt, idInstance, state }) =>
    `${kinds[kind]} of instance ${idInstance}, begun ${moment(openedAt)} by ${actor}. ${states[kind][state]}`,
  nothingUnfinished: 'Nothing is unfinished.',
  nothingUnfinishedAt: (name) => `Nothing is unfinished at instance ${name}.`,
  leftOpen: ({ id, kind, idInstance }) =>
    `The ${kinds[kind]} of instance ${idInstance} is not at its end. Go on with it: sluice resume ${id}`,
  goesOnAtEdge: ({ id, idInstance, edge }) =>
    `The edge ${edge} goes on with its job of instance ${idInstance}. Follow it: sluice resume ${id ?? idInstance}`,
  undo: (snapshot, command) => `The snapshot is ${snapshot}. To restore from it, with the reason between the quotes: ${command}`,
  ifLeft: {
    goesOnAtEdge: (kind, idInstance, edge) =>
      `${notEnded(kind, idInstance)} The edge ${edge} carries it out: if you leave, it goes on there, and only the following of it stops.`,
    lostWithDemo: (kind, idInstance) => `${notEnded(kind, idInstance)} If you leave, it is lost with the demo.`,
    cancelled: (kind, idInstance) => `${notEnded(kind, idInstance)} Nothing has been sent yet: if you leave, it is cancelled.`,
    stopped: (kind, idInstance, command) =>
      isOfBrake(kind)
        ? `${notEnded(kind, idInstance)} The delay may have been changed. If you leave, only the looking stops. Go on with it then: ${command}`
        : kind === 'connect'
          ? `${notEnded(kind, idInstance)} If you leave, nothing watches what leaves any more. Go on with it then: ${command}`
          : kind === 'restore'
            ? `${notEnded(kind, idInstance)} If you leave, it stops before the next message. Go on with it then: ${command}`
            : `${notEnded(kind, idInstance)} If you leave, it stops where it is: the messages that are to stay may not be restored yet. Go on with it then: ${command}`,
  },
  lostWithDemo: 'The unfinished jobs are lost with the demo: nothing of them was real.',
  stoppingAll: 'Stopping as soon as the request that was sent is answered. Ctrl+C leaves at once.',
  stoppingFollowing: 'Only the following stops.',
  stopping: {
    restore: (job) => `Stopping before the next message: ${later(job)}. ${AGAIN}`,
    'after-request': (job) =>
      `The clear request was sent and cannot be taken back. Only the looking stops, and the messages that are to stay may not be restored yet: ${later(job)}. ${AGAIN}`,
    'after-change': (job) =>
      `The request that changes the delay was sent and cannot be taken back. Only the looking stops: ${later(job)}. ${AGAIN}`,
    waiting: (job) => `Only the waiting stops; the run that has the job goes on: ${later(job)}. ${AGAIN}`,
  },
  stoppingBefore: (kind) => (isOfBrake(kind) ? 'Stopping before the delay is changed.' : 'Stopping before anything is cleared.'),
  stoppingConnect: (step, job) => {
    if (step === 'deciding') return `Stopping before a number can be connected. ${AGAIN}`;
    return step === 'connecting'
      ? `Looking once more whether a number was connected; if not, the connect ends. Scan and type no code now. ${AGAIN}`
      : `A number is connected, and stays so. Only the watching stops: ${later(job)}. ${AGAIN}`;
  },
  interrupted: (error, job) => `${error} It stays open: sluice resume ${job}`,
  interruptedInApp: (error) => `${error} The job stays open.`,
  notVerified: (sentence, snapshot) => `Not verified. ${sentence} The snapshot: sluice snapshots show ${snapshot}`,
  skipped: ({ position, type, why }) => `${number(position)}. (${type}) ${why}`,
  moreSkipped: (count) => `and ${number(count)} more: see the journal`,
};

function isOfBrake(kind: keyof typeof kinds): boolean {
  return kind === 'stop' || kind === 'go';
}

function notEnded(kind: keyof typeof kinds, idInstance: string): string {
  return `A ${kinds[kind]} of instance ${idInstance} is not at its end.`;
}
