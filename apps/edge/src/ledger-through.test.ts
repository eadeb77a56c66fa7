/** The ledger, fed through the whole edge as it is on Node, by calls as any program makes them. */
import type { Fetch } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test } from 'vitest';
import { coordinatorUnderTest, ID, TOKEN } from '../test/coordinator-under-test.ts';
import { textAt } from '../test/json-at.ts';
import { createApp } from './app.ts';
import { createKey } from './key.ts';
import { SCOPES } from './principal.ts';
import { createSealingKey } from './sealing/sealing-keys.ts';
import { handOverWhole } from './whole-response.ts';

useFakeTime();

const CHAT = '79990000001@c.us';

test('a program that sends and polls for notifications through the edge keeps the ledger, and gets what the gateway says', async () => {
  const under = coordinatorUnderTest({ sealingKeys: createSealingKey('first'), state: 'authorized' });
  const { emulator, account, coordinator } = under;
  account.changeSettings({ outgoingWebhook: 'yes', delaySendMessagesMilliseconds: 60_000 }, emulator.clock.now());
  emulator.clock.advance(300_000);
  const { key, sha256 } = createKey();
  const apiUrl = 'https://gateway.example';
  const fetch: Fetch = async (url, init) => emulator.fetch(new Request(url, init));
  const app = createApp({
    config: {
      keys: [{ name: 'shop', sha256, scopes: SCOPES, callsPerSecond: 10_000 }],
      instances: [{ idInstance: ID, apiUrl, apiTokenInstance: TOKEN }],
    },
    fetch,
    fetchRead: fetch,
    now: () => emulator.clock.now(),
    handOver: handOverWhole,
    coordination: { kind: 'here', coordinatorOf: () => coordinator },
  });
  const call = async (method: string, init: RequestInit = {}): Promise<string> =>
    (await untilResolved(Promise.resolve(app.request(`/waInstance${ID}/${method}`, init)))).text();
  const remembered = async (): Promise<readonly (string | undefined)[]> =>
    ((await coordinator.ledger?.waiting(ID)) ?? []).map(({ entry }) => entry.messageIds[0]);

  const sent: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    const body = JSON.stringify({ chatId: CHAT, message: `Offer ${i}` });
    const answer: unknown = JSON.parse(await call(`sendMessage/${key}`, { method: 'POST', body }));
    sent.push(textAt(answer, 'idMessage'));
  }
  expect(await remembered()).toEqual(sent);
  // The first leaves.
  emulator.clock.advance(30_000);
  const direct = async (): Promise<string> =>
    (await emulator.fetch(new Request(`${apiUrl}/waInstance${ID}/receiveNotification/${TOKEN}`))).text();
  const said = await direct();
  expect(said).toContain('"outgoingMessageStatus"');
  expect(await call(`receiveNotification/${key}`)).toBe(said);
  expect(await remembered()).toEqual(sent.slice(1));
});
