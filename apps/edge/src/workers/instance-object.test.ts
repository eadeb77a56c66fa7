import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { parseNotes } from '../../test/workers/notes/notes.ts';

let instances = 1_101_000_000;

/** A separate object, unless the number is given. */
function objectOf(idInstance = String((instances += 10))) {
  const stub = env.INSTANCES.getByName(idInstance);
  const fetch = (path: string): Promise<Response> => stub.fetch(new Request(`https://edge.example${path}`));
  return {
    idInstance,
    fetch,
    ask: async (path: string) => parseNotes(await (await fetch(path)).json()),
    evict: () => evictDurableObject(stub),
    ring: () => runDurableObjectAlarm(stub),
    alarm: () => runInDurableObject(stub, (_, { storage }) => storage.getAlarm()),
    setAlarm: (at: number) => runInDurableObject(stub, (_, { storage }) => storage.setAlarm(at)),
    isEmpty: () =>
      runInDurableObject(stub, (_, { storage: { sql, kv } }) => {
        const tables = sql.exec(`SELECT name FROM sqlite_master WHERE name NOT LIKE '_cf%'`).toArray();
        return tables.length === 0 && kv.get('idInstance') === undefined;
      }),
  };
}

const inAnHour = (): number => Date.now() + 60 * 60_000;

describe('the object of an instance', () => {
  test('has what it wrote, under the number that it is asked for by, after it was evicted', async () => {
    const { idInstance, ask, evict } = objectOf();
    const before = await ask('/note?text=one');
    await evict();
    const after = await ask('/note?text=two');
    expect(after).toMatchObject({ idInstance, notes: ['one', 'two'] });
    expect(after.origin).not.toBe(before.origin);
  });

  test('is woken by its alarm, also where it was evicted', async () => {
    const { ask, evict, ring, alarm } = objectOf();
    const at = inAnHour();
    await ask(`/wake-at?at=${at}`);
    await evict();
    expect(await alarm()).toBe(at);
    expect(await ring()).toBe(true);
    expect([await alarm(), (await ask('/')).notes]).toEqual([null, ['asked', 'woken']]);
  });

  test('is woken also by the first call to a next incarnation, where the runtime has given up its alarm', async () => {
    const { ask, evict } = objectOf();
    await ask(`/wake-at?at=${inAnHour()}`);
    await evict();
    await ask('/');
    expect((await ask('/')).notes).toEqual(['asked', 'woken']);
  });

  test('is woken at the last time that it asked for', async () => {
    const { ask, alarm } = objectOf();
    const at = inAnHour();
    for (const ahead of [0, -1000, 1000]) await ask(`/wake-at?at=${at + ahead}`);
    expect(await alarm()).toBe(at + 1000);
  });

  test('keeps what an earlier incarnation wrote when it wakes a second time, as the runtime may have it do', async () => {
    const { ask, ring } = objectOf();
    for (const _ of [1, 2]) {
      await ask(`/wake-at?at=${inAnHour()}`);
      await ring();
    }
    expect((await ask('/')).notes).toEqual(['asked', 'woken', 'asked', 'woken']);
  });
});

describe('an object that cannot be opened', () => {
  test('says why, and what to do', async () => {
    const answer = await objectOf('1101000009').fetch('/');
    expect([answer.status, await answer.json()]).toEqual([500, expect.objectContaining({ code: 'journal-incompatible' })]);
  });

  test('is woken again later, and not given up', async () => {
    const { setAlarm, ring, alarm } = objectOf('1101000019');
    await setAlarm(inAnHour());
    const before = Date.now();
    await ring();
    expect((await alarm()) ?? 0).toBeGreaterThanOrEqual(before + 60_000);
    expect((await alarm()) ?? 0).toBeLessThan(inAnHour());
  });

  test('leaves nothing in the storage', async () => {
    const { fetch, isEmpty } = objectOf('1101000029');
    await fetch('/');
    expect(await isEmpty()).toBe(true);
  });
});
