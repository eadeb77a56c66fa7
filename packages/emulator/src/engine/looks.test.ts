import fc from 'fast-check';
import { expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { operations, perform, type Operation } from '../../test/operations.ts';
import { RecordedInstance } from '../../test/recorded-instance.ts';
import { products, type Product } from './product.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 1000);

/** All that can be seen of an instance. */
function look(instance: RecordedInstance, at: number): object {
  instance.advance(at);
  const { state, substatus, states, wid, settings, behaviours, restarting, totals } = instance;
  return {
    account: { state, substatus, states, wid, settings, behaviours, restarting, totals },
    shown: instance.shown(at),
    waiting: instance.waiting(at),
    counts: instance.counts(at),
    notification: instance.oldestNotification(at),
    found: instance.findWaiting('BAE5000000000002', at),
    sent: instance.sentMessages(at),
    actions: instance.actions(at),
    next: instance.nextEventAt,
  };
}

/** What an instance and its record look like after a history in which they were read so many times during each passing of time. */
function handler(product: Product, history: readonly Operation[], looks: number): string {
  const instance = new RecordedInstance({ product, state: products[product].sending });
  let now = START;
  for (const operation of history) {
    const ms = operation.what === 'pass' ? operation.ms : 0;
    for (let i = 1; i <= looks; i += 1) look(instance, now + Math.floor((ms * i) / (looks + 1)));
    now += ms;
    perform(operation, instance, now);
    if (looks > 0) look(instance, now);
  }
  return JSON.stringify([look(instance, now), instance.record], null, 1);
}

test('it does not matter how often one looks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(products) as Product[])),
      operations,
      fc.integer({ min: 1, max: 7 }),
      (...args) => {
        const [product, history, looks] = args;
        expect(handler(product, history, looks)).toBe(handler(product, history, 0));
      },
    ),
    { numRuns },
  );
});

test('what happens depends on the seed and on nothing else', () => {
  const chats = Array.from({ length: 200 }, (_, i) => `7999${String(i).padStart(7, '0')}@c.us`);
  const record = (seed: number): string => {
    const instance = new RecordedInstance({ behaviours: { noAccountShare: 0.3 } }, seed);
    for (const chatId of chats) instance.accept({ type: 'sendMessage', body: { chatId, message: 'Good morning.' } }, START);
    instance.advance(START + 1000 * 1000);
    return JSON.stringify(instance.record);
  };
  expect(record(1)).toBe(record(1));
  expect(record(1)).not.toBe(record(2));
});
