import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { gatewayOf } from '../../test/workers/clearing.ts';

test('a clear goes on in each next incarnation of its object, and asks the gateway once', async () => {
  const idInstance = '1101000002';
  const stub = env.CLEARINGS.getByName(idInstance);
  const { emulator, calls, origins, waiting } = gatewayOf(idInstance);
  const ask = async (method: string): Promise<unknown> =>
    (await stub.fetch(new Request('https://edge.example/', { method }))).json();
  expect(await ask('POST')).toMatchObject({ outcome: 'cleared' });
  expect(await ask('GET')).toMatchObject({ openJob: 'cleared', entryCounts: [14] });
  for (;;) {
    await evictDurableObject(stub);
    const at = await runInDurableObject(stub, (_, { storage }) => storage.getAlarm());
    if (at === null) break;
    emulator.clock.advance(Math.max(0, at - emulator.clock.now()));
    await runDurableObjectAlarm(stub);
  }
  const found = await ask('GET');
  expect(found).not.toHaveProperty('openJob');
  expect(found).toMatchObject({
    events: ['opened', 'hold-set', 'snapshot-saved', 'captured', 'clearing', 'cleared', 'verified', 'done', 'hold-lifted'],
  });
  expect([calls.filter((call) => call === 'clearMessagesQueue').length, waiting()]).toEqual([1, 0]);
  expect(origins.size).toBeGreaterThan(1);
});

/** Asks an object for something, and evicts it at each alarm until it has none. */
function open(idInstance: string): (path: string) => Promise<unknown> {
  const stub = env.CLEARINGS.getByName(idInstance);
  const { emulator } = gatewayOf(idInstance);
  return async (path) => {
    const method = path === '/found' ? 'GET' : 'POST';
    const answer: unknown = await (await stub.fetch(new Request(`https://edge.example${path}`, { method }))).json();
    for (;;) {
      await evictDurableObject(stub);
      const at = await runInDurableObject(stub, (_, { storage }) => storage.getAlarm());
      if (at === null) return answer;
      emulator.clock.advance(Math.max(0, at - emulator.clock.now()));
      await runDurableObjectAlarm(stub);
    }
  };
}

describe('an object that is evicted at each alarm', () => {
  const KEPT = ['Offer 1', 'Offer 10', 'Offer 11', 'Offer 12', 'Offer 13'];
  test('keeps what a clearing of a part is to keep, in its order, and clears once', async () => {
    const idInstance = '1101000003';
    const { calls, origins, texts } = gatewayOf(idInstance);
    const ask = open(idInstance);
    await ask('/keeping');
    expect(await ask('/found')).not.toHaveProperty('openJob');
    expect([calls.filter((call) => call === 'clearMessagesQueue').length, texts()]).toEqual([1, KEPT]);
    expect(origins.size).toBeGreaterThan(1);
  });

  test('restores each message of a snapshot that was asked for, once and in its order', async () => {
    const idInstance = '1101000004';
    const { calls, texts } = gatewayOf(idInstance);
    const ask = open(idInstance);
    await ask('/');
    expect(texts()).toEqual([]);
    await ask('/restoring');
    expect(await ask('/found')).not.toHaveProperty('openJob');
    expect([calls.filter((call) => call === 'sendMessage').length, texts()]).toEqual([KEPT.length, KEPT]);
  });
});
