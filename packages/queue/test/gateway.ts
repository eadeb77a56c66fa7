import { createGatewayClient, type GatewayClient, type GatewayClientOptions } from '@sluice/core';
import { Clock as GatewayClock, createEmulator, type Emulator, type Instance, type InstanceOptions } from '@sluice/emulator';
import type { Clock, Snapshot, SnapshotStore } from '../src/index.ts';
import { fatesOf, type Fate } from './fates.ts';
import { ID } from './reading.ts';

export const TOKEN = 'token-of-the-tests';

let gateways = 0;

/** Comes between the client and the gateway: may ask the gateway by `pass`, and answers as it likes. */
export type Fault = (pass: () => Promise<Response>) => Promise<Response>;

export interface GatewayUnderTest {
  readonly emulator: Emulator;
  readonly instance: Instance;
  readonly client: GatewayClient;
  /** The same, but with so little time that whoever gives no answer at all is given up at once. */
  readonly impatient: GatewayClient;
  /** Has the pace of the client's own time. */
  readonly clock: Clock;
  readonly snapshots: SnapshotStore & { readonly saved: readonly Snapshot[] };
  /** What happened, in its order: each operation that was called, and `snapshot` when one was saved. */
  readonly events: readonly string[];
  /** Makes calls of an operation go wrong from now on. */
  readonly breakWith: (operation: string, fault: Fault) => void;
  /** Puts messages into the queue. @returns their ids. */
  readonly fill: (count: number) => readonly string[];
  /** What became of the messages that no longer wait, by their ids. */
  readonly fates: () => ReadonlyMap<string, Fate>;
}

/**
 * An emulated gateway with one instance in which `waiting` messages wait, and a real client of it. Both go by the time of the runtime, which
 * the test has to fake.
 */
export function gatewayWith(waiting: number, different: Partial<InstanceOptions> = {}): GatewayUnderTest {
  const emulator = createEmulator({ clock: GatewayClock.real() });
  const instance = emulator.engine.addInstance(
    {
      idInstance: ID,
      apiTokenInstance: TOKEN,
      name: 'shop',
      product: 'whatsapp',
      state: 'blocked',
      wid: '',
      settings: { delaySendMessagesMilliseconds: 1000 },
      ...different,
    },
    emulator.clock.now(),
  );
  const fill = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => {
      const body = { chatId: `7999000${String(i).padStart(4, '0')}@c.us`, message: `Offer ${i}` };
      return instance.accept({ type: 'sendMessage', body }, emulator.clock.now())?.id ?? '';
    });
  fill(waiting);
  // The count knows of them from now on.
  emulator.clock.advance(10_000);

  const events: string[] = [];
  const saved: Snapshot[] = [];
  const faults = new Map<string, Fault>();
  const connection: GatewayClientOptions = {
    // Of its own: clients that name the same instance keep the same pace.
    apiUrl: `https://gateway-${(gateways += 1)}.example`,
    idInstance: ID,
    apiTokenInstance: TOKEN,
    flavor: 'plain',
    // What a failed reading means is to be seen here, not that the client may repeat it.
    retries: 0,
    fetch: (url, init) => {
      const operation = new URL(url).pathname.split('/')[2] ?? '';
      events.push(operation);
      const pass = (): Promise<Response> => emulator.fetch(new Request(url, init));
      return faults.get(operation)?.(pass) ?? pass();
    },
  };
  return {
    emulator,
    instance,
    client: createGatewayClient(connection),
    impatient: createGatewayClient({ ...connection, timeoutMs: 10 }),
    clock: { now: () => emulator.clock.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    snapshots: {
      saved,
      save: async (snapshot) => {
        events.push('snapshot');
        saved.push(snapshot);
        return `snapshot ${saved.length}`;
      },
    },
    events,
    breakWith: (operation, fault) => {
      faults.set(operation, fault);
    },
    fill,
    fates: () => fatesOf(emulator.engine, emulator.clock.now()),
  };
}
