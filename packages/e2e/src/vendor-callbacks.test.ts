import { Clock, createEmulator, createTestGateway, serveEmulator, type Emulator, type Instance } from '@sluice/emulator';
import { afterEach, expect, test, vi } from 'vitest';
import { call, methodsOf, olderClient, olderWebhooks } from './vendor-clients.ts';

/** The older client has a callback for each kind of notification. The emulator sends three of these kinds. */
const CUSTOMER = '79990000002@c.us';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Makes one notification of each kind that the emulator sends. */
function makeNews(instance: Instance, clock: Clock, advance: (at: number) => void): void {
  instance.accept({ type: 'sendMessage', body: { chatId: CUSTOMER, message: 'Good morning' } }, clock.now());
  clock.advance(1000);
  advance(clock.now());
  instance.receive({ text: 'Where is my order?', chatId: CUSTOMER, senderName: 'Anna' }, clock.now());
  instance.changeState({ state: 'blocked' }, clock.now());
}

/** Registers a callback for every kind, by what it is called with. @returns which were called, until all that are expected were. */
function registerAll(
  part: object,
  prefix: RegExp,
  expected: number,
): { readonly names: readonly string[]; readonly called: Promise<Set<string>> } {
  const names = methodsOf(part).filter((name) => prefix.test(name));
  const called = new Set<string>();
  const all = Promise.withResolvers<Set<string>>();
  for (const name of names) {
    const callback = (): void => {
      if (called.add(name).size === expected) all.resolve(called);
    };
    call(part, name, [callback]);
  }
  return { names, called: all.promise };
}

/** Lets the time pass for which the last call waits. @returns the operations of all calls. */
async function callsUntilNull({ clock, requests }: Emulator): Promise<readonly unknown[]> {
  await vi.waitFor(() => expect(clock.nextWakeAt).toBeLessThan(Infinity));
  clock.advance(5000);
  await vi.waitFor(() => expect(requests.all().at(-1)).toMatchObject({ operation: 'receiveNotification' }));
  return requests.all().map(({ operation }) => operation);
}

test('the loop of the older client receives, calls back and deletes, until it is stopped', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const clock = Clock.stepped(Date.UTC(2026, 0, 1));
  const emulator = createEmulator({ clock });
  const served = await serveEmulator(emulator, { port: 0, host: '127.0.0.1', control: false });
  try {
    const credentials = { idInstance: '1101000001', apiTokenInstance: 'emulated-token-of-1101000001' };
    const options = { name: 'shop', product: 'whatsapp', wid: '79990000001@c.us', state: 'authorized' } as const;
    const instance = emulator.engine.addInstance({ ...credentials, ...options, behaviours: { rateLimits: false } }, clock.now());
    const { webhookService = {} } = olderClient({ ...credentials, url: served.url });
    const { names, called } = registerAll(webhookService, /^onReceiving/, 3);
    expect(names).toHaveLength(13);
    makeNews(instance, clock, (at) => emulator.engine.advance(at));

    await call(webhookService, 'startReceivingNotifications', []);
    vi.advanceTimersByTime(1000);
    expect([...(await called)].toSorted()).toEqual([
      'onReceivingAccountStatus',
      'onReceivingMessageText',
      'onReceivingOutboundMessageStatus',
    ]);
    await call(webhookService, 'stopReceivingNotifications', []);
    const calls = await callsUntilNull(emulator);
    expect(calls.filter((operation) => operation === 'receiveNotification')).toHaveLength(4);
    expect(calls.filter((operation) => operation === 'deleteNotification')).toHaveLength(3);
  } finally {
    await served.close();
  }
});

test('the callbacks of the older client for webhooks get what the emulator posts', async () => {
  // It prints the kind of each.
  vi.spyOn(console, 'log').mockReturnValue();
  let handle: unknown;
  const webhooks = olderWebhooks({
    post: (route: string, handler: unknown) => {
      expect(route).toBe('/webhooks');
      handle = handler;
    },
  });
  using gateway = createTestGateway({
    settings: { webhookUrl: 'http://127.0.0.1:3000/webhooks' },
    post: async (request) => {
      const answered = Promise.withResolvers<Response>();
      const response = { send: () => answered.resolve(new Response()) };
      call({ handle }, 'handle', [{ body: await request.json() }, response, answered.reject]);
      return answered.promise;
    },
  });
  const { names, called } = registerAll(webhooks, /^on/, 3);
  expect(names).toHaveLength(8);
  // What else it has was called when it was made.
  expect(methodsOf(webhooks).filter((name) => !names.includes(name))).toEqual(['init']);
  makeNews(gateway.instance, gateway.clock, (at) => gateway.emulator.engine.advance(at));
  expect([...(await called)].toSorted()).toEqual(['onIncomingMessageText', 'onOutgoingMessageStatus', 'onStateInstance']);
});
