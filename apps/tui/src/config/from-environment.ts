import type { Host } from '../cli/host.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { InstanceConfig } from './config.ts';
import { connectionRules, isOrigin, ORIGIN_WORDS } from './connection-rules.ts';

/** The variables that describe one instance where there is no file of configuration, in the words of the help. */
export const VARIABLES = {
  GREEN_API_URL: 'the address of the gateway (apiUrl)',
  GREEN_API_ID_INSTANCE: 'the number of the instance (idInstance)',
  GREEN_API_TOKEN_INSTANCE: 'its token (apiTokenInstance)',
  GREEN_API_PREFIX: '/v3 for an instance of MAX',
} as const;

type Environment = Host['environment'];

/**
 * The one instance that the environment describes; none when none of the variables is set.
 *
 * @throws {UsageError} naming the variable that is missing or malformed; its value is not repeated.
 */
export function instancesFromEnvironment(environment: Environment): readonly InstanceConfig[] {
  if (!Object.keys(VARIABLES).some((name) => environment[name]?.trim())) return [];
  const apiUrl = required(environment, 'GREEN_API_URL');
  const idInstance = required(environment, 'GREEN_API_ID_INSTANCE');
  const token = required(environment, 'GREEN_API_TOKEN_INSTANCE');
  const flavor = flavorOf(environment['GREEN_API_PREFIX'] ?? '');
  const rules = connectionRules[flavor];
  check(isOrigin(apiUrl), 'GREEN_API_URL', `apiUrl ${ORIGIN_WORDS}`);
  check(rules.idInstance.pattern.test(idInstance), 'GREEN_API_ID_INSTANCE', `idInstance ${rules.idInstance.words}`);
  check(rules.token.pattern.test(token), 'GREEN_API_TOKEN_INSTANCE', `apiTokenInstance ${rules.token.words}`);
  return [
    {
      name: idInstance,
      flavor,
      apiUrl: new URL(apiUrl).origin,
      idInstance,
      token: { value: token },
      environment: 'production',
      isProtected: false,
      where: undefined,
    },
  ];
}

function check(isRight: boolean, variable: keyof typeof VARIABLES, words: string): void {
  if (!isRight) throw new UsageError(`${words}. Correct the variable ${variable}.`);
}

function required(environment: Environment, name: Exclude<keyof typeof VARIABLES, 'GREEN_API_PREFIX'>): string {
  const value = environment[name]?.trim();
  if (value) return value;
  throw new UsageError(
    `${name} is not set. Set it to ${VARIABLES[name]} that the console of the gateway shows, or try Sluice without an account: sluice demo`,
  );
}

function flavorOf(prefix: string): 'plain' | 'v3' {
  switch (prefix.trim()) {
    case '':
      return 'plain';
    case '/v3':
      return 'v3';
    default:
      throw new UsageError('GREEN_API_PREFIX must be /v3 for an instance of MAX, and empty or not set for all others.');
  }
}
