import type { QueueFlavor } from '../../capabilities.ts';
import type { WaitingCount } from '../../guard/leftovers.ts';
import type { ReconnectOptions } from '../../guard/reconnect-options.ts';
import type { Catalogue } from '../catalogue.ts';
import { formats, messages } from './words.ts';

const { number } = formats;
const HOUR_MS = 60 * 60_000;

const CAPTURED = 'The queue is captured and cleared as a whole, and Sluice resends the messages to keep, in their order.';

/** What to know of a clear of a part where it is possible, by the API. */
const CLEAR_SELECTED: Readonly<Record<QueueFlavor, string>> = {
  plain: CAPTURED,
  v3: CAPTURED,
  'chat-api': `${CAPTURED} Only texts of which the gateway names the recipient can be restored.`,
};

/** What each option before a number is connected means, or why there is none. */
export const options: Catalogue<ReconnectOptions> = {
  'clear-all': (count) => `Clear the queue of ${waitingCount(count)}. ${copies(count)}`,
  'clear-selected': (option) => {
    if (option.isPossible) return `Clear some and keep the others. ${CLEAR_SELECTED[option.flavor]}`;
    return option.why === 'not-all-seen'
      ? 'A part cannot be cleared now: not everything can be seen, and what cannot be seen could not be restored.'
      : 'A part cannot be cleared: the gateway does not name the recipients, so nothing could be restored.';
  },
  'keep-all': ({ isSending, firstHourAtMost, ...count }) => {
    const sender = isSending ? 'The number that is connected' : 'The number that you connect';
    return `Keep everything. ${sender} then sends ${waitingCount(count)}${firstHour(count, firstHourAtMost)}.`;
  },
  'wait-for-expiry': (option) => {
    if (option.isPossible) {
      const wholeHours = formats.span(Math.ceil(option.ms / HOUR_MS) * HOUR_MS);
      return `Connect no number for ${wholeHours}, and send nothing to the instance meanwhile: by then all that waits now has been dropped.`;
    }
    return option.why === 'is-sending'
      ? 'To wait changes nothing: the instance is sending.'
      : 'To wait may change nothing: how long this gateway keeps a message is not documented.';
  },
};

/** Such as `at least 500 messages`. */
export function waitingCount({ waiting, isExact, unseen }: WaitingCount): string {
  if (isExact) return messages(waiting);
  return `at least ${messages(waiting)}${unseen > 0 ? ` (the gateway counts ${number(waiting + unseen)})` : ''}`;
}

/** Of so many messages that would go out, how many can in the first hour; nothing where that is not worth saying. */
export function firstHour({ waiting, isExact }: Pick<WaitingCount, 'waiting' | 'isExact'>, atMost: number): string {
  if (!isExact || atMost < waiting) return `, up to ${number(atMost)} of them in the first hour`;
  return waiting === 1 ? '' : ', perhaps all of them in the first hour';
}

function copies({ unseen, isExact }: WaitingCount): string {
  if (!isExact) return 'No copy is kept of what cannot be seen.';
  return unseen === 0 ? 'A copy is kept of everything.' : `No copy is kept of the ${number(unseen)} that cannot be seen.`;
}
