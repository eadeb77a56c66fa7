/** Codes of errors that have their cause in the same place. */
export interface ErrorGroup {
  readonly title: string;
  /** Of each code: what happened, and what to do about it. */
  readonly codes: Readonly<Record<string, readonly [what: string, remedy: string]>>;
}

const READ_FIRST = 'After a clear or a send, read the queue before you do it again: it may have been carried out.';
const PLAN_AGAIN = 'Nothing was sent. Look at the queue and plan again.';
const RESUME = 'Read the job with `sluice resume` to see where it is.';

/** What each code means. The order is that of the page. */
export const ERROR_GROUPS: readonly ErrorGroup[] = [
  {
    title: 'What the gateway answers',
    codes: {
      unauthorized: [
        'The gateway does not know the token; or the edge does not know the key, or the key has expired.',
        'Copy the token of the instance from the console of the gateway, or put the Sluice key in the place of the token.',
      ],
      forbidden: [
        'The gateway does not know the instance, or the instance is not paid for; or the edge has no such instance for the key, the key lacks the scope that the message names, or web pages of that origin may not call the edge.',
        'Check the address, the number of the instance and the scopes of the key; for a page, the setting `allowedOrigins` of the edge.',
      ],
      'not-found': [
        'There is nothing at the address; or the journal has no such job, snapshot, message or hold.',
        'Check the address, or look at the list of what there is.',
      ],
      'rate-limited': [
        'The same method was called too often; or the key of the edge makes more calls in a second than it may.',
        'Call it less often. The error says how long to wait, where that is known.',
      ],
      'quota-exceeded': ['The quota of the tariff is used up.', 'Wait for the first of the month, or take a larger tariff.'],
      'invalid-request': [
        'The gateway does not take the request; or Sluice does not take what it was given, and sent nothing.',
        'Read the message: it names what is wrong. The same request fails again.',
      ],
      'instance-not-ready': ['The instance is starting, or it is not authorised.', 'Wait until it has started, or authorise it.'],
      'gateway-unavailable': ['The gateway has trouble itself.', `Try again in a minute. ${READ_FIRST}`],
      refused: [
        'The gateway says that it did not do what was asked for, such as `isCleared: false`. Nothing was changed.',
        'Look at the state of the instance. The error says how long to wait, where that is known.',
      ],
    },
  },
  {
    title: 'The connection to the gateway',
    codes: {
      timeout: ['The gateway did not answer in time.', `Try again later. ${READ_FIRST}`],
      network: [
        'The connection to the gateway failed. The word in brackets is the one of the system.',
        `Check the address and the network. ${READ_FIRST}`,
      ],
      'malformed-response': [
        'The answer is not what the gateway documents, or it is too large.',
        `Check that the address is the gateway's, and that nothing is between. ${READ_FIRST}`,
      ],
      'unexpected-redirect': [
        'The gateway redirected the call elsewhere, and Sluice did not follow.',
        'Use the address that the console of the gateway shows.',
      ],
      aborted: ['The caller, or the operator, has cancelled it.', READ_FIRST],
    },
  },
  {
    title: 'What Sluice does not do as it was asked for',
    codes: {
      'confirmation-required': [
        'A call that destroys or sends has to be confirmed, and the confirmation is missing or does not fit.',
        'Nothing was sent. Type what the message asks for: the number of the instance, the reason, how many messages may be lost.',
      ],
      'nothing-selected': [
        'The selection fits no message, or the queue is empty.',
        'Nothing was sent. Look at the queue and select again.',
      ],
      'age-unknown': [
        'The selection asks for an age, and of some messages it is not known how long they have waited.',
        'Select by chat, type, text or ids.',
      ],
      'instance-mismatch': [
        'The plan, the snapshot or the job is of another instance than the one that was named.',
        'Nothing was sent. Name the instance that it is of.',
      ],
      protected: [
        'The configuration says that nothing of this instance is cleared or restored.',
        'Nothing was done. Change `protected` in the configuration if you mean it.',
      ],
      unsupported: [
        'The API of the instance has no way to do it; or the runtime has no transport that sends a request once; or the edge does not offer it.',
        'Nothing was sent. Do it by hand, from another runtime, or with the setting that the message names.',
      ],
      'bodies-not-kept': [
        'The journal does not keep the bodies of messages, or the snapshot was saved without them, so that nothing can be restored.',
        'Set `bodies = "full"` for what is captured from now on, or clear everything.',
      ],
      truncated: [
        'The list does not show every waiting message, and the request needs all of them.',
        'Nothing was sent. Wait until everything can be seen, or plan to clear everything.',
      ],
      'plan-expired': ['The plan is too old.', PLAN_AGAIN],
      'plan-changed': ['The queue is no longer what the plan was made for, or the plan was edited.', PLAN_AGAIN],
    },
  },
  {
    title: 'What another job forbids, or a job has come to',
    codes: {
      busy: ['Another job of the same instance is open.', `Nothing was sent. Wait for its end. ${RESUME}`],
      held: [
        'Sends to the instance are refused for a time.',
        'Wait until the hold ends. `sluice hold list` shows it, and why it was set.',
      ],
      'job-closed': ['The job has come to its end, and cannot be changed.', `Nothing was written. ${RESUME}`],
      'job-taken-over': ['Another run has the job now.', `Nothing was written. This run stops; the other goes on. ${RESUME}`],
      'intent-expired': [
        'Too much time passed between the intent in the journal and its request: the process was stopped, or the clock was set.',
        'Nothing was sent. Begin again.',
      ],
      'already-decided': [
        'What became of a message was decided before: it was sent, may have been, or was given up.',
        'It is not sent again. Read the journal to see on what evidence.',
      ],
      unverified: [
        'A job has ended, and it is not certain what became of what it sent.',
        'Read the queue before you do anything again. The report names what is not certain.',
      ],
      incomplete: [
        'A job has ended and did not do all that was asked, such as a message that the gateway did not take back.',
        'The report names what was not done, and why.',
      ],
    },
  },
  {
    title: 'What the journal cannot do',
    codes: {
      'journal-locked': ['Another process writes into the journal.', 'Nothing was written. Try again when it has finished.'],
      'journal-read-only': [
        'The journal cannot be written.',
        'Nothing was written. Make the file and its folder writable for you, or choose another file.',
      ],
      'journal-full': ['There is no room for the journal.', 'Nothing was written. Make room, and try again.'],
      'journal-damaged': [
        'The journal holds something that Sluice cannot have written, or it is no journal.',
        'Restore a copy from before it was damaged. `sluice journal check` says what is damaged. A new journal would not know what was sent before.',
      ],
      'journal-incompatible': [
        'The journal is of a version that this Sluice does not know.',
        'Use the Sluice that wrote it, or choose another journal.',
      ],
      'journal-unavailable': [
        'The journal cannot be opened, read or written; others can read it; or it was moved or replaced while it was open.',
        'Look at the file, its folder and its disk, as the message says.',
      ],
    },
  },
  {
    title: 'What only the edge or the command says',
    codes: {
      'method-not-allowed': [
        'The edge takes another verb for this operation.',
        'Nothing was sent. The header `allow` has the right one.',
      ],
      'content-too-large': [
        'The body of the request is larger than the edge takes.',
        'Nothing was carried out. Send less. Only an upload that did not announce its size can have reached the gateway in part, without its end.',
      ],
      unintended: [
        'A page, a prefetch or a preview of a link asks for what changes something.',
        'Nothing was sent. Call it from a program. [Who may change something](/guides/edge/#who-may-change-something).',
      ],
      overloaded: [
        'The edge has as many calls or answers under way as it can.',
        'Nothing was changed. Try again after the time in `retry-after`.',
      ],
      'file-not-written': [
        'A file that a command was to write is there already, or cannot be written.',
        'Choose another name or place.',
      ],
      'invalid-configuration': [
        'The configuration of the edge is wrong.',
        'The message names each mistake, where it is, and what must be there.',
      ],
    },
  },
  {
    title: 'What Sluice itself has done wrong',
    codes: {
      internal: [
        'Sluice has a fault. Of what the gateway did nothing is known.',
        `${READ_FIRST} Then report it, with [the log](#a-fault-of-sluice).`,
      ],
    },
  },
];
