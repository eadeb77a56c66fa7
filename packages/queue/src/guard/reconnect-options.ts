import { capabilities } from '../capabilities.ts';
import type { Reading } from '../reading/reading.ts';
import { expiryOf } from '../forecast/expiry.ts';
import { formatWaiting, type Leftovers } from './leftovers.ts';
import { formatCount } from '../format.ts';

/** What can be done with leftovers before a number is connected. */
export interface ReconnectOption {
  readonly option: 'clear-all' | 'clear-selected' | 'keep-all' | 'wait-for-expiry';
  /** Whether it can be done now. */
  readonly isPossible: boolean;
  /** What it means, or why it cannot be done, in a sentence or two for people. */
  readonly sentence: string;
}

const HOUR_MS = 60 * 60_000;

/** All there are, in the order in which to think of them. */
export function optionsFor(reading: Reading, leftovers: Leftovers): readonly ReconnectOption[] {
  return [clearAll(leftovers), clearSelected(reading, leftovers), keepAll(leftovers, reading.isSending), waitForExpiry(reading)];
}

function clearAll(leftovers: Leftovers): ReconnectOption {
  const { unseen, isExact } = leftovers;
  const uncaptured = isExact ? `the ${formatCount(unseen)} that cannot be seen` : 'what cannot be seen';
  const copies = unseen === 0 && isExact ? 'A copy is kept of everything.' : `No copy is kept of ${uncaptured}.`;
  return { option: 'clear-all', isPossible: true, sentence: `Clear the queue of ${formatWaiting(leftovers)}. ${copies}` };
}

function clearSelected({ completeness, flavor }: Reading, { chats }: Leftovers): ReconnectOption {
  const option = 'clear-selected';
  if (completeness.kind !== 'complete') {
    const sentence = 'A part cannot be cleared now: not everything can be seen, and what cannot be seen could not be put back.';
    return { option, isPossible: false, sentence };
  }
  if (chats === 0) {
    const sentence = 'A part cannot be cleared: the gateway does not name the recipients, so that none could be put back.';
    return { option, isPossible: false, sentence };
  }
  const { note } = capabilities[flavor].abilities['clear-selected'];
  return { option, isPossible: true, sentence: `Clear some and keep the others. ${note}` };
}

function keepAll(leftovers: Leftovers, isSending: boolean): ReconnectOption {
  const number = isSending ? 'The number that is connected' : 'The number that you connect';
  const inFirstHour = `up to ${formatCount(leftovers.firstHour.atMost)} of them in the first hour`;
  return {
    option: 'keep-all',
    isPossible: true,
    sentence: `Keep everything. ${number} then sends ${formatWaiting(leftovers)}, ${inFirstHour}.`,
  };
}

function waitForExpiry(reading: Reading): ReconnectOption {
  const option = 'wait-for-expiry';
  if (reading.isSending) return { option, isPossible: false, sentence: 'To wait changes nothing: the instance is sending.' };
  const expiry = expiryOf(reading, 'none-leaves');
  if (expiry.kind === 'undocumented') {
    return {
      option,
      isPossible: false,
      sentence: 'To wait may change nothing: how long this gateway keeps a message is not documented.',
    };
  }
  const hours = Math.ceil((expiry.emptyBy - reading.at) / HOUR_MS);
  return {
    option,
    isPossible: true,
    sentence: `Connect no number for ${hours === 1 ? 'an hour' : `${hours} hours`}, and send nothing to the instance meanwhile: by then all that waits now has been dropped.`,
  };
}
