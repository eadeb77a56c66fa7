/** The worker in which the tests run that need the runtime of Cloudflare. */
import { instanceObject, type InstanceObject as Instance } from '../../src/workers/instance-object.ts';
import type { DurableState } from '../../src/workers/durable-state.ts';
import { createNotes } from './notes.ts';

export const InstanceObject: new (state: DurableState, env: object) => Instance = instanceObject(createNotes);

export default { fetch: (): Response => new Response('This worker has no routes.', { status: 404 }) };
