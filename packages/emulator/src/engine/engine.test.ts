import { expect, test } from 'vitest';
import { instanceOptions, SECOND, START } from '../../test/instance-options.ts';
import { text } from '../../test/recorded-instance.ts';
import { Engine } from './engine.ts';

const SHOP = '1101000001';
const COURIER = '4100000001';

/** Two instances, of which the second sends three times as fast. */
function engineOfTwo(seed = 1): Engine {
  const engine = new Engine(seed);
  engine.addInstance(instanceOptions({ idInstance: SHOP }), START);
  const settings = { delaySendMessagesMilliseconds: 300 };
  engine.addInstance(instanceOptions({ idInstance: COURIER, product: 'telegram', settings }), START);
  return engine;
}

/** Accepts so many messages in each instance. */
function fill(engine: Engine, count: number, at: number): void {
  for (const instance of engine.instances()) for (let i = 0; i < count; i += 1) instance.accept(text(), at);
}

test('the record holds what happened in all instances in the order of time, also where it was not asked for', () => {
  const engine = engineOfTwo();
  fill(engine, 3, START + 5);
  engine.advance(START + 10 * SECOND);
  const lines = engine.record.all();
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((one, other) => one - other));
  expect(lines.filter(({ event }) => event === 'sent').map(({ at, idInstance }) => `+${at - START} ${idInstance}`)).toEqual([
    `+5 ${SHOP}`,
    `+5 ${COURIER}`,
    `+305 ${COURIER}`,
    `+605 ${COURIER}`,
    `+1005 ${SHOP}`,
    `+2005 ${SHOP}`,
  ]);
});

test('the record is the same whether the time moves at once or in small steps', () => {
  const [one, other] = [engineOfTwo(), engineOfTwo()];
  for (const engine of [one, other]) fill(engine, 10, START);
  one.advance(START + 20 * SECOND);
  for (let at = START; at <= START + 20 * SECOND; at += 37) other.advance(at);
  other.advance(START + 20 * SECOND);
  expect(JSON.stringify(one.record.all())).toBe(JSON.stringify(other.record.all()));
});

test('a number is given to one instance only', () => {
  const engine = engineOfTwo();
  expect(() => engine.addInstance(instanceOptions(), START)).toThrow('There is an instance 1101000001 already.');
  expect(engine.instances()).toHaveLength(2);
});

test('an instance that is removed is gone; what had happened until then stays in the record', () => {
  const engine = engineOfTwo();
  fill(engine, 3, START);
  expect(engine.removeInstance(SHOP, START + SECOND)).toBe(true);
  expect(engine.removeInstance(SHOP, START + SECOND)).toBe(false);
  expect(engine.instance(SHOP)).toBeUndefined();
  engine.advance(START + 60 * SECOND);
  const sent = engine.record.all().filter(({ event, idInstance }) => event === 'sent' && idInstance === SHOP);
  expect(sent.map(({ at }) => at - START)).toEqual([0, SECOND]);
});

test('a number can be given again when its instance was removed', () => {
  const engine = engineOfTwo();
  engine.removeInstance(SHOP, START);
  expect(engine.addInstance(instanceOptions({ idInstance: SHOP }), START).waiting(START)).toBe(0);
});

test('after a reset there is nothing, not even the time', () => {
  const engine = engineOfTwo();
  fill(engine, 3, START);
  engine.schedule({
    at: START + SECOND,
    run: () => {
      throw new Error('This was to be forgotten.');
    },
  });
  engine.advance(START);
  engine.reset();
  expect(engine.instances()).toEqual([]);
  expect(engine.record.all()).toEqual([]);
  expect(engine.nextScheduledAt).toBe(Infinity);
  engine.addInstance(instanceOptions(), START - SECOND).accept(text(), START - SECOND);
  expect(engine.record.all()).toMatchObject([{ n: 1, event: 'accepted' }]);
});

test('the time of the engine does not run backwards', () => {
  const engine = engineOfTwo();
  engine.advance(START + 1);
  expect(() => engine.advance(START)).toThrow('does not run backwards');
});

test('an instance knows its accounts by the seed of the engine', () => {
  const chats = Array.from({ length: 100 }, (_, i) => `7999${String(i).padStart(7, '0')}@c.us`);
  const accounts = (seed: number): readonly boolean[] => {
    const engine = new Engine(seed);
    const instance = engine.addInstance(instanceOptions({ behaviours: { noAccountShare: 0.5 } }), START);
    return chats.map((chatId) => instance.hasAccount(chatId));
  };
  expect(accounts(1)).toEqual(accounts(1));
  expect(accounts(1)).not.toEqual(accounts(2));
});
