/** For tests: the coordinator of one instance before an emulated gateway. All time is faked. */
import { createGatewayClient, createRateLimiter, type Fetch } from '@sluice/core';
import { Clock as GatewayClock, createEmulator, type Emulator, type Instance } from '@sluice/emulator';
import { gatewayInstance } from '@sluice/queue';
import type { Database } from '@sluice/queue/journal';
import { openMemoryDatabase } from '@sluice/queue/node';
import { createFakedClock, freshOrigin } from '@sluice/testing';
import { type Coordinator, createCoordinator } from '../src/coordinator/coordinator.ts';
import { createInstanceFetch } from '../src/coordinator/instance-fetch.ts';
import { LEDGER_LIMITS, type LedgerLimits } from '../src/coordinator/ledger-limits.ts';
import { openLedger, type LedgerWarning } from '../src/coordinator/open-ledger.ts';
import { openSealer } from '../src/sealing/open-sealer.ts';

export const ID = '1101000001';
export const TOKEN = 'gw-token.0123456789';
export const BY = { actor: 'sender', reason: 'clearMessagesQueue through the edge' } as const;

export interface CoordinatorUnderTest {
  readonly coordinator: Coordinator;
  readonly emulator: Emulator;
  readonly account: Instance;
  readonly database: Database;
  /** The methods that reached the gateway, in their order. */
  readonly calls: readonly string[];
  /** Answers the next call of a method in the place of the gateway, or after it has carried it out. */
  readonly answerOnce: (method: string, answer: (pass: () => Promise<Response>) => Promise<Response>) => void;
  readonly fill: (count: number) => void;
  /** How many wait, as the gateway itself knows it. */
  readonly waiting: () => number;
  /** Another process with the same journal, before the same gateway. */
  readonly restarted: (sealingKeys?: string) => Coordinator;
  /** What an operator would read in the log. */
  readonly warnings: readonly LedgerWarning[];
}

export function coordinatorUnderTest({
  waiting = 0,
  state = 'notAuthorized',
  sealingKeys = '',
  ledgerLimits = {},
}: {
  readonly waiting?: number;
  readonly state?: string;
  /** As the variable holds them. */
  readonly sealingKeys?: string;
  readonly ledgerLimits?: Partial<LedgerLimits>;
} = {}): CoordinatorUnderTest {
  const emulator = createEmulator({ clock: GatewayClock.real() });
  const account = emulator.engine.addInstance(
    { idInstance: ID, apiTokenInstance: TOKEN, name: 'shop', product: 'whatsapp', state, wid: '' },
    emulator.clock.now(),
  );
  const fill = (count: number): void => {
    for (let i = 0; i < count; i += 1) {
      const chatId = `7999000${String(i).padStart(4, '0')}@c.us`;
      account.accept({ type: 'sendMessage', body: { chatId, message: `Offer ${i}` } }, emulator.clock.now());
    }
  };
  fill(waiting);
  // The count knows of them from now on.
  emulator.clock.advance(10_000);
  const calls: string[] = [];
  const answers = new Map<string, (pass: () => Promise<Response>) => Promise<Response>>();
  const fetch: Fetch = async (url, init, beforeWrite) => {
    const method = new URL(url).pathname.split('/')[2] ?? '';
    beforeWrite?.();
    calls.push(method);
    const pass = async (): Promise<Response> => emulator.fetch(new Request(url, init));
    const answer = answers.get(method);
    answers.delete(method);
    return answer?.(pass) ?? pass();
  };
  const database = openMemoryDatabase();
  const warnings: LedgerWarning[] = [];
  const clock = createFakedClock(() => emulator.clock.now());
  const apiUrl = freshOrigin();
  const restarted = (keys = sealingKeys): Coordinator => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const made = createCoordinator({
      idInstance: ID,
      apiUrl,
      database,
      clock,
      ledger: openLedger(
        database,
        {},
        {
          now: () => clock.now(),
          sealer: openSealer(keys),
          warn: (line) => void warnings.push(line),
          limits: { ...LEDGER_LIMITS, ...ledgerLimits },
        },
      ),
      limiter: createRateLimiter({ now: () => clock.now(), sleep: (ms, signal) => clock.sleep(ms, signal) }),
      instanceOf: ({ limiter, onChange }) =>
        gatewayInstance(
          createGatewayClient({
            apiUrl,
            idInstance: ID,
            apiTokenInstance: TOKEN,
            flavor: 'plain',
            fetch: createInstanceFetch({ fetch, fetchRead: fetch, onChange }),
            limiter,
            retries: 0,
          }),
        ),
      wakeAt(at) {
        clearTimeout(timer);
        timer = setTimeout(() => void made.wake(), Math.max(0, at - clock.now()));
      },
    });
    return made;
  };
  return {
    coordinator: restarted(),
    emulator,
    account,
    database,
    calls,
    answerOnce: (method, answer) => void answers.set(method, answer),
    fill,
    waiting: () => account.shown(emulator.clock.now()).length,
    restarted,
    warnings,
  };
}
