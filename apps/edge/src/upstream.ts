import type { ConfiguredInstance, Upstream } from './config.ts';

/** @returns an instance as a call reaches it, in the words of the gateway, whichever protocol it speaks. */
export function toUpstream(instance: ConfiguredInstance): Upstream {
  if (instance.flavor === 'chat-api') {
    const { instanceId, apiUrl, token } = instance;
    return { idInstance: instanceId, apiUrl, apiTokenInstance: token };
  }
  const { idInstance, apiUrl, mediaUrl, apiTokenInstance } = instance;
  return { idInstance, apiUrl, ...(mediaUrl !== undefined && { mediaUrl }), apiTokenInstance };
}
