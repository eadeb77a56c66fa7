import type { KeySentences } from '../key-sentences.ts';

/** The sentences about the keys. */
export const keys: KeySentences = {
  does: {
    up: 'one up',
    down: 'one down',
    pageUp: 'one page up',
    pageDown: 'one page down',
    first: 'to the first',
    last: 'to the last',
    open: 'open the queue',
    find: 'show only messages that say what you type next',
    sameType: 'show only messages of the type of the selected one',
    sameChat: 'show only messages to the chat of the selected one',
    diagnose: 'why it does not move, and whether a number can be connected',
    clear: 'plan a clear, of what the filter shows; nothing is sent yet',
    back: 'back; from what the filter shows, to all',
    help: 'help',
    quit: 'quit',
  },
  hints: {
    up: 'move',
    open: 'open',
    find: 'find',
    sameType: 'its type',
    diagnose: 'why',
    clear: 'clear',
    back: 'back',
    help: 'help',
    quit: 'quit',
  },
  anyKey: 'Any key',
  anyOtherKey: 'Any other key',
  leave: 'leave',
  stay: 'stay',
  aboutClear:
    'A clear empties the whole queue, for every chat. Sluice captures what it can see first, sends one request, and reads until it is certain; then it sends again what is to stay.',
};
