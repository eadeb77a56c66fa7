import { openMemoryDatabase } from '@sluice/queue/node';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test } from 'vitest';
import { createConfiguredKeys } from './configured-keys.ts';
import { joinKeys } from './joined-keys.ts';
import type { KeyRecord } from './key-store.ts';
import { createStoredKeys } from './stored-keys.ts';

useFakeTime();

const record: KeyRecord = {
  name: 'shop',
  sha256: 'a'.repeat(64),
  scopes: new Set(['queue:read']),
  instances: undefined,
  expiresAt: undefined,
  callsPerSecond: undefined,
};
const pass = (ms: number): Promise<void> => untilResolved(new Promise((resolve) => setTimeout(resolve, ms)));

test('who listens hears at once of a key that this process has revoked, and within a second of another process', async () => {
  const database = openMemoryDatabase();
  const [here, command] = [createStoredKeys(database, () => 0), createStoredKeys(database, () => 0)];
  const keys = joinKeys(createConfiguredKeys([]), here);
  await keys.add(record);
  const heard: (number | undefined)[] = [];
  const end = keys.onChange(() => heard.push(here.find(record.sha256)?.revokedAt));
  command.revoke('shop');
  await pass(1000);
  expect(heard).toEqual([0]);
  here.add({ ...record, name: 'crm', sha256: 'b'.repeat(64) });
  expect(heard).toHaveLength(2);
  end();
  command.add({ ...record, name: 'bot', sha256: 'c'.repeat(64) });
  await pass(5000);
  expect(heard).toHaveLength(2);
});

test('a listener that fails keeps a change from no other', async () => {
  const database = openMemoryDatabase();
  const [here, command] = [createStoredKeys(database, () => 0), createStoredKeys(database, () => 0)];
  here.list();
  let heard = 0;
  here.onChange(() => {
    throw new Error('A fault of a listener.');
  });
  const end = here.onChange(() => (heard += 1));
  command.add(record);
  await pass(1000);
  expect(heard).toBe(1);
  end();
});
