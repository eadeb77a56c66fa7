export { ANSWER_MEMORY_BYTES } from './answer-memory.ts';
export { createApp, type Edge, type EdgeDeps } from './app.ts';
export { CONCURRENCY, type Concurrency, type ConcurrencyLimits } from './concurrency.ts';
export { parseConfig, type EdgeConfig, type Upstream } from './config.ts';
export type { AnswerHead, HandOver } from './hand-over.ts';
export type { RequestBindings } from './raw-target.ts';
