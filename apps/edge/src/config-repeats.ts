/** The mistakes of a configuration that no part of it shows on its own: a name, a hash or an instance that is there twice, and an instance of a key that is not there, and a list that may not be empty. */
import type { ConfigMistake } from './config.ts';

/**
 * Reads the configuration as it was given, and not as it was decoded: so these mistakes are found beside all others.
 *
 * @param given outside data, in which anything may be missing or of another type.
 */
export function findRepeats(given: unknown): readonly ConfigMistake[] {
  const keys = listOf(given, 'keys');
  const instances = listOf(given, 'instances').map(idOf);
  const gateways = listOf(given, 'gateways');
  // A key may be for an instance that is added later.
  const isOpenEnded = gateways.length > 0;
  return [
    ...repeats(
      keys.map((key) => textOf(key, 'name')),
      (at) => ({ path: `keys[${at}].name`, remedy: 'must be a name that no other key has.' }),
    ),
    ...repeats(
      keys.map((key) => textOf(key, 'sha256')?.toLowerCase()),
      (at) => ({ path: `keys[${at}].sha256`, remedy: 'must be the SHA-256 of a key that is not listed before.' }),
    ),
    ...repeats(instances, (at) => ({
      path: `instances[${at}]`,
      remedy: 'must not name an instance that is listed before.',
    })),
    ...(isEmptyList(given) && !isOpenEnded
      ? [{ path: 'instances', remedy: 'must be a list of at least one instance; it may be empty where there are gateways.' }]
      : []),
    ...repeats(
      gateways.map((gateway) => originOf(textOf(gateway, 'apiUrl'))),
      (at) => ({ path: `gateways[${at}].apiUrl`, remedy: 'must be an address that is not listed before.' }),
    ),
    ...keys.flatMap((key, at) =>
      listOf(key, 'instances').flatMap((id, nth): readonly ConfigMistake[] =>
        typeof id !== 'string' || isOpenEnded || instances.includes(id)
          ? []
          : [{ path: `keys[${at}].instances[${nth}]`, remedy: 'must be the number of an instance in instances.' }],
      ),
    ),
  ];
}

function isEmptyList(given: unknown): boolean {
  const instances = fieldOf(given, 'instances');
  return Array.isArray(instances) && instances.length === 0;
}

/** Two ways to write an address are the same one. */
function originOf(text: string | undefined): string | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text).origin : undefined;
}

function repeats(texts: readonly (string | undefined)[], toMistake: (at: number) => ConfigMistake): readonly ConfigMistake[] {
  return texts.flatMap((text, at) => (text !== undefined && texts.indexOf(text) < at ? [toMistake(at)] : []));
}

function idOf(instance: unknown): string | undefined {
  return textOf(instance, 'idInstance') ?? textOf(instance, 'instanceId');
}

function listOf(value: unknown, field: string): readonly unknown[] {
  const list = fieldOf(value, field);
  return Array.isArray(list) ? list : [];
}

function textOf(value: unknown, field: string): string | undefined {
  const text = fieldOf(value, field);
  return typeof text === 'string' ? text : undefined;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(field) : undefined;
}
