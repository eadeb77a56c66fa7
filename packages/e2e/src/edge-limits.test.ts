// Before a gateway that does not answer: how many calls a host lets in at once, and for how long.
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { CONCURRENCY } from '@sluice/edge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type EdgeAnswer } from './edge-caller.ts';
import { makeKey, passingNode, type RunningEdge } from './edge-hosts.ts';
import { passingWorkerd } from './edge-workerd.ts';

const ID = '1101000001';

describe.each([passingNode, passingWorkerd])('Limits: the edge on $name', (host) => {
  let edge: RunningEdge;
  let gateway: Server;
  let key: string;
  const held: ServerResponse[] = [];
  const refusals: unknown[] = [];

  beforeAll(async () => {
    gateway = createServer((_request, response) => void held.push(response)).listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const address = gateway.address();
    const apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const made = await makeKey();
    key = made.key;
    edge = await host.start({
      keys: made.keys,
      instances: [{ idInstance: ID, apiUrl, apiTokenInstance: 'token-of-the-tests' }],
    });
  });

  afterAll(async () => {
    await edge?.stop();
    gateway.closeAllConnections();
    gateway.close();
  });

  const call = (name: string, query = ''): Promise<EdgeAnswer> =>
    ask(edge.url, { target: `/waInstance${ID}/${name}/${key}${query}` });

  /** Calls until a call is refused. */
  async function fill(name: string): Promise<readonly Promise<EdgeAnswer>[]> {
    const letIn: Promise<EdgeAnswer>[] = [];
    for (;;) {
      const arrived = once(gateway, 'request');
      const asked = call(name);
      const refused = await Promise.race([arrived.then(() => undefined), asked]);
      if (refused !== undefined) refusals.push([refused.status, refused.retryAfter, refused.type]);
      if (refused !== undefined || letIn.length > CONCURRENCY.clear.inAll) return letIn;
      letIn.push(asked);
    }
  }

  it('are the same for everybody, keep a clear from starving, and end with the answers', async () => {
    const polls = await fill('receiveNotification');
    const reads = await fill('showMessagesQueue');
    const clears = await fill('clearMessagesQueue');
    const { poll, ordinary, clear } = CONCURRENCY;
    expect([polls.length, reads.length, clears.length]).toEqual([
      poll.perInstance,
      ordinary.perInstance,
      clear.perInstance - ordinary.perInstance,
    ]);
    expect(refusals).toEqual(Array.from({ length: 3 }, () => [503, '1', 'application/problem+json']));
    expect(held).toHaveLength(poll.perInstance + clear.perInstance);
    for (const response of held.splice(0)) response.end('{}');
    const statuses = (await Promise.all([...polls, ...reads, ...clears])).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    const again = call('showMessagesQueue');
    await Promise.race([once(gateway, 'request'), again]);
    held.pop()?.end('[]');
    expect((await again).status).toBe(200);
  });

  it.each(['abc', '-29', '61', '2147484', '5&receiveTimeout=60'])('refuse receiveTimeout=%s', async (value) => {
    const before = held.length;
    const answer = await call('receiveNotification', `?receiveTimeout=${value}`);
    expect([answer.status, answer.text]).toEqual([
      400,
      expect.stringContaining('receiveTimeout must be a whole number from 5 to 60'),
    ]);
    expect(held).toHaveLength(before);
  });

  it.each(['abc', '-29', '2147484'])('are not moved by receiveTimeout=%s of a clear', async (value) => {
    const clearing = call('clearMessagesQueue', `?receiveTimeout=${value}`);
    const [request] = (await once(gateway, 'request')) as [{ url: string }];
    expect(request.url).not.toContain('?');
    held.pop()?.end('{"isCleared":true}');
    expect(await clearing).toMatchObject({ status: 200, text: '{"isCleared":true}' });
  });
});
