// Some runtimes repeat a request by themselves: after a 421, after a 401 with credentials, on a connection that went stale.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './edge-caller.ts';
import { makeKey, passingNode, type RunningEdge } from './edge-hosts.ts';
import { startRawGateway, type RawGateway } from './edge-raw-gateway.ts';
import { workerds } from './edge-workerd.ts';

const ID = '1101000001';
const TOKEN = 'token-of-the-tests';
const CALLS = [
  ['GET', 'clearMessagesQueue'],
  ['DELETE', 'clearWebhooksQueue'],
  ['POST', 'sendMessage'],
] as const;
const STATUSES = Array.from({ length: 500 }, (_, at) => 100 + at);

describe.each([passingNode, ...workerds])('Statuses: the edge on $name', (host) => {
  let edge: RunningEdge;
  let gateway: RawGateway;
  let key: string;

  beforeAll(async () => {
    gateway = await startRawGateway();
    const made = await makeKey();
    key = made.key;
    const instances = [{ idInstance: ID, apiUrl: gateway.url, apiTokenInstance: TOKEN }];
    edge = await host.start({ keys: made.keys, instances });
  });

  afterAll(async () => {
    await edge?.stop();
    gateway.stop();
  });

  const call = async (method: string, name: string): Promise<number> => {
    const body = method === 'POST' ? { body: '{"chatId":"79990000001@c.us","message":"x"}' } : {};
    return (await ask(edge.url, { method, target: `/waInstance${ID}/${name}/${key}`, ...body })).status;
  };

  it.each(CALLS)('%s %s is sent once, whatever the status of the answer', async (method, name) => {
    const outcomes: unknown[] = [];
    for (const status of STATUSES) {
      gateway.answerWith(() => rawAnswer(status));
      const before = gateway.requests.length;
      const answered = await call(method, name);
      outcomes.push({ status, answered, requests: gateway.requests.length - before });
    }
    expect(outcomes).toEqual(STATUSES.map((status) => ({ status, answered: passedOn(status), requests: 1 })));
  });
});

/** What the caller gets: the status itself, or the problem that the edge makes of it. */
function passedOn(status: number): number {
  if (status === 101 || (status >= 300 && status < 400)) return 502;
  return status < 200 ? 200 : status;
}

/** An answer that offers a runtime every reason to ask again. */
function rawAnswer(status: number): string {
  const head = `HTTP/1.1 ${status} Status\r\nlocation: /waInstance${ID}/clearMessagesQueue/${TOKEN}\r\nwww-authenticate: Basic realm="x"\r\nproxy-authenticate: Basic realm="x"\r\nretry-after: 0\r\n`;
  // After an informational status another one must come.
  if (status === 101) return `${head}connection: upgrade\r\nupgrade: other\r\n\r\n`;
  if (status < 200) return `${head}\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}`;
  if (status === 204 || status === 304) return `${head}\r\n`;
  return `${head}content-length: 2\r\n\r\n{}`;
}
