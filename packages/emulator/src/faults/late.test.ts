import { setImmediate as settled } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../../test/emulator-under-test.ts';
import { START } from '../../test/instance-options.ts';
import type { Fault } from './faults.ts';

const MINUTE = 60_000;
const body = { chatId: '79990000002@c.us', message: 'An offer.' };

/** An emulator in which nothing leaves; the next call of an operation comes late. */
function emulatorWithLate(operation: string, ms: number, different: Parameters<typeof emulatorWith>[0] = {}): EmulatorUnderTest {
  const emulator = emulatorWith({ state: 'blocked', ...different });
  const fault: Fault = { kind: 'late', ms };
  emulator.faults.plant({ operation, times: 1, fault });
  return emulator;
}

/** What happened, and after how many milliseconds. */
function happened({ engine, clock }: EmulatorUnderTest): readonly (readonly [event: string, afterMs: number])[] {
  engine.advance(clock.now());
  return engine.record.all().map(({ event, at }) => [event, at - START]);
}

function request({ instance }: EmulatorUnderTest, method: string, init: RequestInit = {}): Request {
  const { idInstance, apiTokenInstance } = instance;
  return new Request(`http://gateway.example/waInstance${idInstance}/${method}/${apiTokenInstance}`, init);
}

test('a late call is not carried out and not answered before its time, and then both', async () => {
  const emulator = emulatorWithLate('sendMessage', 5 * MINUTE);
  let answered = false;
  const answer = emulator.call('sendMessage', { verb: 'POST', body }).finally(() => (answered = true));
  await settled();
  emulator.clock.advance(5 * MINUTE - 1);
  await settled();
  expect([happened(emulator), emulator.requests.all(), answered]).toEqual([[], [], false]);
  emulator.clock.advance(1);
  expect(await (await answer).json()).toEqual({ idMessage: emulator.instance.shown(emulator.clock.now())[0]?.id });
  expect(happened(emulator)).toEqual([['accepted', 5 * MINUTE]]);
  expect(emulator.requests.all()).toMatchObject([{ at: START, status: 200, fault: 'late' }]);
});

test('a late call is carried out also when its caller gives up before, with what it sent', async () => {
  const emulator = emulatorWithLate('sendMessage', 5 * MINUTE);
  const caller = new AbortController();
  const init = { method: 'POST', body: JSON.stringify(body), signal: caller.signal };
  const answer = emulator.fetch(request(emulator, 'sendMessage', init));
  await settled();
  caller.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect(emulator.requests.all()).toMatchObject([{ at: START, status: null, fault: 'late' }]);
  emulator.clock.advance(5 * MINUTE);
  expect(happened(emulator)).toEqual([['accepted', 5 * MINUTE]]);
  expect(emulator.instance.shown(emulator.clock.now())).toMatchObject([{ body }]);
});

test('a late call is carried out at its own moment, however far the clock moves at once', async () => {
  const emulator = emulatorWithLate('clearMessagesQueue', 3 * MINUTE, { settings: { delaySendMessagesMilliseconds: MINUTE } });
  for (let i = 0; i < 5; i += 1) emulator.instance.accept({ type: 'sendMessage', body }, START);
  const answer = emulator.call('clearMessagesQueue');
  emulator.engine.schedule({ at: START + MINUTE, run: (at) => emulator.instance.changeState({ state: 'authorized' }, at) });
  emulator.clock.advance(60 * MINUTE);
  expect(await (await answer).json()).toEqual({ isCleared: true });
  expect(happened(emulator).slice(5)).toEqual([
    ['sent', MINUTE],
    ['sent', 2 * MINUTE],
    ['sent', 3 * MINUTE],
    ['cleared', 3 * MINUTE],
    ['cleared', 3 * MINUTE],
  ]);
});

test('a late send is carried out at its own moment, however far the clock moves at once', async () => {
  const emulator = emulatorWithLate('sendMessage', MINUTE);
  const answer = emulator.call('sendMessage', { verb: 'POST', body });
  await settled();
  emulator.clock.advance(60 * MINUTE);
  await answer;
  expect(happened(emulator)).toEqual([['accepted', MINUTE]]);
});

test('a late send to Chat-API is carried out at its own moment', async () => {
  const emulator = emulatorWithLate('sendMessage', MINUTE, { product: 'chat-api', state: 'init' });
  const { idInstance, apiTokenInstance } = emulator.instance;
  const url = `http://gateway.example/instance${idInstance}/sendMessage?token=${apiTokenInstance}`;
  const answer = emulator.fetch(new Request(url, { method: 'POST', body: '{"chatId":"79990000002@c.us","body":"An offer."}' }));
  await settled();
  emulator.clock.advance(60 * MINUTE);
  expect(await (await answer).json()).toMatchObject({ sent: true });
  expect(happened(emulator)).toEqual([['accepted', MINUTE]]);
});

test('a late call finds an instance that was looked at by itself at a later time', async () => {
  const emulator = emulatorWithLate('clearMessagesQueue', MINUTE);
  emulator.instance.accept({ type: 'sendMessage', body }, START);
  const answer = emulator.call('clearMessagesQueue');
  emulator.clock.advance(2 * MINUTE);
  expect(emulator.instance.waiting(emulator.clock.now())).toBe(1);
  expect((await answer).status).toBe(200);
  expect(happened(emulator).at(-1)).toEqual(['cleared', 2 * MINUTE]);
});

test('a late call of no time at all is carried out at once', async () => {
  const emulator = emulatorWithLate('sendMessage', 0);
  expect((await emulator.call('sendMessage', { verb: 'POST', body })).status).toBe(200);
  expect(happened(emulator)).toEqual([['accepted', 0]]);
});

test('a late call counts for the limit of calls when it is carried out', async () => {
  const emulator = emulatorWithLate('getSettings', MINUTE);
  const late = emulator.call('getSettings');
  expect((await emulator.call('getSettings')).status).toBe(200);
  emulator.clock.advance(MINUTE);
  expect([(await late).status, (await emulator.call('getSettings')).status]).toEqual([200, 429]);
});

test('a late upload is carried out too', async () => {
  const emulator = emulatorWithLate('sendFileByUpload', MINUTE);
  const form = new FormData();
  form.append('chatId', body.chatId);
  form.append('file', new Blob(['An invoice.']), 'invoice.pdf');
  const answer = emulator.call('sendFileByUpload', { verb: 'POST', body: form });
  // The form is written in many turns.
  while (emulator.engine.nextScheduledAt === Infinity) await settled();
  emulator.clock.advance(MINUTE);
  expect((await answer).status).toBe(200);
  expect(happened(emulator)).toEqual([['accepted', MINUTE]]);
});

test('a late call to an instance that is gone by then meets no instance', async () => {
  const emulator = emulatorWithLate('sendMessage', MINUTE);
  const answer = emulator.call('sendMessage', { verb: 'POST', body });
  await settled();
  emulator.engine.removeInstance(emulator.instance.idInstance, START);
  emulator.clock.advance(MINUTE);
  expect((await answer).status).toBe(403);
  expect(happened(emulator)).toEqual([]);
});

test('when everything starts again, a late call is cut off, is not carried out and is not in the new log', async () => {
  const emulator = emulatorWithLate('sendMessage', MINUTE);
  const answer = emulator.call('sendMessage', { verb: 'POST', body });
  await settled();
  emulator.load({
    title: 'One',
    description: 'One.',
    instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp' }],
  });
  emulator.clock.advance(MINUTE);
  await expect(answer).rejects.toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
  expect([happened(emulator), emulator.requests.all()]).toEqual([[], []]);
});
