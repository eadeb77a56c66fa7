import { createChatApiClient, createGatewayClient, type Fetch, type GatewayClient } from '@sluice/core';
import { chatApiInstance, type Journal, type Queue, type QueueInstance } from '@sluice/queue';
import { lateGatewayInstance } from '@sluice/queue/reading';
import type { JobClock, Owners } from '@sluice/queue/job';
import type { Host } from '../cli/host.ts';
import type { InstanceConfig } from '../config/config.ts';
import { connectionRules, shownVariable } from '../config/connection-rules.ts';
import { usageError } from '../sentences/refusal.ts';

/** An instance that Sluice can look at and clear. */
export interface ConnectedInstance {
  /** What people call it. */
  readonly name: string;
  readonly idInstance: string;
  readonly instance: QueueInstance;
  /** The client behind it, where it speaks the gateway's own API: what connects a number. */
  readonly client?: GatewayClient | undefined;
  readonly environment: 'production' | 'test';
  /** Whether jobs are refused. */
  readonly isProtected: boolean;
  /** The messenger's name, where it is known before anything is asked. */
  readonly messenger?: string | undefined;
  /** Where it is in the configuration, such as `/home/…/config.toml ([[instances]], name = "shop")`; nothing where it comes from elsewhere. */
  readonly configuredIn?: string | undefined;
}

/**
 * Makes an instance that can be asked; nothing is sent yet.
 *
 * @throws {UsageError} when the variable that holds its token is not set, or holds no token. Its value is not repeated, nor is a name that
 * could be a token in the place of one.
 */
export function connectInstance(
  config: InstanceConfig,
  { environment, fetch, debugLog }: Pick<Host, 'environment' | 'fetch' | 'debugLog'>,
): ConnectedInstance {
  const { name, idInstance, flavor, isProtected, where } = config;
  const token = tokenOf(config, environment);
  debugLog.hide(token);
  const { instance, client } = reachInstance(config, token, fetch);
  // What an instance of the plain flavor speaks to, only its settings say.
  const messenger = flavor === 'v3' ? 'MAX' : undefined;
  const identity = { name, idInstance, environment: config.environment, isProtected, messenger, configuredIn: where };
  return new ConfiguredInstance(identity, instance, client);
}

/** A class for its getter: in an object of its own it takes 1 kB, a thousand times. */
class ConfiguredInstance implements ConnectedInstance {
  readonly name: string;
  readonly idInstance: string;
  readonly instance: QueueInstance;
  readonly environment: 'production' | 'test';
  readonly isProtected: boolean;
  readonly messenger: string | undefined;
  readonly configuredIn: string | undefined;
  readonly #client: Reached['client'];

  constructor(identity: Omit<ConnectedInstance, 'instance' | 'client'>, instance: QueueInstance, client: Reached['client']) {
    this.name = identity.name;
    this.idInstance = identity.idInstance;
    this.instance = instance;
    this.environment = identity.environment;
    this.isProtected = identity.isProtected;
    this.messenger = identity.messenger;
    this.configuredIn = identity.configuredIn;
    this.#client = client;
  }

  get client(): GatewayClient | undefined {
    return this.#client?.();
  }
}

interface Reached {
  readonly instance: QueueInstance;
  /** Makes it where it is not there. */
  readonly client?: () => GatewayClient;
}

function reachInstance({ flavor, apiUrl, idInstance }: InstanceConfig, token: string, fetch: Fetch | undefined): Reached {
  const transport = fetch ? { fetch } : {};
  if (flavor === 'chat-api') {
    return { instance: chatApiInstance(createChatApiClient({ apiUrl, instanceId: idInstance, token, ...transport })) };
  }
  // One that is not in use is let go: a thousand of them take 10 MB, and what they have in common, such as the limits of their calls, is kept elsewhere.
  let made: WeakRef<GatewayClient> | undefined;
  const open = (): GatewayClient => {
    const known = made?.deref();
    if (known !== undefined) return known;
    const client = createGatewayClient({ apiUrl, idInstance, apiTokenInstance: token, flavor, ...transport });
    made = new WeakRef(client);
    return client;
  };
  return { instance: lateGatewayInstance({ idInstance, flavor }, open), client: open };
}

function tokenOf({ token, flavor, where = '' }: InstanceConfig, environment: Host['environment']): string {
  if ('value' in token) return token.value;
  const value = environment[token.variable]?.trim();
  const named = { where, variable: shownVariable(token.variable) };
  if (!value) throw usageError('token-missing', named);
  if (!connectionRules[flavor].token.pattern.test(value)) throw usageError('token-malformed', named);
  return value;
}

interface Shared {
  readonly journal: () => Promise<Journal>;
  readonly clock: JobClock;
  readonly owners: Owners;
}

/**
 * The queue of an instance: what plans, clears and restores.
 *
 * @throws {SluiceError} when the journal cannot be opened: nothing may be destroyed or sent then.
 */
export async function queueOf({ instance, client }: ConnectedInstance, { journal, clock, owners }: Shared): Promise<Queue> {
  // Who only looks does not wait for what clears.
  const { openQueue } = await import('./open-queue.ts');
  const host = { journal: await journal(), clock, owners };
  return client === undefined ? openQueue({ instance, ...host }) : openQueue({ client, ...host });
}
