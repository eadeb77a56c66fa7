import { problem } from './problem.ts';

/**
 * As the gateway answers a number that it does not know (evidence/errors#forbidden). An instance that the key may not touch is answered in the same way, or a
 * key would list the instances of others. The number is not repeated: a caller may have written a token there.
 */
export function noInstance(): Response {
  const detail =
    'This edge has no instance of that number for this key. Check the number, or have the instance added to the edge or to the key.';
  return problem('forbidden', detail);
}
