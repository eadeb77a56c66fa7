import { expect, test } from 'vitest';
import { newInstance } from './new-instance.ts';
import type { products } from './product.ts';

test.each([
  ['whatsapp', 'authorized', '79991000002@c.us'],
  ['telegram', 'authorized', '11000002'],
  ['max', 'authorized', '11000002'],
  ['chat-api', 'authenticated', '79991000002@c.us'],
] as const)('a new instance of %s needs nothing but its number', (product, state, wid) => {
  expect(newInstance({ idInstance: '1101000002', product })).toEqual({
    idInstance: '1101000002',
    product,
    name: '1101000002',
    apiTokenInstance: 'emulated-token-of-1101000002',
    state,
    wid,
  });
});

test('the given values are kept, and `null` is a state like others', () => {
  const asked = {
    idInstance: '1234',
    product: 'max',
    name: 'shop',
    apiTokenInstance: 'of-the-tests',
    state: null,
    wid: '10000000',
    settings: { delaySendMessagesMilliseconds: 0 },
    behaviours: { pace: false },
  } as const;
  expect(newInstance(asked)).toEqual(asked);
});

test('instances whose numbers follow each other have different accounts in the form of their product', () => {
  for (const product of ['whatsapp', 'telegram', 'max', 'chat-api'] satisfies (keyof typeof products)[]) {
    const wids = Array.from({ length: 1000 }, (_, i) => newInstance({ idInstance: String(9500 + i), product }).wid);
    expect(new Set(wids).size).toBe(1000);
  }
});
