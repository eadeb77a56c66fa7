import { en } from '@sluice/queue/sentences';
import type { ConnectSentences } from '../connect-sentences.ts';
import { formats, messages, messagesWait, verb } from './words.ts';

const { number, span, time } = formats;

/** A second is not over before it is shown: the code may be older than the answer that brought it. */
const good = (ms: number): string => span(Math.max(1000, Math.ceil(ms / 1000) * 1000));

/** What `sluice connect` says while it connects a number. */
export const connecting: ConnectSentences = {
  choices: {
    heading: 'Nothing was done. Decide what becomes of what waits, with the reason between the last quotes:',
    clear: 'clear it first:',
    keep: 'let it leave from the new number:',
    wait: 'wait until it has expired, and look again:',
  },
  choose: (waiting) => `Type clear, keep (${messages(waiting)} would leave from the new number) or wait:`,
  answers: { clear: 'clear', keep: 'keep', wait: 'wait' },
  waits: 'Nothing was done. Look again later: sluice guard says what waits.',
  blocked:
    'The number of this instance is blocked. First log it out, in the console of the gateway. Whether a code comes before that is not known.',
  notCleared: 'No number was connected, as the queue was not cleared.',
  interruptedBefore: 'Stopped before a number could be connected. Messages that were cleared stay cleared.',
  scan: {
    whatsapp: (ms) => `Scan it in WhatsApp: Linked devices. Good for ${good(ms)} at most, then comes another.`,
    telegram: (ms) => `Scan it in Telegram: Settings, Devices. Asked for again in ${good(ms)}.`,
    max: (ms) => `Scan it in MAX: Settings, Devices. Asked for again in ${good(ms)}.`,
  },
  undecided: (count) =>
    `${messagesWait(count)} that ${verb(count, 'is', 'are')} not decided upon, and would leave: stop, and decide again.`,
  pairing: (ms) => `Type this code on the phone. Good for ${good(ms)}, then comes another.`,
  tooLarge: (needed, size) =>
    `The code needs ${needed.columns}×${needed.rows} characters, and there is room for ${size.columns}×${size.rows}. Enlarge it or make its letters smaller: the code comes by itself. Or stop, and call sluice connect with --qr-file and the name of a picture, or begin again with a phone number: a code to type needs no room.`,
  unreadableCode:
    'The picture of the gateway cannot be drawn here. Stop, and call sluice connect with --qr-file and the name of a file: it gets the picture.',
  noCode: (state) =>
    state === 'starting'
      ? 'The instance is starting, as it does once a code was taken. Wait until its state has changed.'
      : state === 'blocked'
        ? `The gateway has no code now${stateOf(state)}. Log the instance out in the console of the gateway: a code may come after that, within 10 min. Sluice asks again every 5 s.`
        : `The gateway has no code now${stateOf(state)}. It can take 10 min to come; if it does not, log the instance out in the console of the gateway. Sluice asks again every 5 s.`,
  alreadyLogged: (state) =>
    `The gateway says that an account is connected already${stateOf(state)}. Sluice waits until messages can leave; to connect another number, log the instance out in the console of the gateway.`,
  again: (error) => `${error} Sluice asks again in 5 s.`,
  codeSent: (until) => `The messenger sends a code to the number. It is good until ${time(until)}.`,
  askCode: 'Code (not shown):',
  askPassword: 'Password of the account (not shown):',
  wrongCode: (remaining) => `The code was not taken. ${triesLeft(remaining)}`,
  wrongPassword: (remaining) => `The password was not taken. ${triesLeft(remaining)}`,
  codeExpired: 'The code is no longer good. Another is on its way.',
  unanswered: 'The gateway did not answer whether it was taken. Sluice looks at the state of the instance for half a minute.',
  notTaken: 'It was not taken, as far as the state of the instance shows.',
  notUnderstood: 'Type one of these words: clear, keep, wait.',
  inFile: (file) => `The picture to scan is in ${file}, and always the latest. Only you can read it; it is gone at the end.`,
  number: {
    unknown: 'The gateway does not say which number it is.',
    first: (after) => `The number is ${after}.`,
    same: (after) => `The number is ${after}, the same as before.`,
    other: (after, before) => `The number is ${after}, another than before: that was ${before}.`,
  },
  leaked: (leftOther, joined) =>
    [
      ...(leftOther > 0
        ? [
            `${messages(leftOther)} left that ${verb(leftOther, 'was', 'were')} not decided to leave: find out who sent ${verb(leftOther, 'it', 'them')}.`,
          ]
        : []),
      ...(joined > 0 ? [`${messagesWait(joined)} that ${verb(joined, 'is', 'are')} not decided upon.`] : []),
      'sluice stop lets hardly anything leave.',
    ].join(' '),
  braking: 'Messages that were not decided to leave are leaving, or wait: Sluice sets the brake.',
};

function stateOf(state: string | null): string {
  return state === null ? '' : ` (state: ${en.state(state)})`;
}

function triesLeft(remaining: number): string {
  return remaining === 1 ? 'Try once more.' : `Try again; ${number(remaining)} tries are left.`;
}
