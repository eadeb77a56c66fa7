export { ANSWER_MEMORY_BYTES } from './answer-memory.ts';
export { createApp, type Edge, type EdgeDeps } from './app.ts';
export { CONCURRENCY, type Concurrency, type ConcurrencyLimits } from './concurrency.ts';
export {
  parseConfig,
  type ChatApiInstance,
  type ConfiguredInstance,
  type ConfiguredKey,
  type EdgeConfig,
  type GatewayInstance,
  type InstanceTraits,
  type Upstream,
} from './config.ts';
export { STREAM_LIMITS, type StreamLimits } from './control/stream-slots.ts';
export type { KeyRecord, KeyStore, StoredKey } from './keys/key-store.ts';
export type { EdgeEnv, EdgeVariables } from './pipeline/edge-env.ts';
export type { DropInAddress } from './pipeline/read-address.ts';
export type { RequestLine } from './pipeline/request-log.ts';
export { SCOPES, type Principal, type Scope } from './principal.ts';
export type { AnswerHead, HandOver } from './hand-over.ts';
export type { RequestBindings } from './raw-target.ts';
