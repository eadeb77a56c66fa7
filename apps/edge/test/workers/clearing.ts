/** A host that clears through the coordinator, before an emulated gateway in the same isolate: what an eviction takes from the object is not there. */
import { createGatewayClient, createRateLimiter, type Fetch } from '@sluice/core';
import { Clock, createEmulator, type Emulator } from '@sluice/emulator';
import { gatewayInstance } from '@sluice/queue';
import { clearThrough } from '../../src/coordinator/clear-through.ts';
import { createCoordinator } from '../../src/coordinator/coordinator.ts';
import type { CreateInstance } from '../../src/workers/instance-object.ts';

const TOKEN = 'gw-token.0123456789';
const GATEWAY = 'https://gateway.example';

/** Those that a clearing keeps, and that a restore brings back. */
const KEPT = { text: 'offer 1' };

interface TestGateway {
  readonly emulator: Emulator;
  /** The methods that reached the gateway. */
  readonly calls: string[];
  /** The incarnations of the object that have asked it. */
  readonly origins: Set<string>;
  readonly waiting: () => number;
  /** What waits, in its order. */
  readonly texts: () => readonly string[];
}

const gateways = new Map<string, TestGateway>();

/** The gateway of an instance, with 14 messages that wait. */
export function gatewayOf(idInstance: string): TestGateway {
  const known = gateways.get(idInstance);
  if (known !== undefined) return known;
  const emulator = createEmulator({ clock: Clock.real() });
  const account = emulator.engine.addInstance(
    { idInstance, apiTokenInstance: TOKEN, name: 'shop', product: 'whatsapp', state: 'notAuthorized', wid: '' },
    emulator.clock.now(),
  );
  for (let i = 0; i < 14; i += 1) {
    const chatId = `7999000${String(i).padStart(4, '0')}@c.us`;
    account.accept({ type: 'sendMessage', body: { chatId, message: `Offer ${i}` } }, emulator.clock.now());
  }
  emulator.clock.advance(10_000);
  const made = {
    emulator,
    calls: [],
    origins: new Set<string>(),
    waiting: () => account.shown(emulator.clock.now()).length,
    texts: () => account.shown(emulator.clock.now()).map(({ body }) => String(body['message'])),
  };
  gateways.set(idInstance, made);
  return made;
}

/**
 * `POST /` clears as a program asks for it, `POST /keeping` all but some, and `POST /restoring` restores those from the latest snapshot; `GET /` says what
 * the journal has. Times are those of the gateway.
 */
export const createClearing: CreateInstance<object> = (_env, idInstance, { database, clock: { origin }, wakeAt }) => {
  const { emulator, calls, origins } = gatewayOf(idInstance);
  const now = (): number => emulator.clock.now();
  const sleep = async (ms: number): Promise<void> => emulator.clock.advance(Math.ceil(ms));
  const fetch: Fetch = async (url, init, beforeWrite) => {
    beforeWrite?.();
    calls.push(new URL(url).pathname.split('/')[2] ?? '');
    origins.add(origin);
    return emulator.fetch(new Request(url, init));
  };
  const coordinator = createCoordinator({
    idInstance,
    apiUrl: GATEWAY,
    database,
    clock: { now, monotonic: now, origin, sleep },
    ledger: undefined,
    limiter: createRateLimiter({ now, sleep }),
    instanceOf: ({ limiter }) =>
      gatewayInstance(
        createGatewayClient({
          apiUrl: GATEWAY,
          idInstance,
          apiTokenInstance: TOKEN,
          flavor: 'plain',
          fetch,
          limiter,
          retries: 0,
        }),
      ),
    wakeAt,
  });
  const { queue, runner, owner } = coordinator;
  const confirmation = { confirm: idInstance, actor: 'operator', reason: 'Blocked.' };
  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname === '/keeping') {
        const plan = await queue.plan({ not: KEPT });
        queue.openClearing(plan, { lost: plan.lost, ...confirmation }, { owner });
        await runner.wake();
      }
      if (pathname === '/restoring') {
        queue.openRestore(queue.snapshots()[0]?.id ?? '', KEPT, confirmation, { owner });
        await runner.wake();
      }
      if (request.method === 'POST' && pathname === '/')
        return Response.json(await clearThrough(coordinator, { actor: 'sender', reason: 'Blocked.' }));
      return Response.json({
        openJob: queue.openJob()?.state,
        entryCounts: queue.snapshots().map(({ entryCount }) => entryCount),
        events: queue.journal.events({ order: 'oldest-first', limit: 100 }).map(({ kind }) => kind),
      });
    },
    wake: () => runner.wake(),
  };
};
