import type { Fetch } from '@sluice/core';

/** A call that failed before its first byte was written: the gateway has received nothing of it. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';

  constructor(cause: unknown) {
    super('Nothing was sent.', { cause });
  }
}

/**
 * Makes a transport say when it has sent nothing.
 *
 * @param fetch must call `beforeWrite` before the first byte; one that ignores it would be believed to have sent nothing.
 * @returns the same, which throws a `NotSentError` for what goes wrong before.
 */
export function tellNotSent(fetch: Fetch): Fetch {
  return async (url, init, beforeWrite) => {
    let mayBeSent = false;
    try {
      return await fetch(url, init, () => {
        mayBeSent = true;
        beforeWrite?.();
      });
    } catch (cause) {
      throw mayBeSent || init.signal?.aborted === true ? cause : new NotSentError(cause);
    }
  };
}
