import { describe, expect, test } from 'vitest';
import { chatApiWith, fill } from '../../../test/chat-api-under-test.ts';
import { SECOND, START } from '../../../test/instance-options.ts';
import { readQr } from '../../../test/read-qr.ts';

const post = { verb: 'POST' };

describe('the status', () => {
  test('asked for without no_wakeup, wakes an instance that sleeps: its messages leave', async () => {
    const emulator = chatApiWith({ state: 'init' });
    fill(emulator, 2);
    expect(await emulator.ask('status', { query: { no_wakeup: 'true' } })).toEqual({ accountStatus: 'init' });
    expect(emulator.instance.waiting(START)).toBe(2);
    expect(await emulator.ask('status')).toEqual({ accountStatus: 'authenticated' });
    expect(emulator.instance.waiting(START)).toBe(1);
  });

  test('wakes nothing without the behaviour statusWakes', async () => {
    const { ask } = chatApiWith({ state: 'init', behaviours: { statusWakes: false } });
    expect(await ask('status')).toEqual({ accountStatus: 'init' });
  });

  test('of an instance that is being created is init', async () => {
    expect(await chatApiWith({ state: null }).ask('status')).toEqual({ accountStatus: 'init' });
  });

  test('wakes none that is in another state', async () => {
    const { ask } = chatApiWith({ state: 'got qr code' });
    expect(await ask('status')).toMatchObject({ accountStatus: 'got qr code' });
  });

  test.each([
    ['offline', { substatus: 'offline', reason: 'offline' }],
    ['battery_low_2', { substatus: 'battery_low_2', reason: 'connecting' }],
    ['conflict', { substatus: 'loading', reason: 'conflict' }],
  ])('with the phone away as "%s" is loading and says why', async (substatus, statusData) => {
    const { ask, instance } = chatApiWith();
    instance.changeState({ substatus }, START);
    expect(await ask('status', { query: { full: 'true' } })).toMatchObject({ accountStatus: 'loading', statusData });
    instance.changeState({ substatus: 'normal' }, START);
    const normal = { accountStatus: 'authenticated', statusData: { substatus: 'normal' } };
    expect(await ask('status', { query: { full: 'true' } })).toMatchObject(normal);
  });

  test('gives a picture only while a phone has to scan it', async () => {
    const { ask, instance } = chatApiWith();
    expect(await ask('status')).not.toHaveProperty('qrCode');
    instance.changeState({ state: 'got qr code' }, START);
    const { qrCode } = (await ask('status')) as { qrCode: string };
    const [, base64 = ''] = qrCode.split('base64,');
    expect(Buffer.from(base64, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });

  test('of an instance that is not paid for is not_paid, and nothing leaves', async () => {
    const emulator = chatApiWith({ behaviours: { accountExpired: true } });
    fill(emulator, 1);
    emulator.clock.advance(60 * SECOND);
    expect(await emulator.ask('status')).toEqual({ accountStatus: 'not_paid' });
    expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 1 });
  });
});

describe('the history', () => {
  test('says when the instance stopped sending and when it went on, within the times that are asked for', async () => {
    const { ask, instance, clock } = chatApiWith();
    clock.advance(8 * 3600 * SECOND);
    instance.changeState({ substatus: 'phone' }, clock.now());
    clock.advance(SECOND);
    instance.changeState({ substatus: 'battery_low_2' }, clock.now());
    clock.advance(SECOND);
    instance.changeState({ substatus: 'normal' }, clock.now());
    const changes = [
      { date: '2026-01-01 00:00:00', status: 'authenticated' },
      { date: '2026-01-01 08:00:00', status: 'loading' },
      { date: '2026-01-01 08:00:02', status: 'authenticated' },
    ];
    expect(await ask('instanceStatuses')).toEqual({ data: changes });
    const query = { min_time: String(START / 1000 + 1), max_time: String(START / 1000 + 8 * 3600) };
    expect(await ask('instanceStatuses', { query })).toEqual({ data: changes.slice(1, 2) });
  });

  test('is not kept while the setting instanceStatuses is off', async () => {
    const { ask } = chatApiWith();
    await ask('settings', { ...post, body: { instanceStatuses: false } });
    expect(await ask('instanceStatuses')).toEqual({ data: [] });
  });
});

describe('the settings', () => {
  test('change one by one, and unknown settings are not kept', async () => {
    const { ask } = chatApiWith();
    const before = (await ask('settings')) as object;
    const saved = await ask('settings', { ...post, body: { ackNotificationsOn: true, somethingElse: 1 } });
    expect(saved).toEqual({ ...before, ackNotificationsOn: true, update: { ackNotificationsOn: true } });
    expect(await ask('settings')).toEqual({ ...before, ackNotificationsOn: true });
  });

  test('sendDelay is the pause between two messages, in seconds', async () => {
    const emulator = chatApiWith();
    expect(await emulator.ask('settings')).toMatchObject({ sendDelay: 1 });
    await emulator.ask('settings', { ...post, body: { sendDelay: 5 } });
    expect(await emulator.ask('settings')).toMatchObject({ sendDelay: 5 });
    fill(emulator, 3);
    emulator.clock.advance(5 * SECOND - 1);
    expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 2 });
    emulator.clock.advance(1);
    expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 1 });
  });

  test('are refused together when one of them is wrong, with what they have to be', async () => {
    const { call, ask } = chatApiWith();
    const before = await ask('settings');
    const answer = await call('settings', { ...post, body: { ackNotificationsOn: true, sendDelay: -1 } });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: expect.stringContaining('"sendDelay" is a number of seconds') as string },
    ]);
    expect(await ask('settings')).toEqual(before);
  });
});

test('a reboot takes its time, in which the instance is loading, sends nothing and is not to be changed', async () => {
  const emulator = chatApiWith({ behaviours: { startingMs: 10 * SECOND } });
  expect(await emulator.ask('reboot', post)).toEqual({ success: true });
  fill(emulator, 1);
  expect((await emulator.call('settings', { ...post, body: { sendDelay: 2 } })).status).toBe(400);
  emulator.clock.advance(10 * SECOND - 1);
  expect(await emulator.ask('status')).toEqual({ accountStatus: 'loading' });
  expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 1 });
  emulator.clock.advance(1);
  expect(await emulator.ask('status')).toEqual({ accountStatus: 'authenticated' });
  expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 0 });
  expect((await emulator.call('reboot', post)).status).toBe(200);
});

test('the picture of Chat-API is one that a phone can scan, and is gone when the number is connected', async () => {
  const { instance, clock, ask } = chatApiWith({ state: 'got qr code', behaviours: { startingMs: SECOND } });
  const [, base64 = ''] = /"qrCode":"data:image\/png;base64,([^"]+)"/.exec(JSON.stringify(await ask('status'))) ?? [];
  expect(instance.scan('79990000009@c.us', readQr(base64), clock.now())).toBe('connected');
  expect(await ask('status')).toEqual({ accountStatus: 'loading' });
  clock.advance(SECOND);
  expect(await ask('status')).toEqual({ accountStatus: 'authenticated' });
});
