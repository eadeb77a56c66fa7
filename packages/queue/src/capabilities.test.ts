import { useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { gatewayWith, TOKEN } from '../test/gateway.ts';
import { entry, ID } from '../test/reading.ts';
import { capabilities, type QueueFlavor } from './capabilities.ts';

useFakeTime();

/** The count of five messages and a sixth that came so long ago. */
function countAfter(flavor: QueueFlavor, ms: number): Promise<number> {
  const gateway = gatewayWith(5, { flavor });
  gateway.fill(1);
  gateway.emulator.clock.advance(ms);
  return gateway.instance.count();
}

const FLAVORS: readonly QueueFlavor[] = ['plain', 'v3', 'chat-api'];

describe.each(FLAVORS)('the capabilities of %s', (flavor) => {
  const row = capabilities[flavor];

  test('are those of this flavor, and each is explained in a sentence', () => {
    expect(row.flavor).toBe(flavor);
    for (const { note } of Object.values(row.abilities)) expect(note).toMatch(/^[A-Z\d].*\.$/);
  });

  test('call impossible just what an instance does not offer', () => {
    const { instance } = gatewayWith(0, { flavor });
    expect(instance.listSent === undefined).toBe(row.abilities['prove-sent'].support === 'impossible');
    expect(instance.hasAccount === undefined).toBe(row.abilities['check-recipient'].support === 'impossible');
  });

  test('call a selective clear possible where something can be sent again, also for a single message', async () => {
    const { instance } = gatewayWith(1, { flavor, behaviours: { recipientInMetadata: true } });
    const [waiting] = (await instance.list()).entries;
    expect(await instance.send(waiting ?? entry())).toHaveProperty('messageId');
    for (const ability of ['restore', 'clear-selected', 'remove-one'] as const) {
      expect(row.abilities[ability].support).toBe('emulated');
    }
  });

  test('say how many entries a list shows', async () => {
    const { instance } = gatewayWith(row.showCap + 1, { flavor, behaviours: { queueCap: null } });
    expect((await instance.list()).entries).toHaveLength(row.showCap);
  });

  test('say how old a count can be', async () => {
    expect(await countAfter(flavor, row.countLagMs)).toBe(6);
    expect(await countAfter(flavor, Math.max(row.countLagMs - 1, 0))).toBe(row.countLagMs === 0 ? 6 : 5);
  });

  test('say how many messages a queue holds', () => {
    const { account, clock } = gatewayWith(1000, { flavor });
    expect(account.waiting(clock.now())).toBe(row.queueCap ?? 1000);
  });
});

describe.each(['plain', 'v3'] as const)('the documented facts of the gateway (%s)', (flavor) => {
  const { retentionMs = Infinity, callsPerSecond } = capabilities[flavor];

  test('a message is kept so long', () => {
    const { emulator, account, clock } = gatewayWith(1, { flavor });
    emulator.clock.advance(retentionMs - 10_001);
    expect(account.waiting(clock.now())).toBe(1);
    emulator.clock.advance(1);
    expect(account.waiting(clock.now())).toBe(0);
  });

  test.each([
    ['showMessagesQueue', callsPerSecond.list],
    ['getMessagesCount', callsPerSecond.count],
    ['clearMessagesQueue', callsPerSecond.clear],
    ['sendMessage', callsPerSecond.send],
  ] as const)('one call of %s more than %i in a second is too many', async (operation, most) => {
    const { emulator } = gatewayWith(0, { flavor });
    const url = `https://gateway.example${flavor === 'v3' ? '/v3' : ''}/waInstance${ID}/${operation}/${TOKEN}`;
    const body = JSON.stringify({ chatId: flavor === 'v3' ? '10000002' : '79990000002@c.us', message: 'Hello' });
    const call = operation === 'sendMessage' ? { method: 'POST', body } : {};
    const statuses = await Promise.all(
      Array.from({ length: most + 1 }, async () => (await emulator.fetch(new Request(url, call))).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(most);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});
