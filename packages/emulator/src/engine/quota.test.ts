import { describe, expect, test } from 'vitest';
import { RecordedInstance } from '../../test/recorded-instance.ts';
import { START } from '../../test/instance-options.ts';
import { CheckLimit, Quota } from './quota.ts';

const HOUR = 60 * 60 * 1000;
const FEBRUARY = Date.UTC(2026, 1, 1);
const allowed = { correspondents: 2, checks: 1, sends: 3 };
const send = (chatId: string, method = 'sendmessage') => ({ what: 'send', method, chatId }) as const;

describe('the quota', () => {
  test('is so many calls of each method that sends', () => {
    const quota = new Quota();
    for (let i = 0; i < 3; i += 1) expect(quota.spend(send('1'), START, allowed)).toBeUndefined();
    expect(quota.spend(send('1'), START, allowed)).toEqual({ of: 'method', used: 3, total: 3, calls: 3 });
    expect(quota.spend(send('1', 'sendpoll'), START, allowed)).toBeUndefined();
  });

  test('is so many chats, of which the known ones can still be written to', () => {
    const quota = new Quota();
    for (const chatId of ['1', '2']) expect(quota.spend(send(chatId), START, allowed)).toBeUndefined();
    const refusal = { of: 'correspondents', used: 2, total: 2, calls: 2 };
    for (const chatId of ['3', '3']) expect(quota.spend(send(chatId), START, allowed)).toEqual(refusal);
    expect(quota.spend(send('1'), START, allowed)).toBeUndefined();
  });

  test('is so many checks', () => {
    const quota = new Quota();
    expect(quota.spend({ what: 'check' }, START, allowed)).toBeUndefined();
    expect(quota.spend({ what: 'check' }, START, allowed)).toMatchObject({ of: 'method', used: 1, total: 1 });
  });

  test('starts again with the first millisecond of a month, in UTC', () => {
    const quota = new Quota();
    for (const chatId of ['1', '2']) quota.spend(send(chatId), START, allowed);
    expect(quota.spend(send('3'), FEBRUARY - 1, allowed)).toBeDefined();
    expect(quota.spend(send('3'), FEBRUARY, allowed)).toBeUndefined();
  });

  test('counts nothing while there is none', () => {
    const quota = new Quota();
    for (let i = 0; i < 10; i += 1) expect(quota.spend(send(String(i)), START, null)).toBeUndefined();
    expect(quota.spend(send('1'), START, allowed)).toBeUndefined();
  });

  test.each([
    [send('2'), 'correspondents', 'whatsapp'],
    [send('1'), 'sendmessage', 'whatsapp'],
    [{ what: 'check' }, 'checkwhatsapp', 'whatsapp'],
    [{ what: 'check' }, 'checkaccount', 'max'],
  ] as const)('that is used up by %j is reported as %s (%s)', (spending, method, product) => {
    const instance = new RecordedInstance({ product, behaviours: { quota: { correspondents: 1, checks: 0, sends: 2 } } });
    instance.spend(send('1'), START);
    if (method !== 'correspondents') instance.spend(send('1'), START);
    expect(instance.oldestNotification(START)).toBeUndefined();
    expect(instance.spend(spending, START)).toBeDefined();
    expect(instance.oldestNotification(START)?.event).toMatchObject({ what: 'quota', method });
  });
});

describe('checks of numbers', () => {
  test('are refused after so many, until two hours have passed since the first of them', () => {
    const limit = new CheckLimit();
    expect(limit.allow(START, 2)).toBe(true);
    expect(limit.allow(START + HOUR, 2)).toBe(true);
    expect(limit.allow(START + HOUR, 2)).toBe(false);
    expect(limit.allow(START + 2 * HOUR - 1, 2)).toBe(false);
    expect(limit.allow(START + 2 * HOUR, 2)).toBe(true);
    expect(limit.allow(START + 2 * HOUR, 2)).toBe(false);
  });

  test('are not refused where there is no limit, and none of them counts later', () => {
    const limit = new CheckLimit();
    for (let i = 0; i < 10; i += 1) expect(limit.allow(START, null)).toBe(true);
    expect(limit.allow(START, 1)).toBe(true);
    expect(limit.allow(START, 1)).toBe(false);
  });
});
