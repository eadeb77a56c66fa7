/** Warnings of a configuration: it is allowed, the edge starts, and it may not be meant. */
import type { EdgeConfig } from './config.ts';

export interface WarningFacts {
  /** The time in milliseconds. */
  readonly now: number;
  /** The numbers of the instances that are stored, as far as they are known. */
  readonly stored: readonly string[];
}

/** @returns a sentence for each, with its place in the JSON and no value. */
export function findWarnings({ keys, instances }: EdgeConfig, { now, stored }: WarningFacts): readonly string[] {
  const known = new Set([...instances.map((one) => ('instanceId' in one ? one.instanceId : one.idInstance)), ...stored]);
  return keys.flatMap((key, at) => [
    ...(key.expiresAt !== undefined && Date.parse(key.expiresAt) <= now
      ? [`keys[${at}].expiresAt is in the past: the key opens nothing. Remove the key, or give it another time.`]
      : []),
    ...(key.instances ?? []).flatMap((id, nth) =>
      known.has(id)
        ? []
        : [
            `keys[${at}].instances[${nth}] is not in instances: the key can call that instance only when it was added. Check its number.`,
          ],
    ),
  ]);
}
