import { errorFromAnswer } from '../errors/from-answer.ts';
import { refusalOf } from '../errors/refusal.ts';
import { SluiceError } from '../errors/sluice-error.ts';
import { parseJson } from '../json.ts';
import type { CallContext } from './call-context.ts';
import type { Answer } from './exchange.ts';

/**
 * Makes of an answer what its decoder finds in it.
 *
 * @throws {SluiceError} when the status or the body says that the call failed, or the decoder finds nothing.
 */
export function interpret<T>(context: CallContext, answer: Answer, decoder: (value: unknown) => T | undefined): T {
  if (answer.status < 200 || answer.status > 299) throw errorFromAnswer(context, answer);
  // `receiveNotification` answers nothing at all when there is nothing, and no other method does.
  const value = answer.text === '' && context.operation === 'receiveNotification' ? null : parseJson(answer.text);
  const refusal = refusalOf(context, value);
  if (refusal) throw refusal;
  const decoded = decoder(value);
  if (decoded !== undefined) return decoded;
  const { operation, idInstance } = context;
  throw new SluiceError({
    code: 'malformed-response',
    message: `The answer to ${operation} of instance ${idInstance} is not what the gateway documents. Check that the address is a gateway's.`,
    operation,
    idInstance,
    status: answer.status,
  });
}
