/** Gateways that take for ever: each with its way to treat a connection on which a request has come. */
import type { Socket } from 'node:net';
import type { RawAnswer } from '../edge-raw-gateway.ts';

type Handler = (requestLine: string, socket: Socket) => RawAnswer | undefined;

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const DRIP_MS = 1000;

/** Writes a piece a second until the connection ends. */
function drip(socket: Socket, first: string, piece: string): undefined {
  socket.write(first, 'latin1');
  const timer = setInterval(() => socket.write(piece, 'latin1'), DRIP_MS);
  socket.once('close', () => clearInterval(timer));
  return undefined;
}

const isRead = (line: string): boolean => !/clear|POST/.test(line);

/** By the number of the instance whose gateway does so. */
export const SLOW: ReadonlyMap<string, readonly [what: string, handle: Handler]> = new Map<string, readonly [string, Handler]>([
  ['1101000001', ['says nothing', () => '']],
  ['1101000002', ['drips a head', (_line, socket) => drip(socket, HEAD, 'x-more: 1\r\n')]],
  ['1101000003', ['drips a body', (_line, socket) => drip(socket, `${HEAD}content-length: 1000\r\n\r\n[`, ' ')]],
  ['1101000004', ['drips chunks', (_line, socket) => drip(socket, `${HEAD}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n')]],
  ['1101000005', ['drips interim answers', (_line, socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\n\r\n')]],
  ['1101000006', ['ends no body', (_line, socket) => drip(socket, `${HEAD}\r\n[]`, '')]],
  [
    '1101000007',
    // The rest of what it is asked it answers.
    ['hangs in what changes something', (line) => (isRead(line) ? wellAnswer(line) : '')],
  ],
]);

/** An answer as a gateway gives it, to whatever is read of an instance that is logged out with one message waiting. */
export function wellAnswer(line: string): string {
  const body = JSON.stringify(bodyFor(line));
  return `${HEAD}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function bodyFor(line: string): unknown {
  if (line.includes('/showMessagesQueue/')) return [ENTRY];
  if (line.includes('/getMessagesCount/')) return { count: 1 };
  if (line.includes('/getStateInstance/')) return { stateInstance: 'notAuthorized' };
  if (line.includes('/getSettings/')) return { delaySendMessagesMilliseconds: 500, typeInstance: 'whatsapp' };
  if (line.includes('/clearMessagesQueue/')) return { isCleared: true };
  return { idMessage: 'A' };
}

const ENTRY = {
  type: 'sendMessage',
  messageID: 'A',
  messagesIDs: ['A'],
  body: { chatId: '79990000001@c.us', message: 'Your order is ready.', linkPreview: true },
};
