import {
  createGatewayClient,
  createRateLimiter,
  type CallerOptions,
  type GatewayClient,
  type PlainClient,
  type V3Client,
} from '@sluice/core';
import { Clock } from './clock.ts';
import { createEmulator, type Emulator } from './emulator.ts';
import type { Instance } from './engine/instance.ts';
import type { Draft } from './engine/message.ts';
import { newInstance, type NewInstance } from './engine/new-instance.ts';
import { products } from './engine/product.ts';
import type { Receipt } from './engine/sent-messages.ts';
import { receiveMessage } from './scenario/incoming.ts';
import { createSteppedFetch } from './stepped-fetch.ts';
import { checkIncoming, checkReceipt } from './test-gateway-arguments.ts';
import { checkTestGatewayOptions } from './test-gateway-mistakes.ts';
import { startWebhooks, type PostWebhook } from './webhooks/webhook-poster.ts';

/** That of a client to which no other is given. */
const TIMEOUT_MS = 30_000;

type Product = Exclude<NewInstance['product'], 'chat-api'>;

export interface TestGatewayOptions<P extends Product = Product> extends Partial<Omit<NewInstance, 'product'>> {
  /** WhatsApp unless given. */
  readonly product?: P;
  /** When the clock starts, in milliseconds since the epoch; the beginning of 2026 unless given. */
  readonly start?: number;
  /** Settles all that is chosen by chance; 1 unless given. */
  readonly seed?: number;
  /** Takes the notifications of an instance with a `webhookUrl` on loopback, as a server would. Nothing is posted without it. */
  readonly post?: PostWebhook;
  /** How the client differs. It repeats no read unless asked to: the pause before that would pass in real time. */
  readonly client?: Omit<CallerOptions, 'fetch' | 'limiter'>;
}

/** A gateway with one instance, for a test. */
export interface TestGateway<Client extends GatewayClient = GatewayClient> {
  /** A client of the instance. Where it has to wait for the gateway, the clock moves, and no real time passes. */
  readonly client: Client;
  /** Stopped, except that a call which waits moves it. */
  readonly clock: Clock;
  readonly emulator: Emulator;
  readonly instance: Instance;
  /**
   * Lets a message come in, from the same customer each time unless a chat is given.
   *
   * @returns its id.
   * @throws {TypeError} where an argument is not as its type says; it names each mistake and what is allowed.
   */
  readonly receive: (text: string, from?: { readonly chatId?: string; readonly senderName?: string }) => string;
  /**
   * Lets what has left be delivered or read: the message of an id, or all.
   *
   * @returns how many that was news of.
   * @throws {TypeError} where an argument is not as its type says, or there is no message of that id.
   */
  readonly noteReceipt: (receipt: Receipt, idMessage?: string) => number;
  /** The messages that have left, oldest first. */
  readonly sent: () => readonly Draft[];
  /** Stops posting notifications. */
  readonly [Symbol.dispose]: () => void;
}

/**
 * Makes client, clock and emulator that agree: the client keeps the gateway's limits, and its own limit for an answer, by the emulator's clock, which
 * is stopped and moves where a call has to wait. Any number of reads takes no real time.
 *
 * @throws {TypeError} where an option is not as its type says; it names each mistake and what is allowed.
 *
 * @example
 * ```ts
 * const { client, receive, sent } = createTestGateway();
 * receive('Is my order on its way?');
 * await answerAll(client); // your program
 * expect(sent()).toMatchObject([{ body: { message: 'It arrives today.' } }]);
 * ```
 */
export function createTestGateway(options?: TestGatewayOptions<'whatsapp' | 'telegram'>): TestGateway<PlainClient>;
export function createTestGateway(options: TestGatewayOptions<'max'>): TestGateway<V3Client>;
export function createTestGateway(options?: TestGatewayOptions): TestGateway;
export function createTestGateway(options: TestGatewayOptions = {}): TestGateway {
  checkTestGatewayOptions(options);
  const { start = Date.UTC(2026, 0), seed = 1, post, client: caller = {}, ...described } = options;
  const { product = 'whatsapp', idInstance = '1101000001', ...rest } = described;
  const { timeoutMs = TIMEOUT_MS } = caller;
  const clock = Clock.stepped(start);
  const emulator = createEmulator({ clock, seed });
  const { engine } = emulator;
  const instance = engine.addInstance(newInstance({ idInstance, product, ...rest }), clock.now());
  const client = createGatewayClient({
    retries: 0,
    ...caller,
    // Both reserved, so that no other client in the process shares the limits (RFC 2606).
    apiUrl: 'http://gateway.example',
    mediaUrl: 'http://media.example',
    idInstance,
    apiTokenInstance: instance.apiTokenInstance,
    flavor: products[product].flavor === 'v3' ? 'v3' : 'plain',
    timeoutMs,
    fetch: createSteppedFetch(emulator, timeoutMs),
    limiter: createRateLimiter({ now: () => clock.now(), sleep: async (ms) => clock.advance(Math.ceil(ms)) }),
  });
  const stopWebhooks = post === undefined ? undefined : startWebhooks(emulator, post);
  const at = (): number => {
    engine.advance(clock.now());
    return clock.now();
  };
  return {
    client,
    clock,
    emulator,
    instance,
    receive: (text, from = {}) => {
      checkIncoming(text, from);
      return receiveMessage(instance, { text, ...from }, { engine, at: at() }).message.id;
    },
    noteReceipt: (receipt, idMessage) => {
      checkReceipt(receipt, idMessage, instance, at());
      return instance.noteReceipt(receipt, idMessage, at());
    },
    sent: () => instance.sentMessages(at()).flatMap(({ message, status }) => (isFailure(status) ? [] : [message])),
    [Symbol.dispose]: () => stopWebhooks?.(),
  };
}

function isFailure(status: string): boolean {
  return status === 'failed' || status === 'noAccount';
}
