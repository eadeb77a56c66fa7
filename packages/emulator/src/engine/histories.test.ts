import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instanceOptions, SECOND, START } from '../../test/instance-options.ts';
import { Instance, RETENTION_MS, SHOW_CAP } from './instance.ts';
import type { Message, RecordItem } from './message.ts';

type Event =
  | { readonly what: 'accept'; readonly count: number }
  | { readonly what: 'setState'; readonly state: string }
  | { readonly what: 'advance'; readonly ms: number }
  | { readonly what: 'clear' };

const accept = fc.record({ what: fc.constant('accept' as const), count: fc.oneof(fc.nat(4), fc.nat(700)) });
const setState = fc.record({
  what: fc.constant('setState' as const),
  state: fc.constantFrom('authorized', 'authorized', 'blocked', 'notAuthorized'),
});
const advance = fc.record({
  what: fc.constant('advance' as const),
  ms: fc.oneof(fc.nat(3 * SECOND), fc.nat(RETENTION_MS), fc.constantFrom(0, SECOND, RETENTION_MS - 1, RETENTION_MS)),
});
const clear = fc.constant({ what: 'clear' as const });
const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: accept },
    { weight: 3, arbitrary: setState },
    { weight: 6, arbitrary: advance },
    { weight: 1, arbitrary: clear },
  ),
  { maxLength: 60 },
);
const delays = fc.oneof(fc.constantFrom(500, SECOND, RETENTION_MS), fc.integer({ min: 500, max: 600 * SECOND }));

function endOf({ acceptedAt }: Message): number {
  return acceptedAt + RETENTION_MS;
}

test('whatever happens, each message waits, has left, has expired or was cleared, in its order and at its time', () => {
  fc.assert(
    fc.property(delays, events, (delayMs, history) => {
      const accepted: Message[] = [];
      const record: RecordItem[] = [];
      let now = START;
      let authorizedSince = START;
      let lastLeftAt = -Infinity;

      const turnOf = ({ acceptedAt }: Message): number => Math.max(acceptedAt, authorizedSince, lastLeftAt + delayMs);
      /** What is to become of the message at the head of the queue: it is cleared only if its turn and its end are still to come. */
      function fateOf(message: Message): Pick<RecordItem, 'outcome' | 'at'> {
        if (Math.min(turnOf(message), endOf(message)) > now) return { outcome: 'cleared', at: now };
        return turnOf(message) < endOf(message)
          ? { outcome: 'left', at: turnOf(message) }
          : { outcome: 'expired', at: endOf(message) };
      }

      const instance = new Instance(instanceOptions({ delayMs }), START, (item) => {
        // All stand in one line: who ends next is who was accepted first of those who have not ended.
        const message = accepted[record.length];
        expect(item).toEqual(message && { idInstance: '1101000001', messageId: message.id, ...fateOf(message) });
        expect(item.at).toBeGreaterThanOrEqual(record.at(-1)?.at ?? START);
        record.push(item);
        if (item.outcome === 'left') lastLeftAt = item.at;
      });

      function take(event: Event): void {
        switch (event.what) {
          case 'accept':
            for (let i = 0; i < event.count; i += 1) accepted.push(instance.accept('sendMessage', { message: `${i}` }, now));
            break;
          case 'setState':
            instance.setState(event.state, now);
            if (event.state !== 'authorized') authorizedSince = Infinity;
            else if (authorizedSince === Infinity) authorizedSince = now;
            break;
          case 'advance':
            now += event.ms;
            break;
          case 'clear':
            instance.clearMessages(now);
            break;
        }
      }

      for (const event of history) {
        take(event);
        expect(instance.waiting(now) + record.length).toBe(accepted.length);
        expect(instance.shown(now)).toEqual(accepted.slice(record.length, record.length + SHOW_CAP));
        // Nobody waits who should have gone.
        const head = accepted[record.length];
        expect(head === undefined || fateOf(head).outcome === 'cleared').toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
