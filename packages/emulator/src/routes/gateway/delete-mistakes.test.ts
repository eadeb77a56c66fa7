import { expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { TOKEN } from '../../../test/instance-options.ts';

test.each([
  [`/waInstance1101000001/deleteNotification/${TOKEN}/seven`, 'Parameter receiptId must be a Number'],
  [`/waInstance1101000001/deleteNotification/${TOKEN}`, 'Parameter receiptId must be a Number'],
  [`/waInstanceshop/deleteNotification/${TOKEN}/7`, 'Parameter idInstance not an integer'],
  [`/v3/waInstance/deleteNotification/${TOKEN}/7`, 'Parameter idInstance not an integer'],
  ['/waInstance1101000001/deleteNotification//7', 'Parameter apiTokenInstance not define'],
  ['/waInstance1101000001/deleteNotification', 'Parameter apiTokenInstance not define'],
])("a DELETE of %s is refused in the gateway's words", async (path, message) => {
  const { fetch } = emulatorWith();
  const answer = await fetch(new Request(`http://gateway.example${path}`, { method: 'DELETE' }));
  expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ statusCode: 400, message })]);
});

test.each([
  ['GET', '/waInstanceshop/deleteNotification/x/7', 404],
  ['DELETE', '/waInstanceshop/clearWebhooksQueue/x', 404],
  ['DELETE', `/waInstance1101000001/deleteNotification/${TOKEN}/7/8`, 404],
  ['DELETE', '/waInstance{{idInstance}}/deleteNotification/{{apiTokenInstance}}/7', 403],
])('%s %s is answered as any other address would be', async (verb, path, status) => {
  const { fetch } = emulatorWith();
  expect((await fetch(new Request(`http://gateway.example${path}`, { method: verb }))).status).toBe(status);
});

test('receiveNotification says that a webhook address is set, and clearWebhooksQueue how long to wait', async () => {
  const { call, instance, clock, nextWindow } = emulatorWith();
  const clear = async (): Promise<unknown> => (await call('clearWebhooksQueue', { verb: 'DELETE' })).json();
  expect(await clear()).toEqual({ isCleared: true, reason: '' });
  nextWindow();
  expect(await clear()).toEqual({ isCleared: false, reason: 'Too many requests', leftTime: 59 });
  instance.changeSettings({ webhookUrl: 'https://hooks.example/' }, clock.now());
  const refused = await call('receiveNotification');
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringMatching(/^custom webhook url is set/)]);
});
