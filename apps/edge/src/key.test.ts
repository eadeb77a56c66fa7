import { describe, expect, it } from 'vitest';
import { createKey, isKey } from './key.ts';

describe('A key', () => {
  it('opens what its hash was stored for, and nothing else', async () => {
    const [mine, other] = [await createKey(), await createKey()];
    expect(await isKey(mine.key, mine.keySha256)).toBe(true);
    expect(await isKey(other.key, mine.keySha256)).toBe(false);
    expect(await isKey(mine.keySha256, mine.keySha256)).toBe(false);
    expect(await isKey('', mine.keySha256)).toBe(false);
  });

  it('is stored as its SHA-256', async () => {
    // The test vector of FIPS 180-4 for "abc".
    expect(await isKey('abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')).toBe(true);
  });

  it('is in a path as it is, and is a token to every client of the gateway', async () => {
    expect((await createKey()).key).toMatch(/^[\w.~-]{1,256}$/);
  });
});
