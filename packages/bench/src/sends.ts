import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createGatewayClient, type Fetch } from '@sluice/core';
import { fetchOnce } from '@sluice/core/node';
import { hushConsole, VendorClient } from './vendor-client.ts';

const ROUNDS = 78;
const CALLS_A_ROUND = 100;
const AT_ONCE = 8;
// A client of core keeps to 50 sends a second. Each of so many makes 40 in the whole run, and none has to wait.
const INSTANCES = Array.from({ length: 200 }, (_, at) => String(1_101_000_001 + at));
const TOKEN = 'a-token';
const MESSAGE = { chatId: '79990000001@c.us', message: 'Your order is on its way.' };

/** Calls a second in each round; figures of the same round have the same index. */
export interface SendRates {
  readonly core: readonly number[];
  readonly fetch: readonly number[];
  readonly once: readonly number[];
  readonly vendor: readonly number[];
}

/** Sends one message from one instance. */
type Send = (idInstance: string) => Promise<unknown>;

/** Sends messages by core, by plain `fetch`, by plain `fetchOnce`, and by the vendor's client, in turns, to a gateway on loopback. */
export async function measureSends(): Promise<SendRates> {
  const gateway = new Worker(new URL('gateway-thread.ts', import.meta.url));
  const unhush = hushConsole();
  try {
    const [apiUrl] = (await once(gateway, 'message')) as [string];
    const rates = { core: [], fetch: [], once: [], vendor: [] };
    const peers: readonly Peer[] = [
      { send: sendByCore(apiUrl), instances: endless(INSTANCES), rates: rates.core },
      { send: sendBy(fetch, apiUrl), instances: endless(INSTANCES), rates: rates.fetch },
      { send: sendBy(fetchOnce, apiUrl), instances: endless(INSTANCES), rates: rates.once },
      { send: sendByVendor(apiUrl), instances: endless(INSTANCES), rates: rates.vendor },
    ];
    for (const peer of peers) await rateOf(peer, INSTANCES.length);
    // What one leaves behind, such as garbage, is paid by the next: so they take turns in every order.
    for (let round = 0; round < ROUNDS; round += 1) {
      const turn = round % peers.length;
      const order = [...peers.slice(turn), ...peers.slice(0, turn)];
      for (const peer of round % 2 === 0 ? order : order.toReversed()) peer.rates.push(await rateOf(peer, CALLS_A_ROUND));
    }
    return rates;
  } finally {
    unhush();
    await gateway.terminate();
  }
}

interface Peer {
  readonly send: Send;
  /** Whose turn it is. */
  readonly instances: Iterator<string, never>;
  readonly rates: number[];
}

function sendByCore(apiUrl: string): Send {
  const clients = new Map(
    INSTANCES.map((idInstance) => [
      idInstance,
      createGatewayClient({ apiUrl, idInstance, apiTokenInstance: TOKEN, flavor: 'plain' }),
    ]),
  );
  return async (idInstance) => clients.get(idInstance)?.sendMessage(MESSAGE);
}

function sendBy(transport: Fetch, apiUrl: string): Send {
  return async (idInstance) => {
    const response = await transport(`${apiUrl}/waInstance${idInstance}/sendMessage/${TOKEN}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(MESSAGE),
    });
    return response.json();
  };
}

function sendByVendor(apiUrl: string): Send {
  const clients = new Map(INSTANCES.map((idInstance) => [idInstance, new VendorClient(apiUrl, idInstance, TOKEN)]));
  return async (idInstance) => clients.get(idInstance)?.sendMessage(MESSAGE);
}

async function rateOf({ send, instances }: Peer, calls: number): Promise<number> {
  const start = performance.now();
  let remaining = calls;
  const lane = async (): Promise<void> => {
    while (remaining > 0) {
      remaining -= 1;
      await send(instances.next().value);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return (calls * 1000) / (performance.now() - start);
}

function* endless<T>(items: readonly T[]): Generator<T, never> {
  for (;;) yield* items;
}
