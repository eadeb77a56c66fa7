import { createChatApiClient, createGatewayClient, type Fetch, type RateLimiter } from '@sluice/core';
import { chatApiInstance, gatewayInstance, type QueueInstance } from '@sluice/queue';
import type { ConfiguredInstance } from '../config.ts';
import { createInstanceFetch } from './instance-fetch.ts';

export interface InstancePorts {
  readonly fetch: Fetch;
  readonly fetchRead: Fetch | undefined;
  readonly limiter: RateLimiter;
  readonly onChange: () => void;
}

/** An instance of the configuration, as jobs and readings call it. */
export function openInstance(
  instance: ConfiguredInstance,
  { fetch, fetchRead, limiter, onChange }: InstancePorts,
): QueueInstance {
  const options = { fetch: createInstanceFetch({ fetch, fetchRead, onChange }), limiter };
  if (instance.flavor === 'chat-api') {
    const { apiUrl, instanceId, token } = instance;
    return chatApiInstance(createChatApiClient({ apiUrl, instanceId, token, ...options }));
  }
  const { apiUrl, idInstance, apiTokenInstance, mediaUrl, flavor = 'plain' } = instance;
  const media = mediaUrl === undefined ? {} : { mediaUrl };
  return gatewayInstance(createGatewayClient({ apiUrl, idInstance, apiTokenInstance, ...media, flavor, ...options }));
}
