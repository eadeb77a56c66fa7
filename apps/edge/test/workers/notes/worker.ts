/** A worker of which each object notes what happens to it. */
import type { DurableNamespace, DurableState } from '../../../src/workers/durable-state.ts';
import { instanceObject, type InstanceObject as Instance } from '../../../src/workers/instance-object.ts';
import { createNotes } from './notes.ts';

export const InstanceObject: new (state: DurableState, env: object) => Instance = instanceObject(createNotes);

/** Gives a call to the object of the instance that its query names. */
export default {
  fetch: (request: Request, env: { readonly INSTANCES: DurableNamespace }): Promise<Response> =>
    env.INSTANCES.getByName(new URL(request.url).searchParams.get('instance') ?? '').fetch(request),
};
