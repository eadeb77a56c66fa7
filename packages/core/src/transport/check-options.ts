import { invalidRequest } from '../errors/invalid-request.ts';
import { fieldsOf, isObject } from '../json.ts';

const FUNCTIONS = ['fetch', 'onRequest', 'onResponse', 'onTurn', 'beforeWrite'];

/**
 * Checks what a caller in JavaScript may have mistaken in the options of a client or of a call; `null` is as good as nothing.
 *
 * @throws {SluiceError} `invalid-request`, naming the option.
 */
export function checkOptions(options: unknown, idInstance: string): void {
  check(isObject(options), 'The options', 'an object', idInstance);
  const given = fieldsOf(options);
  const { pacing = 'wait', limiter, signal } = given;
  check(pacing === 'wait' || pacing === 'refuse', 'pacing', '"wait" or "refuse"', idInstance);
  check(!limiter || fieldsOf(limiter)['run'], 'limiter', 'a RateLimiter', idInstance);
  check(!signal || fieldsOf(signal)['addEventListener'], 'signal', 'an AbortSignal', idInstance);
  for (const name of FUNCTIONS) check(typeof (given[name] ?? check) === 'function', name, 'a function', idInstance);
}

function check(isRight: unknown, name: string, wanted: string, idInstance: string): void {
  if (!isRight) throw invalidRequest(`${name} must be ${wanted}.`, idInstance);
}
