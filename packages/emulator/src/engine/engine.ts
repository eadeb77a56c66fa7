import { BoundedLog } from './bounded-log.ts';
import { Instance, type InstanceOptions } from './instance.ts';
import type { RecordItem } from './record.ts';
import { Timeline, type Scheduled } from './timeline.ts';

/** A line of the record that waits to be put in the order of time, with the place of its instance among all. */
interface Unsorted {
  readonly item: RecordItem;
  readonly position: number;
}

const RECORD_KEPT = 1_000_000;

/**
 * All instances of a gateway and the record of what became of their messages. Knows no HTTP and no clock: the caller says what time it
 * is. What happens depends on the seed, on what is done and on its time, and not on how often it is read.
 */
export class Engine {
  readonly record: BoundedLog<RecordItem> = new BoundedLog(RECORD_KEPT);
  readonly #seed: number;
  readonly #instances = new Map<string, Instance>();
  readonly #timeline = new Timeline();
  #now = -Infinity;
  #added = 0;
  #happeningAt: number | undefined;
  #changed: PromiseWithResolvers<void> | undefined;
  /** While instances advance, each on its own, their lines wait here. */
  #moving: Unsorted[] | undefined;

  constructor(seed: number) {
    this.#seed = seed;
  }

  get seed(): number {
    return this.#seed;
  }

  /** When something that was scheduled happens next; `Infinity` when nothing will. */
  get nextScheduledAt(): number {
    return this.#timeline.nextAt;
  }

  /** While something that was scheduled happens, its moment: the clock can be further already. */
  get happeningAt(): number | undefined {
    return this.#happeningAt;
  }

  /** @throws {RangeError} when there is an instance of that number already, or the moment is in the past. */
  addInstance(options: InstanceOptions, at: number): Instance {
    const { idInstance } = options;
    if (this.#instances.has(idInstance)) throw new RangeError(`There is an instance ${idInstance} already.`);
    // Not for each of a thousand that are added at one moment: every advance asks all that are there.
    if (at !== this.#now) this.advance(at);
    const position = (this.#added += 1);
    const record = (item: RecordItem): void => {
      if (this.#moving === undefined) this.record.append(item);
      else this.#moving.push({ item, position });
    };
    const instance = new Instance(options, at, { seed: this.#seed, record, changed: () => this.#wake() });
    this.#instances.set(idInstance, instance);
    this.#wake();
    return instance;
  }

  /** @returns whether there was one. */
  removeInstance(idInstance: string, at: number): boolean {
    this.advance(at);
    return this.#instances.delete(idInstance);
  }

  instance(idInstance: string): Instance | undefined {
    return this.#instances.get(idInstance);
  }

  instances(): readonly Instance[] {
    return [...this.#instances.values()];
  }

  /** Lets something happen at its time, after what was scheduled for the same moment before. */
  schedule(thing: Scheduled): void {
    this.#timeline.add(thing);
    this.#wake();
  }

  /** Resolves when a call has changed something, after which something may happen sooner. */
  whenChanged(): Promise<void> {
    this.#changed ??= Promise.withResolvers<void>();
    return this.#changed.promise;
  }

  /**
   * Lets everything happen that is due until `to`, in all instances. The record is in the order of time after it; what happened at the same
   * moment is there in the order of the instances.
   *
   * @throws {RangeError} when that is in the past.
   */
  advance(to: number): void {
    if (to < this.#now) throw new RangeError('The time of the engine does not run backwards.');
    const lines: Unsorted[] = [];
    this.#moving = lines;
    try {
      // An event may schedule more that is due. An instance catches up with the time of an event that it gets by itself: the others
      // need not be asked for each event.
      for (let due = this.#timeline.take(to); due !== undefined; due = this.#timeline.take(to)) {
        this.#now = Math.max(due.at, this.#now);
        this.#happeningAt = this.#now;
        due.run(this.#now);
      }
      this.#happeningAt = undefined;
      for (const instance of this.#instances.values()) instance.advance(to);
      this.#now = to;
    } finally {
      this.#moving = undefined;
      this.#happeningAt = undefined;
      for (const { item } of lines.toSorted(inOrder)) this.record.append(item);
    }
  }

  /** Forgets everything, also the time. */
  reset(): void {
    this.#instances.clear();
    this.#timeline.clear();
    this.record.clear();
    this.#now = -Infinity;
    this.#added = 0;
    this.#wake();
  }

  #wake(): void {
    this.#changed?.resolve();
    this.#changed = undefined;
  }
}

/** What one instance has done at one moment stays in its order: the sorting is stable. */
function inOrder(one: Unsorted, other: Unsorted): number {
  return one.item.at - other.item.at || one.position - other.position;
}
