/** A gateway on loopback with many instances, whose queues the bench changes. It notes each call. */
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface Call {
  readonly idInstance: string;
  readonly method: string;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface Gateway {
  readonly url: string;
  /** In the order in which they came. */
  readonly calls: Call[];
  /** From now on so many messages wait in each instance. */
  setCount(count: number): void;
  stop(): void;
}

export async function startGateway(): Promise<Gateway> {
  const calls: Call[] = [];
  let waiting = 3;
  const answers: Readonly<Record<string, () => object>> = {
    getMessagesCount: () => ({ count: waiting }),
    showMessagesQueue: () => Array.from({ length: Math.min(waiting, 500) }, (_, n) => entry(n)),
    getStateInstance: () => ({ stateInstance: 'notAuthorized' }),
    getSettings: () => ({ delaySendMessagesMilliseconds: 1000 }),
  };
  const server = createServer((request, response) => {
    const [, instance = '', method = ''] = (request.url ?? '').split('/');
    calls.push({ idInstance: instance.replace('waInstance', ''), method, at: performance.now() });
    const answer = answers[method]?.();
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    calls,
    setCount: (count) => {
      waiting = count;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function entry(n: number): object {
  const messageID = `BAE5${String(n).padStart(12, '0')}`;
  const body = { chatId: `7999${String(n).padStart(7, '0')}@c.us`, message: `Your order ${n} is on its way.` };
  return { messageID, messagesIDs: [messageID], type: 'sendMessage', body };
}

/** The most calls of one method of one instance whose arrivals lie within a second. */
export function maxCallsInSecond(calls: readonly Call[]): { readonly calls: number; readonly gapMs: number } {
  const times = new Map<string, number[]>();
  for (const { idInstance, method, at } of calls) {
    const name = `${idInstance} ${method}`;
    times.set(name, [...(times.get(name) ?? []), at]);
  }
  let most = 0;
  let gapMs = Infinity;
  for (const arrivals of times.values()) {
    for (const [n, at] of arrivals.entries()) {
      const before = arrivals[n - 1];
      if (before !== undefined) gapMs = Math.min(gapMs, at - before);
      most = Math.max(most, arrivals.filter((other) => other >= at && other < at + 1000).length);
    }
  }
  return { calls: most, gapMs };
}
