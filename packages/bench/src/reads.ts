import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createGatewayClient, createRateLimiter } from '@sluice/core';

const ROUNDS = 60;
const CALLS_A_ROUND = 200;
const AT_ONCE = 8;
const TOKEN = 'a-token';

/** Calls a second in each round; figures of the same round have the same index. */
export interface ReadRates {
  readonly core: readonly number[];
  readonly fetch: readonly number[];
}

/** Looks for a message by core and by plain `fetch`, in turns, at a gateway on loopback: both put the same on the wire. */
export async function measureReads(): Promise<ReadRates> {
  const gateway = new Worker(new URL('gateway-thread.ts', import.meta.url));
  try {
    const [apiUrl] = (await once(gateway, 'message')) as [string];
    // Its time passes with every look at it, so that no call waits for the limit of ten in a second.
    let time = 0;
    const limiter = createRateLimiter({ now: () => (time += 1000), sleep: () => Promise.resolve() });
    const client = createGatewayClient({ apiUrl, idInstance: '1101000001', apiTokenInstance: TOKEN, flavor: 'plain', limiter });
    const wanted = { chatId: '79990000001@c.us', idMessage: 'BAE5000000000001' };
    const byCore = (): Promise<unknown> => client.getMessage(wanted);
    const byFetch = async (): Promise<unknown> => {
      const response = await fetch(`${apiUrl}/waInstance1101000001/getMessage/${TOKEN}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wanted),
      });
      return response.json();
    };
    await rateOf(byCore);
    await rateOf(byFetch);
    const rates = { core: [] as number[], fetch: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      // What one leaves behind, such as garbage, is paid by the next: so they take turns at being first.
      const order = round % 2 === 0 ? (['core', 'fetch'] as const) : (['fetch', 'core'] as const);
      for (const peer of order) rates[peer].push(await rateOf(peer === 'core' ? byCore : byFetch));
    }
    return rates;
  } finally {
    await gateway.terminate();
  }
}

async function rateOf(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let remaining = CALLS_A_ROUND;
  const lane = async (): Promise<void> => {
    while (remaining > 0) {
      remaining -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return (CALLS_A_ROUND * 1000) / (performance.now() - start);
}
