/** The edge on Cloudflare Workers. */
import { connect } from 'cloudflare:sockets';
import { createWorker, type EdgeWorker, type WorkerEnv } from './create-worker.ts';
import type { Connect } from './one-shot/socket-fetch.ts';
import { createInstanceBy } from './workers/create-instance.ts';
import { directoryObject, type DirectoryObject as Directory } from './workers/directory-object.ts';
import type { DurableState } from './workers/durable-state.ts';
import { instanceObject, type InstanceObject as Instance } from './workers/instance-object.ts';

const open: Connect = ({ hostname, port, isSecure }) => connect({ hostname, port }, { secureTransport: isSecure ? 'on' : 'off' });

const worker: EdgeWorker = createWorker(open);

/** The Durable Object of an instance, by the name that `wrangler.jsonc` gives it. */
export const InstanceObject: new (state: DurableState, env: WorkerEnv) => Instance = instanceObject(createInstanceBy(open));

/** The Durable Object of the stored keys and instances. */
export const DirectoryObject: new (state: DurableState, env: WorkerEnv) => Directory = directoryObject();

export default worker;
