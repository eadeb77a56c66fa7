import { once } from 'node:events';
import { connect } from 'node:net';
import { createEdgeClient } from '@sluice/core';
import type { RunningEdge } from './hosts.ts';

interface SlowReader {
  /** What the edge has sent to a caller that did not read, when it cut it off; most of it lies in buffers of the system. */
  readonly bytes: number;
  /** What it would have sent in all. */
  readonly ofBytes: number;
  /** The last event. */
  readonly last: string;
  /** What the process of the edge has grown by for each of them, while they did not read. */
  readonly grownBytes: number;
}

/** So many do not read. */
const SLOW = 100;

const REASON = 'x'.repeat(1000);
/** So many holds make an event of some 40 kB of each change. */
const HOLDS = 40;
const CHANGES = 400;

/** Lets callers read nothing while much happens, and then one of them all that is there. */
export async function watchWithoutReading(
  { url, bytes: bytesOf }: Pick<RunningEdge, 'url' | 'bytes'>,
  key: string,
  idInstance: string,
): Promise<SlowReader> {
  const client = createEdgeClient({ edgeUrl: url, key });
  const [slow, fast] = [open(url, key, idInstance), open(url, key, idInstance)];
  const others = Array.from({ length: SLOW - 1 }, () => open(url, key, idInstance));
  let ofBytes = 0;
  fast.on('data', (chunk) => (ofBytes += chunk.length));
  await Promise.all([slow, ...others].map(async (one) => once(one, 'readable')));
  const hold = async (): Promise<number> => (await client.setHold(idInstance, { forMs: 600_000, reason: REASON })).hold.id;
  const lift = async (id: number): Promise<void> => void (await client.liftHold(idInstance, id, { reason: REASON }));
  const ids: number[] = [];
  for (let n = 0; n < HOLDS; n += 1) ids.push(await hold());
  const before = await bytesOf();
  for (let n = 0; n < CHANGES; n += 1) await lift(await hold());
  const grownBytes = ((await bytesOf()) - before) / SLOW;
  for (const id of ids) await lift(id);
  let bytes = 0;
  let last = '';
  slow.on('data', (chunk) => {
    bytes += chunk.length;
    last = (last + chunk.toString('latin1')).slice(-200);
    if (last.endsWith('0\r\n\r\n')) slow.destroy();
  });
  await once(slow, 'close');
  for (const one of [fast, ...others]) one.destroy();
  return { bytes, ofBytes, last: /"closing":"[a-z-]+"/.exec(last)?.[0] ?? 'no reason', grownBytes };
}

function open(url: string, key: string, idInstance: string): ReturnType<typeof connect> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `GET /api/v1/instances/${idInstance}/events HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${key}\r\n\r\n`,
  );
  return socket;
}
