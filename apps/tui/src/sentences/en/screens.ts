import type { ScreenSentences } from '../screen-sentences.ts';
import { formats } from './words.ts';

const { counted, minute, moment, number } = formats;

/** What several screens or commands say in the same words. */
export const screens: ScreenSentences = {
  where: { one: 'your instance', several: 'your instances', demo: 'demo: an emulated gateway' },
  overChatApi: (messenger) => `${messenger} over Chat-API`,
  reading: 'reading…',
  masked: (isTyping) => `Numbers and texts are masked. ${isTyping ? 'Esc, then v' : 'v'}: show them.`,
  entry: (type, chat, ids) => `${type} to ${chat}, id ${ids}`,
  keyRefused: {
    state: 'key refused',
    sentence: (edge) => `The edge ${edge} does not take the key any more, or not for this: the queue is not read.`,
    next: (edge) => `Have a key made for the edge ${edge} that may read, put it into the configuration, and start again.`,
  },
  next: (sentence) => `Next: ${sentence}`,
  brakeNext: {
    release: 'b: release the brake when the queue may go out again.',
    setAgain: 'b: set the brake again if messages are not to leave, or release it, which leaves that delay as it is.',
  },
  held: {
    sentence: ({ id, until, actor, reason, count, edge, isBraked }) =>
      [
        `${count === 1 ? `Hold ${id}` : `${number(count)} holds, the last`} until ${minute(until)} by ${actor}: “${reason}”.`,
        edge === undefined
          ? 'An edge with this journal refuses new messages; the gateway itself does not.'
          : `The edge ${edge} refuses new messages.`,
        ...(isBraked ? [] : ['What waits in the queue is not held.']),
      ].join(' '),
    next: (count, command) => `${count === 1 ? 'To end it earlier, give a reason' : 'To see each of them'}: ${command}`,
    ends: 'It ends by itself then.',
  },
  unanswered: {
    state: 'no answer',
    sentence: (span) => `The gateway has not answered for ${span}, so nothing is known of now.`,
    next: 'Wait: a request without an answer ends after 30 s.',
  },
  journalUnread: {
    state: 'journal unreadable',
    sentence: (error) => `The journal cannot be read, so a job may be open and the brake may be on. ${error}`,
  },
  verdicts: { safe: 'Safe.', kept: 'Decided.', notYet: 'Not yet.', notCertain: 'Not certain.' },
  keptInClear: ({ entries, actor, at }) =>
    `${counted(entries, { one: 'message waits. It was', other: 'messages wait. All were' })} restored on purpose after ${actor} cleared the queue, ${entries === 1 ? 'at' : 'the last at'} ${moment(at)}. A number that you connect sends ${entries === 1 ? 'it' : 'them'}.`,
  unfinishedGuard: (idInstance, job) => `Connect no number to instance ${idInstance} yet. ${job}`,
  confirm: {
    instance: (idInstance) => `Type ${idInstance}, the id of this instance`,
    lost: (count) => `Type ${count}, how many are gone for good`,
    reason: 'Say why, for the journal',
  },
};
