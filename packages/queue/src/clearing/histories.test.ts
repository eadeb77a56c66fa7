import { SluiceError, type QueueEntry } from '@sluice/core';
import { Engine, type Instance, type Message } from '@sluice/emulator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fatesOf } from '../../test/fates.ts';
import { fakeClient } from '../../test/fake-client.ts';
import { ID, isMessageId, START } from '../../test/reading.ts';
import { steppedClock, type SteppedClock } from '../../test/stepped-clock.ts';
import { stepsOf } from '../../test/steps.ts';
import type { Snapshot } from '../snapshot.ts';
import type { QueueClient } from '../queue-client.ts';
import { clearQueue } from './clear-queue.ts';

interface History {
  /** How many wait, and for how long they have. */
  readonly waiting: number;
  readonly forMs: number;
  readonly state: string;
  readonly delayMs: number;
  /** Whether the clear takes effect, and what is heard of it: a gateway that says yes has cleared, and one that says no has not. */
  readonly clear: 'done, yes' | 'done, lost' | 'not done, no' | 'not done, lost';
  /** How many come in at each of the looks that follow. */
  readonly arrivals: readonly number[];
  /** Which of the looks fail. */
  readonly failures: readonly boolean[];
  /** What state each of the looks that do not fail finds the instance in, if another than before. */
  readonly states: readonly string[];
}

const state = fc.constantFrom('authorized', 'blocked', 'notAuthorized');

const histories: fc.Arbitrary<History> = fc.record({
  waiting: fc.oneof(fc.nat(5), fc.nat(40), fc.integer({ min: 495, max: 505 }), fc.nat(1300)),
  forMs: fc.oneof(fc.nat(12_000), fc.nat(300_000)),
  state,
  delayMs: fc.constantFrom(500, 1000, 3000, 60_000),
  clear: fc.constantFrom('done, yes', 'done, lost', 'not done, no', 'not done, lost'),
  arrivals: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(600) }), { maxLength: 8 }),
  failures: fc.array(fc.boolean(), { maxLength: 8 }),
  states: fc.oneof(fc.constant([]), fc.array(state, { maxLength: 8 })),
});

/** A client of an instance of the emulator, with the faults of a history; it knows no limits. */
function clientOf(
  instance: Instance,
  clock: SteppedClock,
  { delayMs, clear, arrivals, failures, states }: History,
): QueueClient & { clears: number } {
  let looks = -1;
  const lost = new SluiceError({ code: 'network', message: 'The connection failed.' });
  const client = {
    clears: 0,
    ...fakeClient({
      getStateInstance: async () => ({ stateInstance: instance.state }),
      getSettings: async () => ({
        typeInstance: undefined,
        wid: undefined,
        delaySendMessagesMilliseconds: delayMs,
      }),
      getMessagesCount: async () => ({ count: instance.counts(clock.now()).messages }),
      showMessagesQueue: async () => {
        if (looks < 0) return instance.shown(clock.now()).map(toEntry);
        const look = looks++;
        accept(instance, arrivals[look] ?? 0, clock.now());
        if (failures[look] === true) throw lost;
        instance.changeState({ state: states[look] ?? instance.state }, clock.now());
        return instance.shown(clock.now()).map(toEntry);
      },
      clearMessagesQueue: async () => {
        client.clears += 1;
        looks = 0;
        if (clear.startsWith('done')) instance.clearMessages(clock.now());
        if (clear.endsWith('no')) throw new SluiceError({ code: 'refused', message: 'Nothing was cleared.' });
        if (clear.endsWith('lost')) throw lost;
        return { isCleared: true as const };
      },
    }),
  };
  return client;
}

function accept(instance: Instance, count: number, at: number): readonly string[] {
  const body = { chatId: '79990000002@c.us', message: 'Hello' };
  return Array.from({ length: count }, () => instance.accept({ type: 'sendMessage', body }, at)?.id ?? '');
}

function toEntry({ id, type, body }: Message): QueueEntry {
  return { messageIds: [id].filter(isMessageId), type: 'other', gatewayType: type, chatId: String(body['chatId']), body };
}

test('whatever happens, no leftover is verified to be gone, none is called cleared that was sent, and one clear is sent at most', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const engine = new Engine(1);
      const clock = steppedClock();
      const options = { idInstance: ID, apiTokenInstance: 'token', name: 'shop', product: 'whatsapp', wid: '' } as const;
      const settings = { delaySendMessagesMilliseconds: history.delayMs };
      const instance = engine.addInstance({ ...options, state: history.state, settings }, START);
      const before = new Set(accept(instance, history.waiting, START));
      clock.advance(history.forMs);

      const client = clientOf(instance, clock, history);
      const saved: Snapshot[] = [];
      const snapshots = { save: async (snapshot: Snapshot): Promise<string> => `snapshot ${saved.push(snapshot)}` };
      const steps = await stepsOf(clearQueue({ client, clock, snapshots }));

      const last = steps.at(-1);
      const fates = fatesOf(engine, clock.now());
      const leftovers = [...before].filter((id) => !fates.has(id)).length;
      const captured = saved.flatMap(({ entries }) => entries.flatMap(({ messageIds }) => messageIds));
      const sent = captured.filter((id) => fates.get(id) === 'left').length;
      const said = {
        verified: false,
        mayHaveLeft: Infinity,
        ...(last?.step === 'verified' && { verified: true, mayHaveLeft: last.mayHaveLeft }),
      };
      expect(said.verified && leftovers > 0).toBe(false);
      expect(sent).toBeLessThanOrEqual(said.mayHaveLeft);
      // A clear follows a snapshot, and is never repeated.
      expect(client.clears).toBe(saved.length);
      expect(client.clears).toBeLessThanOrEqual(1);
      // Nothing is said to be as it was where something was cleared.
      expect(last?.step === 'refused' && [...fates.values()].includes('cleared')).toBe(false);
      // No false alarm where all was seen, is gone, and nothing new hides it.
      const isPlain = history.clear.startsWith('done') && history.arrivals.every((count) => count === 0);
      expect(isPlain && last?.step === 'unverified').toBe(false);
    }),
    { numRuns: 300 },
  );
});
