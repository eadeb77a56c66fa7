import { createSealer, type RotatingSealer } from './sealer.ts';
import { parseSealingKeys } from './sealing-keys.ts';

/**
 * @param keys as the variable `SLUICE_EDGE_SEALING_KEYS` holds them. @returns `undefined` where it holds none: then nothing is remembered that would have to be
 *   sealed.
 * @throws {SluiceError} `invalid-configuration` for keys that cannot be read.
 */
export function openSealer(keys: string | undefined): RotatingSealer | undefined {
  // A binding that is not set may be null.
  return typeof keys !== 'string' || keys.trim() === '' ? undefined : createSealer(parseSealingKeys(keys));
}
