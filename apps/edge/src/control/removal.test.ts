// The removal of an instance where its store is in another place, and takes its time: as on Workers.
import { untilResolved, useFakeTime } from '@sluice/testing';
import { openMemoryDatabase } from '@sluice/queue/node';
import { describe, expect, test } from 'vitest';
import { BY, coordinatorUnderTest, ID, TOKEN, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { at, textAt } from '../../test/json-at.ts';
import { createApp } from '../app.ts';
import { clearThrough } from '../coordinator/clear-through.ts';
import { createInstanceDirectory } from '../instances/instance-directory.ts';
import type { InstanceStore } from '../instances/instance-record.ts';
import { createStoredInstances } from '../instances/stored-instances.ts';
import { createKey } from '../key.ts';
import { SCOPES } from '../principal.ts';
import { createSealer } from '../sealing/sealer.ts';

useFakeTime();

interface Scene extends CoordinatorUnderTest {
  readonly call: (method: string, path: string, body?: object) => Promise<{ readonly status: number; readonly json: unknown }>;
  /** Resolves when the store has been asked to remove the instance; it does so when it is let. */
  readonly asked: Promise<void>;
  readonly letIt: (fail?: Error) => void;
  readonly isThere: () => boolean;
}

async function scene(): Promise<Scene> {
  const under = coordinatorUnderTest({ waiting: 3 });
  const now = (): number => under.emulator.clock.now();
  const local = createStoredInstances(openMemoryDatabase(), now);
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const store: InstanceStore = {
    ...local,
    async remove(idInstance) {
      asked.resolve();
      await held.promise;
      local.remove(idInstance);
    },
  };
  const { key, sha256 } = createKey();
  const apiUrl = 'https://gateway.example';
  const keys = [{ name: 'all', sha256, scopes: SCOPES, callsPerSecond: 10_000 }];
  const config = { keys, instances: [], gateways: [{ apiUrl }] };
  const sealer = createSealer([{ id: 'k', key: new Uint8Array(32).fill(1) }]);
  const app = createApp({
    config,
    instances: createInstanceDirectory({ config, store, sealer, asksOnMiss: false }),
    fetch: () => Promise.reject(new TypeError('Nothing is forwarded here.')),
    now,
    coordination: { kind: 'here', coordinatorOf: () => under.coordinator },
  });
  const call: Scene['call'] = async (method, path, body) => {
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': crypto.randomUUID() },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, json: await answer.json() };
  };
  await call('POST', '/instances', { idInstance: ID, apiUrl, token: TOKEN });
  return {
    ...under,
    call,
    asked: asked.promise,
    letIt: (fail) => (fail === undefined ? held.resolve() : held.reject(fail)),
    isThere: () => local.list().length === 1,
  };
}

describe('while an instance is removed', () => {
  test('no clear that was being prepared opens a job, and its caller hears why', async () => {
    const { call, asked, letIt, coordinator, calls, isThere } = await scene();
    // It reads the queue still when the look for an open job finds none.
    const clearing = clearThrough(coordinator, BY);
    const removal = call('DELETE', `/instances/${ID}`);
    await untilResolved(asked);
    const message = expect.stringContaining('is being removed') as string;
    const cleared = await untilResolved(clearing);
    expect(cleared).toMatchObject({ outcome: 'failed', isSent: false, job: undefined, error: { code: 'busy', message } });
    letIt();
    expect([(await untilResolved(removal)).status, isThere(), coordinator.queue.openJob()]).toEqual([200, false, undefined]);
    expect(calls).not.toContain('clearMessagesQueue');
    // Also a call that had found the instance before opens none in what is left of it.
    expect(await untilResolved(clearThrough(coordinator, BY))).toMatchObject({ outcome: 'failed', error: { code: 'busy' } });
  });

  test('no job is opened by the API, and no hold with a brake; where the removal fails, they are opened again', async () => {
    const { call, asked, letIt, coordinator, isThere } = await scene();
    const removal = call('DELETE', `/instances/${ID}`);
    await untilResolved(asked);
    const brake = { forMs: 60_000, brake: true, reason: 'Leftovers go out.' };
    const refused = await untilResolved(call('POST', `/instances/${ID}/holds`, brake));
    expect([refused.status, at(refused.json, 'code')]).toEqual([409, 'busy']);
    expect(textAt(refused.json, 'detail')).toContain('is being removed');
    expect(coordinator.queue.journal.holdsOf(ID)).toEqual([]);
    letIt(new Error('The object was reset.'));
    expect([(await untilResolved(removal)).status, isThere()]).toEqual([500, true]);
    expect((await untilResolved(call('POST', `/instances/${ID}/holds`, brake))).status).toBe(201);
  });

  test('of two removals at once, the one that fails does not open what the other has closed', async () => {
    const { call, asked, letIt, coordinator } = await scene();
    const removals = [call('DELETE', `/instances/${ID}`), call('DELETE', `/instances/${ID}`)];
    await untilResolved(asked);
    letIt();
    const statuses = (await untilResolved(Promise.all(removals))).map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 404]);
    expect(await untilResolved(clearThrough(coordinator, BY))).toMatchObject({ outcome: 'failed', error: { code: 'busy' } });
  });
});

test('a job that is open when its instance is gone is not said to go on when the edge is started again', async () => {
  const { coordinator } = coordinatorUnderTest({ waiting: 3 });
  const clearing = clearThrough(coordinator, BY);
  await untilResolved(coordinator.stop('removed'));
  const message = expect.stringContaining('was removed from the edge') as string;
  expect(await untilResolved(clearing)).toMatchObject({ outcome: 'failed', error: { code: 'aborted', message } });
});
