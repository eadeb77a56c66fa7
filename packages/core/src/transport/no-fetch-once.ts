import type { Fetch } from './fetch.ts';

/** For a runtime that has nothing with which a request is certain to be on the wire once. */
export const fetchOnce: Fetch | undefined = undefined;
