import { expect, test } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../../test/emulator-under-test.ts';
import { read } from '../../test/behaviours/row.ts';
import { readScenario } from './read-scenario.ts';

const TOKEN = 'emulated-token-of-1101000001';

function playing(event: object, product = 'whatsapp'): EmulatorUnderTest {
  const emulator = emulatorWith();
  const instances = [{ name: 'shop', idInstance: '1101000001', product, state: 'notAuthorized' }];
  const events = [{ atSeconds: 5, instance: 'shop', ...event }];
  emulator.load(readScenario(JSON.stringify({ title: 'A phone', description: 'It connects.', instances, events })));
  return emulator;
}

async function stateAfter(emulator: EmulatorUnderTest, seconds: number): Promise<unknown> {
  emulator.clock.advance(seconds * 1000);
  return read(emulator, 'getStateInstance', { token: TOKEN });
}

const wid = '79990000009@c.us';

test('a phone that looks for a code for a time scans the one that is given meanwhile', async () => {
  const emulator = playing({ do: 'scan', wid, forSeconds: 60 });
  emulator.clock.advance(30_500);
  await emulator.call('qr', { token: TOKEN });
  expect(await stateAfter(emulator, 0.4)).toEqual({ stateInstance: 'notAuthorized' });
  expect(await stateAfter(emulator, 1)).toEqual({ stateInstance: 'starting' });
  expect(await stateAfter(emulator, 10)).toEqual({ stateInstance: 'authorized' });
  expect(emulator.engine.instance('1101000001')?.wid).toBe(wid);
});

test.each([
  ['looks once, before', {}, 6],
  ['has stopped looking', { forSeconds: 20 }, 26],
])('a phone that %s connects nothing', async (_what, how, at) => {
  const emulator = playing({ do: 'scan', wid, ...how });
  emulator.clock.advance(at * 1000);
  await emulator.call('qr', { token: TOKEN });
  expect(await stateAfter(emulator, 10)).toEqual({ stateInstance: 'notAuthorized' });
});

test('a pairing code is typed in when it is there', async () => {
  const emulator = playing({ do: 'enter-code', wid, forSeconds: 60 });
  await emulator.call('getAuthorizationCode', { verb: 'POST', token: TOKEN, body: { phoneNumber: 79990000009 } });
  expect(await stateAfter(emulator, 5)).toEqual({ stateInstance: 'starting' });
});

test('only WhatsApp has a code to type into the phone', () => {
  expect(() => playing({ do: 'enter-code', wid }, 'telegram')).toThrow(/telegram has no pairing codes/);
});
