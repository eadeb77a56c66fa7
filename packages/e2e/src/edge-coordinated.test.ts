// The edge as it is deployed, on both hosts: holds, captures before a clear, and what the control API says of it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdgeClient, type EdgeClient } from '@sluice/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, node, type RunningEdge } from './edge-hosts.ts';
import { bareWorkerd } from './edge-workerd.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';

/** One for each test: none finds what another has left. */
const SHOPS = ['1101000001', '1101000002', '1101000003', '1101000004', '1101000005', '1101000006'] as const;
const SCENARIO = {
  title: 'Shops that are logged out',
  description: 'For the tests of the edge.',
  instances: SHOPS.map((idInstance, n) => ({ name: `shop-${n}`, idInstance, product: 'whatsapp', state: 'notAuthorized' })),
};

describe.each([node, bareWorkerd])('The edge on $name', (host) => {
  let folder: string;
  let emulator: RunningEmulator;
  let edge: RunningEdge;
  let key: string;
  let client: EdgeClient;
  let shop = '';
  const unused: string[] = [...SHOPS];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-coordinated-'));
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
    edge = await host.start({ keys: made.keys, instances });
    client = createEdgeClient({ edgeUrl: edge.url, key });
  });

  afterAll(async () => {
    await edge?.stop();
    await emulator.stop();
    await rm(folder, { recursive: true });
  });

  beforeEach(() => {
    shop = unused.shift() ?? '';
  });

  const said = (): { readonly confirm: string; readonly reason: string } => ({
    confirm: shop,
    reason: 'The number was blocked.',
  });
  const dropIn = (method: string, body?: object): Promise<Response> =>
    fetch(`${edge.url}/waInstance${shop}/${method}/${key}`, body && { method: 'POST', body: JSON.stringify(body) });
  const send = (n: number): Promise<Response> => dropIn('sendMessage', { chatId: '79990000001@c.us', message: `Offer ${n}` });

  /** Waits for the end of a job. */
  async function ended(job: string): Promise<Awaited<ReturnType<EdgeClient['readJob']>>> {
    const { body } = await client.streamEvents(shop);
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    try {
      for (;;) {
        const read = await client.readJob(shop, job);
        if (read.closedAt !== null) return read;
        // Each step of the job is an event.
        await reader?.read();
      }
    } finally {
      await reader?.cancel();
    }
  }

  it('captures before a clear that a program asks for, and answers as the gateway does', async () => {
    for (let n = 0; n < 3; n += 1) expect((await send(n)).status).toBe(200);
    const cleared = await dropIn('clearMessagesQueue');
    expect([cleared.status, await cleared.json()]).toEqual([200, { isCleared: true }]);
    const job = await ended(cleared.headers.get('sluice-job') ?? '');
    expect(job).toMatchObject({ kind: 'clear', actor: 'tests', state: 'done', report: { captured: 3 } });
    const entries = await (await client.streamSnapshotEntries(shop, job.snapshot ?? '')).text();
    expect(entries.trimEnd().split('\n')).toHaveLength(3);
  }, 120_000);

  it('refuses senders while an operator holds them', async () => {
    const { hold } = await client.setHold(shop, { forMs: 60_000, reason: 'A wrong price.' });
    const held = await send(1);
    expect([held.status, Number(held.headers.get('retry-after')) > 50]).toEqual([423, true]);
    await client.liftHold(shop, hold.id, { reason: 'The price is right.' });
    expect((await send(1)).status).toBe(200);
  });

  it('clears what a plan says, once for a request that is repeated', async () => {
    for (let n = 0; n < 12; n += 1) await send(n);
    const plan = await client.planClearing(shop, { selection: { all: true } });
    expect([plan.toClear.length, plan.lost]).toEqual([12, 0]);
    const options = { idempotencyKey: crypto.randomUUID(), actor: 'night shift' };
    const { id } = await client.startClearing(shop, { plan, lost: 0, ...said() }, options);
    expect((await client.startClearing(shop, { plan, lost: 0, ...said() }, options)).id).toBe(id);
    expect(await ended(id)).toMatchObject({ state: 'done', actor: 'night shift by tests', report: { captured: 12 } });
    expect(await emulator.countCalls(shop, 'clearMessagesQueue')).toBe(1);
    const { data } = await client.readQueue(shop);
    expect(data).toMatchObject({ entries: [], completeness: { kind: 'complete' } });
  }, 120_000);

  it('gives no code to connect a number while messages wait on which nothing was decided', async () => {
    await send(1);
    // The gateway counts every ten seconds.
    await emulator.advance(10_000);
    expect((await dropIn('qr')).status).toBe(409);
    const { id } = await client.keepLeftovers(shop, { keep: 1, ...said() });
    await ended(id);
    const code = await dropIn('qr');
    expect([code.status, await code.json()]).toMatchObject([200, { type: 'qrCode' }]);
  }, 120_000);

  it('streams what happens', async () => {
    const stream = await client.streamEvents(shop);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('event: count')) text += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(text).toContain('event: state');
  });
});
