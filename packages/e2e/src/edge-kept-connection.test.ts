// A runtime may repeat a request by itself when a connection that served a read before ends under it. Counted at bare sockets.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, type EdgeAnswer } from './edge-caller.ts';
import { makeKey, passingNode, type RunningEdge } from './edge-hosts.ts';
import { startRawGateway, type RawAnswer, type RawGateway } from './edge-raw-gateway.ts';
import { workerds } from './edge-workerd.ts';

const ID = '1101000001';
const CALLS = [
  { method: 'GET', name: 'clearMessagesQueue' },
  { method: 'DELETE', name: 'clearWebhooksQueue' },
  { method: 'POST', name: 'sendMessage' },
] as const;
const KEPT = 'HTTP/1.1 200 OK\r\nconnection: keep-alive\r\ncontent-length: 2\r\n\r\n[]';

interface Ending {
  readonly how: string;
  readonly answer: RawAnswer;
}
const ENDINGS: readonly Ending[] = [
  { how: 'is closed without an answer', answer: { written: '', close: 'end' } },
  { how: 'is reset without an answer', answer: { written: '', close: 'reset' } },
  { how: 'is closed after 100', answer: { written: 'HTTP/1.1 100 Continue\r\n\r\n', close: 'end' } },
  { how: 'is closed after 103', answer: { written: 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n', close: 'end' } },
  { how: 'is closed in the status line', answer: { written: 'HTTP/1.1 20', close: 'end' } },
  { how: 'is closed in the headers', answer: { written: 'HTTP/1.1 200 OK\r\ncontent-le', close: 'end' } },
  { how: 'is closed in the body', answer: { written: 'HTTP/1.1 200 OK\r\ncontent-length: 18\r\n\r\n{"isCl', close: 'end' } },
  { how: 'is reset in the body', answer: { written: 'HTTP/1.1 200 OK\r\ncontent-length: 18\r\n\r\n{"isCl', close: 'reset' } },
  {
    how: 'is closed between two chunks',
    answer: { written: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\n{"i\r\n', close: 'end' },
  },
  { how: 'speaks no HTTP', answer: { written: '220 mail.example ESMTP\r\n', close: 'end' } },
];

describe.each([passingNode, ...workerds])('Kept connections: the edge on $name', (host) => {
  let edge: RunningEdge;
  let gateway: RawGateway;
  let key: string;

  beforeAll(async () => {
    gateway = await startRawGateway();
    const made = await makeKey();
    key = made.key;
    const instances = [{ idInstance: ID, apiUrl: gateway.url, apiTokenInstance: 'token-of-the-tests' }];
    edge = await host.start({ keys: made.keys, instances });
  });

  afterAll(async () => {
    await edge?.stop();
    gateway.stop();
  });

  // Leaves a connection that the next call may use.
  beforeEach(async () => {
    gateway.answerWith(() => KEPT);
    await call('GET', 'showMessagesQueue');
  });

  const call = async (method: string, name: string): Promise<EdgeAnswer> =>
    ask(edge.url, { method, target: `/waInstance${ID}/${name}/${key}`, ...(method === 'POST' && { body: '{}' }) });

  describe.each(CALLS)('$method $name', ({ method, name }) => {
    it('goes out on a separate connection', async () => {
      await call(method, name);
      await call(method, name);
      await call('GET', 'getMessagesCount');
      const [read, first, second, lastRead] = gateway.connections.slice(-4);
      expect(new Set([read, first, second]).size).toBe(3);
      expect([first, second]).not.toContain(lastRead);
    });

    it.each(ENDINGS)('reaches the gateway once when the connection $how', async ({ answer }) => {
      const before = gateway.requests.length;
      gateway.answerWith(() => answer);
      const answered = await call(method, name);
      // What arrives late arrives before the answer to a later call.
      gateway.answerWith(() => KEPT);
      await call('GET', 'getMessagesCount');
      expect(gateway.requests.slice(before).map((line) => line.split('/')[2])).toEqual([name, 'getMessagesCount']);
      expect([answered.status, answered.text]).toEqual([502, expect.stringContaining('Whether it was carried out is unknown')]);
    });
  });
});
