// What a gateway learns of the callers of the edge: nothing, or what the configuration says.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { EdgeConfig } from '@sluice/edge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './edge-caller.ts';
import { makeKey, node, passingNode, type EdgeHost } from './edge-hosts.ts';
import { bareWorkerd, passingWorkerd } from './edge-workerd.ts';

const ID = '1101000001';
/** What a caller says of itself. Only the first may reach the gateway. */
const SAID = {
  'user-agent': 'shop/1.0',
  'x-forwarded-for': '203.0.113.66',
  forwarded: 'for=203.0.113.66',
  'x-real-ip': '203.0.113.66',
  'cf-connecting-ip': '203.0.113.66',
  cookie: 'a=b',
};
const READ = 'getSettings';
const CALLS = [
  [READ, 'GET'],
  ['receiveNotification', 'GET'],
  ['sendMessage', 'POST'],
  ['uploadFile', 'POST'],
  ['aMethodOfNoContract', 'GET'],
] as const;
const PASSED_ON = { 'user-agent': 'shop/1.0', 'x-forwarded-for': '127.0.0.1' };

let gateway: Server;
let gatewayUrl: string;
/** What the headers of each call have said of its caller. */
const learned = new Map<string, object>();

beforeAll(async () => {
  gateway = createServer(({ url = '', headers }, response) => {
    const method = url.split('/')[2] ?? '';
    learned.set(method, Object.fromEntries(Object.entries(headers).filter(([name]) => Object.hasOwn(SAID, name))));
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const address = gateway.address();
  gatewayUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(() => {
  gateway.closeAllConnections();
  gateway.close();
});

/** Makes each call once. @returns what the gateway has learned. */
async function learnedFrom(host: EdgeHost, passOn: EdgeConfig['passOn']): Promise<object> {
  learned.clear();
  const { key, keys } = await makeKey();
  const instances = [{ idInstance: ID, apiUrl: gatewayUrl, mediaUrl: gatewayUrl, apiTokenInstance: 'token-of-the-tests' }];
  const edge = await host.start({ keys, instances, ...(passOn && { passOn }) });
  try {
    for (const [name, method] of CALLS) {
      const body = method === 'POST' ? { body: '{}' } : {};
      const answer = await ask(edge.url, { method, target: `/waInstance${ID}/${name}/${key}`, headers: SAID, ...body });
      expect([name, answer.status]).toEqual([name, 200]);
    }
    return Object.fromEntries(learned);
  } finally {
    await edge.stop();
  }
}

const forEach = (expected: object): object => Object.fromEntries(CALLS.map(([name]) => [name, expected]));

describe.each([
  ['Node', node, 'shares reads'],
  ['Node, straight to the gateway', passingNode, 'shares none'],
  ['workerd, in an object of the instance', bareWorkerd, 'shares reads'],
  ['workerd, straight to the gateway', passingWorkerd, 'shares none'],
] as const)('The edge on %s', (_name, host, how) => {
  it('passes nothing of a caller on unless that is configured', async () => {
    expect(await learnedFrom(host, undefined)).toEqual(forEach({}));
  });

  it('passes the program and the address of the connection on where that is configured, but not of a read that is shared', async () => {
    const expected = { ...forEach(PASSED_ON), [READ]: how === 'shares reads' ? {} : PASSED_ON };
    expect(await learnedFrom(host, ['user-agent', 'address'])).toEqual(expected);
  });
});
