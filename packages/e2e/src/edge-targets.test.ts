// What a request asked for, before anything made a URL of it: only a raw socket can ask that.
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './edge-caller.ts';
import { makeKey, passingNode, type RunningEdge } from './edge-hosts.ts';
import { startRawGateway, type RawGateway } from './edge-raw-gateway.ts';
import { passingWorkerd } from './edge-workerd.ts';

const ID = '1101000001';
const PROBLEM = /^HTTP\/1\.1 400 .*content-type: application\/problem\+json.*"code":"invalid-request"/is;

describe.each([passingNode, passingWorkerd])('Targets: the edge on $name', (host) => {
  let edge: RunningEdge;
  let gateway: RawGateway;
  let key: string;

  beforeAll(async () => {
    gateway = await startRawGateway();
    gateway.answerWith(() => 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    const made = await makeKey();
    key = made.key;
    const instances = [{ idInstance: ID, apiUrl: gateway.url, apiTokenInstance: 'token-of-the-tests' }];
    edge = await host.start({ keys: made.keys, instances });
  });

  afterAll(async () => {
    await edge?.stop();
    gateway.stop();
  });

  async function askRaw(target: string, authority?: string): Promise<string> {
    const { hostname, port, host: own } = new URL(edge.url);
    const caller = connect(Number(port), hostname);
    caller.write(`GET ${target} HTTP/1.1\r\nhost: ${authority ?? own}\r\nconnection: close\r\n\r\n`);
    return text(caller);
  }

  it.each([
    'showMessagesQueue/../clearMessagesQueue',
    'showMessagesQueue/%2e%2e/clearMessagesQueue',
    'showMessagesQueue/%2E./clearMessagesQueue',
    'showMessagesQueue/.%2e/clearMessagesQueue',
    'showMessagesQueue/%252e%252e/clearMessagesQueue',
    './clearMessagesQueue',
    '%2e/clearMessagesQueue',
    '%63learMessagesQueue',
    '%2563learMessagesQueue',
    'x%2f..%2fclearMessagesQueue',
    'x\\..\\clearMessagesQueue',
  ])('refuses %s and sends nothing', async (name) => {
    const before = gateway.requests.length;
    expect(await askRaw(`/waInstance${ID}/${name}/${key}`)).toMatch(PROBLEM);
    expect(gateway.requests).toHaveLength(before);
  });

  it('refuses user information in the host and sends nothing', async () => {
    const before = gateway.requests.length;
    const { host: own } = new URL(edge.url);
    expect(await askRaw(`/waInstance${ID}/clearMessagesQueue/${key}`, `user:pw@${own}`)).toMatch(PROBLEM);
    expect(gateway.requests).toHaveLength(before);
  });

  it.each(['user:pw@', ''])('answers an absolute address with "%s" before the host, and not with a 500', async (user) => {
    const { host: own } = new URL(edge.url);
    const answer = await askRaw(`http://${user}${own}/waInstance${ID}/clearMessagesQueue/wrong`);
    // workerd takes the address apart before the edge sees it.
    expect(answer).toMatch(host === passingNode ? PROBLEM : /^HTTP\/1\.1 401 /);
  });

  it.each([
    { name: 'an image', headers: { 'sec-fetch-dest': 'image' } },
    { name: 'a document', headers: { 'sec-fetch-dest': 'document' } },
    { name: 'an iframe', headers: { 'sec-fetch-dest': 'iframe' } },
    { name: 'a navigation', headers: { 'sec-fetch-mode': 'navigate' } },
    { name: 'a preview in a chat', headers: { 'user-agent': 'WhatsApp/2.23.20.0 A' } },
    { name: 'a preview in a team', headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' } },
  ])('does not clear for $name', async ({ headers }) => {
    const before = gateway.requests.length;
    const answer = await ask(edge.url, { target: `/waInstance${ID}/clearMessagesQueue/${key}`, headers });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('"code":"unintended"')]);
    expect(gateway.requests).toHaveLength(before);
  });
});
