import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSealer } from './sealer.ts';
import { createSealingKey, parseSealingKeys } from './sealing-keys.ts';

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

describe('the keys that seal', () => {
  test.each(['', 'a', 'a:b', `${current},`, current.slice(0, -1), `${current} ${old}`])(
    '%#: a text that is no list of keys is refused',
    (text) => {
      expect(() => parseSealingKeys(text)).toThrow(/SLUICE_EDGE_SEALING_KEYS is not right/);
    },
  );

  test('are named once each, and a refusal shows nothing of them', () => {
    const [, secret = ''] = current.split(':');
    for (const text of [`${current},${current}`, `${current}0`]) {
      const refused = (): unknown => parseSealingKeys(text);
      expect(refused).toThrow(/SLUICE_EDGE_SEALING_KEYS/);
      expect(refused).not.toThrow(secret);
    }
  });
});
