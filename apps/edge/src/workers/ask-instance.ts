import { SluiceError } from '@sluice/core';
import { problem } from '../problem.ts';
import { explainDurable } from './durable-error.ts';
import type { DurableNamespace } from './durable-state.ts';

/**
 * Gives a request to the object of an instance. A storage that takes no more fails when a turn is committed, after its statements have
 * succeeded: the object never hears of it, and is reset. Its caller does.
 */
export async function askInstance(namespace: DurableNamespace, idInstance: string, request: Request): Promise<Response> {
  try {
    return await namespace.getByName(idInstance).fetch(request);
  } catch (error) {
    const explained = explainDurable(error);
    const code = explained instanceof SluiceError ? explained.code : 'internal';
    const why = code === 'journal-full' ? 'there is no room for its journal' : 'its object was ended';
    return problem(
      code,
      `The call to instance ${idInstance} broke off: ${why}. Look at its queue before you repeat a call that changes it.`,
    );
  }
}
