/** A gateway on loopback that costs as little as it can: bare sockets, and answers that are made once. Prints one line of JSON with its url. */
import { createServer } from 'node:net';
import { largeQueue } from './large-queue.ts';

const ANSWERS = [
  ['getMessagesCount', '{"count":1240}'],
  ['showMessagesQueue', largeQueue()],
] as const;

const answers = new Map<string, Buffer>(
  ANSWERS.map(([method, body]) => {
    const length = Buffer.byteLength(body);
    return [method, Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`)];
  }),
);
const unknown = Buffer.from('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');

const server = createServer({ noDelay: true }, (socket) => {
  let head = '';
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    head += chunk.toString('latin1');
    // One request at a time, and none has a body.
    if (!head.endsWith('\r\n\r\n')) return;
    socket.write(answers.get(head.split('/', 3)[2] ?? '') ?? unknown);
    head = '';
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
