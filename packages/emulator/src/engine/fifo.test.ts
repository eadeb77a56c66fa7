import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fifo } from './fifo.ts';

/** The same, done with what an array has, and slowly. */
class PlainFifo implements Pick<Fifo<number>, keyof Fifo<number>> {
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

  unshift(item: number): void {
    this.#items.unshift(item);
  }

  replace(item: number, by: number): boolean {
    const index = this.#items.indexOf(item);
    if (index >= 0) this.#items[index] = by;
    return index >= 0;
  }

  remove(item: number): boolean {
    const index = this.#items.indexOf(item);
    if (index >= 0) this.#items.splice(index, 1);
    return index >= 0;
  }

  find(fits: (item: number) => boolean): number | undefined {
    return this.#items.find(fits);
  }

  slice(start: number, end: number): number[] {
    return this.#items.slice(Math.max(0, start), Math.max(0, end));
  }

  drain(): number[] {
    return this.#items.splice(0);
  }
}

type Step = readonly [what: 'push' | 'shift' | 'unshift' | 'find' | 'replace' | 'remove' | 'slice' | 'drain', times: number];

/** Everything that a queue says while it is used. */
function handler(fifo: Pick<Fifo<number>, keyof Fifo<number>>, steps: readonly Step[]): readonly unknown[] {
  const said: unknown[] = [];
  let next = 0;
  for (const [what, times] of steps) {
    switch (what) {
      case 'push':
        for (let i = 0; i < times; i += 1) fifo.push((next += 1));
        break;
      case 'shift':
        for (let i = 0; i < times; i += 1) said.push(fifo.shift());
        break;
      case 'unshift':
        fifo.unshift(-times);
        break;
      case 'find':
        said.push(fifo.find((item) => item % 1000 === times));
        break;
      case 'replace':
        said.push(fifo.replace(times, -times - 1));
        break;
      case 'remove':
        said.push(fifo.remove(times));
        break;
      case 'slice':
        said.push(fifo.slice(times % 7, times), fifo.slice(-3, times));
        break;
      case 'drain':
        said.push(fifo.drain());
        break;
    }
    said.push(fifo.size, fifo.peek());
  }
  return [...said, fifo.drain(), fifo.size];
}

test('it gives back what it was given, in the same order, as a plain array would', () => {
  // Large enough to close the gap that removals leave, more than once.
  const times = fc.oneof(fc.nat(3), fc.nat(3000));
  const what = fc.constantFrom<Step[0][]>(
    'push',
    'push',
    'push',
    'shift',
    'shift',
    'shift',
    'unshift',
    'find',
    'replace',
    'remove',
    'slice',
    'drain',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(what, times), { maxLength: 40 }), (steps) => {
      expect(handler(new Fifo<number>(), steps)).toEqual(handler(new PlainFifo(), steps));
    }),
  );
});
