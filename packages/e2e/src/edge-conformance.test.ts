// Every request that a published client sends, against the programs as they are built: the emulator itself, and the edge on both hosts before it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EdgeConfig } from '@sluice/edge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, node, type EdgeHost, type RunningEdge } from './edge-hosts.ts';
import { bareWorkerd } from './edge-workerd.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';
import { publishedRequests, type Messenger, type PublishedRequest } from './published-requests.ts';

const FIRST_NUMBERS: Readonly<Record<Messenger, number>> = {
  whatsapp: 1_101_000_001,
  telegram: 4_100_000_001,
  max: 3_100_000_001,
};
/** So many requests are under way at once. */
const AT_ONCE = 8;

/** Each request has a separate instance: none finds what another has changed. */
const trials = publishedRequests.map((request, n) => ({ request, idInstance: String(FIRST_NUMBERS[request.on] + n) }));
const SCENARIO = {
  title: 'An instance for each request',
  description: 'For the tests of conformance.',
  instances: trials.map(({ request: { on }, idInstance }) => ({
    name: `i${idInstance}`,
    idInstance,
    product: on,
    state: 'authorized',
    wid: '79990000001@c.us',
  })),
};

let folder: string;
let emulator: RunningEmulator;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-conformance-'));
  const scenario = join(folder, 'scenario.json');
  await writeFile(scenario, JSON.stringify(SCENARIO));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function startFresh(): Promise<RunningEmulator> {
  return startEmulator('--scenario', join(folder, 'scenario.json'));
}

/** @returns the requests that were answered with another status than they must be, with what was answered. */
async function wrongOf(
  url: string,
  credentialOf: (idInstance: string) => string,
  statusOf: (request: PublishedRequest) => number,
): Promise<readonly unknown[]> {
  const wrong: unknown[] = [];
  const remaining = trials.values();
  const work = async (): Promise<void> => {
    for (const { request, idInstance } of remaining) {
      const { verb, target, headers, body } = request;
      const path = target.replace('{id}', idInstance).replace('{token}', credentialOf(idInstance));
      const sent = typeof body === 'function' ? body() : body;
      const answer = await fetch(`${url}${path}`, {
        method: verb,
        ...(headers && { headers }),
        ...(sent !== undefined && { body: sent }),
      });
      const text = await answer.text();
      if (answer.status !== statusOf(request)) wrong.push([request.client, verb, target, answer.status, text.slice(0, 300)]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return wrong;
}

function statusThroughEdge({ status, throughEdge }: PublishedRequest): number {
  return throughEdge ?? status;
}

describe('Every request of a published client', () => {
  it('is answered by the emulator as the gateway does', async () => {
    emulator = await startFresh();
    try {
      expect(
        await wrongOf(
          emulator.url,
          (idInstance) => emulator.tokenOf(idInstance),
          ({ status }) => status,
        ),
      ).toEqual([]);
    } finally {
      await emulator.stop();
    }
  });

  it.each([node, bareWorkerd])(
    'is answered through the edge on $name as the gateway does, or as an edge must',
    async (host: EdgeHost) => {
      emulator = await startFresh();
      const made = await makeKey();
      const instances: EdgeConfig['instances'] = trials.map(({ request, idInstance }) => ({
        idInstance,
        flavor: request.on === 'max' ? 'v3' : 'plain',
        apiUrl: emulator.url,
        mediaUrl: emulator.url,
        apiTokenInstance: emulator.tokenOf(idInstance),
      }));
      let edge: RunningEdge | undefined;
      try {
        edge = await host.start({ keys: made.keys.map((key) => ({ ...key, callsPerSecond: 10_000 })), instances });
        expect(await wrongOf(edge.url, () => made.key, statusThroughEdge)).toEqual([]);
      } finally {
        await edge?.stop();
        await emulator.stop();
      }
    },
    300_000,
  );
});
