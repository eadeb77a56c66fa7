import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instanceOptions, SECOND, START } from '../../test/instance-options.ts';
import { DAY, text } from '../../test/recorded-instance.ts';
import { Instance } from './instance.ts';
import type { Message } from './message.ts';
import type { RecordItem } from './record.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 1000);
const SHOWN = 500;

type Event =
  | { readonly what: 'accept'; readonly count: number }
  | { readonly what: 'change state'; readonly state: string }
  | { readonly what: 'pass'; readonly ms: number }
  | { readonly what: 'clear' };

const accept = fc.record({ what: fc.constant('accept' as const), count: fc.oneof(fc.nat(4), fc.nat(700)) });
const changeState = fc.record({
  what: fc.constant('change state' as const),
  state: fc.constantFrom('authorized', 'authorized', 'blocked', 'notAuthorized'),
});
const pass = fc.record({
  what: fc.constant('pass' as const),
  ms: fc.oneof(fc.nat(3 * SECOND), fc.nat(DAY), fc.constantFrom(0, SECOND, DAY - 1, DAY)),
});
const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: accept },
    { weight: 3, arbitrary: changeState },
    { weight: 6, arbitrary: pass },
    { weight: 1, arbitrary: fc.constant({ what: 'clear' as const }) },
  ),
  { maxLength: 60 },
);
const delays = fc.oneof(fc.constantFrom(500, SECOND, DAY), fc.integer({ min: 500, max: 600 * SECOND }));

type MessageOutcome = Pick<RecordItem, 'event' | 'at'>;

/**
 * A queue by the documentation (evidence/queue#order, evidence/queue#pace, evidence/queue#retention, evidence/queue#state-gate), that knows of
 * each message at its head what becomes of it, and when.
 */
class Model {
  readonly #delayMs: number;
  #authorizedSince = START;
  #lastLeftAt = -Infinity;

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  changeState(state: string, at: number): void {
    if (state !== 'authorized') this.#authorizedSince = Infinity;
    else if (this.#authorizedSince === Infinity) this.#authorizedSince = at;
  }

  sent(at: number): void {
    this.#lastLeftAt = at;
  }

  /** The outcome of the head: it is cleared now only if its turn and its end are still to come. */
  fateOf({ acceptedAt }: Message, now: number): MessageOutcome {
    const turn = Math.max(acceptedAt, this.#authorizedSince, this.#lastLeftAt + this.#delayMs);
    const end = acceptedAt + DAY;
    if (Math.min(turn, end) > now) return { event: 'cleared', at: now };
    return turn < end ? { event: 'sent', at: turn } : { event: 'expired', at: end };
  }
}

test('each message waits, has left, has expired or was cleared, in its order and at its time to the millisecond', () => {
  fc.assert(
    fc.property(delays, events, (delayMs, history) => {
      const model = new Model(delayMs);
      const accepted: Message[] = [];
      let ended = 0;
      let now = START;

      function record(item: RecordItem): void {
        if (item.event === 'accepted') return;
        // All are in one line: who ends next is who was accepted first of those who have not ended.
        const message = accepted[ended];
        const { messageId, event, at } = item;
        expect({ messageId, event, at }).toEqual(message && { messageId: message.id, ...model.fateOf(message, now) });
        ended += 1;
        if (event === 'sent') model.sent(at);
      }

      const options = instanceOptions({ settings: { delaySendMessagesMilliseconds: delayMs } });
      const instance = new Instance(options, START, { seed: 1, record, changed: () => undefined });

      function take(event: Event): void {
        switch (event.what) {
          case 'accept':
            for (let i = 0; i < event.count; i += 1) {
              const message = instance.accept(text(`${i}`), now);
              if (message !== undefined) accepted.push(message);
            }
            break;
          case 'change state':
            instance.changeState({ state: event.state }, now);
            model.changeState(event.state, now);
            break;
          case 'pass':
            now += event.ms;
            break;
          case 'clear':
            instance.clearMessages(now);
            break;
        }
      }

      for (const event of history) {
        take(event);
        expect(instance.waiting(now) + ended).toBe(accepted.length);
        expect(instance.shown(now)).toEqual(accepted.slice(ended, ended + SHOWN));
        // No message waits that should have been sent.
        const head = accepted[ended];
        expect(head === undefined || model.fateOf(head, now).event === 'cleared').toBe(true);
      }
    }),
    { numRuns },
  );
});
