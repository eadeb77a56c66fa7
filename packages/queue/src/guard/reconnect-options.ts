import type { QueueFlavor } from '../capabilities.ts';
import type { Reading } from '../reading/reading.ts';
import { expiryOf } from '../forecast/expiry.ts';
import type { Leftovers, WaitingCount } from './leftovers.ts';

/** What can be done with leftovers before a number is connected, by its name. */
export interface ReconnectOptions {
  readonly 'clear-all': WaitingCount & { readonly option: 'clear-all'; readonly isPossible: true };
  readonly 'clear-selected': { readonly option: 'clear-selected' } & (
    | { readonly isPossible: true; readonly flavor: QueueFlavor }
    /** `not-all-seen`: what cannot be seen could not be restored. `no-recipients`: the gateway names none, so nothing could be restored. */
    | { readonly isPossible: false; readonly why: 'not-all-seen' | 'no-recipients' }
  );
  readonly 'keep-all': WaitingCount & {
    readonly option: 'keep-all';
    readonly isPossible: true;
    readonly isSending: boolean;
    readonly firstHourAtMost: number;
  };
  readonly 'wait-for-expiry': { readonly option: 'wait-for-expiry' } & (
    | { readonly isPossible: true; readonly ms: number }
    | { readonly isPossible: false; readonly why: 'is-sending' | 'undocumented' }
  );
}

/** One of them, whether it can be done now, and what it means: `optionSentence` says it. */
export type ReconnectOption = ReconnectOptions[keyof ReconnectOptions];

/** All there are, in the order in which to think of them. */
export function optionsFor(reading: Reading, leftovers: Leftovers): readonly ReconnectOption[] {
  const { waiting, isExact, unseen, firstHour } = leftovers;
  const { isSending } = reading;
  return [
    { option: 'clear-all', isPossible: true, waiting, isExact, unseen },
    clearSelected(reading, leftovers),
    { option: 'keep-all', isPossible: true, isSending, waiting, isExact, unseen, firstHourAtMost: firstHour.atMost },
    waitForExpiry(reading),
  ];
}

function clearSelected({ completeness, flavor }: Reading, { chats }: Leftovers): ReconnectOption {
  const option = 'clear-selected';
  if (completeness.kind !== 'complete') return { option, isPossible: false, why: 'not-all-seen' };
  return chats === 0 ? { option, isPossible: false, why: 'no-recipients' } : { option, isPossible: true, flavor };
}

function waitForExpiry(reading: Reading): ReconnectOption {
  const option = 'wait-for-expiry';
  if (reading.isSending) return { option, isPossible: false, why: 'is-sending' };
  const expiry = expiryOf(reading, 'none-leaves');
  if (expiry.kind === 'undocumented') return { option, isPossible: false, why: 'undocumented' };
  return { option, isPossible: true, ms: expiry.emptyBy - reading.at };
}
