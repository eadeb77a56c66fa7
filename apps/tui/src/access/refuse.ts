import type { Act, InstanceAccess } from './access.ts';

/**
 * Refuses an act that cannot be done here, before anything is asked.
 *
 * @throws {SluiceError} `protected` where jobs are refused, saying what to change; `forbidden` where the key lacks a scope; `unsupported` where the
 *   edge has no way to do it.
 */
export function refuseUnless(access: Pick<InstanceAccess, 'refusalOf'>, act: Act): void {
  const refused = access.refusalOf(act);
  if (refused !== undefined) throw refused;
}
