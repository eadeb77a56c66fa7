import type { SluiceError } from '@sluice/core';

/**
 * Why the messenger did not go on with an authorisation by code (evidence/states#authorisation-refusals). `other`: it gave another reason, or none;
 * what the gateway answers to a wrong code is not known.
 */
export type LoginRefusal = 'invalid-number' | 'already-connected' | 'wrong-password' | 'no-connection' | 'expired' | 'other';

const REASONS: Readonly<Record<string, LoginRefusal>> = {
  invalid_phone_number: 'invalid-number',
  already_registered: 'already-connected',
  invalid_password: 'wrong-password',
  connection_error: 'no-connection',
  timeout: 'expired',
};

/**
 * The reason of an error that a step of a login has thrown; `undefined` where it is no refusal of the messenger.
 *
 * @example
 * ```ts
 * const reason = await queue.login.sendPassword('open sesame').catch(loginRefusalOf);
 * if (reason === 'wrong-password') console.log('Ask for the password again.');
 * ```
 */
export function loginRefusalOf({ code, message }: SluiceError): LoginRefusal | undefined {
  if (code !== 'refused') return undefined;
  const said = Object.keys(REASONS).find((reason) => message.includes(reason));
  return said === undefined ? 'other' : REASONS[said];
}
