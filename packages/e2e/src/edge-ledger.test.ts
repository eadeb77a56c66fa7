// What the edge remembers of messages, as it is deployed on Node, with callers that send at the same time, and a key that is taken away.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdgeClient, type EdgeClient } from '@sluice/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EDGE_PROGRAM, makeKey } from './edge-hosts.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';
import { readyLine, startProgram } from './program.ts';

const SHOP = '1101000001';
const SCENARIO = {
  title: 'A shop that is logged out',
  description: 'For the test of the ledger.',
  instances: [{ name: 'shop', idInstance: SHOP, product: 'whatsapp', state: 'notAuthorized' }],
};
/** As the edge takes them; made up here. */
const [OLD, NEW] = [`old:${'0a'.repeat(32)}`, `new:${'0b'.repeat(32)}`];
/** A count of the gateway can be so old, in milliseconds, and this edge goes by the time of the machine. */
const COUNT_LAG_MS = 10_000;

let folder: string;
let emulator: RunningEmulator;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-ledger-'));
  const scenario = join(folder, 'scenario.json');
  await writeFile(scenario, JSON.stringify(SCENARIO));
  emulator = await startEmulator('--scenario', scenario);
});

afterAll(async () => {
  await emulator.stop();
  await rm(folder, { recursive: true });
});

it('has 640 messages that ten callers sent at once, also after a start; without their key 500, and it says so', async () => {
  const { key, keys } = await makeKey();
  const instances = [{ idInstance: SHOP, apiUrl: emulator.url, apiTokenInstance: emulator.tokenOf(SHOP) }];
  const warnings: string[] = [];

  /** Starts the edge with these sealing keys, in the same folder each time. */
  async function withKeys<T>(
    sealing: string,
    use: (edge: { readonly url: string; readonly client: EdgeClient }) => Promise<T>,
  ): Promise<T> {
    const env = { SLUICE_EDGE_CONFIG: JSON.stringify({ keys, instances }), SLUICE_EDGE_SEALING_KEYS: sealing };
    const program = await startProgram({ args: [EDGE_PROGRAM, '--port', '0', '--data', join(folder, 'data')], env }, (line) => {
      if (line.includes('"warning"')) warnings.push(line);
      return readyLine(line);
    });
    try {
      return await use({ url: program.ready.url, client: createEdgeClient({ edgeUrl: program.ready.url, key }) });
    } finally {
      await program.stop();
    }
  }

  const sent = new Set<string>();
  const shown = async (client: EdgeClient): Promise<{ readonly kind: string | undefined; readonly ids: ReadonlySet<string> }> => {
    const ids = new Set<string>();
    for (let after = 0; ;) {
      const { data } = await client.readQueue(SHOP, { limit: 500, after });
      for (const { messageIds } of data?.entries ?? []) for (const id of messageIds) ids.add(id);
      const next = data?.next ?? undefined;
      if (next === undefined) return { kind: data?.completeness.kind, ids };
      after = next;
    }
  };

  await withKeys(OLD, async ({ url, client }) => {
    for (let round = 0; round < 16; round += 1) {
      await Promise.all(
        Array.from({ length: 10 }, async (_, caller) => {
          for (let i = 0; i < 4; i += 1) {
            const body = JSON.stringify({ chatId: `7999000${caller}000@c.us`, message: `Offer ${round} ${i}` });
            const answer = await fetch(`${url}/waInstance${SHOP}/sendMessage/${key}`, { method: 'POST', body });
            const accepted: unknown = await answer.json();
            if (typeof accepted === 'object' && accepted !== null && 'idMessage' in accepted)
              sent.add(String(accepted.idMessage));
          }
        }),
      );
      // The limit of the gateway is 50 a second.
      await emulator.advance(1000);
    }
    await emulator.advance(COUNT_LAG_MS);
    // The edge goes by its own clock.
    await expect.poll(async () => (await shown(client)).kind, { timeout: 2 * COUNT_LAG_MS, interval: 1100 }).toBe('complete');
    expect([sent.size, (await shown(client)).ids]).toEqual([640, sent]);
  });
  await withKeys(NEW, async ({ client }) => {
    const { kind, ids } = await shown(client);
    expect([kind, ids.size]).toEqual(['truncated', 500]);
    expect(warnings.map((line) => /"640 remembered messages cannot be opened/.test(line))).toEqual([true]);
  });
  await withKeys(`${NEW},${OLD}`, async ({ client }) => {
    // An edge that has just been started goes by a count that is newer than it is.
    await expect.poll(async () => (await shown(client)).kind, { timeout: 2 * COUNT_LAG_MS, interval: 1100 }).toBe('complete');
    expect((await shown(client)).ids).toEqual(sent);
  });
});
