import { describe, expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { START } from '../../../test/instance-options.ts';

test('getStateInstance says the state', async () => {
  const { call, instance, nextWindow } = emulatorWith();
  expect(await (await call('getStateInstance')).json()).toEqual({ stateInstance: 'authorized' });
  instance.changeState({ state: 'yellowCard' }, START);
  nextWindow();
  expect(await (await call('getStateInstance', { prefix: '/v3' })).json()).toEqual({ stateInstance: 'yellowCard' });
});

test('getStatusInstance says whether the phone of an authorised account is to be reached', async () => {
  const { call, instance, nextWindow } = emulatorWith();
  expect(await (await call('getStatusInstance')).json()).toEqual({ statusInstance: 'online' });
  instance.changeState({ substatus: 'phone_offline' }, START);
  nextWindow();
  expect(await (await call('getStatusInstance')).json()).toEqual({ statusInstance: 'offline' });
});

test.each([
  ['whatsapp', 'whatsapp'],
  ['telegram', 'telegram'],
  ['max', 'v3'],
] as const)('getSettings says the account, the pace and the messenger of %s', async (product, typeInstance) => {
  const settings = { delaySendMessagesMilliseconds: 1500 };
  const { call } = emulatorWith({ product, settings, wid: '79990000001@c.us' });
  const reported: unknown = await (await call('getSettings')).json();
  expect(reported).toMatchObject({ wid: '79990000001@c.us', typeInstance, ...settings });
});

test('setSettings saves what is given, leaves the rest, and restarts the instance', async () => {
  const { call, clock } = emulatorWith({ settings: { stateWebhook: 'no' } });
  const body = { delaySendMessagesMilliseconds: 5000, webhookUrl: 'https://hooks.example/', autoTyping: 4 };
  expect(await (await call('setSettings', { verb: 'POST', body })).json()).toEqual({ saveSettings: true });
  expect(await (await call('getStateInstance')).json()).toEqual({ stateInstance: 'starting' });
  expect(await (await call('getSettings')).json()).toMatchObject({ ...body, stateWebhook: 'no' });
  clock.advance(10_000);
  expect(await (await call('getStateInstance')).json()).toEqual({ stateInstance: 'authorized' });
});

test('reboot restarts the instance, and nothing leaves meanwhile', async () => {
  const { call, instance, clock } = emulatorWith();
  expect(await (await call('reboot')).json()).toEqual({ isReboot: true });
  instance.accept({ type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'text' } }, START);
  clock.advance(9999);
  expect(await (await call('getStateInstance')).json()).toEqual({ stateInstance: 'starting' });
  expect(instance.waiting(clock.now())).toBe(1);
  clock.advance(1);
  expect(instance.waiting(clock.now())).toBe(0);
});

test.each([
  { webhookUrl: null, delaySendMessagesMilliseconds: null },
  { delaySendMessagesMilliseconds: 0 },
  { delaySendMessagesMilliseconds: '' },
])('setSettings takes settings of which none is set, and leaves all as it is: %j', async (body) => {
  const { call, instance } = emulatorWith();
  const before = instance.settings;
  expect((await call('setSettings', { verb: 'POST', body })).status).toBe(200);
  expect(instance.settings).toEqual(before);
});

test('setSettings without any key is refused, as its page says (evidence/settings#saved)', async () => {
  const answer = await emulatorWith().call('setSettings', { verb: 'POST', body: {} });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("'value' must have at least 1 key")]);
});

test.each([
  ['YES', 'yes'],
  ['No', 'no'],
  ['true', 'yes'],
  ['FALSE', 'no'],
])('a flag that is sent as %s is saved as %s', async (sent, saved) => {
  const { call, instance } = emulatorWith();
  expect((await call('setSettings', { verb: 'POST', body: { keepOnlineStatus: sent } })).status).toBe(200);
  expect(instance.settings['keepOnlineStatus']).toBe(saved);
});

describe('with strictBodies setSettings refuses', () => {
  test.each([
    [{}, "'value' must have at least 1 key"],
    [{ colour: 'red' }, "'colour' is not allowed"],
    [{ stateWebhook: true }, "'stateWebhook' must be a string"],
    [{ autoTyping: 'yes' }, "'autoTyping' must be a number"],
    [{ keepOnlineStatus: 'on' }, "'keepOnlineStatus' must be one of [yes, no]"],
    [{ delaySendMessagesMilliseconds: '1000' }, "'delaySendMessagesMilliseconds' must be a number"],
    [{ delaySendMessagesMilliseconds: 499 }, "'delaySendMessagesMilliseconds' must be larger than or equal to 500"],
    [{ delaySendMessagesMilliseconds: 600_001 }, "'delaySendMessagesMilliseconds' must be less than or equal to 600000"],
  ])('%j, and neither saves nor restarts anything', async (body, problem) => {
    const { call, instance } = emulatorWith({ behaviours: { strictBodies: true } });
    const before = instance.settings;
    const answer = await call('setSettings', { verb: 'POST', body });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ message: `Validation failed. Details: ${problem}` }),
    ]);
    expect(instance.settings).toBe(before);
    expect(instance.state).toBe('authorized');
  });

  test('no pause with delayLimits off, unless it is no number of milliseconds', async () => {
    const { call, instance, clock } = emulatorWith({ behaviours: { delayLimits: false } });
    const set = async (delaySendMessagesMilliseconds: number): Promise<number> => {
      clock.advance(20_000);
      return (await call('setSettings', { verb: 'POST', body: { delaySendMessagesMilliseconds } })).status;
    };
    expect(await set(0)).toBe(200);
    expect(await set(86_400_000)).toBe(200);
    expect(await set(-1)).toBe(400);
    expect(await set(1.5)).toBe(400);
    expect(instance.settings['delaySendMessagesMilliseconds']).toBe(86_400_000);
  });
});
