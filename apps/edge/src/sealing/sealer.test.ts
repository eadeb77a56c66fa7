import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSealer } from './sealer.ts';
import { createSealingKey, isSealingId, newSealingId, parseSealingKeys } from './sealing-keys.ts';

const old = createSealingKey('2026-10');
const current = createSealingKey('2026-11');

describe('a sealed text', () => {
  test('is opened by the same keys, whatever it says', () => {
    const sealer = createSealer(parseSealingKeys(current));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sealer.open(sealer.seal(text)) === text));
  });

  test('is never sealed twice in the same way, and shows nothing of the text', () => {
    const sealer = createSealer(parseSealingKeys(current));
    const [one, other] = [sealer.seal('Your order'), sealer.seal('Your order')];
    expect(one).not.toEqual(other);
    expect(new TextDecoder('latin1').decode(one)).not.toContain('order');
  });

  test('is opened after its key was rotated, until the old key is taken away', () => {
    const sealed = createSealer(parseSealingKeys(old)).seal('Your order');
    expect(createSealer(parseSealingKeys(`${current}, ${old}`)).open(sealed)).toBe('Your order');
    expect(() => createSealer(parseSealingKeys(current)).open(sealed)).toThrow(/add the key with which it was sealed/);
  });

  test('is not opened when any of its bytes was changed', () => {
    const sealer = createSealer(parseSealingKeys(current));
    const sealed = sealer.seal('Your order');
    for (let at = 0; at < sealed.byteLength; at += 1) {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      expect(() => sealer.open(changed)).toThrow(/cannot be opened/);
    }
  });
});

test('a text says under which key it was sealed, so that it is known whether that key was given', () => {
  const sealed = createSealer(parseSealingKeys(old)).seal('Your order');
  const given = [current, `${current},${old}`].map((keys) => createSealer(parseSealingKeys(keys)).hasKeyOf(sealed));
  expect(given).toEqual([false, true]);
  expect(createSealer(parseSealingKeys(old)).hasKeyOf(new Uint8Array())).toBe(false);
});

describe('the id of a new key', () => {
  test('has its day and is another each time, so that two keys can be given at once', () => {
    const [one, other] = [newSealingId(0), newSealingId(0)];
    expect(one).toMatch(/^1970-01-01-[a-z]{4}$/);
    expect(parseSealingKeys(`${createSealingKey(one)},${createSealingKey(other)}`)).toHaveLength(2);
  });

  test.each(['', 'a:b', 'a,b', 'a b', 'a'.repeat(33)])('%#: is not one that the variable would not take', (id) => {
    expect(isSealingId(id)).toBe(false);
    expect(() => parseSealingKeys(createSealingKey(id))).toThrow('SLUICE_EDGE_SEALING_KEYS is not right');
  });
});

describe('the keys that seal', () => {
  test.each(['', 'a', 'a:b', `${current},`, current.slice(0, -1), `${current} ${old}`])(
    '%#: a text that is no list of keys is refused',
    (text) => {
      expect(() => parseSealingKeys(text)).toThrow(/SLUICE_EDGE_SEALING_KEYS is not right/);
    },
  );

  test('with one id are refused with the option that gives another', () => {
    expect(() => parseSealingKeys(`${current},${createSealingKey('2026-11')}`)).toThrow(/two keys with the same id.*--id/);
  });

  test('are named once each, and a refusal shows nothing of them', () => {
    const [, secret = ''] = current.split(':');
    for (const text of [`${current},${current}`, `${current}0`]) {
      const refused = (): unknown => parseSealingKeys(text);
      expect(refused).toThrow(/SLUICE_EDGE_SEALING_KEYS/);
      expect(refused).not.toThrow(secret);
    }
  });
});
