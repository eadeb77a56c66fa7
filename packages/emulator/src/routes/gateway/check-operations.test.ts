import { expect, test } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../../../test/emulator-under-test.ts';
import { START } from '../../../test/instance-options.ts';

const phoneNumber = 79990000002;

async function check(
  { call, instance }: EmulatorUnderTest,
  body: object = { phoneNumber },
): Promise<readonly [status: number, body: string]> {
  const answer = await call(instance.product === 'max' ? 'checkAccount' : 'checkWhatsapp', { verb: 'POST', body });
  return [answer.status, await answer.text()];
}

test.each(['whatsapp', 'max'] as const)(
  'by noAccountShare some numbers of %s have no account, and those are the ones to which messages fail',
  async (product) => {
    const emulator = emulatorWith({ product, behaviours: { noAccountShare: 0.5, pace: false, rateLimits: false } });
    const found = new Set<boolean>();
    for (let i = 0; i < 30; i += 1) {
      const number = phoneNumber + i;
      const [, answer] = await check(emulator, { phoneNumber: number });
      const exists = answer.includes(':true');
      const [, chatOfMax] = /"chatId":"(\d+)"/.exec(answer) ?? [];
      const chatId = product === 'max' ? (chatOfMax ?? String(number)) : `${number}@c.us`;
      emulator.instance.accept({ type: 'sendMessage', body: { chatId, message: 'text' } }, START);
      emulator.instance.advance(START);
      expect(emulator.engine.record.all().at(-1)?.event).toBe(exists ? 'sent' : 'failed');
      found.add(exists);
    }
    expect(found.size).toBe(2);
  },
);

test('checkWhatsapp takes a chat in the place of a number', async () => {
  const emulator = emulatorWith();
  expect(await check(emulator, { chatId: '79990000002@c.us' })).toEqual([200, '{"existsWhatsapp":true}']);
  expect((await check(emulator, { chatId: '79990000002' }))[0]).toBe(400);
  expect((await check(emulator, {}))[1]).toContain("'value' must have at least 1 key");
});

test('checkAccount says the chat of an account', async () => {
  expect(await check(emulatorWith({ product: 'max' }))).toEqual([200, '{"exist":true,"chatId":"79990000002","fromCache":false}']);
});

test('an instance without an account checks nothing: WhatsApp refuses, MAX says so with status 200', async () => {
  const reason = 'instance is starting or not authorized';
  expect(await check(emulatorWith({ state: 'notAuthorized' }))).toEqual([400, reason]);
  const refused = JSON.stringify({ status: false, reason });
  expect(await check(emulatorWith({ product: 'max', state: 'notAuthorized' }))).toEqual([200, refused]);
});

test('checkAccount knows numbers of Russia and Belarus only', async () => {
  const emulator = emulatorWith({ product: 'max', behaviours: { rateLimits: false } });
  expect((await check(emulator, { phoneNumber: 375_290_000_000 }))[0]).toBe(200);
  expect(await check(emulator, { phoneNumber: 491_510_000_000 })).toEqual([
    400,
    expect.stringContaining('Russia (7) or Belarus (375)'),
  ]);
});

test('checksBeforeLimit is how many checks within two hours checkAccount answers', async () => {
  const emulator = emulatorWith({ product: 'max', behaviours: { checksBeforeLimit: 2, rateLimits: false } });
  expect((await check(emulator))[0]).toBe(200);
  emulator.clock.advance(60 * 60_000);
  expect((await check(emulator))[0]).toBe(200);
  expect(await check(emulator)).toEqual([469, '']);
  emulator.clock.advance(60 * 60_000);
  expect((await check(emulator))[0]).toBe(200);
});

test.each([
  ['whatsapp', 'checkwhatsapp'],
  ['max', 'checkaccount'],
] as const)('a check of %s is counted in the quota of the month', async (product, method) => {
  const quota = { correspondents: 0, checks: 2, sends: 0 };
  const emulator = emulatorWith({ product, behaviours: { quota, rateLimits: false } });
  expect((await check(emulator))[0]).toBe(200);
  expect((await check(emulator))[0]).toBe(200);
  const [status, body] = await check(emulator);
  expect([status, JSON.parse(body)]).toEqual([
    466,
    {
      invokeStatus: {
        method,
        used: 2,
        total: 2,
        status: 'QUOTE_EXCEEDED',
        description: 'The number of checks of this tariff is used up.',
      },
    },
  ]);
  emulator.clock.advance(31 * 24 * 60 * 60_000);
  expect((await check(emulator))[0]).toBe(200);
});
