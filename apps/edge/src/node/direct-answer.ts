/** Reads that the server answers itself, without the objects of the web standards. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DirectReads } from '../direct-reads.ts';
import { lengthOf } from '../hand-over.ts';
import type { PassedAnswer } from '../passed-answer.ts';
import type { ServedCalls } from './served-calls.ts';
import { writePieces } from './write-pieces.ts';

/** @returns whether the request is, or will be, answered here. */
export function answerDirectly(
  answerRead: DirectReads,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  calls: Pick<ServedCalls, 'making'>,
): boolean {
  const { method, url: target = '', headers } = incoming;
  const { host } = headers;
  if (method !== 'GET' || host === undefined) return false;
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return false;
  const answer = answerRead({
    target,
    host,
    header: (name) => textOf(headers[name]),
    address: () => incoming.socket.remoteAddress,
    caller: () => signalOf(outgoing),
  });
  if (answer === undefined) return false;
  if (answer instanceof Promise) void calls.making(answer).then((one) => writeAnswer(one, outgoing));
  else writeAnswer(answer, outgoing);
  return true;
}

function writeAnswer({ status, headers, pieces, isShared, done }: PassedAnswer, outgoing: ServerResponse): void {
  // A caller that has gone closes nothing a second time.
  if (outgoing.destroyed) return done();
  const written: string[] = [];
  // Not by `flat`, which takes ten times as long.
  for (const [name, value] of headers) written.push(name, value);
  const length = lengthOf(pieces);
  // RFC 9110, section 8.6.
  if (status !== 204) written.push('content-length', String(length));
  outgoing.writeHead(status, written);
  writePieces(outgoing, pieces, length, { isShared, done });
}

function textOf(value: string | readonly string[] | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : value.join(', ');
}

/** Aborted when the connection ends before the answer does. */
function signalOf(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) controller.abort();
  });
  return controller.signal;
}
