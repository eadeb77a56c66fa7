/**
 * The words of Sluice: what each means, and which forms were given up for it. The glossary page is made from this file, and
 * `check-words.ts` refuses what was given up.
 */
export interface Term {
  readonly word: string;
  /** In one sentence or two. */
  readonly meaning: string;
  /** Names that are refused wherever they are written: no English sentence has them. */
  readonly names?: readonly string[];
  /** Plain English words that are refused only where the code declares something by them. */
  readonly declared?: readonly string[];
}

export const TERMS: readonly Term[] = [
  {
    word: 'brake',
    meaning:
      'The delay between messages of an instance is set to its maximum, and set back later: messages are sent as slowly as the gateway allows.',
  },
  {
    word: 'capability',
    meaning:
      'Whether an API can do something with a queue: `native`, `emulated`, `manual` or `impossible`; with its limits as data.',
    names: ['shortestDelayMs', 'slowestClearMs'],
  },
  {
    word: 'clearing',
    meaning: 'A job that carries out a plan: it captures, sends one clear request, and reads until the queue is verified.',
    names: [
      'carryOut',
      'carryOutRestore',
      'isIntended',
      'ClearAnswer',
      'Settled',
      'settleStanding',
      'ClearingStory',
      'SentStory',
      'toldBy',
    ],
    declared: ['settle', 'Answered', 'Agreement', 'told'],
  },
  {
    word: 'completeness',
    meaning: 'Whether a reading shows everything that waits: `complete`, `truncated` or `uncertain`.',
    names: ['beyondTheList', 'isTold', 'leftSinceCount'],
  },
  {
    word: 'connect',
    meaning:
      'A job under which a number is connected: what waits is decided upon and captured, a number is waited for, and what leaves is watched.',
  },
  {
    word: 'connection status',
    meaning:
      'The state of the account of an instance, whether it is sending, and why not. What opens the connection is the credentials.',
    names: ['ConnectionState', 'connectionOf'],
  },
  {
    word: 'diagnosis',
    meaning: 'The findings on why a queue does not move, each with its evidence and its remedy.',
    names: ['caseOf', 'Placed', 'placedOf', 'mend-sender', 'code-wanted', 'isMoreTold'],
  },
  {
    word: 'drain rate',
    meaning: 'How many milliseconds a queue needs for each message that is sent.',
    names: ['Pace', 'PaceBounds', 'ExpectedPace', 'expectPace', 'playForward'],
  },
  { word: 'entry', meaning: 'One message in a queue.', names: ['EntryPlace', 'Whereabouts', 'had-left'], declared: ['doubtful'] },
  {
    word: 'fence',
    meaning:
      'The number that a run of a job was given when it took the job: what a run writes is refused once another has a higher one.',
  },
  {
    word: 'fingerprint',
    meaning: 'A value that two messages share exactly when they say the same.',
    names: ['likenessOf', 'contentOf'],
  },
  { word: 'flavor', meaning: 'Which API an instance speaks: `plain`, `v3` or `chat-api`.' },
  {
    word: 'forecast',
    meaning: 'When the queue will be empty, and what expires before it is sent: `empty`, `draining`, `stalled` or `unknown`.',
    names: ['goneBy'],
  },
  { word: 'gateway', meaning: 'The server that sends messages: GREEN-API, or one that speaks the Chat-API protocol.' },
  {
    word: 'go',
    meaning: 'A job that releases the brake: it sets the delay back to what it was, unless another was set since, not by Sluice.',
  },
  {
    word: 'hold',
    meaning: 'Sends to an instance through the edge are refused for a time, with a reason.',
    names: ['refuseHoldOfWork', 'WHOM_IT_STOPS'],
  },
  {
    word: 'in flight',
    meaning: 'A message that the gateway has taken from its queue and has not yet sent: no list has it.',
    names: ['onItsWay'],
    declared: ['spared', 'doomed'],
  },
  {
    word: 'instance',
    meaning: 'One messenger account on a gateway: it has a state, settings and a queue.',
    names: ['InstanceSurroundings'],
  },
  {
    word: 'job',
    meaning:
      'A clearing, a restore, a stop or a go, from its opening until it is closed. It belongs to one runner at a time; an instance has one open job at most.',
    names: [
      'openWork',
      'openWorks',
      'WorkPorts',
      'readWork',
      'moveWork',
      'closeWork',
      'workJson',
      'worksText',
      'sayJob',
      'findAndSayJob',
    ],
    declared: ['Work', 'works', 'won', 'polite', 'rude', 'mortal'],
  },
  { word: 'journal', meaning: 'The append-only record of intents and outcomes: the memory of jobs, and the audit trail.' },
  {
    word: 'ledger',
    meaning: 'The messages that were accepted through the edge and may still wait, with their bodies.',
    names: ['ToldLedger'],
  },
  {
    word: 'limits',
    meaning: 'The largest or smallest value that is allowed: `MAX_…` and `MIN_…`, `max…` and `min…`.',
    names: ['longestSince', 'numberInWords', 'wholeNumber', 'maybeWhole', 'checkWhole', 'maybeText'],
    declared: ['whole'],
  },
  {
    word: 'plan',
    meaning:
      'A preview of a clearing: the entries to clear and to keep, the numbers and the consequences. It expires, and carries a digest.',
    names: ['mayLeave', 'digestOfPlan'],
    declared: ['going', 'staying'],
  },
  {
    word: 'poll interval',
    meaning: 'How long a watch waits between two readings: the active interval after a change, longer while nothing changes.',
    names: [
      'livelyMs',
      'closestMs',
      'restMs',
      'slowerMs',
      'createRounds',
      'RoundPorts',
      'reconsider',
      'settingsInDoubt',
      'staleFrom',
    ],
    declared: ['Known', 'Need', 'Polled', 'Looked', 'Wanted', 'Stale', 'Rounds'],
  },
  {
    word: 'position',
    meaning: 'Where an entry is in its queue; 1 is the head.',
    declared: ['place', 'places', 'Place'],
  },
  {
    word: 'reading',
    meaning:
      'The known facts about a queue at one moment: entries, count, state and settings, the time of each, and its completeness.',
    declared: ['beside', 'proven', 'Seen'],
  },
  {
    word: 'reconnect guard',
    meaning:
      'Says whether a number can be connected without sending messages meant for the one before, and which options there are.',
    names: ['decisionsOn', 'decisionsIn'],
    declared: ['Doubt', 'Decision', 'decisions', 'isExplained', 'recogniser'],
  },
  {
    word: 'remaining',
    meaning:
      'Still to be done, or still listed. An entry that the gateway has sent is `sent`; one that was passed over is `skipped`.',
    names: ['hadLeft', 'leftOut', 'leaveOut', 'leave-out', 'LeftOut', 'mayHaveLeft', 'lastLeft', 'countLeft'],
    declared: ['left'],
  },
  {
    word: 'resend',
    meaning: 'Sending one captured entry again, at most once. A restore resends the chosen entries in their order.',
    names: ['putBack', 'PutBackReport', 'sendAgain', 'resendEntry'],
  },
  { word: 'restore', meaning: 'A job that resends chosen entries of a snapshot.', declared: ['Restore'] },
  {
    word: 'route',
    meaning: 'The paths of one API, and the handler of each operation.',
    names: ['createControlFace', 'createGatewayFace', 'createChatApiFace', 'GatewayFaceOptions'],
    declared: ['Face', 'Play', 'plays'],
  },
  {
    word: 'row',
    meaning:
      'An entry of a queue with its key, its position and the time when it was accepted: its one form from the list of the gateway to the screen.',
    names: [
      'DatedEntry',
      'PositionedEntry',
      'withPositions',
      'ListedEntry',
      'FilteredEntry',
      'AddressedEntry',
      'FileEntry',
      'ShownEntry',
      'KeyedEntry',
      'QueueItem',
    ],
    declared: ['Addressed'],
  },
  {
    word: 'screen text',
    meaning:
      'A text on one line, without anything that a terminal obeys. Screens show a text from outside as one; Sluice sends, stores and compares the original.',
  },
  { word: 'run', meaning: 'One process, or one object in it, that advances a job.' },
  {
    word: 'scenario',
    meaning:
      'The instances and messages of an emulator at the start, and the events that follow: with a title and a description.',
    declared: ['story', 'chapters'],
  },
  {
    word: 'selection',
    meaning: 'Which entries are meant: everything, spelled out, or conditions.',
    names: ['DEEPEST', 'goesByAge', 'isMeant'],
  },
  {
    word: 'sender',
    meaning: 'The part of the emulator that sends the messages of an instance, each at its time.',
    names: ['Departures', 'departures', 'LaggingCount'],
    declared: ['Course', 'Windows', 'Fate', 'fates'],
  },
  {
    word: 'sending',
    meaning: 'An instance is sending (`isSending`) when its state lets messages be sent.',
    names: ['mayHaveSent'],
  },
  {
    word: 'snapshot',
    meaning: 'The captured entries of a queue, made durable before anything is destroyed.',
    names: ['keepTexts'],
    declared: ['Texts', 'Capture'],
  },
  {
    word: 'stop',
    meaning:
      'A job that sets the brake: it writes the delay from before to the journal, sends one request, and watches that hardly anything leaves any more.',
  },
  {
    word: 'view context',
    meaning: 'What the keys of the terminal app act on: how many instances, entries and findings there are.',
    names: ['leaveSession', 'useLeaving'],
    declared: ['World', 'obey', 'press', 'complain'],
  },
];
