import controls from '@sluice/openapi/emulator.json' with { type: 'json' };
import gateway from '@sluice/openapi/gateway.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { controlsOf, type ControlUnderTest } from '../../test/control-under-test.ts';
import { gatewayContract } from '../../test/gateway-contract.ts';
import { read, under } from '../../test/behaviours/row.ts';
import { readScenario } from './read-scenario.ts';

const { mapping } = gateway.components.schemas.KnownQueueEntry.discriminator;
const types = controls.components.schemas.Enqueue.properties.type.enum;
const showMessagesQueue = gatewayContract.endpoints.find(({ operationId }) => operationId === 'showMessagesQueue');

/** The queue as a client sees it, after it was held against the contract. */
async function shown({ call, nextWindow }: ControlUnderTest): Promise<unknown> {
  nextWindow();
  const answer = await call('showMessagesQueue', { token: 'emulated-token-of-1101000001' });
  if (showMessagesQueue === undefined) throw new Error('The contract has no showMessagesQueue.');
  expect(await gatewayContract.findFault(showMessagesQueue, answer.clone())).toBeUndefined();
  return answer.json();
}

test('all types that the contract names in a queue can be put in', () => {
  expect(types).toEqual(expect.arrayContaining(Object.keys(mapping)));
});

describe.each(types)('an entry of the type %s', (type) => {
  test('is put in by a control, shown and valid', async () => {
    const emulator = controlsOf({ state: 'blocked', apiTokenInstance: 'emulated-token-of-1101000001' });
    const answer = await emulator.control('POST', 'instances/1101000001/messages', { type, count: 2 });
    expect(answer.status).toBe(200);
    expect(await shown(emulator)).toMatchObject([{ type }, { type }]);
  });

  test('is put in by a step of a scenario, shown and valid, and leaves', async () => {
    const emulator = controlsOf();
    const messages = { type, count: 2 };
    const scenario = {
      title: 'One type',
      description: 'A blocked number with two entries.',
      instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'blocked' }],
      events: [
        { do: 'enqueue', atSeconds: 0, instance: 'shop', messages },
        { do: 'change-state', atSeconds: 60, instance: 'shop', change: { state: 'authorized' } },
      ],
    };
    emulator.load(readScenario(JSON.stringify(scenario)));
    expect(under('type', await shown(emulator))).toEqual([type, type]);
    emulator.clock.advance(120_000);
    expect(await shown(emulator)).toEqual([]);
    const instance = emulator.engine.instance('1101000001');
    expect(instance?.totals).toMatchObject({ accepted: 2, sent: 2 });
  });
});

test.each(['sendTyping', 'editMessage', 'deleteMessage', 'deleteStatus'])('%s leaves no message behind', async (type) => {
  const emulator = controlsOf();
  await emulator.control('POST', 'instances/1101000001/messages', { type });
  emulator.clock.advance(60_000);
  expect(await read(emulator, 'lastOutgoingMessages')).toEqual([]);
  expect(await read(emulator, 'getWebhooksCount')).toEqual({ count: 0 });
});
