import { openMemoryDatabase } from '@sluice/queue/node';
import { useFakeTime } from '@sluice/testing';
import { describe, expect, test, vi } from 'vitest';
import { coordinatorUnderTest, ID, TOKEN, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { createApp } from '../app.ts';
import { createKey } from '../key.ts';
import { createStoredKeys } from '../keys/stored-keys.ts';
import { SCOPES } from '../principal.ts';

useFakeTime();

interface EdgeUnderTest extends CoordinatorUnderTest {
  readonly call: (key: string, path: string, init?: RequestInit) => Promise<Response>;
  /** Makes a key, and says what it is. */
  readonly addKey: (name: string, expiresInMs?: number) => string;
}

function edgeUnderTest(): EdgeUnderTest {
  const under = coordinatorUnderTest();
  const keys = createStoredKeys(openMemoryDatabase(), Date.now);
  const app = createApp({
    config: { keys: [], instances: [{ idInstance: ID, apiUrl: 'https://gateway.example', apiTokenInstance: TOKEN }] },
    keys,
    fetch: () => Promise.reject(new Error('Nothing is sent past the coordinator here.')),
    now: Date.now,
    streams: { ofKey: 2, inAll: 3 },
    coordination: { kind: 'here', coordinatorOf: () => under.coordinator },
  });
  return {
    ...under,
    call: async (key, path, init = {}) => app.request(path, { ...init, headers: { authorization: `Bearer ${key}` } }),
    addKey(name, expiresInMs) {
      const { key, sha256 } = createKey();
      const expiresAt = expiresInMs === undefined ? undefined : Date.now() + expiresInMs;
      keys.add({ name, sha256, scopes: new Set(SCOPES), instances: undefined, expiresAt, callsPerSecond: undefined });
      return key;
    },
  };
}

const EVENTS = `/api/v1/instances/${ID}/events`;

/** The reason in the last event of a stream that has ended. */
async function reasonOf(stream: Response): Promise<string | undefined> {
  return /"closing":"(?<why>[a-z-]+)"\}\n\n$/.exec(await stream.text())?.groups?.['why'];
}

describe('the streams of a key', () => {
  test('are refused beyond what one key may have, and what the edge serves at all', async () => {
    const { addKey, call } = edgeUnderTest();
    const [ops, crm] = [addKey('ops'), addKey('crm')];
    const open = [await call(ops, EVENTS), await call(ops, EVENTS)];
    expect((await call(ops, EVENTS)).status).toBe(429);
    open.push(await call(crm, EVENTS));
    expect((await call(crm, EVENTS)).status).toBe(503);
    await open[0]?.body?.cancel();
    expect((await call(crm, EVENTS)).status).toBe(200);
  });

  test('end when it is revoked by the API', async () => {
    const { addKey, call } = edgeUnderTest();
    const stream = await call(addKey('crm'), EVENTS);
    await call(addKey('ops'), '/api/v1/keys/crm', { method: 'DELETE' });
    expect(await reasonOf(stream)).toBe('key-revoked');
  });

  test('end when it expires, while those of others go on', async () => {
    const { addKey, call, coordinator } = edgeUnderTest();
    const stream = await call(addKey('crm', 5000), EVENTS);
    await call(addKey('ops'), EVENTS);
    await vi.advanceTimersByTimeAsync(4999);
    expect(coordinator.watchers.count()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reasonOf(stream)).toBe('key-expired');
    expect(coordinator.watchers.count()).toBe(1);
  });

  test('are not opened by a HEAD, which says what a GET would be', async () => {
    const { addKey, call, coordinator } = edgeUnderTest();
    const head = await call(addKey('ops'), EVENTS, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(coordinator.watchers.count()).toBe(0);
  });
});
