import { createChatApiClient, createGatewayClient, type Fetch } from '@sluice/core';
import { Clock as GatewayClock, createEmulator, type Emulator, type Instance, type InstanceOptions } from '@sluice/emulator';
import { createFakedClock, freshOrigin } from '@sluice/testing';
import type { JobClock } from '../src/clock.ts';
import { chatApiInstance } from '../src/instance/chat-api-instance.ts';
import type { QueueFlavor } from '../src/capabilities.ts';
import { gatewayInstance } from '../src/instance/gateway-instance.ts';
import type { QueueInstance } from '../src/instance/queue-instance.ts';
import { messageOutcomes, type MessageOutcome } from './message-outcomes.ts';
import { ID } from './reading.ts';

export const TOKEN = 'token-of-the-tests';

const PRODUCTS = { plain: 'whatsapp', v3: 'max', 'chat-api': 'chat-api' } as const;

/** Comes between the client and the gateway: may ask the gateway by `pass`, and answers as it likes. */
type Fault = (pass: () => Promise<Response>) => Promise<Response>;

export interface GatewayUnderTest {
  readonly emulator: Emulator;
  /** The account behind the face of the gateway. */
  readonly account: Instance;
  /** A real client of it, as the queue sees it. It repeats no call. */
  readonly instance: QueueInstance;
  /** The same, but with so little time that a gateway that gives no answer is given up at once. */
  readonly impatient: QueueInstance;
  /** Has the pace of the client's own time. */
  readonly clock: JobClock;
  /** Each operation that was called, in its order. */
  readonly calls: string[];
  /** Each operation whose request was written, in its order. */
  readonly written: string[];
  /** Holds the next call of an operation up when it has its connection and nothing is written. */
  readonly stopAt: (operation: string, stop: () => Promise<void>) => void;
  /** The same for every call of it. */
  readonly stopAlways: (operation: string, stop: () => Promise<void>) => void;
  /** Makes calls of an operation go wrong from now on, until another fault is set; `undefined` ends it. */
  readonly breakWith: (operation: string, fault: Fault | undefined) => void;
  /** Puts texts into the queue. @returns their ids. */
  readonly fill: (count: number, text?: string) => readonly string[];
  /** The texts that wait now, in their order. */
  readonly waiting: () => readonly string[];
  /** What became of the messages that no longer wait, by their ids. */
  readonly messageOutcomes: () => ReadonlyMap<string, MessageOutcome>;
}

export type AccountOptions = Partial<InstanceOptions> & { readonly flavor?: QueueFlavor };

/**
 * An emulated gateway with one blocked account in which `waiting` texts wait, and a real client of it. Both go by the time of the runtime,
 * which the test has to fake: `useFakeTime()`.
 */
export function gatewayWith(waiting: number, { flavor = 'plain', ...different }: AccountOptions = {}): GatewayUnderTest {
  const emulator = createEmulator({ clock: GatewayClock.real() });
  const account = emulator.engine.addInstance(
    {
      idInstance: ID,
      apiTokenInstance: TOKEN,
      name: 'shop',
      product: PRODUCTS[flavor],
      state: flavor === 'chat-api' ? 'got qr code' : 'blocked',
      wid: '',
      settings: { delaySendMessagesMilliseconds: 1000 },
      ...different,
    },
    emulator.clock.now(),
  );
  const fill = (count: number, text = 'Offer'): readonly string[] =>
    Array.from({ length: count }, (_, i) => {
      const chatId = flavor === 'v3' ? `1000${String(i).padStart(4, '0')}` : `7999000${String(i).padStart(4, '0')}@c.us`;
      return account.accept({ type: 'sendMessage', body: { chatId, message: `${text} ${i}` } }, emulator.clock.now())?.id ?? '';
    });
  fill(waiting);
  // The count knows of them from now on.
  emulator.clock.advance(10_000);

  const calls: string[] = [];
  const written: string[] = [];
  const faults = new Map<string, Fault>();
  const stops = new Map<string, () => Promise<void>>();
  const everyStop = new Map<string, () => Promise<void>>();
  const fetch: Fetch = async (url, init, beforeWrite) => {
    const operation = operationOf(url);
    calls.push(operation);
    const stop = stops.get(operation);
    stops.delete(operation);
    await stop?.();
    await everyStop.get(operation)?.();
    beforeWrite?.();
    written.push(operation);
    const pass = (): Promise<Response> => emulator.fetch(new Request(url, init));
    return faults.get(operation)?.(pass) ?? pass();
  };
  // An address for each: clients that name the same instance keep the same pace.
  const apiUrl = freshOrigin();
  return {
    emulator,
    account,
    instance: instanceOf(flavor, apiUrl, { fetch, retries: 0 }),
    impatient: instanceOf(flavor, apiUrl, { fetch, retries: 0, timeoutMs: 10 }),
    clock: createFakedClock(() => emulator.clock.now()),
    calls,
    written,
    stopAt: (operation, stop) => void stops.set(operation, stop),
    stopAlways: (operation, stop) => void everyStop.set(operation, stop),
    breakWith: (operation, fault) => {
      if (fault === undefined) faults.delete(operation);
      else faults.set(operation, fault);
    },
    fill,
    waiting: () => account.shown(emulator.clock.now()).map(({ body }) => String(body['message'])),
    messageOutcomes: () => messageOutcomes(emulator.engine, emulator.clock.now()),
  };
}

/** The operation that an address is of. */
export function operationOf(url: string | URL): string {
  return (
    new URL(url).pathname.split('/').find((part) => /^[a-z]\w+$/i.test(part) && !/^(v3|(wa)?instance\d+)$/i.test(part)) ?? ''
  );
}

/** A real client of an instance, as the queue sees it. */
export function instanceOf(
  flavor: QueueFlavor,
  apiUrl: string,
  options: { readonly fetch: Fetch; readonly retries: number; readonly timeoutMs?: number },
): QueueInstance {
  switch (flavor) {
    case 'plain':
      return gatewayInstance(createGatewayClient({ apiUrl, idInstance: ID, apiTokenInstance: TOKEN, flavor, ...options }));
    case 'v3':
      return gatewayInstance(createGatewayClient({ apiUrl, idInstance: ID, apiTokenInstance: TOKEN, flavor, ...options }));
    case 'chat-api':
      return chatApiInstance(createChatApiClient({ apiUrl, instanceId: ID, token: TOKEN, ...options }));
  }
}
