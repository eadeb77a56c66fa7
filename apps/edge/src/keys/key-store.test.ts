import { openMemoryDatabase } from '@sluice/queue/node';
import { describe, expect, it } from 'vitest';
import { createConfiguredKeys } from './configured-keys.ts';
import { joinKeys } from './joined-keys.ts';
import type { KeyRecord } from './key-store.ts';
import { createStoredKeys } from './stored-keys.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const recordOf = (name: string, digit: string): KeyRecord => ({
  name,
  sha256: digit.repeat(64),
  scopes: new Set(['queue:read', 'message:send']),
  instances: new Set(['1101000001']),
  expiresAt: noon + 1000,
  callsPerSecond: 2.5,
});

describe('The stored keys', () => {
  it('are found by their hash, as they were added', () => {
    const store = createStoredKeys(openMemoryDatabase(), () => noon);
    const shop = recordOf('shop', 'a');
    const bare: KeyRecord = { ...recordOf('crm', 'b'), instances: undefined, expiresAt: undefined, callsPerSecond: undefined };
    expect(store.add(shop)).toEqual({ ...shop, createdAt: noon, revokedAt: undefined });
    store.add(bare);
    expect(store.find(shop.sha256)).toEqual({ ...shop, createdAt: noon, revokedAt: undefined });
    expect(store.find(bare.sha256)).toEqual({ ...bare, createdAt: noon, revokedAt: undefined });
    expect(store.find('c'.repeat(64))).toBeUndefined();
    expect(store.list().map(({ name }) => name)).toEqual(['shop', 'crm']);
  });

  it('see within 50 ms what another process has added and revoked', () => {
    let time = noon;
    const database = openMemoryDatabase();
    const [running, command] = [createStoredKeys(database, () => time), createStoredKeys(database, () => noon + 5)];
    expect(running.find('a'.repeat(64))).toBeUndefined();
    command.add(recordOf('shop', 'a'));
    time += 50;
    expect(running.find('a'.repeat(64))).toMatchObject({ name: 'shop', revokedAt: undefined });
    command.revoke('shop');
    time += 50;
    expect(running.find('a'.repeat(64))).toMatchObject({ name: 'shop', revokedAt: noon + 5 });
  });

  it('see at once what their own process has added and revoked, also where the clock was set back', () => {
    let time = noon;
    const store = createStoredKeys(openMemoryDatabase(), () => time);
    expect(store.find('a'.repeat(64))).toBeUndefined();
    store.add(recordOf('shop', 'a'));
    expect(store.find('a'.repeat(64))).toMatchObject({ name: 'shop', revokedAt: undefined });
    time -= 60_000;
    store.revoke('shop');
    expect(store.find('a'.repeat(64))).toMatchObject({ name: 'shop', revokedAt: time });
  });

  it('stay revoked since the first time', () => {
    let time = noon;
    const store = createStoredKeys(openMemoryDatabase(), () => time);
    store.add(recordOf('shop', 'a'));
    store.revoke('shop');
    time += 1000;
    expect(store.revoke('shop').revokedAt).toBe(noon);
  });

  it('never give a name to a second key, also not that of a revoked one: it is in the journal', () => {
    const store = createStoredKeys(openMemoryDatabase(), () => noon);
    store.add(recordOf('shop', 'a'));
    store.revoke('shop');
    expect(() => store.add(recordOf('shop', 'b'))).toThrow(expect.objectContaining({ code: 'invalid-request' }));
    expect(store.find('b'.repeat(64))).toBeUndefined();
  });

  it('say of a name that no key has that there is none, without repeating it', () => {
    const store = createStoredKeys(openMemoryDatabase(), () => noon);
    expect(() => store.revoke('sluice_secret')).toThrow(
      expect.objectContaining({ code: 'not-found', message: expect.not.stringContaining('sluice_secret') as string }),
    );
  });

  it('that cannot be read are no keys', () => {
    const database = openMemoryDatabase();
    let time = noon;
    const store = createStoredKeys(database, () => time);
    store.add(recordOf('shop', 'a'));
    time += 50;
    database.run(`UPDATE edge_keys SET scopes = '["everything"]'`);
    database.run(`UPDATE edge_keys_state SET revision = revision + 1`);
    expect(() => store.find('a'.repeat(64))).toThrow(expect.objectContaining({ code: 'journal-damaged' }));
  });

  it('of a newer Sluice are not touched', () => {
    const database = openMemoryDatabase();
    createStoredKeys(database, () => noon);
    database.run(`UPDATE edge_keys_state SET version = 2`);
    expect(() => createStoredKeys(database, () => noon)).toThrow(expect.objectContaining({ code: 'journal-incompatible' }));
  });
});

describe('The keys of a configuration', () => {
  const configured = createConfiguredKeys([
    { name: 'ops', sha256: 'AB'.repeat(32), scopes: ['queue:read'], expiresAt: '2026-01-01T12:00:00Z' },
  ]);

  it('are found by their hash, in either letter case', () => {
    expect(configured.find('ab'.repeat(32))).toEqual({
      name: 'ops',
      sha256: 'ab'.repeat(32),
      scopes: new Set(['queue:read']),
      instances: undefined,
      expiresAt: noon,
      callsPerSecond: undefined,
      createdAt: undefined,
      revokedAt: undefined,
    });
  });

  it('are changed in the configuration only, also beside a store', async () => {
    const store = createStoredKeys(openMemoryDatabase(), () => noon);
    const both = joinKeys(configured, store);
    expect(() => configured.add(recordOf('shop', 'a'))).toThrow(expect.objectContaining({ code: 'unsupported' }));
    expect(() => both.revoke('ops')).toThrow(expect.objectContaining({ code: 'unsupported' }));
    await both.add(recordOf('shop', 'a'));
    await both.revoke('shop');
    expect((await both.list()).map(({ name, revokedAt }) => [name, revokedAt])).toEqual([
      ['ops', undefined],
      ['shop', noon],
    ]);
    expect([(await both.find('ab'.repeat(32)))?.name, (await both.find('a'.repeat(64)))?.name]).toEqual(['ops', 'shop']);
  });

  it('open the edge also where the store cannot be read', () => {
    const store = createStoredKeys(openMemoryDatabase(), () => noon);
    const both = joinKeys(configured, {
      ...store,
      find: () => {
        throw new Error('The disk is gone.');
      },
    });
    expect(both.find('ab'.repeat(32))).toMatchObject({ name: 'ops' });
    expect(() => both.find('a'.repeat(64))).toThrow('The disk is gone.');
  });
});
