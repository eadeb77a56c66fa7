export { LARGEST_ANSWER_BYTES, readBounded } from './bounded-body.ts';
export { createRedactor } from './redact.ts';
export { SluiceError, type SluiceErrorCode, type SluiceErrorDetails } from './errors/sluice-error.ts';
export { createGatewayClient, type CallOptions, type GatewayClient, type GatewayClientOptions } from './gateway/client.ts';
export { checkConnection, type Connection } from './gateway/connection.ts';
export type { Flavor } from './gateway/flavor.ts';
export type {
  InstanceSettings,
  InstanceState,
  KnownInstanceState,
  MessageId,
  QueueEntry,
  TextMessage,
} from './gateway/answers.ts';
export type { Fetch } from './transport.ts';
