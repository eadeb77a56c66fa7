import { evictDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { createInstanceDirectory } from '../instances/instance-directory.ts';
import { accessOf } from '../instances/known-instance.ts';
import type { KeyRecord } from '../keys/key-store.ts';
import { createSealer } from '../sealing/sealer.ts';
import { createDirectoryCopy, type DirectoryCopy } from './directory-copy.ts';

const apiUrl = 'https://gateway.example';
const ID = '1101000003';
const shop: KeyRecord = {
  name: 'shop',
  sha256: 'a'.repeat(64),
  scopes: new Set(['queue:read']),
  instances: new Set([ID]),
  expiresAt: 5,
  callsPerSecond: 2.5,
};
const wanted = {
  idInstance: ID,
  flavor: 'plain',
  apiUrl,
  token: 'token-of-the-gateway',
  name: 'shop',
  environment: 'test',
} as const;
const sealer = createSealer([{ id: 'k', key: new Uint8Array(32).fill(1) }]);

let objects = 0;

/** The object of a directory, and copies of it in workers; time passes by `pass`. */
function directoryOf() {
  const stub = env.DIRECTORY.getByName(`directory ${(objects += 1)}`);
  let time = 0;
  let isReachable = true;
  let asked = 0;
  const copyOf = (asksOnMiss = false): DirectoryCopy =>
    createDirectoryCopy({
      async ask(body) {
        asked += 1;
        if (!isReachable) throw new Error('The object was reset.');
        return (await stub.fetch(new Request('https://directory.invalid/', { method: 'POST', body }))).text();
      },
      now: () => time,
      asksOnMiss,
    });
  return {
    copyOf,
    pass: (ms: number) => void (time += ms),
    setReachable: (to: boolean) => void (isReachable = to),
    asked: () => asked,
    evict: () => evictDurableObject(stub),
    ask: async (body: string) => (await stub.fetch(new Request('https://directory.invalid/', { method: 'POST', body }))).text(),
  };
}

const instancesOf = ({ instances: store }: DirectoryCopy) =>
  createInstanceDirectory({ config: { instances: [], gateways: [{ apiUrl }] }, store, sealer, asksOnMiss: false });

describe('The directory in its object', () => {
  test('has keys and instances as they were added, after it was evicted', async () => {
    const { copyOf, evict, pass } = directoryOf();
    const [one, other] = [copyOf(), copyOf()];
    expect(await one.keys.add(shop)).toMatchObject({ ...shop, revokedAt: undefined });
    await instancesOf(one).add({ ...wanted, isProtected: true });
    await evict();
    expect(await other.keys.find(shop.sha256)).toMatchObject(shop);
    const found = (await instancesOf(other).find(ID)) ?? never();
    expect([found.name, found.environment, found.isProtected, accessOf(found).upstream.apiTokenInstance]).toEqual([
      'shop',
      'test',
      true,
      wanted.token,
    ]);
    await instancesOf(one).change(ID, {
      token: 'another-token-of-it',
      name: undefined,
      environment: undefined,
      isProtected: false,
    });
    pass(5000);
    const changed = (await instancesOf(other).find(ID)) ?? never();
    expect([changed.name, changed.isProtected, accessOf(changed).upstream.apiTokenInstance]).toEqual([
      'shop',
      false,
      'another-token-of-it',
    ]);
  });

  test('says what is wrong in its own words, and that it does not know a request', async () => {
    const { copyOf, ask } = directoryOf();
    const { keys, instances } = copyOf();
    await keys.add(shop);
    await expect(keys.add({ ...shop, sha256: 'b'.repeat(64) })).rejects.toThrow(
      expect.objectContaining({ code: 'invalid-request' }),
    );
    await expect(keys.revoke('no-such-key')).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
    await expect(instances.remove(ID)).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(JSON.parse(await ask('{"kind":"burn"}'))).toMatchObject({ kind: 'refused', code: 'unsupported' });
  });
});

describe('The copy in a worker', () => {
  test('lets a revoked key open nothing after 5 seconds at most, and at once where it was revoked', async () => {
    const { copyOf, pass } = directoryOf();
    const [one, other] = [copyOf(), copyOf()];
    await one.keys.add(shop);
    expect(await other.keys.find(shop.sha256)).toMatchObject({ revokedAt: undefined });
    await one.keys.revoke('shop');
    expect((await one.keys.find(shop.sha256))?.revokedAt).toEqual(expect.any(Number));
    pass(4999);
    expect((await other.keys.find(shop.sha256))?.revokedAt).toBeUndefined();
    pass(1);
    expect((await other.keys.find(shop.sha256))?.revokedAt).toEqual(expect.any(Number));
  });

  test('asks once for many calls, and behind another worker also for a key that it has not', async () => {
    const { copyOf, asked } = directoryOf();
    const [front, behind] = [copyOf(), copyOf(true)];
    for (let i = 0; i < 10; i += 1) expect(await front.keys.find(shop.sha256)).toBeUndefined();
    expect(asked()).toBe(1);
    await behind.keys.list();
    await front.keys.add(shop);
    expect(await behind.keys.find(shop.sha256)).toMatchObject({ name: 'shop' });
  });

  test('is that of a directory that was restored to a time before', async () => {
    const revisions = [7, 3, 4];
    let time = 0;
    const asked: unknown[] = [];
    const { keys } = createDirectoryCopy({
      async ask(body) {
        asked.push((JSON.parse(body) as { revision?: number }).revision);
        return answerWith(revisions[asked.length - 1] ?? 0);
      },
      now: () => time,
      asksOnMiss: false,
    });
    for (const _ of revisions) {
      await keys.list();
      time += 5000;
    }
    expect(asked).toEqual([undefined, 7, 3]);
  });

  test('is not used beyond its time where the directory cannot be reached, which not every call tries', async () => {
    const { copyOf, pass, setReachable, asked } = directoryOf();
    const { keys, instances } = copyOf();
    await keys.add(shop);
    setReachable(false);
    pass(4999);
    expect(await keys.find(shop.sha256)).toMatchObject({ name: 'shop' });
    pass(1);
    const unavailable: unknown = expect.objectContaining({ code: 'journal-unavailable' });
    for (const call of [() => keys.find(shop.sha256), () => keys.list(), () => instances.list()]) {
      await expect((async () => call())()).rejects.toEqual(unavailable);
    }
    expect(asked()).toBe(2);
    setReachable(true);
    pass(1000);
    expect(await keys.find(shop.sha256)).toMatchObject({ name: 'shop' });
  });
});

function answerWith(revision: number): string {
  return JSON.stringify({ kind: 'content', content: { revision, keys: [], instances: [] } });
}

function never(): never {
  throw new Error('It is there.');
}
