import { Fifo } from './fifo.ts';
import { messageId, type Messenger } from './messenger.ts';
import type { Message, RecordItem } from './message.ts';

/** What an instance is made of. */
export interface InstanceOptions {
  readonly idInstance: string;
  /** The emulator's own, which opens nothing anywhere. */
  readonly apiTokenInstance: string;
  /** What people call it. */
  readonly name: string;
  readonly messenger: Messenger;
  readonly state: string;
  /** The pause between two messages that leave, in milliseconds. */
  readonly delayMs: number;
  /** The account, as a chat id. */
  readonly wid: string;
}

/** How long a message waits before it is dropped (facts, section 1.5). */
export const RETENTION_MS: number = 24 * 60 * 60 * 1000;
/** How often the counts are taken anew (facts, section 1.3). */
export const COUNT_REFRESH_MS = 10_000;
/** How many entries a list shows (facts, section 1.1). */
export const SHOW_CAP = 500;

/**
 * One messenger account: its state, its pace and its queue. Nothing runs in the background: whoever asks says what time it is, and what
 * had to happen until then happens first.
 */
export class Instance {
  readonly options: InstanceOptions;
  readonly #queue = new Fifo<Message>();
  readonly #record: (item: RecordItem) => void;
  #state: string;
  #accepted = 0;
  #authorizedSince: number;
  #lastLeftAt = -Infinity;
  #notifications = 0;
  #now: number;
  #counts: { readonly messages: number; readonly notifications: number } = { messages: 0, notifications: 0 };
  #countedAt: number;

  constructor(options: InstanceOptions, at: number, record: (item: RecordItem) => void) {
    this.options = options;
    this.#record = record;
    this.#state = options.state;
    this.#authorizedSince = at;
    this.#now = at;
    this.#countedAt = at;
  }

  get state(): string {
    return this.#state;
  }

  setState(state: string, at: number): void {
    this.#advance(at);
    if (state === 'authorized' && this.#state !== 'authorized') this.#authorizedSince = at;
    this.#state = state;
  }

  /** Accepts a message, whatever the state (facts, section 1.5). */
  accept(type: string, body: Readonly<Record<string, unknown>>, at: number): Message {
    this.#advance(at);
    this.#accepted += 1;
    const message = { id: messageId(this.options.messenger, this.#accepted, at), type, body, acceptedAt: at };
    this.#queue.push(message);
    return message;
  }

  /** The first entries, oldest first, as many as a gateway shows. */
  shown(at: number): readonly Message[] {
    this.#advance(at);
    return this.#queue.first(SHOW_CAP);
  }

  /** How many wait at this moment; a gateway does not tell. */
  waiting(at: number): number {
    this.#advance(at);
    return this.#queue.size;
  }

  /** The sizes of both queues as of the last refresh. */
  counts(at: number): { readonly messages: number; readonly notifications: number } {
    this.#advance(at);
    return this.#counts;
  }

  clearMessages(at: number): void {
    this.#advance(at);
    for (const { id } of this.#queue.drain()) this.#end(id, 'cleared', at);
  }

  clearNotifications(at: number): void {
    this.#advance(at);
    this.#notifications = 0;
  }

  #advance(to: number): void {
    if (to < this.#now) throw new RangeError('The time of an instance does not run backwards.');
    const refresh = Math.floor(to / COUNT_REFRESH_MS) * COUNT_REFRESH_MS;
    if (refresh > this.#countedAt) {
      this.#drain(refresh);
      this.#counts = { messages: this.#queue.size, notifications: this.#notifications };
      this.#countedAt = refresh;
    }
    this.#drain(to);
    this.#now = to;
  }

  /** Lets go of what has left or expired until `to`. The head is always first in both: all wait in one line for the same time. */
  #drain(to: number): void {
    for (let head = this.#queue.peek(); head !== undefined; head = this.#queue.peek()) {
      const expiresAt = head.acceptedAt + RETENTION_MS;
      const leavesAt =
        this.#state === 'authorized'
          ? Math.max(head.acceptedAt, this.#authorizedSince, this.#lastLeftAt + this.options.delayMs)
          : Infinity;
      if (Math.min(expiresAt, leavesAt) > to) return;
      this.#queue.shift();
      if (expiresAt <= leavesAt) {
        this.#end(head.id, 'expired', expiresAt);
      } else {
        this.#lastLeftAt = leavesAt;
        this.#notifications += 1;
        this.#end(head.id, 'left', leavesAt);
      }
    }
  }

  #end(id: string, outcome: RecordItem['outcome'], at: number): void {
    this.#record({ idInstance: this.options.idInstance, messageId: id, outcome, at });
  }
}
