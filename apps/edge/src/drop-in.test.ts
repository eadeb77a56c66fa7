import type { Fetch } from '@sluice/core';
import { Clock, createEmulator, scenarios, type Emulator } from '@sluice/emulator';
import { describe, expect, it } from 'vitest';
import { createApp, type Edge } from './app.ts';
import type { Upstream } from './config.ts';
import { createKey } from './key.ts';
import { SCOPES } from './principal.ts';

const { key, sha256 } = createKey();
const keys = [{ name: 'tests', sha256, scopes: SCOPES }];
const RANDOM_TOKEN = 'c4f81b6e0d9a4273b5e8f19c7ad260435b8ef1d7a96c3e02';
const noon = Date.UTC(2026, 0, 1, 12);
const CALLS = [
  ['GET', 'showMessagesQueue'],
  ['GET', 'showMessagesQueue'],
  ['GET', 'getMessagesCount'],
  ['GET', 'getWebhooksCount'],
  ['GET', 'getStateInstance'],
  ['GET', 'getSettings'],
  ['POST', 'sendMessage', '{"chatId":'],
  ['POST', 'sendMessage', '{"message":"no chat"}'],
  ['POST', 'sendMessage', JSON.stringify({ chatId: '79990000001@c.us', message: 'x'.repeat(200_000) })],
  ['POST', 'sendMessage', '{"chatId":"79990000001@c.us","message":"добрый день"}'],
  ['GET', 'clearMessagesQueue'],
  ['GET', 'clearMessagesQueue'],
  ['DELETE', 'clearWebhooksQueue'],
  ['DELETE', 'clearWebhooksQueue'],
] as const;

type Caller = (path: string, init: RequestInit) => Response | Promise<Response>;

function startDemo(): Emulator {
  // As at the gateway, a token says nothing of its instance: the edge would take a part of it out of an answer, and with it the number.
  const instances = scenarios.demo.instances.map((instance, at) => ({ ...instance, apiTokenInstance: `${at}${RANDOM_TOKEN}` }));
  return createEmulator({ clock: Clock.stepped(noon), scenario: { ...scenarios.demo, instances } });
}

function edgeOf(instances: readonly Upstream[], emulator: Emulator): Edge {
  const fetch: Fetch = async (url, init) => emulator.fetch(new Request(url, init));
  return createApp({ config: { keys, instances }, fetch, fetchRead: fetch });
}

/** What a caller sees of one answer after the other. */
async function answersTo(call: Caller, family: string, idInstance: string, secret: string): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const [method, name, body] of CALLS) {
    const init = { method, ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }) };
    const answer = await call(`${family}/waInstance${idInstance}/${name}/${secret}`, init);
    const text = (await answer.text()).replaceAll(secret, '***');
    answers.push([method, name, answer.status, answer.headers.get('content-type'), text]);
  }
  return answers;
}

describe('Before the emulator', () => {
  it.each([
    { idInstance: '1101000001', family: '' },
    { idInstance: '3100000001', family: '/v3' },
  ])(
    'the edge answers as the gateway itself, but for the token: $family/waInstance$idInstance',
    async ({ idInstance, family }) => {
      const [direct, behind] = [startDemo(), startDemo()];
      const apiTokenInstance = direct.instances().find((instance) => instance.idInstance === idInstance)?.apiTokenInstance ?? '';
      const instances = [{ idInstance, apiUrl: 'https://gateway.example', apiTokenInstance }];
      const app = edgeOf(instances, behind);
      const withoutEdge: Caller = (path, init) => direct.fetch(new Request(`https://gateway.example${path}`, init));
      const throughEdge: Caller = (path, init) => app.request(path, init);
      expect(await answersTo(throughEdge, family, idInstance, key)).toEqual(
        await answersTo(withoutEdge, family, idInstance, apiTokenInstance),
      );
    },
  );

  it("the gateway's refusal of a wrong token passes as it is", async () => {
    const instances = [{ idInstance: '1101000001', apiUrl: 'https://gateway.example', apiTokenInstance: 'outdated' }];
    const emulator = startDemo();
    const app = edgeOf(instances, emulator);
    const answer = await app.request(`/waInstance1101000001/getSettings/${key}`);
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  });
});
