import { openMemoryDatabase } from '@sluice/queue/node';
import { useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { createKeyWatch, type KeyEnd, type KeyWatch } from './key-watch.ts';
import type { KeyStore } from './key-store.ts';
import { createStoredKeys } from './stored-keys.ts';

useFakeTime();

const SHA = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

interface Watched {
  readonly keys: KeyStore;
  /** The keys as another process has them. */
  readonly command: KeyStore;
  readonly watch: KeyWatch;
  readonly ends: KeyEnd[];
}

function watching({ expiresInMs }: { readonly expiresInMs?: number } = {}): Watched {
  const database = openMemoryDatabase();
  const [keys, command] = [createStoredKeys(database, Date.now), createStoredKeys(database, Date.now)];
  for (const [name, sha256] of [
    ['ops', SHA],
    ['crm', OTHER],
  ] as const) {
    const expiresAt = expiresInMs === undefined ? undefined : Date.now() + expiresInMs;
    void keys.add({ name, sha256, scopes: new Set(['queue:read']), instances: undefined, expiresAt, callsPerSecond: undefined });
  }
  const ends: KeyEnd[] = [];
  const watch = createKeyWatch({ keys, now: Date.now });
  watch.watch(SHA, (why) => ends.push(why));
  return { keys, command, watch, ends };
}

describe('a key that is watched', () => {
  test('ends at once when this process revokes it, and not when another one is revoked', async () => {
    const { keys, ends } = watching();
    await keys.revoke('crm');
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toEqual([]);
    await keys.revoke('ops');
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toEqual(['key-revoked']);
  });

  test('ends within 15 seconds when another process revokes it', async () => {
    const { command, ends } = watching();
    await vi.advanceTimersByTimeAsync(60_000);
    await command.revoke('ops');
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(ends).toEqual(['key-revoked']);
  });

  test.each([4000, 100_000_000_000])('ends when it expires, in %i ms', async (expiresInMs) => {
    // Long before, it is only looked at again and again.
    const { ends } = watching({ expiresInMs });
    if (expiresInMs > 1_000_000) vi.setSystemTime(Date.now() + expiresInMs - 4000);
    await vi.advanceTimersByTimeAsync(3999);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(15_001);
    expect(ends).toEqual(['key-expired']);
  });

  test('does not end while the keys cannot be read', async () => {
    let isReadable = false;
    const ends: KeyEnd[] = [];
    const keys = {
      find: () => {
        if (!isReadable) throw new Error('locked');
        return undefined;
      },
      onChange: () => () => undefined,
    };
    createKeyWatch({ keys, now: Date.now }).watch(SHA, (why) => ends.push(why));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ends).toEqual([]);
    isReadable = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(ends).toEqual(['key-revoked']);
  });

  test('leaves no timer and no listener when it is no longer watched', async () => {
    let listeners = 0;
    const keys = {
      find: () => undefined,
      onChange: () => {
        listeners += 1;
        return () => void (listeners -= 1);
      },
    };
    // Revoked before it is watched.
    const timers = vi.getTimerCount();
    createKeyWatch({ keys, now: Date.now }).watch(SHA, () => undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect([vi.getTimerCount() - timers, listeners]).toEqual([0, 0]);
    const { keys: stored } = watching({ expiresInMs: 5000 });
    // A store on Workers takes a moment.
    const spied = { find: async (sha256: string) => stored.find(sha256), onChange: keys.onChange };
    await vi.advanceTimersByTimeAsync(0);
    const watch = createKeyWatch({ keys: spied, now: Date.now });
    const before = vi.getTimerCount();
    const stops = Array.from({ length: 1000 }, () => watch.watch(OTHER, () => undefined));
    await vi.advanceTimersByTimeAsync(0);
    // The next look, and the time at which the key expires.
    expect([vi.getTimerCount() - before, listeners]).toEqual([2, 1]);
    for (const stop of stops) stop();
    expect([vi.getTimerCount() - before, listeners]).toEqual([0, 0]);
  });
});
