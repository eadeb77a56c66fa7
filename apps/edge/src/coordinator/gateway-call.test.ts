import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { coordinatorUnderTest, ID, TOKEN, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { at, textAt } from '../../test/json-at.ts';
import { handOver } from '../hand-over.ts';
import { callThrough, type CallKind, type GatewayCall } from './gateway-call.ts';

useFakeTime();

interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Calls a method through the coordinator; virtual time passes until it is answered. */
async function call(
  { coordinator, emulator }: CoordinatorUnderTest,
  kind: CallKind,
  method: string,
  { body, isProtected = false }: { readonly body?: object; readonly isProtected?: boolean } = {},
): Promise<Called> {
  const written = body === undefined ? undefined : JSON.stringify(body);
  const forward: GatewayCall['forward'] = async () => {
    const init = { method: written === undefined ? 'GET' : 'POST', ...(written !== undefined && { body: written }) };
    return emulator.fetch(new Request(`https://gateway.example/waInstance${ID}/${method}/${TOKEN}`, init));
  };
  const made: GatewayCall = {
    kind,
    method,
    callsPerSecond: 1,
    query: '',
    body: written === undefined ? undefined : new TextEncoder().encode(written),
    actor: 'sender',
    isProtected,
    forward,
    handOver,
  };
  const response = await untilResolved(callThrough(coordinator, made, () => emulator.clock.now()));
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

const MESSAGE = { chatId: '79990000001@c.us', message: 'Your order' };
const hold = ({ coordinator, emulator }: CoordinatorUnderTest, ms: number): void =>
  void coordinator.queue.hold({ until: emulator.clock.now() + ms, actor: 'operator', reason: 'A wrong price' });

describe('a call of the gateway through the edge', () => {
  test('sends nothing while a hold is in force, and says until when', async () => {
    const under = coordinatorUnderTest();
    hold(under, 90_000);
    const held = await call(under, 'send', 'sendMessage', { body: MESSAGE });
    expect([held.status, held.headers.get('retry-after'), under.waiting()]).toEqual([423, '90', 0]);
    expect([at(held.body, 'code'), textAt(held.body, 'detail')]).toEqual([
      'held',
      expect.stringContaining('by operator: A wrong price. '),
    ]);
    await untilResolved(new Promise((resolve) => setTimeout(resolve, 91_000)));
    expect(await call(under, 'send', 'sendMessage', { body: MESSAGE })).toMatchObject({ status: 200 });
    expect(under.waiting()).toBe(1);
  });

  test('holds senders while a clearing is under way', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    expect(await call(under, 'clear', 'clearMessagesQueue')).toMatchObject({ status: 200, body: { isCleared: true } });
    expect(await call(under, 'send', 'sendMessage', { body: MESSAGE })).toMatchObject({ status: 423 });
  });

  test('says of a clear which job it is, which goes on to be verified', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { headers } = await call(under, 'clear', 'clearMessagesQueue');
    const job = under.coordinator.queue.journal.readJob(headers.get('sluice-job') ?? '');
    expect(job).toMatchObject({
      kind: 'clear',
      actor: 'sender',
      reason: 'A program has called clearMessagesQueue through the edge.',
    });
  });

  test('clears at the gateway also where nothing can be captured', async () => {
    const under = coordinatorUnderTest();
    expect(await call(under, 'clear', 'clearMessagesQueue')).toMatchObject({ status: 200, body: { isCleared: true } });
    expect(under.coordinator.queue.journal.openJobs()).toEqual([]);
  });

  test('clears nothing of an instance that is protected', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    expect(await call(under, 'clear', 'clearMessagesQueue', { isProtected: true })).toMatchObject({
      status: 403,
      body: { code: 'protected' },
    });
    expect(under.waiting()).toBe(3);
  });

  test('gives no code to connect a number while messages wait on which nothing was decided', async () => {
    const under = coordinatorUnderTest({ waiting: 14 });
    const refused = await call(under, 'reconnect', 'qr');
    expect([refused.status, textAt(refused.body, 'detail')]).toEqual([
      409,
      expect.stringMatching(/^14 messages wait .*\/decisions/),
    ]);
    const decided = { confirm: ID, keep: 14, actor: 'operator', reason: 'Answers to customers.' };
    const order = { isOnlyDecided: true, watchMs: 0, endsAtLeak: false };
    under.coordinator.queue.openConnect(decided, order, { owner: under.coordinator.owner });
    await untilResolved(under.coordinator.wake());
    expect(await call(under, 'reconnect', 'qr')).toMatchObject({ status: 200, body: { type: 'qrCode' } });
  });

  test('shares what is read, and reads again after a change', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const asked = (): number => under.emulator.requests.all().filter(({ operation }) => operation === 'showMessagesQueue').length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(under, 'read', 'showMessagesQueue')));
    expect([asked(), answers.every(({ headers }) => headers.get('age') === '0')]).toEqual([1, true]);
    await call(under, 'send', 'sendMessage', { body: MESSAGE });
    expect((await call(under, 'read', 'showMessagesQueue')).body).toHaveLength(4);
  });
});
