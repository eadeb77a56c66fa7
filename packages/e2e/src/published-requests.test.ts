import { hash } from 'node:crypto';
import type { Fetch } from '@sluice/core';
import { createApp, SCOPES } from '@sluice/edge';
import { Clock, createEmulator, type Emulator } from '@sluice/emulator';
import { expect, test } from 'vitest';
import { publishedRequests, type Messenger, type PublishedRequest } from './published-requests.ts';

const TOKEN = 'c4f81b6e0d9a4273b5e8f19c7ad26043';
const NUMBERS: Readonly<Record<Messenger, string>> = { whatsapp: '1101000001', telegram: '4100000001', max: '3100000001' };
const KEY = 'sluice_key-of-the-tests';
const keys = [{ name: 'tests', sha256: hash('sha256', KEY), scopes: SCOPES, callsPerSecond: 10_000 }];

function emulatorFor(on: Messenger): Emulator {
  const emulator = createEmulator({ clock: Clock.stepped(Date.UTC(2026, 0, 1)) });
  const more = { product: on, name: on, wid: '79990000001@c.us', state: 'authorized' } as const;
  emulator.engine.addInstance({ idInstance: NUMBERS[on], apiTokenInstance: TOKEN, ...more }, emulator.clock.now());
  return emulator;
}

function requestOf({ on, verb, target, headers = {}, body }: PublishedRequest, credential: string): Request {
  const path = target.replace('{id}', NUMBERS[on]).replace(/\{token\}/, credential);
  const sent = typeof body === 'function' ? body() : body;
  return new Request(`https://gateway.example${path}`, { method: verb, headers, ...(sent !== undefined && { body: sent }) });
}

test('there are at least 150 requests of published clients, and none is skipped', () => {
  process.stdout.write(`${publishedRequests.length} requests of published clients\n`);
  expect(publishedRequests.length).toBeGreaterThanOrEqual(150);
});

test('the emulator answers each as the gateway does, and pages of every origin may read it', async () => {
  const wrong: unknown[] = [];
  for (const one of publishedRequests) {
    const answer = await emulatorFor(one.on).fetch(requestOf(one, TOKEN));
    const isReadable = answer.headers.get('access-control-allow-origin') === '*';
    if (answer.status !== one.status || !isReadable)
      wrong.push([one.client, one.target, one.body, answer.status, await answer.text()]);
  }
  expect(wrong).toEqual([]);
});

test('the edge answers each as the gateway does, or as an edge must, and pages of every origin may read it', async () => {
  const wrong: unknown[] = [];
  for (const one of publishedRequests) {
    const emulator = emulatorFor(one.on);
    const fetch: Fetch = async (url, init) => {
      const streamed: RequestInit & { duplex: 'half' } = { ...init, duplex: 'half' };
      return emulator.fetch(new Request(url, streamed));
    };
    const apiUrl = 'https://gateway.example';
    const mediaUrl = 'https://media.example';
    const instances = [{ idInstance: NUMBERS[one.on], apiUrl, mediaUrl, apiTokenInstance: TOKEN }];
    const answer = await createApp({ config: { keys, instances }, fetch, fetchRead: fetch }).fetch(requestOf(one, KEY));
    const isReadable = answer.headers.get('access-control-allow-origin') === '*';
    if (answer.status !== (one.throughEdge ?? one.status) || !isReadable)
      wrong.push([one.client, one.target, one.body, answer.status, await answer.text()]);
  }
  expect(wrong).toEqual([]);
});
