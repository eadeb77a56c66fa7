import { SluiceError } from '@sluice/core';
import { describe, expect, it } from 'vitest';
import { edgeBefore, ID } from '../edge-under-test.ts';
import { createKey } from '../key.ts';
import { createConfiguredKeys } from '../keys/configured-keys.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { keyOfHeaders } from './authenticate.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const { key, sha256 } = createKey();
const path = `/waInstance${ID}/showMessagesQueue/${key}`;
const storeOf = (more: { readonly expiresAt?: string }): KeyStore =>
  createConfiguredKeys([{ name: 'shop', sha256, scopes: ['queue:read'], ...more }]);

async function answerFor(keys: KeyStore, now: number = noon): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await edgeBefore(() => Response.json([]), { keys, now: () => now }).call(path);
  return { status: answer.status, text: await answer.text() };
}

describe('A key', () => {
  it('opens the edge until the moment in which it expires, and then says so', async () => {
    const keys = storeOf({ expiresAt: '2026-01-01T12:00:00Z' });
    expect((await answerFor(keys, noon - 1)).status).toBe(200);
    const { status, text } = await answerFor(keys, noon);
    expect([status, JSON.parse(text)]).toEqual([
      401,
      expect.objectContaining({
        code: 'unauthorized',
        detail: 'The key has expired. Ask the operator of this edge for a new one.',
      }),
    ]);
  });

  it('that was revoked is answered as one that never was, also when it has expired', async () => {
    const known = storeOf({ expiresAt: '2025-01-01' });
    const [stored] = await known.list();
    if (stored === undefined) throw new Error('There is one.');
    const revoked = await answerFor({ ...known, find: () => ({ ...stored, revokedAt: noon }) });
    const unknown = await answerFor({ ...known, find: () => undefined });
    expect([revoked, revoked.status]).toEqual([unknown, 401]);
  });

  it('cannot be checked where the keys cannot be read, and nothing of the reason is shown', async () => {
    const error = new SluiceError({ code: 'journal-locked', message: 'The journal /srv/keys.sqlite is locked.' });
    const { status, text } = await answerFor({
      ...storeOf({}),
      find: () => {
        throw error;
      },
    });
    expect([status, text.includes('keys.sqlite')]).toEqual([503, false]);
    expect(text).toContain('Nothing was sent to the gateway');
  });
});

describe('In the headers', () => {
  it.each([
    [{ authorization: 'Bearer sluice_1' }, 'sluice_1'],
    [{ authorization: 'bearer  sluice_1 ' }, 'sluice_1'],
    [{ 'x-sluice-key': 'sluice_1' }, 'sluice_1'],
    [{ 'x-sluice-key': 'sluice_1', authorization: 'Basic YTpi' }, 'sluice_1'],
    [{ authorization: 'Basic YTpi' }, undefined],
    [{ authorization: 'Bearer' }, undefined],
    [{}, undefined],
  ])('%j the key is %s', (headers, expected) => {
    expect(keyOfHeaders(new Headers(headers))).toBe(expected);
  });
});
