import { expect, test } from 'vitest';
import { controlEndpoints, findControlFault } from '../../test/control-contract.ts';
import { controlsOf, type ControlUnderTest } from '../../test/control-under-test.ts';
import { START } from '../../test/instance-options.ts';
import type { OperationId } from './operation.ts';

/** A way to call an operation: the calls before it, and its body. */
interface Case {
  readonly status: number;
  /** In the place of what is in braces; the instance that is there otherwise. */
  readonly of?: string;
  readonly query?: string;
  readonly body?: unknown;
  readonly before?: (controls: ControlUnderTest) => unknown;
}

const rule = { operation: 'showMessagesQueue', times: 2, fault: { kind: 'latency', ms: 5 } };
const plant = ({ faults }: ControlUnderTest): unknown =>
  faults.plant({ operation: 'showMessagesQueue', times: 2, fault: { kind: 'reset' } });

/** Messages that have met every end, and calls of every kind. */
async function live({ instance, call, clock, control, nextWindow }: ControlUnderTest): Promise<void> {
  instance.changeSettings({ webhookUrl: 'https://hooks.example', outgoingWebhook: true, n: 1 }, START);
  for (const state of ['authorized', 'blocked', null]) {
    instance.changeState({ state }, clock.now());
    await control('POST', 'instances/1101000001/messages', { count: 3, text: 'hostile' });
    nextWindow();
  }
  instance.clearMessages(clock.now());
  await control('POST', 'instances/1101000001/messages', { type: 'sendPoll', count: 3, copies: 2 });
  clock.advance(86_400_000);
  instance.changeBehaviours({ noAccountShare: 1, duplicatesAfterReboot: 5 }, clock.now());
  instance.changeState({ state: 'authorized' }, clock.now());
  await control('POST', 'instances/1101000001/messages', { type: 'sendFileByUrl', count: 3, linkAgeDays: 20 });
  instance.reboot(clock.now());
  clock.advance(60_000);
  await call('showMessagesQueue');
  await call('showMessagesQueue', { token: 'another' });
  await control('POST', 'faults', { times: 1, fault: { kind: 'reset' } });
  await call('getStateInstance').catch(() => undefined);
}

/** No account is connected, and a code was given. */
async function loggedOutWithQr({ instance, call }: ControlUnderTest): Promise<void> {
  instance.changeState({ state: 'notAuthorized' }, START);
  await call('qr');
}

const unknownInstance: Case = { status: 404, of: '7' };
const paged: readonly Case[] = [
  { status: 200 },
  { status: 200, before: live },
  { status: 200, before: live, query: '?after=2&limit=3&idInstance=1101000001' },
  { status: 400, query: '?limit=0' },
];
const own = {
  title: 'One message',
  description: 'A blocked number with one message.',
  instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'blocked' }],
  events: [{ do: 'enqueue', atSeconds: -60, instance: 'shop', messages: { text: 'offer' } }],
  faults: [rule],
};

const cases: Readonly<Record<OperationId, readonly Case[]>> = {
  listInstances: [{ status: 200 }, { status: 200, before: live }],
  createInstance: [
    { status: 201, body: { idInstance: '4100000001', product: 'telegram' } },
    { status: 201, body: { idInstance: '9000', product: 'chat-api', state: null, behaviours: { quota: null } } },
    { status: 400, body: {} },
    { status: 409, body: { idInstance: '1101000001', product: 'whatsapp' } },
    { status: 413, body: ' '.repeat(65 * 1024) },
  ],
  getInstance: [{ status: 200 }, { status: 200, before: live }, unknownInstance],
  removeInstance: [{ status: 200 }, unknownInstance],
  changeState: [
    { status: 200, body: { state: 'blocked' } },
    { status: 200, body: { state: null, substatus: 'offline', wid: '79990000009@c.us' } },
    { status: 400, body: {} },
    { ...unknownInstance, body: { state: 'blocked' } },
  ],
  scanQr: [
    { status: 200, body: { wid: '79990000009@c.us' } },
    { status: 200, body: { wid: '79990000009@c.us' }, before: loggedOutWithQr },
    { status: 200, body: { wid: '79990000009@c.us', text: 'another' }, before: loggedOutWithQr },
    { status: 400, body: {} },
    { ...unknownInstance, body: { wid: '79990000009@c.us' } },
  ],
  enterPairingCode: [
    { status: 200, body: { wid: '79990000009@c.us' } },
    { status: 200, body: { wid: '79990000009@c.us', code: 'ABCD1234' } },
    { status: 400, body: { wid: 79990000009 } },
    { ...unknownInstance, body: { wid: '79990000009@c.us' } },
  ],
  changeBehaviours: [
    { status: 200, body: {} },
    { status: 200, body: { slowStart: { messages: 5, perMs: 120_000 } } },
    { status: 400, body: { clearing: 5 } },
    { ...unknownInstance, body: {} },
  ],
  enqueueMessages: [
    { status: 200, body: {} },
    { status: 200, body: { count: 5, everySeconds: 60, recipients: { form: 'national' } } },
    { status: 400, body: { count: 0 } },
    { ...unknownInstance, body: {} },
  ],
  receiveMessage: [
    { status: 200, body: { text: 'Is my order on its way?' } },
    { status: 200, body: { text: 'Hello', chatId: '79990000003@c.us', senderName: 'Anna' } },
    { status: 400, body: {} },
    { ...unknownInstance, body: { text: 'Hello' } },
  ],
  noteReceipts: [
    { status: 200, body: { status: 'read' } },
    { status: 200, before: live, body: { status: 'delivered', idMessage: 'BAE5000000000001' } },
    { status: 400, body: { status: 'seen' } },
    { ...unknownInstance, body: { status: 'read' } },
  ],
  readClock: [{ status: 200 }],
  moveClock: [
    { status: 200, body: { advanceMs: 60_000 } },
    { status: 200, body: { to: START + 1 } },
    { status: 400, body: { to: START - 1 } },
  ],
  listFaults: [{ status: 200 }, { status: 200, before: plant }],
  plantFault: [
    { status: 201, body: rule },
    { status: 400, body: { fault: {} } },
  ],
  removeFault: [
    { status: 200, of: '1', before: plant },
    { status: 404, of: '1' },
  ],
  removeFaults: [{ status: 200 }, { status: 200, before: plant }],
  readRecord: paged,
  readRequests: paged,
  readWebhooks: paged,
  listScenarios: [{ status: 200 }],
  loadScenario: [
    { status: 200, body: { name: 'quiet' } },
    { status: 200, body: { scenario: own } },
    { status: 400, body: { scenario: {} } },
    { status: 404, body: { name: 'no-such-one' } },
  ],
};

const everyCase = controlEndpoints.flatMap((endpoint) =>
  Object.entries(cases)
    .filter(([operationId]) => operationId === endpoint.operationId)
    .flatMap(([operationId, ofIt]) => ofIt.map((one) => ({ operationId, status: one.status, endpoint, one }))),
);

test.each(everyCase)('$operationId answers $status as the contract describes it', async ({ endpoint, one }) => {
  const controls = controlsOf();
  await one.before?.(controls);
  const path = endpoint.path.slice(1).replace(/\{\w+\}/, one.of ?? '1101000001') + (one.query ?? '');
  const answer = await controls.control(endpoint.verb, path, one.body);
  expect([answer.status, await findControlFault(endpoint, answer)]).toEqual([one.status, undefined]);
});

test('every operation of the contract has a case for every status that it describes', () => {
  const answered = controlEndpoints.flatMap(({ operationId, responses }) =>
    Object.keys(responses).map((status) => `${operationId} ${status}`),
  );
  const tried = new Set(everyCase.map(({ operationId, status }) => `${operationId} ${status}`));
  expect(answered.filter((one) => !one.endsWith(' default') && !tried.has(one))).toEqual([]);
});
