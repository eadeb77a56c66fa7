import { describe, expect, test } from 'vitest';
import { instanceOptions, START } from '../../test/instance-options.ts';
import { DAY, MINUTE, RecordedInstance, text } from '../../test/recorded-instance.ts';
import { products, type Product } from './product.ts';

const blocked = { state: 'blocked' };

describe('the list', () => {
  test('shows the oldest 500, and nothing is taken out by looking', () => {
    const instance = new RecordedInstance(blocked);
    const ids = instance.fill(501, START);
    for (let look = 0; look < 2; look += 1) expect(instance.listed(START)).toEqual(ids.slice(0, 500));
    expect(instance.waiting(START)).toBe(501);
  });

  test('keeps what was accepted as it was', () => {
    const instance = new RecordedInstance(blocked);
    const draft = text('Your order is on its way.');
    const accepted = instance.accept(draft, START + 5);
    expect(instance.shown(START + 6)).toEqual([{ ...draft, id: accepted?.id, ordinal: 1, acceptedAt: START + 5 }]);
  });

  test('of Chat-API shows the first hundred, or the last, as one likes', () => {
    const instance = new RecordedInstance({ product: 'chat-api', state: 'got qr code' });
    const ids = instance.fill(120, START);
    expect(instance.listed(START)).toEqual(ids.slice(0, 100));
    instance.changeBehaviours({ showsLast: true }, START);
    expect(instance.listed(START)).toEqual(ids.slice(-100));
  });

  test('of others shows the first, also where the last are asked for', () => {
    const instance = new RecordedInstance({ ...blocked, behaviours: { showsLast: true, showCap: 2 } });
    const ids = instance.fill(3, START);
    expect(instance.listed(START)).toEqual(ids.slice(0, 2));
  });
});

test.each([
  ['whatsapp', /^BAE5[0-9A-F]{12}$/],
  ['chat-api', /^BAE5[0-9A-F]{12}$/],
  ['telegram', /^\d{13}$/],
  ['max', /^\d{13}$/],
] as const)('ids of %s have its form, and no two are alike, of one moment or of several', (product, form) => {
  const instance = new RecordedInstance({ product, ...blocked, behaviours: { queueCap: null } });
  const ids = [0, 1, 2, 1000].flatMap((ms) => instance.fill(1000, START + ms));
  expect(ids.filter((id) => !form.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(4000);
});

test.each(Object.keys(products) as Product[])('an account of %s is described as it was asked for', (product) => {
  const options = instanceOptions({ product, state: products[product].sending });
  const { idInstance, apiTokenInstance, name, state, wid, substatus, settings, behaviours } = new RecordedInstance(options);
  expect({ idInstance, apiTokenInstance, name, product, state, wid }).toEqual({ ...options, settings: undefined });
  expect(substatus).toBe('normal');
  expect(settings).toMatchObject({ ...options.settings, webhookUrl: '' });
  expect(behaviours.queueCap).toBe(product === 'chat-api' ? 400 : null);
});

test('the actions of Chat-API wait until they are cleared, and the messages stay', () => {
  const instance = new RecordedInstance({ product: 'chat-api', state: 'got qr code' });
  instance.fill(1, START);
  instance.enqueueActions(7, START + 1);
  expect(instance.actions(START + DAY).map(({ ordinal, type }) => `${ordinal} ${type}`)).toEqual([
    '1 create group',
    '2 add group participant',
    '3 remove group participant',
    '4 promote group participant',
    '5 demote group participant',
    '6 read chat',
    '7 create group',
  ]);
  expect(instance.clearActions(START + DAY)).toHaveLength(7);
  expect(instance.actions(START + DAY)).toEqual([]);
  expect(instance.waiting(START + DAY)).toBe(1);
});

describe('the time', () => {
  test('of an instance does not run backwards', () => {
    const instance = new RecordedInstance();
    instance.waiting(START + 1);
    expect(() => instance.waiting(START)).toThrow('does not run backwards');
  });

  test('at which something happens next is known, whatever it is', () => {
    const instance = new RecordedInstance({ behaviours: { startingMs: 5000, clearingMs: 8000 } });
    expect(instance.nextEventAt).toBe(Infinity);
    instance.fill(2, START);
    expect(instance.nextEventAt).toBe(START + 1000);
    instance.changeState({ state: 'blocked' }, START + 1);
    expect(instance.nextEventAt).toBe(START + DAY);
    instance.reboot(START + 2);
    expect(instance.nextEventAt).toBe(START + 5002);
    instance.advance(START + MINUTE);
    instance.clearMessages(START + MINUTE);
    expect(instance.nextEventAt).toBe(START + MINUTE + 8000);
  });

  test('a listener is called at each change, and not at reads', async () => {
    const instance = new RecordedInstance();
    let reported = 0;
    const wait = (): unknown => instance.whenChanged().then(() => (reported += 1));
    for (const change of [
      (): unknown => instance.fill(1, START),
      (): unknown => instance.changeState({ state: 'blocked' }, START),
      (): unknown => instance.clearMessages(START),
    ]) {
      wait();
      instance.shown(START);
      instance.oldestNotification(START);
      instance.counts(START);
      await Promise.resolve();
      const before = reported;
      change();
      await Promise.resolve();
      expect(reported).toBe(before + 1);
    }
    expect(reported).toBe(3);
  });
});
