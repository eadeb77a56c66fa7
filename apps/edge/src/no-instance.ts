import { problem } from './problem.ts';

/**
 * As the gateway answers a number that it does not know (evidence/errors#forbidden). An instance that the key may not touch is answered in the same way, or a
 * key would list the instances of others.
 */
export function noInstance(idInstance: string): Response {
  const detail = `This edge has no instance ${idInstance} for this key. Check the number, or have the instance added to the edge or to the key.`;
  return problem('forbidden', detail);
}
