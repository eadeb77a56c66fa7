export type { WatchScope } from './poll-interval.ts';
export { watchQueue, type QueueWatch, type WatchPorts } from './watch-queue.ts';
export type { ReadFailure, Watched } from './watch-state.ts';
