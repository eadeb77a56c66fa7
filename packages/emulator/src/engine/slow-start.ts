import type { Behaviours } from './behaviours.ts';

type Allowed = NonNullable<Behaviours['slowStart']>;

/** So many messages per window after a phone has come back (evidence/chat-api#slow-start). */
export class SlowStart {
  readonly #since: number;
  #window = 0;
  #left = 0;

  constructor(since: number) {
    this.#since = since;
  }

  /** The first moment from `at` on at which one more may leave. */
  next(at: number, { messages, perMs }: Allowed): number {
    const window = Math.floor((at - this.#since) / perMs);
    const full = window === this.#window && this.#left >= messages;
    return full ? this.#since + (window + 1) * perMs : at;
  }

  /** One has left. */
  count(at: number, { perMs }: Allowed): void {
    const window = Math.floor((at - this.#since) / perMs);
    this.#left = window === this.#window ? this.#left + 1 : 1;
    this.#window = window;
  }
}
