import { expect, test } from 'vitest';
import { controlsOf } from '../../test/control-under-test.ts';
import { readQr } from '../../test/read-qr.ts';
import { read, under } from '../../test/behaviours/row.ts';

const wid = '79990000009@c.us';

test('the code that is read in the picture connects the number that scans it, also another than before', async () => {
  const emulator = controlsOf({ state: 'notAuthorized', wid: '79990000001@c.us' });
  const text = readQr(String(under('message', await read(emulator, 'qr'))));
  expect(text).toMatch(/^emulated-code-of-1101000001-\d+-/);
  expect(await emulator.answered('POST', 'instances/1101000001/scan', { wid, text })).toMatchObject([
    200,
    { outcome: 'connected', instance: { state: 'starting', wid } },
  ]);
  emulator.clock.advance(10_000);
  expect(await read(emulator, 'getWaSettings')).toMatchObject({ phone: '79990000009', chatId: wid, stateInstance: 'authorized' });
  expect(await read(emulator, 'getSettings')).toMatchObject({ wid });
  expect(await read(emulator, 'qr')).toMatchObject({ type: 'alreadyLogged' });
});

test('a scan of an old code does nothing, and the answer says so', async () => {
  const emulator = controlsOf({ state: 'notAuthorized' });
  await emulator.call('qr');
  emulator.clock.advance(20_000);
  expect(await emulator.answered('POST', 'instances/1101000001/scan', { wid })).toMatchObject([
    200,
    { outcome: 'expired', instance: { state: 'notAuthorized', wid: '79990000001@c.us' } },
  ]);
});

test('a pairing code is typed right, wrong, or into the phone of another number', async () => {
  const emulator = controlsOf({ state: 'notAuthorized' });
  const path = 'instances/1101000001/pairing-code';
  expect(await emulator.answered('POST', path, { wid })).toMatchObject([200, { outcome: 'no-code' }]);
  const asked = { verb: 'POST', body: { phoneNumber: 79990000009 } };
  const code = String(under('code', await read(emulator, 'getAuthorizationCode', asked)));
  expect(await emulator.answered('POST', path, { wid, code: '00000000' })).toMatchObject([200, { outcome: 'wrong-code' }]);
  const another = { wid: '79990000008@c.us', code };
  expect(await emulator.answered('POST', path, another)).toMatchObject([200, { outcome: 'wrong-number' }]);
  expect(await emulator.answered('POST', path, { wid, code })).toMatchObject([
    200,
    { outcome: 'connected', instance: { state: 'starting', wid } },
  ]);
});
