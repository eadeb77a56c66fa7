import type { Instance } from '../../engine/instance.ts';
import type { StateSince } from '../../engine/states.ts';
import { products } from '../../engine/product.ts';
import { qrPicture } from '../qr-picture.ts';

const { sending, starting, loggedOut } = products['chat-api'];

/** What an instance can be loading for (evidence/chat-api#substatus). Of these words only `offline` is a substatus too. */
const REASONS: ReadonlySet<string> = new Set(['connecting', 'syncing', 'offline', 'proxyblock', 'conflict']);

/**
 * The state as Chat-API says it. While the phone is away nothing leaves, so an instance that would send is reported as `loading`: which of the
 * two states a gateway says then is not documented. Nor is what it says of an instance that is being created; `init` is taken.
 */
export function accountStatusOf({ state, substatus }: Pick<StateSince, 'state' | 'substatus'>): string {
  if (state === sending && substatus !== 'normal') return starting;
  return state ?? 'init';
}

/** The answer of `status`. */
export function describeStatus(instance: Instance, at: number, full: boolean): object {
  const accountStatus = instance.behaviours.accountExpired ? 'not_paid' : accountStatusOf(instance);
  const text = accountStatus === loggedOut ? instance.serveQr(at) : undefined;
  return {
    accountStatus,
    ...(text !== undefined && { qrCode: `data:image/png;base64,${qrPicture(text)}` }),
    ...(full && { statusData: statusDataOf(accountStatus, instance.substatus) }),
  };
}

/** More of a state: which substatus comes with which state is documented only for `loading` and `expired` (evidence/chat-api#substatus). */
function statusDataOf(accountStatus: string, substatus: string): object | null {
  switch (accountStatus) {
    case sending:
      return { substatus, title: 'Messages are sent.' };
    case starting:
      return loadingData(substatus);
    case 'not_paid':
      return { substatus: 'expired', title: 'The instance is not paid for.' };
    default:
      return null;
  }
}

/** A reason comes with the substatus of loading, and a substatus with the reason of connecting: the pairs are a choice. */
function loadingData(word: string): object {
  const isReason = REASONS.has(word);
  return {
    substatus: word === 'normal' || (isReason && word !== 'offline') ? 'loading' : word,
    reason: isReason ? word : 'connecting',
    title: 'The instance is not ready; messages wait.',
  };
}
