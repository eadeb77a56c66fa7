// What only a real connection can show: that a host sends a clearing once and to its end, whatever becomes of the connections.
import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './edge-caller.ts';
import { makeKey, passingNode, type RunningEdge } from './edge-hosts.ts';
import { workerds } from './edge-workerd.ts';

const ID = '1101000001';
const TOKEN = 'token-of-the-tests';
const CALLS = [
  ['GET', 'clearMessagesQueue'],
  ['DELETE', 'clearWebhooksQueue'],
  ['POST', 'sendMessage'],
] as const;
const pathOf = (method: string): string => `/waInstance${ID}/${method}/${TOKEN}`;

/** workerd does not look at a connection that is merely closed while it waits for something else. */
const reset = (caller: Socket): void => void caller.resetAndDestroy();

describe.each([passingNode, ...workerds])('The edge on $name', (host) => {
  let edge: RunningEdge;
  let gateway: Server;
  let key: string;
  let visits: string[];

  beforeAll(async () => {
    gateway = createServer();
    gateway.listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const apiUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    const made = await makeKey();
    key = made.key;
    edge = await host.start({ keys: made.keys, instances: [{ idInstance: ID, apiUrl, apiTokenInstance: TOKEN }] });
  });

  afterAll(async () => {
    await edge?.stop();
    gateway.closeAllConnections();
    gateway.close();
  });

  beforeEach(() => {
    visits = [];
  });

  function answerWith(listener: RequestListener): void {
    gateway.removeAllListeners('request');
    gateway.on('request', (request, response) => {
      visits.push(`${request.method} ${request.url}`);
      listener(request, response);
    });
  }

  /** Calls, and breaks the connection when the call has reached the gateway. @returns the answer that the gateway still owes. */
  async function hangUp(method: string, leave: (caller: Socket) => void = reset): Promise<ServerResponse> {
    const arrived = Promise.withResolvers<ServerResponse>();
    answerWith((_request, response) => arrived.resolve(response));
    const { hostname, port } = new URL(edge.url);
    const caller = connect(Number(port), hostname);
    caller.write(`GET /waInstance${ID}/${method}/${key} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
    const response = await arrived.promise;
    leave(caller);
    return response;
  }

  const call = (method: string, init?: RequestInit): Promise<Response> =>
    fetch(`${edge.url}/waInstance${ID}/${method}/${key}`, init);

  it.each(CALLS)('does not repeat %s %s whose connection breaks, also one that had served before', async (method, name) => {
    answerWith((request, response) => {
      if (request.url === pathOf(name)) request.socket.destroy();
      else response.end('[]');
    });
    expect((await call('showMessagesQueue')).status).toBe(200);
    const answer = await call(name, { method });
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: 'network' });
    expect(visits).toEqual([`GET ${pathOf('showMessagesQueue')}`, `${method} ${pathOf(name)}`]);
  });

  it.each(CALLS)('sends %s %s once after the gateway has closed the connection that had served before', async (method, name) => {
    answerWith((request, response) => {
      if (request.url === pathOf('showMessagesQueue')) response.once('finish', () => request.socket.end());
      response.end('[]');
    });
    for (let round = 1; round <= 5; round += 1) {
      visits.splice(0);
      expect((await call('showMessagesQueue')).status).toBe(200);
      const { status } = await call(name, { method });
      // The gateway may have closed just then: a call that fails is better than one that is repeated.
      expect([200, 502]).toContain(status);
      expect(visits.filter((visit) => visit === `${method} ${pathOf(name)}`).length).toBeLessThanOrEqual(1);
    }
  });

  it('does not follow a redirect of a clear', async () => {
    answerWith((_request, response) => response.writeHead(302, { location: pathOf('clearMessagesQueue') }).end());
    expect(await (await call('clearMessagesQueue')).json()).toMatchObject({ code: 'unexpected-redirect' });
    expect(visits).toEqual([`GET ${pathOf('clearMessagesQueue')}`]);
  });

  it('lets HEAD and OPTIONS of a clear not through', async () => {
    answerWith((_request, response) => response.end());
    const statuses = ['HEAD', 'OPTIONS'].map(async (method) => (await call('clearMessagesQueue', { method })).status);
    expect(await Promise.all(statuses)).toEqual([405, 204]);
    expect(visits).toEqual([]);
  });

  it('ends a read when its caller hangs up, and lets a clear go on', async () => {
    const clearing = await hangUp('clearMessagesQueue');
    const reading = await hangUp('showMessagesQueue');
    // The one who read has left later; when the edge has noticed that, it has had the time to notice the other.
    if (!reading.destroyed) await once(reading, 'close');
    expect(clearing.destroyed).toBe(false);
    clearing.end('{"isCleared":true}');
    await once(clearing, 'finish');
  });

  it.runIf(host === passingNode)('ends a read also when its caller merely closes the connection', async () => {
    const reading = await hangUp('showMessagesQueue', (caller) => void caller.destroy());
    if (!reading.destroyed) await once(reading, 'close');
    expect(reading.destroyed).toBe(true);
  });

  it('adds no media type to a send that has none', async () => {
    const types: unknown[] = [];
    answerWith((request, response) => {
      types.push(request.headers['content-type']);
      response.end('{}');
    });
    expect((await ask(edge.url, { method: 'POST', target: `/waInstance${ID}/sendMessage/${key}`, body: '{}' })).status).toBe(200);
    expect(types).toEqual([undefined]);
  });

  it('takes the token out of what the gateway repeats', async () => {
    answerWith((request, response) =>
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ path: request.url })),
    );
    const answer = await call('getSettings');
    expect([answer.status, await answer.text()]).toEqual([400, `{"path":"/waInstance${ID}/getSettings/***"}`]);
  });
});
