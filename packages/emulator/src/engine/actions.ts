import { Fifo } from './fifo.ts';

// All that are documented (evidence/chat-api#actions).
const TYPES = [
  'create group',
  'add group participant',
  'remove group participant',
  'promote group participant',
  'demote group participant',
  'read chat',
] as const;

/** Something other than a message that waits to be done. */
export interface Action {
  /** Which of the instance's actions it is, from 1. */
  readonly ordinal: number;
  readonly type: (typeof TYPES)[number];
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
}

/**
 * The second queue of Chat-API (evidence/chat-api#actions). At what pace actions are carried out is unknown (evidence/chat-api#actions-pace).
 * Here, by choice, they wait until they are cleared.
 */
export class Actions {
  readonly #queue = new Fifo<Action>();
  #accepted = 0;

  /** Accepts so many, of each type in turn. */
  enqueue(count: number, at: number): void {
    for (let i = 0; i < count; i += 1) {
      const type = TYPES[this.#accepted % TYPES.length] ?? 'read chat';
      this.#accepted += 1;
      this.#queue.push({ ordinal: this.#accepted, type, acceptedAt: at });
    }
  }

  /** All that wait, oldest first. */
  all(): readonly Action[] {
    return this.#queue.slice(0, this.#queue.size);
  }

  /** @returns what waited. */
  clear(): readonly Action[] {
    return this.#queue.drain();
  }
}
