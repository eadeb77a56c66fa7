export type {
  ChatApiAction,
  ChatApiActionsQueue,
  ChatApiCleared,
  ChatApiMessage,
  ChatApiMessagesQueue,
  ChatApiStatus,
} from './chat-api/answers.ts';
export {
  createChatApiClient,
  type ChatApiClient,
  type ChatApiClientOptions,
  type ChatApiCredentials,
} from './chat-api/client.ts';
export { SluiceError, type SluiceErrorCode, type SluiceErrorDetails } from './errors/sluice-error.ts';
export type {
  ConnectedAccount,
  InstanceSettings,
  InstanceState,
  KnownInstanceState,
  Notification,
  NumberCheck,
  PastState,
  QrCode,
  SentMessage,
} from './gateway/answers.ts';
export {
  createGatewayClient,
  type CommonClient,
  type GatewayClient,
  type GatewayClientOptions,
  type PlainClient,
  type V3Client,
} from './gateway/client.ts';
export { checkCredentials, type GatewayCredentials } from './gateway/credentials.ts';
export type { FileUpload, StoredFile } from './gateway/file-upload.ts';
export { isMessageId, queueEntryOf, type EntryFields } from './gateway/decode-queue.ts';
export type { Flavor } from './gateway/flavor.ts';
export { hintAtAddress, parseGatewayAddress, type GatewayAddress } from './gateway/parse-address.ts';
export {
  gatewayTypeOf,
  type ForwardMessagesBody,
  type MessageId,
  type OtherEntry,
  type QueueEntry,
  type SendContactBody,
  type SendFileByUrlBody,
  type SendLinkBody,
  type SendLocationBody,
  type SendMediaStatusBody,
  type SendMessageBody,
  type SendPollBody,
  type SendTextStatusBody,
  type SendVoiceStatusBody,
} from './gateway/queue-entry.ts';
export { createAnswerRedactor, createRedactor, type AnswerRedactor } from './redact/redactor.ts';
export { MAX_ANSWER_BYTES, readBounded } from './transport/bounded-body.ts';
export type { CallOptions } from './transport/call-options.ts';
export type { CallerOptions } from './transport/send-call.ts';
export type { Hooks, RequestEvent, ResponseEvent } from './transport/events.ts';
export type { Fetch } from './transport/fetch.ts';
export { createRateLimiter, type Limit, type LimiterClock, type RateLimiter } from './transport/rate-limiter.ts';
export { SendFailure, type RawAnswer, type SendLimits } from './transport/send-once.ts';
export { addressOf, sendOperation, type OperationRequest } from './transport/send-operation.ts';
export type { EdgeCallOptions } from './edge/call-options.ts';
export { createEdgeClient, type EdgeClient, type EdgeClientOptions } from './edge/client.ts';
export type { Conditional } from './edge/send.ts';
export type { components as EdgeComponents } from './gen/edge.ts';
export type { EdgeAnswer, EdgeMethods } from './gen/edge-methods.ts';
