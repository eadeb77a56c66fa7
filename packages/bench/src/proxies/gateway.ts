/**
 * A gateway on loopback that costs as little as it can: bare sockets, and answers that are made once. No two answers in a row are the same, so that no
 * proxy gains by having seen one before. Prints one line of JSON with its url.
 */
import { createServer } from 'node:net';
import { largeQueue } from './large-queue.ts';

/** More answers than callers: none is written to while it is on its way. */
const COPIES = 64;
/** Numbers of as many digits as the one in their place, and the first of them is not 0: JSON allows none such. */
const FIRST = 1000;
const NUMBERS = 9000;

const unknown = Buffer.from('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');

/** By method: gives the answer with the next number in it, at the same length. */
const answers = new Map([
  ['getMessagesCount', numbered('{"count":1240}', '}')],
  ['showMessagesQueue', numbered(largeQueue(), '@c.us')],
]);

/**
 * @param behind The last of these texts in the body follows the digits that change: near its end, so that a proxy that compares answers has to read on up
 * to there.
 */
function numbered(body: string, behind: string): () => Buffer {
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  const copies = Array.from({ length: COPIES }, () => Buffer.from(head + body));
  const at = Buffer.from(head + body).lastIndexOf(behind) - String(FIRST).length;
  let number = 0;
  return () => {
    number = (number + 1) % NUMBERS;
    const copy = copies[number % COPIES] ?? unknown;
    copy.write(String(FIRST + number), at, 'latin1');
    return copy;
  };
}

const server = createServer({ noDelay: true }, (socket) => {
  let head = '';
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    head += chunk.toString('latin1');
    // One request at a time, and none has a body.
    if (!head.endsWith('\r\n\r\n')) return;
    socket.write(answers.get(head.split('/', 3)[2] ?? '')?.() ?? unknown);
    head = '';
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
