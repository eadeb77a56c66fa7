import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../../test/emulator-under-test.ts';
import { SECOND, START } from '../../test/instance-options.ts';
import { startWebhooks } from './webhook-poster.ts';

const HOOK = 'http://127.0.0.1:3000/hook';
const question = { chatId: '79990000002@c.us', text: 'Is my order on its way?', senderName: 'Anna' };

let stop = (): void => undefined;
afterEach(() => stop());

interface Posted {
  readonly url: string;
  readonly authorization: string | null;
  readonly body: unknown;
}

/** An emulator that posts; `answer` is the server's. */
function posting(
  settings: Readonly<Record<string, string>>,
  answer: () => Response | Promise<Response> = () => new Response(),
): EmulatorUnderTest & { readonly posted: readonly Posted[]; readonly finish: () => Promise<void> } {
  const posted: Posted[] = [];
  const emulator = emulatorWith({ settings });
  stop = startWebhooks(emulator, async (request) => {
    posted.push({ url: request.url, authorization: request.headers.get('authorization'), body: await request.json() });
    return answer();
  });
  return {
    ...emulator,
    posted,
    // Nothing that is under way waits for anything but turns of the event loop: the time is stopped.
    finish: async () => {
      for (let i = 0; i < 20; i += 1) await turn();
    },
  };
}

test('notifications are posted in their order, and deleted when they were answered with 200', async () => {
  const { instance, posted, finish, webhooks } = posting({ webhookUrl: HOOK, webhookUrlToken: 'hook-secret' });
  instance.receive(question, START);
  instance.changeState({ state: 'blocked' }, START);
  await finish();
  expect(posted).toMatchObject([
    { url: HOOK, authorization: 'Bearer hook-secret', body: { typeWebhook: 'incomingMessageReceived' } },
    { body: { typeWebhook: 'stateInstanceChanged', stateInstance: 'blocked' } },
  ]);
  expect(instance.oldestNotification(START)).toBeUndefined();
  expect(webhooks.all()).toEqual([1, 2].map((n) => ({ n, at: START, idInstance: '1101000001', receiptId: n, status: 200 })));
  expect(JSON.stringify(webhooks.all())).not.toMatch(/hook-secret|127\.0\.0\.1/);
});

test('they are posted without a call, as the time passes', async () => {
  const { clock, instance, posted, finish } = posting({ webhookUrl: HOOK, delaySendMessagesMilliseconds: '1000' });
  for (const message of ['One', 'Two']) {
    instance.accept({ type: 'sendMessage', body: { chatId: question.chatId, message } }, START);
  }
  await finish();
  expect(posted).toHaveLength(1);
  clock.advance(SECOND);
  await finish();
  expect(posted).toMatchObject([{ body: { status: 'sent' } }, { body: { status: 'sent', timestamp: START / SECOND + 1 } }]);
});

test('they are posted from the moment at which an address is set', async () => {
  const { call, instance, posted, finish } = posting({});
  instance.receive(question, START);
  await finish();
  expect(posted).toEqual([]);
  await call('setSettings', { verb: 'POST', body: { webhookUrl: HOOK } });
  await finish();
  expect(posted).toHaveLength(2);
});

describe('a notification that is not answered with 200', () => {
  test.each([204, 302, 404, 500])('is posted again after a minute, and the next one after it (%i)', async (status) => {
    const answers = [status, 200, 200];
    const { clock, instance, posted, finish } = posting(
      { webhookUrl: HOOK },
      () => new Response(null, { status: answers.shift() ?? 500 }),
    );
    instance.receive(question, START);
    instance.receive({ ...question, text: 'And when?' }, START);
    await finish();
    clock.advance(59_999);
    await finish();
    expect(posted).toHaveLength(1);
    clock.advance(1);
    await finish();
    expect(posted.map(({ body }) => body)).toEqual([
      posted[0]?.body,
      posted[0]?.body,
      expect.objectContaining({ idMessage: expect.stringMatching(/2$/) as string }),
    ]);
  });

  test('is given up after 180 seconds, and posted again after 60 more', async () => {
    const { clock, instance, posted, finish, webhooks } = posting(
      { webhookUrl: HOOK },
      () => new Promise<Response>(() => undefined),
    );
    instance.receive(question, START);
    await finish();
    clock.advance(180_000);
    await finish();
    expect(webhooks.all()).toMatchObject([{ at: START + 180_000, status: null, failure: 'no answer' }]);
    clock.advance(60_000);
    await finish();
    expect(posted).toHaveLength(2);
  });
});

test.each<[string, Error, string]>([
  [
    'a connection that is refused',
    new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${HOOK}`), { code: 'ECONNREFUSED' }) }),
    'ECONNREFUSED',
  ],
  ['a failure without a code', new Error(`no route to ${HOOK} with HOOK_SECRET`), 'no answer'],
  ['a secret in the place of a code', Object.assign(new Error('no'), { code: 'HOOK_SECRET' }), 'no answer'],
])('%s is in the log with a reason, and no secret', async (_, error, failure) => {
  const { instance, finish, webhooks } = posting({ webhookUrl: HOOK, webhookUrlToken: 'HOOK_SECRET' }, () => {
    throw error;
  });
  instance.receive(question, START);
  await finish();
  expect(webhooks.all()).toEqual([{ n: 1, at: START, idInstance: '1101000001', receiptId: 1, status: null, failure }]);
});

test.each(['https://hooks.example/', 'http://10.0.0.1/', 'http://127.0.0.1.hooks.example/', 'ftp://127.0.0.1/', 'hook'])(
  'nothing is posted elsewhere than on loopback, and a sentence says so: %s',
  async (webhookUrl) => {
    const { instance, posted, finish, webhooks } = posting({ webhookUrl });
    instance.receive(question, START);
    instance.receive(question, START);
    await finish();
    expect(posted).toEqual([]);
    expect(webhooks.all()).toEqual([
      expect.objectContaining({ status: null, refusal: expect.stringMatching(/^The emulator posts to loopback/) as string }),
    ]);
    expect(instance.oldestNotification(START)?.receiptId).toBe(1);
  },
);

test.each(['http://localhost:3000/', 'http://[::1]:3000/', 'http://127.1/', 'https://127.8.8.8/'])(
  '%s is on loopback',
  async (webhookUrl) => {
    const { instance, posted, finish } = posting({ webhookUrl });
    instance.receive(question, START);
    await finish();
    expect(posted).toHaveLength(1);
  },
);
