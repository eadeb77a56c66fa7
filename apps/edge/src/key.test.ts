import { describe, expect, it } from 'vitest';
import { createKey, sha256Of } from './key.ts';

describe('A key', () => {
  it('is stored as its SHA-256', async () => {
    const { key, sha256 } = await createKey();
    expect(await sha256Of(key)).toBe(sha256);
    // The test vector of FIPS 180-4 for "abc".
    expect(await sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is another one each time', async () => {
    expect((await createKey()).key).not.toBe((await createKey()).key);
  });

  it('is in a path as it is, and is a token to every client of the gateway', async () => {
    expect((await createKey()).key).toMatch(/^[\w.~-]{1,256}$/);
  });
});
