import { createChatApiClient, createGatewayClient, type Fetch } from '@sluice/core';
import { chatApiInstance, gatewayInstance, type QueueInstance } from '@sluice/queue';
import type { Host } from '../cli/host.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { InstanceConfig } from '../config/config.ts';
import { connectionRules } from '../config/connection-rules.ts';
import type { ConnectedInstance } from './connected-instance.ts';

/**
 * Makes an instance that can be asked; nothing is sent yet.
 *
 * @throws {UsageError} when the variable that holds its token is not set, or holds no token. Neither its name nor its value is repeated: a
 * token can be in the place of the name by mistake.
 */
export function connectInstance(
  config: InstanceConfig,
  { environment, fetch, debugLog }: Pick<Host, 'environment' | 'fetch' | 'debugLog'>,
): ConnectedInstance {
  const { name, idInstance, flavor, isProtected, where } = config;
  const token = tokenOf(config, environment);
  debugLog.hide(token);
  return {
    name,
    idInstance,
    instance: queueInstance(config, token, fetch),
    environment: config.environment,
    isProtected,
    // What an instance of the plain flavor speaks to, only its settings say.
    ...(flavor === 'v3' && { messenger: 'MAX' }),
    ...(where !== undefined && { configuredIn: where }),
  };
}

function queueInstance({ flavor, apiUrl, idInstance }: InstanceConfig, token: string, fetch: Fetch | undefined): QueueInstance {
  const transport = fetch ? { fetch } : {};
  if (flavor === 'chat-api') return chatApiInstance(createChatApiClient({ apiUrl, instanceId: idInstance, token, ...transport }));
  return gatewayInstance(createGatewayClient({ apiUrl, idInstance, apiTokenInstance: token, flavor, ...transport }));
}

function tokenOf({ token, flavor, where = '', name }: InstanceConfig, environment: Host['environment']): string {
  if ('value' in token) return token.value;
  const value = environment[token.variable]?.trim();
  const variable = `The environment variable that tokenVariable of ${where} (${name}) names`;
  if (!value) throw new UsageError(`${variable} is not set. Set it to the token of the instance, and start again.`);
  const { pattern, words } = connectionRules[flavor].token;
  if (!pattern.test(value)) throw new UsageError(`${variable} holds no token: one ${words}.`);
  return value;
}
