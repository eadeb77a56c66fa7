import { SluiceError } from '@sluice/core';
import type { ConnectedInstance } from './connected-instance.ts';

/**
 * Refuses to destroy or send anything by mistake where the configuration forbids it. There is no option that overrules it: a
 * habit of typing one would be the slip.
 *
 * @throws {SluiceError} `protected` for a protected instance, saying what to change. Nothing has been asked of the gateway then.
 */
export function refuseProtected(
  { name, idInstance, isProtected, configuredIn }: ConnectedInstance,
  act: 'clear' | 'restore',
): void {
  if (!isProtected) return;
  const where = configuredIn === undefined ? '' : ` of ${configuredIn}`;
  throw new SluiceError({
    code: 'protected',
    message: `Instance ${name} is protected, and nothing was done. To ${act} it all the same, set protected = false${where}.`,
    idInstance,
  });
}
