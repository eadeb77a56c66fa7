// Answers that are large, endless or nonsense: memory stays bounded, the largest legal queue passes, and nothing untrue is believed.
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { node } from './edge-hosts.ts';
import { startEdgeBefore, type EdgeBefore } from './hostile/edge-before.ts';
import { peakMib, peaksIn } from './peak-memory.ts';

const LARGEST = '1101000001';
const FLOODS = ['1101000002', '1101000003', '1101000004', '1101000005'] as const;
const SLOW_CALLERS = 40;
/** Seen: 733 on a quiet machine, 780 on a busy one. A copy for each slow caller would be 800 more. */
const MAX_MIB = 900;
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const PIECE = 'x'.repeat(256 * 1024);
const SEND = '{"chatId":"79990000001@c.us","message":"x"}';

/** 500 entries of 20,000 letters of two bytes. */
const QUEUE = JSON.stringify(
  Array.from({ length: 500 }, (_, n) => ({
    type: 'sendMessage',
    messageID: `A${n}`,
    messagesIDs: [`A${n}`],
    body: { chatId: '79990000001@c.us', message: Buffer.from('Заказ готов. '.repeat(2000).slice(0, 20_000)).toString('latin1') },
  })),
);

/** Writes as fast as the edge reads, until it ends the connection. */
function flood(socket: Socket, head: string, piece: string): undefined {
  const write = (): void => {
    while (!socket.destroyed && socket.write(piece, 'latin1'));
  };
  socket.write(head, 'latin1');
  socket.on('drain', write);
  write();
  return undefined;
}

const PLAYS: Readonly<Record<(typeof FLOODS)[number], (socket: Socket) => undefined>> = {
  '1101000002': (socket) => flood(socket, `${HEAD}\r\n`, PIECE),
  '1101000003': (socket) =>
    flood(socket, `${HEAD}transfer-encoding: chunked\r\n\r\n`, `${PIECE.length.toString(16)}\r\n${PIECE}\r\n`),
  '1101000004': (socket) => flood(socket, HEAD, 'x-more: 1\r\n'.repeat(1000)),
  '1101000005': (socket) => flood(socket, '', 'HTTP/1.1 103 Early Hints\r\nx: y\r\n\r\n'.repeat(1000)),
};

function callSlowly({ url, key }: EdgeBefore, id: string): Socket {
  const { hostname, port, host } = new URL(url);
  const caller = connect(Number(port), hostname);
  caller.write(`GET /waInstance${id}/showMessagesQueue/${key} HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
  return caller.on('error', () => undefined).pause();
}

it('holds one copy of the largest queue for all who take it slowly, lets floods go, and stays below 900 MiB', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-peaks-'));
  const edge = await startEdgeBefore(node, [LARGEST, ...FLOODS], { env: peaksIn(folder) });
  const flooding = (line: string): (typeof FLOODS)[number] | undefined => FLOODS.find((id) => line.includes(id));
  edge.gateway.answerWith((line, socket) => {
    const id = flooding(line);
    return id === undefined ? `${HEAD}content-length: ${QUEUE.length}\r\n\r\n${QUEUE}` : PLAYS[id](socket);
  });
  try {
    const callers = Array.from({ length: SLOW_CALLERS }, () => callSlowly(edge, LARGEST));
    const taken = await edge.call(LARGEST, 'showMessagesQueue');
    expect([taken.status, Buffer.byteLength(taken.text)]).toEqual([200, QUEUE.length]);
    for (const caller of callers) caller.destroy();
    const flooded = FLOODS.flatMap((id) => [
      edge.call(id, 'showMessagesQueue'),
      edge.call(id, 'sendMessage', SEND),
      edge.control(id, 'queue'),
    ]);
    const codes = (await Promise.all(flooded)).map(({ code }) => code);
    // A flood before a body ends at the deadline where the runtime has no limit for it. Several floods at once leave no room for each other.
    for (const code of codes) expect(['malformed-response', 'network', 'timeout', 'overloaded']).toContain(code);
    // The floods have ended: their slots and their memory are free.
    expect((await edge.call(LARGEST, 'showMessagesQueue')).status).toBe(200);
  } finally {
    await edge.stop();
  }
  const peak = peakMib(folder);
  rmSync(folder, { recursive: true });
  process.stdout.write(`The edge had ${peak} MiB at once.\n`);
  expect(peak).toBeLessThan(MAX_MIB);
}, 400_000);

it('stays below that also while sixty instances flood the answers to twelve sends each, and says that their outcome is unknown', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-peaks-'));
  const ids = Array.from({ length: 60 }, (_, n) => String(1101000001 + n));
  const edge = await startEdgeBefore(node, ids, { env: peaksIn(folder) });
  edge.gateway.answerWith((_line, socket) => flood(socket, `${HEAD}\r\n`, PIECE));
  try {
    const sent = ids.flatMap((id) => Array.from({ length: 12 }, async () => edge.call(id, 'sendMessage', SEND)));
    for (const { status, text } of await Promise.all(sent)) {
      expect([status, text.includes('Whether it was carried out is unknown')]).toEqual([502, true]);
    }
  } finally {
    await edge.stop();
  }
  const peak = peakMib(folder);
  rmSync(folder, { recursive: true });
  process.stdout.write(`The edge had ${peak} MiB at once.\n`);
  expect(peak).toBeLessThan(MAX_MIB);
}, 200_000);
