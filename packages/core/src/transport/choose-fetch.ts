import { fetchOnce } from '#fetch-once';
import { callError, callName } from '../errors/call-error.ts';
import type { Fetch } from './fetch.ts';
import type { Effect } from './operation.ts';

/**
 * What carries a call: what the caller gave, the runtime's own `fetch` for a read, and for all else a transport that cannot repeat a request.
 *
 * @throws {SluiceError} `unsupported` where the runtime has no such transport.
 */
export function chooseFetch(
  call: { readonly operation: string; readonly effect: Effect; readonly idInstance: string },
  given: Fetch | undefined,
): Fetch {
  // The runtime's own does not keep the contract, also when it is passed.
  const chosen = (given === globalThis.fetch ? undefined : given) ?? (call.effect === 'read' ? globalThis.fetch : fetchOnce);
  if (chosen !== undefined) return chosen;
  throw callError(call, {
    code: 'unsupported',
    message: `The fetch of this runtime may send ${callName(call)} twice, so it was not sent. Call it through a server, or pass a fetch that sends every request once.`,
  });
}
