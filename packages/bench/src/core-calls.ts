import { once } from 'node:events';
import { createServer } from 'node:http';
import { createGatewayClient } from '@sluice/core';
import { figure, median, type Figure } from './figure.ts';

const ROUNDS = 9;
const CALLS_A_ROUND = 400;
const AT_ONCE = 8;

/** Calls a second of the client against the same calls by `fetch` alone, in turn, on loopback. `sendMessage`, which is not paced. */
export async function coreCalls(): Promise<Figure> {
  const server = createServer((request, response) => {
    request
      .resume()
      .once('end', () => response.setHeader('content-type', 'application/json').end('{"idMessage":"BAE5000000000001"}'));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const apiUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const path = '/waInstance1101000001/sendMessage/a-token';
  const client = createGatewayClient({ apiUrl, idInstance: '1101000001', apiTokenInstance: 'a-token', flavor: 'plain' });
  const message = { chatId: '79990000001@c.us', message: 'Your order is on its way.' };

  const byCore = (): Promise<unknown> => client.sendMessage(message);
  const byFetch = async (): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(apiUrl + path, { method: 'POST', headers, body: JSON.stringify(message) });
    return response.json();
  };

  try {
    const rates: { core: number[]; fetch: number[] } = { core: [], fetch: [] };
    // The first round of each warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const core = await rateOf(byCore);
      const raw = await rateOf(byFetch);
      if (round === 0) continue;
      rates.core.push(core);
      rates.fetch.push(raw);
    }
    return figure({
      name: 'core: calls a second',
      value: Math.round(median(rates.core)),
      unit: 'calls/s',
      peer: 'fetch alone',
      peerValue: Math.round(median(rates.fetch)),
      budget: { atLeast: 0.9 },
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function rateOf(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let left = CALLS_A_ROUND;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return (CALLS_A_ROUND * 1000) / (performance.now() - start);
}
