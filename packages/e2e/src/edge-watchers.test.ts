// Streams of events at the size in which companies watch their instances, on both hosts, as they are deployed. Only counts are asserted, and no time.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdgeClient, type EdgeClient } from '@sluice/core';
import type { EdgeConfig } from '@sluice/edge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDGE_PROGRAM, makeKey, node, type RunningEdge } from './edge-hosts.ts';
import { watchEvents, watchMany, type WatchedEvent, type Watcher } from './edge-watchers.ts';
import { bareWorkerd } from './edge-workerd.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';
import { readyLine, startProgram, type Program, type ReadyLine } from './program.ts';

const [SHOP, WITNESS, PAUSED] = ['1101000001', '1101000002', '1101000003'] as const;
const SHOPS = [SHOP, WITNESS, PAUSED];
const SCENARIO = {
  title: 'Shops that are logged out',
  description: 'For the tests of those who watch.',
  instances: SHOPS.map((idInstance, n) => ({ name: `shop-${n}`, idInstance, product: 'whatsapp', state: 'notAuthorized' })),
};
/** Read again and again by those who watch, and by programs meanwhile. */
const READS = ['showMessagesQueue', 'getMessagesCount', 'getStateInstance', 'getSettings'] as const;

let folder: string;
let emulator: RunningEmulator;
let config: EdgeConfig;
let key: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-watchers-'));
  const scenario = join(folder, 'scenario.json');
  await writeFile(scenario, JSON.stringify(SCENARIO));
  emulator = await startEmulator('--scenario', scenario);
  const made = await makeKey();
  ({ key } = made);
  const instances = SHOPS.map((idInstance) => ({
    idInstance,
    apiUrl: emulator.url,
    apiTokenInstance: emulator.tokenOf(idInstance),
  }));
  config = { keys: made.keys, instances };
});

afterAll(async () => {
  await emulator.stop();
  await rm(folder, { recursive: true });
});

const sendPast = (idInstance: string): Promise<Response> =>
  fetch(`${emulator.url}/waInstance${idInstance}/sendMessage/${emulator.tokenOf(idInstance)}`, {
    method: 'POST',
    body: JSON.stringify({ chatId: '79990000001@c.us', message: 'An offer' }),
  });
const isState =
  (state: string) =>
  ({ event, data }: WatchedEvent): boolean =>
    event === 'state' && data['state'] === state;
const hasJoined = ({ event, data }: WatchedEvent): boolean => event === 'entries' && data['joined'] === 1;
const countsOf = async (idInstance: string): Promise<ReadonlyMap<string, number>> => {
  const calls = await emulator.calls(idInstance);
  return new Map(READS.map((read) => [read, calls.filter((call) => call === read).length]));
};

describe.each([
  { host: node, watchers: 1000, heartbeats: 1 },
  // workerd learns that a connection was closed when it writes to it.
  { host: bareWorkerd, watchers: 200, heartbeats: 3 },
])('$watchers who watch through the edge on $host.name', ({ host, watchers: count, heartbeats }) => {
  let edge: RunningEdge;
  const open = (idInstance: string): Promise<Watcher> => watchEvents(edge.url, key, idInstance);

  beforeAll(async () => {
    edge = await host.start(config);
  });
  afterAll(async () => edge?.stop());

  it('all see each change, cost one call a second of each method, and nothing when they have gone', async () => {
    for (const idInstance of [SHOP, WITNESS]) await emulator.setState(idInstance, 'notAuthorized');
    const before = await countsOf(SHOP);
    const began = performance.now();
    const watchers = await watchMany(count, () => open(SHOP));
    const target = (method: string): string => `${edge.url}/waInstance${SHOP}/${method}/${key}`;
    const control = (path: string): string => `${edge.url}/api/v1/instances/${SHOP}/${path}`;
    const headers = { authorization: `Bearer ${key}` };

    // Others come and go, and programs read, while the state changes.
    const seen = new AbortController();
    const meddling = (async () => {
      while (!seen.signal.aborted) {
        const passers = await Promise.all(Array.from({ length: 10 }, async () => open(SHOP)));
        const answers = await Promise.all([
          ...READS.map((method) => fetch(target(method))),
          fetch(control('queue'), { headers }),
          fetch(control('diagnosis'), { headers }),
        ]);
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
        for (const answer of answers) await answer.arrayBuffer();
        for (const passer of passers) passer.hangUp();
      }
    })();
    await emulator.setState(SHOP, 'blocked');
    await Promise.all(watchers.map(async (watcher) => watcher.until(isState('blocked'))));
    await sendPast(SHOP);
    // Counts are counted every ten seconds, by the clock of the gateway.
    await emulator.advance(10_000);
    await Promise.all(watchers.map(async (watcher) => watcher.until(hasJoined)));
    seen.abort();
    await meddling;
    const seconds = (performance.now() - began) / 1000;
    const after = await countsOf(SHOP);
    for (const read of READS) expect((after.get(read) ?? 0) - (before.get(read) ?? 0)).toBeLessThanOrEqual(seconds + 1);

    for (const watcher of watchers) watcher.hangUp();
    // Another instance shows that time passes: its heartbeats, and then three readings of it.
    const witness = await open(WITNESS);
    await witness.until(({ event }) => event === 'count');
    await witness.until(() => witness.events.filter(({ event }) => event === 'heartbeat').length >= heartbeats);
    const abandoned = await countsOf(SHOP);
    for (const state of ['blocked', 'notAuthorized', 'blocked']) {
      const known = witness.events.length;
      await emulator.setState(WITNESS, state);
      await witness.until((event) => isState(state)(event) && witness.events.indexOf(event) >= known);
    }
    witness.hangUp();
    expect(await countsOf(SHOP)).toEqual(abandoned);
  }, 240_000);

  it('ask a proxy not to gather them, and are not opened by a HEAD', async () => {
    const watcher = await open(WITNESS);
    expect(watcher.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': expect.stringContaining('no-store') as string,
      'x-accel-buffering': 'no',
    });
    watcher.hangUp();
    const head = await fetch(`${edge.url}/api/v1/instances/${WITNESS}/events`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${key}` },
    });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });
});

describe('The edge on Node', () => {
  let program: Program<ReadyLine>;
  let client: EdgeClient;
  let data: string;

  const start = (port: string): Promise<Program<ReadyLine>> =>
    startProgram(
      {
        args: [EDGE_PROGRAM, '--port', port, '--data', data, '--no-log'],
        env: { SLUICE_EDGE_CONFIG: JSON.stringify(config) },
      },
      readyLine,
    );

  beforeAll(async () => {
    data = join(folder, 'data');
    program = await start('0');
    client = createEdgeClient({ edgeUrl: program.ready.url, key });
  });
  afterAll(async () => {
    await program?.stop();
  });

  it('cuts off a caller that does not read, and no other', async () => {
    const reader = await watchEvents(program.ready.url, key, PAUSED);
    const paused = await openPaused(program.ready.url, key, PAUSED);
    const reason = 'x'.repeat(1000);
    const HOLDS = 40;
    const ids: number[] = [];
    for (let n = 0; n < HOLDS; n += 1) ids.push((await client.setHold(PAUSED, { forMs: 600_000, reason })).hold.id);
    // Each of them is an event of some 40 kB: more than the connection itself may hold.
    for (let n = 0; n < 600; n += 1) {
      const { hold } = await client.setHold(PAUSED, { forMs: 600_000, reason });
      await client.liftHold(PAUSED, hold.id, { reason });
    }
    for (const id of ids) await client.liftHold(PAUSED, id, { reason });
    await reader.until(({ event, data: { holds } }) => event === 'hold' && Array.isArray(holds) && holds.length === HOLDS + 1);
    await reader.until((event) => event === reader.events.at(-1) && JSON.stringify(event.data['holds']) === '[]');
    const sent = reader.events.reduce((sum, event) => sum + JSON.stringify(event).length, 0);
    const text = await paused.readOn();
    expect(text).toContain('"closing":"too-slow"');
    expect(text.length).toBeLessThan(sent / 2);
    reader.hangUp();
  }, 120_000);

  it('ends the streams of a key that is revoked, and lets the others be', async () => {
    const made = await client.createKey({ name: 'night-shift', scopes: ['queue:read'] });
    const [one, other] = await Promise.all([
      watchEvents(program.ready.url, made.key, SHOP),
      watchEvents(program.ready.url, key, SHOP),
    ]);
    await client.revokeKey('night-shift');
    await one.ended;
    expect(one.events.at(-1)).toMatchObject({ event: 'heartbeat', data: { closing: 'key-revoked' } });
    expect((await watchEvents(program.ready.url, made.key, SHOP)).status).toBe(401);
    await other.until(({ event }) => event === 'count');
    other.hangUp();
  });

  it('gives a caller that comes again after a new start the job that has gone on meanwhile', async () => {
    await sendPast(WITNESS);
    const plan = await client.planClearing(WITNESS, { selection: { all: true } });
    const before = await watchEvents(program.ready.url, key, WITNESS);
    const confirmation = { plan, lost: 0, confirm: WITNESS, reason: 'The number was blocked.' };
    const { id } = await client.startClearing(WITNESS, confirmation, { idempotencyKey: crypto.randomUUID() });
    await before.until(({ event, data: job }) => event === 'job' && job['id'] === id);
    const { port } = new URL(program.ready.url);
    await program.stop();
    await before.ended;
    expect(before.events.at(-1)).toMatchObject({ event: 'heartbeat', data: { closing: 'stopping' } });

    program = await start(port);
    const meanwhile = await watchEvents(program.ready.url, key, WITNESS);
    const { closedAt } = await client.readJob(WITNESS, id);
    if (closedAt === null) {
      await meanwhile.until(({ event, data: job }) => event === 'job' && job['id'] === id && job['closedAt'] !== null);
    }
    meanwhile.hangUp();
    const again = await watchEvents(program.ready.url, key, WITNESS, before.lastId());
    const { data: job } = await again.until(({ event }) => event === 'job');
    expect(job).toMatchObject({ id, state: 'done', report: { captured: 1 } });
    again.hangUp();
  }, 120_000);
});

/** A caller whose connection is open, and who reads nothing until `readOn` is called. */
async function openPaused(
  edgeUrl: string,
  presented: string,
  idInstance: string,
): Promise<{ readonly readOn: () => Promise<string> }> {
  const { hostname, port } = new URL(edgeUrl);
  const socket = connect(Number(port), hostname);
  const begun = Promise.withResolvers<void>();
  socket.once('data', () => {
    socket.pause();
    begun.resolve();
  });
  socket.write(`GET /api/v1/instances/${idInstance}/events HTTP/1.1\r\nhost: edge\r\nauthorization: Bearer ${presented}\r\n\r\n`);
  await begun.promise;
  return {
    readOn: async () => {
      let text = '';
      socket.setEncoding('latin1').on('data', (chunk: string) => {
        text += chunk;
        if (text.includes('0\r\n\r\n')) socket.destroy();
      });
      socket.resume();
      await new Promise((resolve) => socket.once('close', resolve));
      return text;
    },
  };
}
