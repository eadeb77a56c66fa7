import { describe, expect, it } from 'vitest';
import { createKey } from './key.ts';
import { sha256Of } from '#sha256';

describe('A key', () => {
  it('is stored as its SHA-256', async () => {
    const { key, sha256 } = createKey();
    expect(sha256Of(key)).toBe(sha256);
    // The test vector of FIPS 180-4 for "abc".
    expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is another one each time', async () => {
    expect(createKey().key).not.toBe(createKey().key);
  });

  it('is in a path as it is, and is a token to every client of the gateway', async () => {
    expect(createKey().key).toMatch(/^[\w.~-]{1,256}$/);
  });
});
