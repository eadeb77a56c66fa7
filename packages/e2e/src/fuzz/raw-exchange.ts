import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FuzzedRequest } from './request.ts';

/** What came back on a connection until it ended. */
export interface Exchanged {
  /** Each character is a byte. */
  readonly received: string;
  /** The statuses of all answers on the connection. */
  readonly statuses: readonly number[];
  /** The connection was still open when it had to be over. */
  readonly hung: boolean;
}

/** A request that is not complete gets nothing until then: after so many milliseconds without a byte the caller ends its side. */
const QUIET_MS = 1500;
/** After the caller has ended its side, the edge has so many milliseconds to end its own: less than one call to the gateway may take. */
const END_MS = 25_000;
const STATUS = /(?:^|\n)HTTP\/1\.[01] (\d{3})/g;

/** Writes a request to a new connection, as it was made, and reads until the connection ends. */
export async function exchange(edgeUrl: string, { written, pace }: FuzzedRequest): Promise<Exchanged> {
  const { hostname, port } = new URL(edgeUrl);
  const socket = connect(Number(port), hostname);
  const over = Promise.withResolvers<void>();
  let received = '';
  let hung = false;
  // The edge may break the connection whenever it likes; what came before that counts.
  socket.on('error', () => undefined).once('close', () => over.resolve());
  socket.setEncoding('latin1').on('data', (text: string) => {
    received += text;
    quiet.refresh();
    if (isStream(received)) socket.destroy();
    else if (isWhole(received)) socket.end();
  });
  const quiet = setTimeout(() => socket.end(), QUIET_MS);
  const last = setTimeout(() => {
    hung = true;
    socket.destroy();
  }, QUIET_MS + END_MS);
  const bytes = Buffer.from(written, 'latin1');
  if (pace === 'whole') socket.write(bytes);
  else if (pace === 'pieces') await inPieces(bytes, (piece) => socket.write(piece));
  else socket.write(bytes.subarray(0, bytes.length / 2), () => pace === 'cut' && socket.resetAndDestroy());
  await over.promise;
  clearTimeout(quiet);
  clearTimeout(last);
  return { received, statuses: [...received.matchAll(STATUS)].map(([, status]) => Number(status)), hung };
}

async function inPieces(bytes: Buffer, write: (piece: Buffer) => void): Promise<void> {
  const size = Math.max(1, Math.ceil(bytes.length / 16));
  for (let at = 0; at < bytes.length; at += size) {
    write(bytes.subarray(at, at + size));
    await nextTurn();
  }
}

/** Events have no end. */
function isStream(received: string): boolean {
  return /\r\ncontent-type: text\/event-stream/i.test(received) && received.includes('\r\n\r\n');
}

/** Whether one answer is there, on a connection that the edge keeps. */
function isWhole(received: string): boolean {
  const start = received.indexOf('\r\n\r\n') + 4;
  if (start < 4 || received.startsWith('HTTP/1.1 100')) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, start))?.[1];
  if (length !== undefined) return received.length >= start + Number(length);
  return received.endsWith('0\r\n\r\n');
}
