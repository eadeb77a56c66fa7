import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fifo } from './fifo.ts';

/** The same, done with what an array has, and slowly. */
class PlainFifo {
  #items: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  peek(): number | undefined {
    return this.#items[0];
  }

  push(item: number): void {
    this.#items.push(item);
  }

  shift(): number | undefined {
    return this.#items.shift();
  }

  first(count: number): number[] {
    return this.#items.slice(0, count);
  }

  drain(): number[] {
    return this.#items.splice(0);
  }
}

type Step = readonly [what: 'push' | 'shift' | 'first' | 'drain', times: number];

/** Everything that a queue says while it is used. */
function play(fifo: Pick<Fifo<number>, keyof PlainFifo>, steps: readonly Step[]): readonly unknown[] {
  const said: unknown[] = [];
  let next = 0;
  for (const [what, times] of steps) {
    if (what === 'push') for (let i = 0; i < times; i += 1) fifo.push((next += 1));
    else if (what === 'shift') for (let i = 0; i < times; i += 1) said.push(fifo.shift());
    else said.push(what === 'first' ? fifo.first(times) : fifo.drain());
    said.push(fifo.size, fifo.peek());
  }
  return [...said, fifo.drain(), fifo.size];
}

test('it gives back what it was given, in the same order, as a plain array would', () => {
  // Large enough to close the gap that departures leave, more than once.
  const times = fc.oneof(fc.nat(3), fc.nat(3000));
  const what = fc.constantFrom<Step[0][]>('push', 'push', 'push', 'shift', 'shift', 'shift', 'first', 'drain');
  fc.assert(
    fc.property(fc.array(fc.tuple(what, times), { maxLength: 40 }), (steps) => {
      expect(play(new Fifo<number>(), steps)).toEqual(play(new PlainFifo(), steps));
    }),
  );
});
