export { watchQueue, type QueueWatch, type WatchPorts } from './watch-queue.ts';
export type { ReadFailure, Watched, WatchScope } from './watch-state.ts';
