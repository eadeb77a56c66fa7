import { expect, test } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../../test/emulator-under-test.ts';
import { instanceOptions, START } from '../../test/instance-options.ts';

const chatId = '79990000002@c.us';

/** An emulator in which nothing leaves. */
function emulatorWithoutLimits(): EmulatorUnderTest {
  return emulatorWith({ state: 'blocked', behaviours: { rateLimits: false } });
}

async function send({ call }: EmulatorUnderTest, message: string, id?: string): Promise<unknown> {
  return (await call('sendMessage', { verb: 'POST', body: { chatId, message }, ...(id !== undefined && { id }) })).json();
}

function repeatNext({ faults }: EmulatorUnderTest, operation: string): void {
  faults.plant({ operation, times: 1, fault: { kind: 'repeat-answer' } });
}

function waiting({ instance }: EmulatorUnderTest): readonly string[] {
  return instance.shown(START).map(({ id }) => id);
}

test('a send is accepted, and gets the id of the one before it', async () => {
  const emulator = emulatorWithoutLimits();
  const first = await send(emulator, 'first');
  repeatNext(emulator, 'sendMessage');
  const second = await send(emulator, 'second');
  const third = await send(emulator, 'third');
  const ids = waiting(emulator);
  expect([first, second, third]).toEqual([{ idMessage: ids[0] }, { idMessage: ids[0] }, { idMessage: ids[2] }]);
  expect(ids).toHaveLength(3);
  expect(emulator.requests.all().map(({ status, fault }) => [status, fault])).toEqual([
    [200, undefined],
    [200, 'repeat-answer'],
    [200, undefined],
  ]);
});

test('of two that are repeated in a row, each gets the answer to the one before it', async () => {
  const emulator = emulatorWithoutLimits();
  await send(emulator, 'first');
  repeatNext(emulator, 'sendMessage');
  repeatNext(emulator, 'sendMessage');
  const reported = [await send(emulator, 'second'), await send(emulator, 'third')];
  expect(reported).toEqual(
    waiting(emulator)
      .slice(0, 2)
      .map((idMessage) => ({ idMessage })),
  );
});

test('a list is repeated with its status and media type, although the queue is another by then', async () => {
  const emulator = emulatorWithoutLimits();
  await send(emulator, 'first');
  const before = await (await emulator.call('showMessagesQueue')).text();
  await emulator.call('clearMessagesQueue');
  repeatNext(emulator, 'showMessagesQueue');
  const repeated = await emulator.call('showMessagesQueue');
  expect([repeated.status, repeated.headers.get('content-type')]).toEqual([200, 'application/json']);
  expect(await repeated.text()).toBe(before);
  expect(await (await emulator.call('showMessagesQueue')).json()).toEqual([]);
});

test('the first call of an operation gets its own answer, whatever was asked of other operations and other instances', async () => {
  const emulator = emulatorWithoutLimits();
  emulator.engine.addInstance(instanceOptions({ idInstance: '1101000002', state: 'blocked' }), START);
  await emulator.call('showMessagesQueue');
  await send(emulator, 'to another', '1101000002');
  repeatNext(emulator, 'sendMessage');
  expect(await send(emulator, 'first')).toEqual({ idMessage: waiting(emulator)[0] });
});

test('an answer that its caller did not see is repeated too, and one to a call that was not carried out is not', async () => {
  const emulator = emulatorWithoutLimits();
  emulator.faults.plant({ times: 1, fault: { kind: 'lost', how: 'bad-gateway' } });
  emulator.faults.plant({ times: 1, fault: { kind: 'status', status: 503 } });
  repeatNext(emulator, 'sendMessage');
  await emulator.call('sendMessage', { verb: 'POST', body: { chatId, message: 'lost' } });
  await emulator.call('sendMessage', { verb: 'POST', body: { chatId, message: 'not carried out' } });
  const repeated = await send(emulator, 'second');
  expect(repeated).toEqual({ idMessage: waiting(emulator)[0] });
  expect(waiting(emulator)).toHaveLength(2);
});

test('when everything starts again, nothing was answered yet', async () => {
  const emulator = emulatorWithoutLimits();
  await send(emulator, 'first');
  const instances = [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'blocked' }] as const;
  emulator.load({ title: 'One', description: 'One.', instances });
  repeatNext(emulator, 'sendMessage');
  const token = 'emulated-token-of-1101000001';
  const answer = await emulator.call('sendMessage', { verb: 'POST', token, body: { chatId, message: 'second' } });
  expect(await answer.json()).toEqual({ idMessage: emulator.engine.instance('1101000001')?.shown(START)[0]?.id });
});
