import { callError, callName } from '../errors/call-error.ts';
import { refusalOf } from '../errors/refusal.ts';
import { isShallow } from '../json.ts';
import type { CallContext } from './call-context.ts';

/** Finds in an answer what it should hold; `undefined` when it cannot be what it should be. */
export type Decoder<T> = (value: unknown) => T | undefined;

/** What a decoder finds. */
export type Decoded<D> = D extends Decoder<infer T> ? T : never;

/**
 * Makes of the JSON of a successful answer what its decoder finds in it.
 *
 * @throws {SluiceError} when the answer says that the call failed, or the decoder finds nothing.
 */
export function interpret<T>(context: CallContext, status: number | undefined, answered: unknown, decoder: Decoder<T>): T {
  const value = isShallow(answered) ? answered : undefined;
  const refusal = refusalOf(context, value);
  if (refusal) throw refusal;
  const decoded = decoder(value);
  if (decoded !== undefined) return decoded;
  throw callError(context, {
    code: 'malformed-response',
    message: `The answer to ${callName(context)} is not what the gateway documents. Check that the address is a gateway's.`,
    status,
  });
}
