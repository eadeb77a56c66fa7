import { openMemoryDatabase } from '@sluice/queue/node';
import { describe, expect, it } from 'vitest';
import type { InstanceRecord, RecordChange } from './instance-record.ts';
import { createStoredInstances } from './stored-instances.ts';

const shop: InstanceRecord = {
  idInstance: '1101000003',
  flavor: 'plain',
  apiUrl: 'https://gateway.example',
  name: 'shop 3',
  environment: 'production',
  isProtected: true,
  sealedToken: '0102',
};
const bare: InstanceRecord = {
  ...shop,
  idInstance: 'chat-3',
  flavor: 'chat-api',
  name: undefined,
  environment: undefined,
  isProtected: false,
};
const changeOf = (change: Partial<RecordChange>): RecordChange => ({
  name: undefined,
  environment: undefined,
  isProtected: undefined,
  sealedToken: undefined,
  ...change,
});

describe('The stored instances', () => {
  it('are listed as they were added, and the same list means that nothing has changed', () => {
    const store = createStoredInstances(openMemoryDatabase(), () => 0);
    store.add(shop);
    store.add(bare);
    const listed = store.list();
    expect(listed).toEqual([shop, bare]);
    expect(store.list()).toBe(listed);
  });

  it('keep what a change does not name', () => {
    const store = createStoredInstances(openMemoryDatabase(), () => 0);
    store.add(shop);
    store.change(shop.idInstance, changeOf({ isProtected: false, sealedToken: '0304' }));
    store.change(shop.idInstance, changeOf({ name: 'closed' }));
    expect(store.list()).toEqual([{ ...shop, isProtected: false, sealedToken: '0304', name: 'closed' }]);
  });

  it('see within a second what another process has added and removed', () => {
    const database = openMemoryDatabase();
    let time = 0;
    const [running, command] = [createStoredInstances(database, () => time), createStoredInstances(database, () => time)];
    expect(running.list()).toEqual([]);
    command.add(shop);
    time += 1000;
    expect(running.list()).toEqual([shop]);
    command.remove(shop.idInstance);
    running.forget();
    expect(running.list()).toEqual([]);
  });

  it('are one of a number, and say which is not there', () => {
    const store = createStoredInstances(openMemoryDatabase(), () => 0);
    store.add(shop);
    expect(() => store.add({ ...bare, idInstance: shop.idInstance })).toThrow(
      expect.objectContaining({ code: 'invalid-request' }),
    );
    store.remove(shop.idInstance);
    expect(() => store.remove(shop.idInstance)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => store.change(shop.idInstance, changeOf({}))).toThrow(expect.objectContaining({ code: 'not-found' }));
    store.add(shop);
    expect(store.list()).toEqual([shop]);
  });

  it('that cannot be read are no instances, and those of a newer Sluice are not touched', () => {
    const database = openMemoryDatabase();
    const store = createStoredInstances(database, () => 0);
    store.add(shop);
    database.run(`UPDATE edge_instances SET flavor = 'other'`);
    expect(() => store.list()).toThrow(expect.objectContaining({ code: 'journal-damaged' }));
    database.run(`UPDATE edge_instances_state SET version = 2`);
    expect(() => createStoredInstances(database, () => 0)).toThrow(expect.objectContaining({ code: 'journal-incompatible' }));
  });
});
