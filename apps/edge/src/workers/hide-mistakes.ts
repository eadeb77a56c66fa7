import type { SluiceError } from '@sluice/core';

type Said = Pick<SluiceError, 'code' | 'message'>;

const FOR_CALLERS =
  'The configuration of the edge is not right, and nothing was done. Its operator finds each mistake in the log of the worker, and by `sluice-edge check-config`.';

/**
 * Makes what keeps the mistakes of a configuration from callers, who may have no key: they say how the edge is set up. Its operator finds them in the console of
 * the worker, and the same mistakes only once, since every call meets them.
 *
 * @returns gives what a caller may read of an error.
 */
export function createMistakeHider(): (error: Said) => Said {
  let written: string | undefined;
  return ({ code, message }) => {
    if (code !== 'invalid-configuration') return { code, message };
    // oxlint-disable-next-line no-console -- An operator has no other place to look.
    if (message !== written) console.error(message);
    written = message;
    return { code, message: FOR_CALLERS };
  };
}
