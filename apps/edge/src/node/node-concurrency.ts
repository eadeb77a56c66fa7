import type { ConcurrencyLimits } from '../concurrency.ts';

/**
 * For a process of Node, which has the memory for more calls at once than a worker: a hundred instances whose gateway hangs leave room for the
 * others. An instance has no more than on a worker.
 */
export const NODE_CONCURRENCY: ConcurrencyLimits = {
  poll: { perInstance: 4, inAll: 1000 },
  upload: { perInstance: 4, inAll: 200 },
  ordinary: { perInstance: 12, inAll: 1200 },
  clear: { perInstance: 16, inAll: 1600 },
};
