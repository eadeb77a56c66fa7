import type { Host } from '../cli/host.ts';
import type { GatewayVariable, SettingFault } from '../sentences/mistake-sentences.ts';
import { usageError } from '../sentences/refusal.ts';
import type { InstanceConfig } from './config.ts';
import { connectionRules, originOf } from './connection-rules.ts';

const VARIABLES: readonly GatewayVariable[] = [
  'GREEN_API_URL',
  'GREEN_API_ID_INSTANCE',
  'GREEN_API_TOKEN_INSTANCE',
  'GREEN_API_PREFIX',
];

type Environment = Host['environment'];

/**
 * The one instance that the environment describes; none when none of the variables is set.
 *
 * @throws {UsageError} naming the variable that is missing or malformed; its value is not repeated.
 */
export function instancesFromEnvironment(environment: Environment): readonly InstanceConfig[] {
  if (!VARIABLES.some((name) => environment[name]?.trim())) return [];
  const apiUrl = required(environment, 'GREEN_API_URL');
  const idInstance = required(environment, 'GREEN_API_ID_INSTANCE');
  const token = required(environment, 'GREEN_API_TOKEN_INSTANCE');
  const flavor = flavorOf(environment['GREEN_API_PREFIX'] ?? '');
  const rules = connectionRules[flavor];
  check(originOf(apiUrl) !== undefined, 'GREEN_API_URL', 'apiUrl', 'origin');
  check(rules.idInstance.pattern.test(idInstance), 'GREEN_API_ID_INSTANCE', 'idInstance', rules.idInstance.fault);
  check(rules.token.pattern.test(token), 'GREEN_API_TOKEN_INSTANCE', 'apiTokenInstance', rules.token.fault);
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

function check(isRight: boolean, variable: GatewayVariable, setting: string, fault: SettingFault): void {
  if (!isRight) throw usageError('variable-malformed', { variable, setting, fault });
}

function required(environment: Environment, name: Exclude<GatewayVariable, 'GREEN_API_PREFIX'>): string {
  const value = environment[name]?.trim();
  if (value) return value;
  throw usageError('variable-missing', { variable: name });
}

function flavorOf(prefix: string): 'plain' | 'v3' {
  switch (prefix.trim()) {
    case '':
      return 'plain';
    case '/v3':
      return 'v3';
    default:
      throw usageError('prefix', {});
  }
}
