import type { Account } from './account.ts';
import { Fifo } from './fifo.ts';
import { forwardedIds, type Draft, type Message } from './message.ts';
import { messageId } from './product.ts';
import type { FailureReason, RecordItem, Totals } from './record.ts';

/** A clear that takes its time. */
interface Clearing {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** The last message that it takes. */
  readonly upTo: number;
  /** The message in flight when it began. */
  readonly inFlight: Message | undefined;
}

/** The messages that wait, first in, first out, with the account of all that were ever accepted. */
export class MessageQueue {
  readonly totals: Totals = { accepted: 0, sent: 0, failed: 0, expired: 0, cleared: 0 };
  readonly #idInstance: string;
  readonly #account: Account;
  readonly #record: (item: RecordItem) => void;
  readonly #waiting = new Fifo<Message>();
  #clearing: Clearing | undefined;
  #runs = 0;

  constructor(idInstance: string, account: Account, record: (item: RecordItem) => void) {
    this.#idInstance = idInstance;
    this.#account = account;
    this.#record = record;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** The message that is the next to leave or to expire. */
  get head(): Message | undefined {
    return this.#waiting.peek();
  }

  /** When the head is dropped if it is still there; `Infinity` when it is kept for ever, or nothing waits. */
  get expiresAt(): number {
    const { retentionMs } = this.#account.behaviours;
    const head = this.#waiting.peek();
    return head === undefined || retentionMs === null ? Infinity : head.acceptedAt + retentionMs;
  }

  /** How often a message has found the queue empty: as long as it stays the same, the queue was never empty. */
  get runs(): number {
    return this.#runs;
  }

  accept({ type, body }: Draft, at: number): Message {
    const ordinal = (this.totals.accepted += 1);
    const message = { id: messageId(this.#account.product, ordinal, at), ordinal, type, body, acceptedAt: at };
    this.#push(message);
    this.#record({ idInstance: this.#idInstance, messageId: message.id, at, event: 'accepted', type, body });
    return message;
  }

  /** Accepts one again under its old id, in a new place. */
  repeat(message: Message, at: number): void {
    const { id, type, body } = message;
    const ordinal = (this.totals.accepted += 1);
    this.#push({ ...message, ordinal, acceptedAt: at });
    this.#record({ idInstance: this.#idInstance, messageId: id, at, event: 'accepted', type, body, repeats: true });
  }

  /** The messages from one index to before another, the head being 0. */
  slice(start: number, end: number): readonly Message[] {
    return this.#waiting.slice(start, end);
  }

  /** One by its id or, where it forwards several, by one of theirs. */
  find(id: string): Message | undefined {
    return this.#waiting.find((message) => message.id === id || forwardedIds(message).includes(id));
  }

  /** Changes what a message that waits says. */
  rewrite(message: Message, body: Message['body']): void {
    this.#waiting.replace(message, { ...message, body });
  }

  /** Takes one out, wherever it is: it counts as cleared. */
  remove(message: Message, at: number): void {
    if (this.#waiting.remove(message)) this.end(message, 'cleared', at);
  }

  /** Takes the head out, whose turn has come. */
  take(): Message | undefined {
    return this.#waiting.shift();
  }

  /** Takes the head out, which has waited too long. */
  expire(at: number): void {
    const head = this.#waiting.shift();
    if (head !== undefined) this.end(head, 'expired', at);
  }

  /** Lets the oldest fail until no more wait than `most`; `spared`, if it is the head, neither fails nor counts. */
  shrink(most: number, inFlight: Message | undefined, at: number): void {
    const kept = inFlight === undefined ? undefined : this.#waiting.shift();
    while (this.#waiting.size > most) {
      const oldest = this.#waiting.shift();
      if (oldest !== undefined) this.fail(oldest, 'the queue was full', at);
    }
    if (kept !== undefined) this.#waiting.unshift(kept);
  }

  /** When the clearing that is under way is done; `Infinity` when there is none. */
  get clearedAt(): number {
    return this.#clearing?.until ?? Infinity;
  }

  get clearing(): boolean {
    return this.#clearing !== undefined;
  }

  /** What the clearing that is under way leaves, as long as it waits. */
  get inFlight(): Message | undefined {
    const inFlight = this.#clearing?.inFlight;
    return inFlight !== undefined && inFlight === this.head ? inFlight : undefined;
  }

  /** Clears all that waits but `spared`, until `until`. By choice, a clear that comes meanwhile ends with the one that is under way. */
  beginClearing(until: number, inFlight: Message | undefined): void {
    this.#clearing = { until, inFlight, ...this.#clearing, upTo: this.totals.accepted };
  }

  /** Takes out what was there when it began, or when it was asked for last. */
  endClearing(at: number): void {
    const { upTo, inFlight } = this.#clearing ?? { upTo: 0, inFlight: undefined };
    this.#clear(upTo, inFlight, at);
  }

  /** Clears all that waits but `spared`, at once. */
  clear(inFlight: Message | undefined, at: number): void {
    this.#clear(this.totals.accepted, inFlight, at);
  }

  /** Notes what became of a message that was taken out. */
  end({ id }: Message, event: 'sent' | 'expired' | 'cleared', at: number, blocksNumber = false): void {
    this.totals[event] += 1;
    this.#record({ idInstance: this.#idInstance, messageId: id, at, event, ...(blocksNumber && { blocksNumber }) });
  }

  /** Notes that a message that was taken out did not arrive. */
  fail({ id }: Message, reason: FailureReason, at: number, blocksNumber = false): void {
    this.totals.failed += 1;
    const item = { idInstance: this.#idInstance, messageId: id, at, event: 'failed', reason } as const;
    this.#record({ ...item, ...(blocksNumber && { blocksNumber }) });
  }

  #push(message: Message): void {
    if (this.#waiting.size === 0) this.#runs += 1;
    this.#waiting.push(message);
  }

  #clear(upTo: number, inFlight: Message | undefined, at: number): void {
    this.#clearing = undefined;
    for (const message of this.#waiting.drain()) {
      if (message.ordinal > upTo || message === inFlight) this.#waiting.push(message);
      else this.end(message, 'cleared', at);
    }
  }
}
