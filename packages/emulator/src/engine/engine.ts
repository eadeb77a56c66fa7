import { Instance, type InstanceOptions } from './instance.ts';
import type { RecordItem } from './message.ts';

/** All instances of a gateway and the record of what became of their messages. Knows no HTTP and no clock. */
export class Engine {
  readonly #instances = new Map<string, Instance>();
  readonly #record: RecordItem[] = [];

  /** @throws {RangeError} when there is an instance of that number already. */
  addInstance(options: InstanceOptions, at: number): Instance {
    const { idInstance } = options;
    if (this.#instances.has(idInstance)) throw new RangeError(`There is an instance ${idInstance} already.`);
    const instance = new Instance(options, at, (item) => this.#record.push(item));
    this.#instances.set(idInstance, instance);
    return instance;
  }

  instance(idInstance: string): Instance | undefined {
    return this.#instances.get(idInstance);
  }

  instances(): readonly Instance[] {
    return [...this.#instances.values()];
  }

  /** Everything that has left, expired or been cleared until `at`, in the order in which it was noticed. */
  record(at: number): readonly RecordItem[] {
    // An instance moves when it is asked: ask them all.
    for (const instance of this.#instances.values()) instance.waiting(at);
    return this.#record;
  }
}
