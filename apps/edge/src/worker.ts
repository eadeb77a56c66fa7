/** The edge on Cloudflare Workers. */
import { connect } from 'cloudflare:sockets';
import { createWorker, type EdgeWorker } from './create-worker.ts';

const worker: EdgeWorker = createWorker(({ hostname, port, isSecure }) =>
  connect({ hostname, port }, { secureTransport: isSecure ? 'on' : 'off' }),
);

export default worker;
