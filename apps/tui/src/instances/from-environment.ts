import { join } from 'node:path';
import { createGatewayClient, SluiceError, type Fetch, type Flavor } from '@sluice/core';
import { createSnapshotDirectory } from '@sluice/queue/node';
import envPaths from 'env-paths';
import { UsageError } from '../cli/usage-error.ts';
import type { ConnectedInstance } from './connected-instance.ts';

const VARIABLES = {
  GREEN_API_URL: 'the apiUrl',
  GREEN_API_ID_INSTANCE: 'the idInstance',
  GREEN_API_TOKEN_INSTANCE: 'the apiTokenInstance',
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The one instance that the environment names.
 *
 * @throws {UsageError} naming the variable that is missing or malformed; its value is not repeated.
 */
export function instanceFromEnvironment(environment: Environment, fetch?: Fetch): ConnectedInstance {
  const idInstance = required(environment, 'GREEN_API_ID_INSTANCE');
  try {
    const client = createGatewayClient({
      apiUrl: required(environment, 'GREEN_API_URL'),
      idInstance,
      apiTokenInstance: required(environment, 'GREEN_API_TOKEN_INSTANCE'),
      flavor: flavorOf(environment['GREEN_API_PREFIX'] ?? ''),
      ...(fetch ? { fetch } : {}),
    });
    const snapshots = createSnapshotDirectory(join(envPaths('sluice', { suffix: '' }).data, 'snapshots'));
    return { name: idInstance, idInstance, client, snapshots };
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    throw new UsageError(`${error.message} Check the variables ${Object.keys(VARIABLES).join(', ')}.`);
  }
}

function required(environment: Environment, name: keyof typeof VARIABLES): string {
  const value = environment[name]?.trim();
  if (value) return value;
  throw new UsageError(
    `${name} is not set. Set it to ${VARIABLES[name]} that the console of the gateway shows, or try Sluice without an account: sluice demo`,
  );
}

function flavorOf(prefix: string): Flavor {
  switch (prefix.trim()) {
    case '':
      return 'plain';
    case '/v3':
      return 'v3';
    default:
      throw new UsageError('GREEN_API_PREFIX must be /v3 for an instance of MAX, and empty or not set for all others.');
  }
}
