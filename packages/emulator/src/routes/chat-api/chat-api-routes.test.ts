import { createChatApiClient } from '@sluice/core';
import { expect, test } from 'vitest';
import { chatApiWith } from '../../../test/chat-api-under-test.ts';
import { instanceOptions, START, TOKEN } from '../../../test/instance-options.ts';

test('the client of Sluice understands every answer', async () => {
  const { face, instance } = chatApiWith({ state: 'loading' });
  instance.enqueueActions(1, START);
  const client = createChatApiClient({
    apiUrl: 'https://gateway.example',
    instanceId: instance.idInstance,
    token: TOKEN,
    retries: 0,
    fetch: async (url, init) => (await face(new Request(url, init))) ?? Response.error(),
  });
  expect(await client.sendMessage({ phone: 79990000002, body: 'Hello' })).toMatchObject({ queueNumber: 1 });
  expect(await client.showMessagesQueue()).toMatchObject({ total: 1, messages: [{ body: 'Hello', lastTryAt: START }] });
  expect(await client.clearMessagesQueue()).toEqual({ message: 'Cleared 1 messages', examples: ['Hello'] });
  expect(await client.showActionsQueue()).toMatchObject({ total: 1, actions: [{ type: 'create group' }] });
  expect(await client.clearActionsQueue()).toEqual({ message: 'Cleared 1 actions', examples: ['create group'] });
  expect(await client.status({ full: true })).toMatchObject({ accountStatus: 'loading', substatus: 'loading' });
  expect(await client.getSettings()).toMatchObject({ sendDelay: 1 });
  expect(await client.setSettings({ guaranteedHooks: true })).toEqual({ update: { guaranteedHooks: true } });
  expect(await client.instanceStatuses()).toEqual([{ date: '2026-01-01 00:00:00', status: 'loading' }]);
  expect(await client.checkPhone('79990000002')).toEqual({ exists: true });
  expect(await client.reboot()).toEqual({ success: true });
});

test('errors come with their status, and with 200 under the behaviour errorsWith200', async () => {
  const { call, instance } = chatApiWith();
  const wrong = { token: 'another' };
  expect((await call('status', wrong)).status).toBe(401);
  expect((await call('nothing')).status).toBe(404);
  instance.changeBehaviours({ errorsWith200: true }, START);
  for (const answer of [await call('status', wrong), await call('status', { token: null }), await call('nothing')]) {
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ error: expect.any(String) as string });
  }
});

test('a method may be written in any letter case, unless the instance is strict', async () => {
  const { call, instance } = chatApiWith();
  expect((await call('SHOWMESSAGESQUEUE')).status).toBe(200);
  instance.changeBehaviours({ anyLetterCase: false }, START);
  expect((await call('SHOWMESSAGESQUEUE')).status).toBe(404);
  expect((await call('showMessagesQueue')).status).toBe(200);
});

test('there is no limit of calls unless the instance is set to have the one of the contract', async () => {
  const { call, instance } = chatApiWith();
  const statuses = async (): Promise<readonly number[]> => [(await call('status')).status, (await call('status')).status];
  expect(await statuses()).toEqual([200, 200]);
  instance.changeBehaviours({ rateLimits: true }, START);
  expect(await statuses()).toEqual([200, 429]);
});

test.each([
  '/waInstance100001/showMessagesQueue/token-of-the-tests',
  '/instance100002/status?token=token-of-the-tests',
  '/instance1101000001/status?token=token-of-the-tests',
  '/instance100001/status/more?token=token-of-the-tests',
  '/instance100001',
  '/',
])('a call that is not addressed to an instance that speaks Chat-API is left to others: %s', async (path) => {
  const { face, engine } = chatApiWith();
  engine.addInstance(instanceOptions(), START);
  expect(await face(new Request(`http://gateway.example${path}`))).toBeUndefined();
});

test('a method whose letters are percent-encoded is the method', async () => {
  const { call } = chatApiWith();
  expect((await call('stat%75s')).status).toBe(200);
});
