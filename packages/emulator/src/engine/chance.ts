import { hash } from 'node:crypto';

/**
 * A number from 0 to below 1 that depends on nothing but the seed and the key: the choice for one message does not change the one
 * for another.
 */
export function chance(seed: number, key: string): number {
  return Number.parseInt(hash('sha256', `${seed} ${key}`).slice(0, 8), 16) / 2 ** 32;
}
