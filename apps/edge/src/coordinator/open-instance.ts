import { createChatApiClient, createGatewayClient, type AnswerRedactor, type Fetch, type RateLimiter } from '@sluice/core';
import { chatApiInstance, gatewayInstance, type QueueInstance } from '@sluice/queue';
import type { ConfiguredInstance } from '../config.ts';
import { boundReads } from './bounded-reads.ts';
import { createInstanceFetch } from './instance-fetch.ts';
import { redactedFetch } from './redacted-fetch.ts';

export interface InstancePorts {
  readonly fetch: Fetch;
  readonly fetchRead: Fetch | undefined;
  /** Takes the tokens of all instances out of an answer. */
  readonly redact: AnswerRedactor;
  readonly limiter: RateLimiter;
  readonly onChange: () => void;
}

/** How long a caller waits for a read at most, its turn included, in milliseconds. */
const READ_MS = 30_000;

/** An instance of the configuration, as jobs and readings call it. */
export function openInstance(instance: ConfiguredInstance, ports: InstancePorts): QueueInstance {
  return boundReads(unboundInstance(instance, ports), READ_MS);
}

function unboundInstance(
  instance: ConfiguredInstance,
  { fetch, fetchRead, redact, limiter, onChange }: InstancePorts,
): QueueInstance {
  const options = { fetch: redactedFetch(createInstanceFetch({ fetch, fetchRead, onChange }), redact), limiter };
  if (instance.flavor === 'chat-api') {
    const { apiUrl, instanceId, token } = instance;
    return chatApiInstance(createChatApiClient({ apiUrl, instanceId, token, ...options }));
  }
  const { apiUrl, idInstance, apiTokenInstance, mediaUrl, flavor = 'plain' } = instance;
  const media = mediaUrl === undefined ? {} : { mediaUrl };
  return gatewayInstance(createGatewayClient({ apiUrl, idInstance, apiTokenInstance, ...media, flavor, ...options }));
}
