import type { ScreenSentences } from '../screen-sentences.ts';
import { formats } from './words.ts';

const { number, time } = formats;

/** What the screens say around their lists. */
export const screens: ScreenSentences = {
  titles: {
    instances: 'Sluice',
    keys: 'Keys',
    queue: (identity) => `Queue of ${identity}`,
    diagnosis: (identity) => `Why: ${identity}`,
    job: {
      clear: (identity) => `Clear the queue of ${identity}`,
      restore: (identity) => `Restore messages of ${identity}`,
      stop: (identity) => `Set the brake of ${identity}`,
      go: (identity) => `Release the brake of ${identity}`,
      connect: (identity) => `Connect a number to ${identity}`,
    },
  },
  where: { one: 'your instance', several: 'your instances', demo: 'demo: an emulated gateway' },
  overChatApi: (messenger) => `${messenger} over Chat-API`,
  forTests: (identity) => `${identity} (test)`,
  tooSmall: (size, minSize) => `${size} is too small: enlarge the window to ${minSize}.`,
  tooSmallToAsk: 'A job is not at its end: q again leaves it.',
  readingQueue: 'Reading the queue…',
  reading: 'reading…',
  lastRead: (at) => `Last read at ${time(at)}.`,
  waiting: (count) => `${number(count)} waiting`,
  listed: (count) => `${number(count)} listed`,
  emptyIn: (span) => `empty in ${span}`,
  entry: (type, chat, ids) => `${type} to ${chat}, id ${ids}`,
  keyRefused: {
    state: 'key refused',
    sentence: (edge) => `The edge ${edge} does not take the key any more, or not for this: the queue is not read.`,
    next: (edge) => `Have a key made for the edge ${edge} that may read, put it into the configuration, and start again.`,
  },
  next: (sentence) => `Next: ${sentence}`,
  beforeConnecting: 'Before you connect a number',
  verdicts: { safe: 'Safe.', kept: 'Decided.', notYet: 'Not yet.', notCertain: 'Not certain.' },
  unfinishedGuard: (idInstance, job) => `Connect no number to instance ${idInstance} yet. ${job}`,
  filter: {
    prompt: 'Show only messages that say',
    text: (part) => `text with “${part}”`,
    type: (type) => `type ${type}`,
    chat: (chat) => `chat ${chat}`,
    of: (words, shown, listed, isComplete) => {
      const only = `Only ${words}: ${number(shown)} of ${number(listed)}.`;
      if (!isComplete) return `${only} Not all seen: no part can be cleared.${shown === 0 ? ' Esc: all.' : ''}`;
      return shown === 0 ? `${only} Esc: all.` : `${only} c clears these and keeps the other ${number(listed - shown)}.`;
    },
  },
  confirm: {
    number: (idInstance) => `Type ${idInstance}, this instance`,
    lost: (count) => `Type ${count}, how many are gone for good`,
    reason: 'Say why, for the journal',
    wrongNumber: 'That is not the number of this instance. Nothing was sent.',
    tooFew: (lost) => `That is fewer than are lost: ${number(lost)}. Nothing was sent.`,
    noReason: 'Say why, for the journal. Nothing was sent.',
    nextField: 'Enter: go on   Esc: leave it',
    clearNow: 'Enter: clear now   Esc: leave it',
    backToQueue: 'Esc: back to the queue',
  },
  resume: {
    repeatsNothing: 'To go on with it repeats nothing that was sent: Sluice reads the queue to find out what is not certain.',
    goOn: 'Enter: go on with it   Esc: leave it',
  },
  steps: {
    planAgain: 'Enter: plan again, on the queue as it is now   Esc: back to the queue',
    ended: 'Enter: back to the queue. There, d says whether a number can be connected.',
    canCancel: 'Esc: cancel. Nothing has been sent yet.',
    cannotCancel:
      'A sent request cannot be taken back. The job goes to its end by itself. Esc: to the instances; c shows this again.',
    restoredWith: (isKept) => `${isKept ? 'All' : 'Outside the demo, all'} or some of it is restored with`,
  },
};
