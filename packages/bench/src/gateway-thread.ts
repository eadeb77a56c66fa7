/** A gateway on loopback, in a separate thread, so that what is measured is the client: it takes every message. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.setHeader('content-type', 'application/json').end('{"idMessage":"BAE5000000000001"}');
  });
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = server.address();
parentPort?.postMessage(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, []);
