/** The worker in which the tests run that need the runtime of Cloudflare. */
import type { DurableState } from '../../src/workers/durable-state.ts';
import { instanceObject, type InstanceObject as Instance } from '../../src/workers/instance-object.ts';
import { directoryObject, type DirectoryObject as Directory } from '../../src/workers/directory-object.ts';
import { createClearing } from './clearing.ts';

export { default, InstanceObject } from './notes/worker.ts';

/** Clears a queue. */
export const ClearingObject: new (state: DurableState, env: object) => Instance = instanceObject(createClearing);

/** Keeps keys and instances. */
export const DirectoryObject: new (state: DurableState, env: object) => Directory = directoryObject();
