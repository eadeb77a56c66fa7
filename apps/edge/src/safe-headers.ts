import type { HeaderPair } from './passed-answer.ts';

/** What every answer has: nothing keeps it, and nothing takes it for something else than it says that it is. */
export const SAFE_HEADERS: readonly HeaderPair[] = [
  ['cache-control', 'no-store'],
  ['x-content-type-options', 'nosniff'],
];
