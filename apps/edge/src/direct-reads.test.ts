import type { Fetch } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, it } from 'vitest';
import { coordinatorUnderTest } from '../test/coordinator-under-test.ts';
import { createEdge, type DirectEdge, type EdgeDeps } from './app.ts';
import type { EdgeConfig } from './config.ts';
import type { DirectRequest } from './direct-reads.ts';
import { CHAT_ID, CHAT_TOKEN, ID, KEY, TOKEN } from './edge-under-test.ts';
import { createKey } from './key.ts';
import { joinBytes } from './join-bytes.ts';
import { lengthOf } from './hand-over.ts';
import type { RequestLine } from './pipeline/request-log.ts';
import { SCOPES } from './principal.ts';
import { sha256Of } from '#sha256';

useFakeTime();

const reader = createKey();
const HOST = 'edge.example:8787';
const show = `/waInstance${ID}/showMessagesQueue/${KEY}`;

interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

function edgeBefore(
  gateway: (url: string, init: RequestInit) => Response,
  more: Partial<EdgeDeps> & Pick<EdgeConfig, 'allowedOrigins' | 'passOn'> = {},
): DirectEdge {
  const { allowedOrigins, passOn, ...deps } = more;
  const fetch: Fetch = async (url, init) => gateway(url, init);
  const keys = [
    { name: 'tests', sha256: sha256Of(KEY), scopes: SCOPES, callsPerSecond: 10_000 },
    { name: 'reader', sha256: reader.sha256, scopes: ['queue:read'], instances: [ID], callsPerSecond: 2 },
  ] as const;
  const instances = [
    { idInstance: ID, apiUrl: 'https://gateway.example', apiTokenInstance: TOKEN },
    { flavor: 'chat-api', instanceId: CHAT_ID, apiUrl: 'https://chat-api.example', token: CHAT_TOKEN },
  ] as const;
  return createEdge({
    config: { keys, instances, ...(allowedOrigins && { allowedOrigins }), ...(passOn && { passOn }) },
    fetch,
    fetchRead: fetch,
    ...deps,
  });
}

async function direct(
  { answerRead }: DirectEdge,
  target: string,
  headers: Readonly<Record<string, string>>,
): Promise<Written | undefined> {
  const request: DirectRequest = {
    target,
    host: HOST,
    header: (name) => headers[name],
    address: () => '192.0.2.7',
    caller: () => new AbortController().signal,
  };
  const answer = await answerRead(request);
  if (answer === undefined) return undefined;
  const text = new TextDecoder().decode(joinBytes(answer.pieces, lengthOf(answer.pieces)));
  answer.done();
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text };
}

async function throughApp({ app }: DirectEdge, target: string, headers: Readonly<Record<string, string>>): Promise<Written> {
  const answer = await app.request(`http://${HOST}${target}`, { headers }, { rawTarget: target });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
}

const numbered = { 'x-request-id': 'call-1' };

describe('A read that the host answers itself', () => {
  it.each([
    ['an ordinary answer', show, () => Response.json([{ messageID: 'A' }])],
    ['a refusal of the gateway', show, () => new Response('', { status: 466, headers: { 'retry-after': '3' } })],
    ['an answer without a body', show, () => new Response(null, { status: 204 })],
    ['a token in the answer', show, () => Response.json({ echo: `waInstance${ID}/showMessagesQueue/${TOKEN}` })],
    ['a redirect', show, () => new Response(null, { status: 302, headers: { location: '/elsewhere' } })],
    ['a web page', show, () => new Response('<html>', { status: 502 })],
    [
      'a connection that failed',
      show,
      () => {
        throw new TypeError(`fetch failed: ${TOKEN}`);
      },
    ],
    ['a parameter', `/waInstance${ID}/lastOutgoingMessages/${KEY}?minutes=60`, (url: string) => Response.json({ url })],
    ['a second slash', `/${show}`, () => Response.json([])],
    ['Chat-API', `/instance${CHAT_ID}/showMessagesQueue?token=${KEY}`, () => Response.json([])],
  ] as const)('is the one that the app gives: %s', async (_what, target, gateway) => {
    for (const allowedOrigins of [undefined, ['https://app.example.com']]) {
      const edge = edgeBefore(gateway, { ...(allowedOrigins && { allowedOrigins }) });
      const answer = await direct(edge, target, numbered);
      expect(answer).toBeDefined();
      expect(answer).toEqual(await throughApp(edge, target, numbered));
      expect(JSON.stringify(answer)).not.toContain(TOKEN);
    }
  });

  it.each([
    ['a wrong key', `/waInstance${ID}/showMessagesQueue/sluice_wrong`, {}],
    ['another instance', `/waInstance1101000009/showMessagesQueue/${KEY}`, {}],
    ['no scope', `/waInstance${ID}/getContacts/${reader.key}`, {}],
    ['a clear, which is a GET', `/waInstance${ID}/clearMessagesQueue/${KEY}`, {}],
    ['a notification', `/waInstance${ID}/receiveNotification/${KEY}`, {}],
    ['settings with credentials', `/waInstance${ID}/getSettings/${reader.key}`, {}],
    ['an unknown method', `/waInstance${ID}/whatever/${KEY}`, {}],
    ['dots', `/x/../waInstance${ID}/showMessagesQueue/${KEY}`, {}],
    ['an encoded character', show.replace('show', '%73how'), {}],
    ['a query that could be read in two ways', `${show}?a=%26b`, {}],
    ['a parameter out of range', `/waInstance${ID}/lastOutgoingMessages/${KEY}?minutes=x`, {}],
    ['a page', show, { origin: 'https://app.example.com' }],
    ['a part of a page', show, { 'sec-fetch-site': 'cross-site' }],
    ['another actor', show, { 'sluice-actor': 'Anna' }],
    ['no such path', '/healthz', {}],
  ])('is left to the app: %s', async (_what, target, headers) => {
    let calls = 0;
    const edge = edgeBefore(() => {
      calls += 1;
      return Response.json([]);
    });
    expect([await direct(edge, target, headers), calls]).toEqual([undefined, 0]);
  });

  it('is shared with the callers of the app', async () => {
    const { coordinator } = coordinatorUnderTest();
    let calls = 0;
    const gateway = (): Response => {
      calls += 1;
      return Response.json([{ messageID: 'A' }]);
    };
    const edge = edgeBefore(gateway, { coordination: { kind: 'here', coordinatorOf: () => coordinator } });
    const answers = [
      await direct(edge, show, numbered),
      await direct(edge, show, numbered),
      await throughApp(edge, show, numbered),
    ];
    expect(answers[0]).toMatchObject({ status: 200, headers: { age: '0' }, text: '[{"messageID":"A"}]' });
    expect([answers[1], answers[2], calls]).toEqual([answers[0], answers[0], 1]);
    coordinator.changed();
    await untilResolved(direct(edge, show, numbered));
    expect(calls).toBe(2);
  });

  it('says who calls where that is configured, and of one that is shared, nothing', async () => {
    const received: string[] = [];
    const gateway = (_url: string, init: RequestInit): Response => {
      const headers = new Headers(init.headers);
      received.push(`${headers.get('user-agent')} ${headers.get('x-forwarded-for')}`);
      return Response.json([]);
    };
    const headers = { 'user-agent': 'shop/1.0', 'x-forwarded-for': '203.0.113.66' };
    const { coordinator } = coordinatorUnderTest();
    const passOn = ['user-agent', 'address'] as const;
    await direct(edgeBefore(gateway), show, headers);
    await direct(edgeBefore(gateway, { passOn }), show, headers);
    const shared = edgeBefore(gateway, { passOn, coordination: { kind: 'here', coordinatorOf: () => coordinator } });
    await direct(shared, show, headers);
    coordinator.changed();
    await untilResolved(throughApp(shared, show, headers));
    expect(received).toEqual(['null null', 'shop/1.0 192.0.2.7', 'null null', 'null null']);
  });

  it('counts against the same limits of the key', async () => {
    const edge = edgeBefore(() => Response.json([]), { now: () => 0 });
    const target = show.replace(KEY, reader.key);
    expect((await direct(edge, target, {}))?.status).toBe(200);
    expect((await throughApp(edge, target, {})).status).toBe(200);
    expect(await direct(edge, target, {})).toBeUndefined();
    expect((await throughApp(edge, target, {})).status).toBe(429);
  });

  it('has the line in the log that the app would write', async () => {
    for (const gateway of [() => Response.json([]), () => new Response('<html>', { status: 503 })]) {
      const lines: RequestLine[] = [];
      const edge = edgeBefore(gateway, { log: (line) => lines.push(line), now: () => 1000 });
      await direct(edge, show, numbered);
      await throughApp(edge, show, numbered);
      expect(lines).toHaveLength(2);
      expect(lines[0]).toEqual(lines[1]);
      expect(lines[0]).toMatchObject({ requestId: 'call-1', operation: 'showMessagesQueue', instance: ID, principal: 'tests' });
    }
  });
});
