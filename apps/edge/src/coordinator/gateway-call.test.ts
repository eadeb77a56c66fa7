import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { BY, coordinatorUnderTest, ID, TOKEN, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { at, textAt } from '../../test/json-at.ts';
import { createAnswerMemory } from '../answer-memory.ts';
import { createSharedRoom } from '../shared-room.ts';
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
  { body, isProtected = false }: { readonly body?: object | string; readonly isProtected?: boolean } = {},
): Promise<Called> {
  const written = typeof body === 'object' ? JSON.stringify(body) : body;
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
    caller: new AbortController().signal,
    forward,
    takeRoom: createSharedRoom(createAnswerMemory(1_000_000, () => 0)),
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
      expect.stringMatching(/The hold was set by operator\. The reason: A wrong price\. Nothing was sent/),
    ]);
    await untilResolved(new Promise((resolve) => setTimeout(resolve, 91_000)));
    expect(await call(under, 'send', 'sendMessage', { body: MESSAGE })).toMatchObject({ status: 200 });
    expect(under.waiting()).toBe(1);
  });

  test('holds senders while a clearing is under way', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    expect(await call(under, 'clear', 'clearMessagesQueue')).toMatchObject({ status: 200, body: { isCleared: true } });
    const held = await call(under, 'send', 'sendMessage', { body: MESSAGE });
    expect([held.status, held.headers.get('retry-after')]).toEqual([423, '10']);
    expect(textAt(held.body, 'detail')).toMatch(
      /are held while the queue is being cleared, until \S+Z at the latest\. It was begun by sender\. The reason: A program has called clearMessagesQueue through the edge\. Nothing/,
    );
  });

  test('names who holds senders by a name and the key that may give it', async () => {
    const under = coordinatorUnderTest();
    const { queue } = under.coordinator;
    queue.hold({ until: under.emulator.clock.now() + 90_000, actor: 'anna@desk by op', reason: 'A wrong price.' });
    const held = await call(under, 'send', 'sendMessage', { body: MESSAGE });
    expect(textAt(held.body, 'detail')).toContain('set by anna@desk with the key op. The reason: A wrong price. Nothing');
  });

  test('says that the queue was not cleared where a clear fails before its request', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    under.answerOnce('showMessagesQueue', async () => {
      throw new TypeError('The connection was refused.');
    });
    const failed = await call(under, 'clear', 'clearMessagesQueue');
    expect([failed.status, under.waiting()]).toEqual([502, 3]);
    expect(textAt(failed.body, 'detail')).toMatch(/^The queue was not cleared\. /);
    expect(textAt(failed.body, 'detail')).not.toMatch(/may have|not known|whether/i);
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

  test('says of a clear while another is under way which job that is, and sends nothing', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    expect(await call(under, 'clear', 'clearMessagesQueue')).toMatchObject({ status: 200, body: { isCleared: true } });
    const second = await call(under, 'clear', 'clearMessagesQueue');
    expect([second.status, at(second.body, 'code')]).toEqual([409, 'busy']);
    expect(second.headers.get('sluice-job')).toBe(under.coordinator.queue.openJob()?.id);
    expect(under.calls.filter((one) => one === 'clearMessagesQueue')).toHaveLength(1);
  });

  test('changes no delay while the brake of a hold is on', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    const { braking, runner } = under.coordinator;
    braking.hold(() => under.coordinator.queue.hold({ until: under.emulator.clock.now() + 600_000, ...BY }), BY);
    const delay = { delaySendMessagesMilliseconds: 500 };
    const meanwhile = await call(under, 'change', 'setSettings', { body: delay });
    expect([meanwhile.status, at(meanwhile.body, 'code')]).toEqual([423, 'held']);
    expect(await call(under, 'change', 'setSettings', { body: { incomingWebhook: 'yes' } })).toMatchObject({ status: 200 });
    await untilResolved(runner.wake());
    expect(await call(under, 'change', 'setSettings', { body: delay })).toMatchObject({ status: 423 });
  });

  test.each([
    '{"DelaySendMessagesMilliseconds":500}',
    '{" delaysendmessagesmilliseconds":500}',
    '{"delaySendMessagesMilliseconds":500,"delaySendMessagesMilliseconds":null}',
    String.raw`{"\u0064elaySendMessagesMilliseconds":500,"delaySendMessagesMilliseconds":null}`,
    "{'delaySendMessagesMilliseconds':500}",
    '[{"delaySendMessagesMilliseconds":500}]',
  ])('changes no delay over a brake that is on, however it is spelt: %s', async (body) => {
    const under = coordinatorUnderTest({ waiting: 20, state: 'authorized' });
    const { queue, braking } = under.coordinator;
    braking.hold(() => queue.hold({ until: under.emulator.clock.now() + 90_000, ...BY }), BY);
    expect(await call(under, 'change', 'setSettings', { body })).toMatchObject({ status: 423 });
    expect(under.calls).not.toContain('setSettings');
  });

  test('changes other settings over a brake that is on, also where a client sends an empty delay with them', async () => {
    const under = coordinatorUnderTest({ waiting: 20, state: 'authorized' });
    const { queue, braking } = under.coordinator;
    braking.hold(() => queue.hold({ until: under.emulator.clock.now() + 90_000, ...BY }), BY);
    const body = { incomingWebhook: 'yes', delaySendMessagesMilliseconds: null };
    expect(await call(under, 'change', 'setSettings', { body })).toMatchObject({ status: 200 });
  });

  test('clears nothing of an instance that is protected', async () => {
    const under = coordinatorUnderTest({ waiting: 3 });
    expect(await call(under, 'clear', 'clearMessagesQueue', { isProtected: true })).toMatchObject({
      status: 403,
      // Also of an instance that was added while the edge ran, of which no configuration says it.
      body: {
        code: 'protected',
        detail:
          'Instance 1101000001 is protected at the edge. Nothing was sent to the gateway. Take its protection away first, if you mean it.',
      },
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
