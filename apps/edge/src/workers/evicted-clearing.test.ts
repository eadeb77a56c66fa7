import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
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
