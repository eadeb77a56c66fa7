import type { Account } from './account.ts';
import { Fifo } from './fifo.ts';
import type { IncomingMessage } from './incoming-message.ts';
import type { Message, MessageStatus } from './message.ts';
import type { SettingValue } from './settings.ts';

/** What an instance says of itself. */
export type NotificationEvent =
  | { readonly what: 'message'; readonly message: Message; readonly status: MessageStatus; readonly description?: string }
  | { readonly what: 'sent by API'; readonly message: Message }
  | { readonly what: 'incoming'; readonly message: IncomingMessage }
  | { readonly what: 'state'; readonly state: string }
  | { readonly what: 'quota'; readonly method: string; readonly used: number; readonly total: number };

export interface Notification {
  readonly receiptId: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly event: NotificationEvent;
}

// How many a gateway keeps is not documented: a choice. Where they are never received, they would fill the memory.
const KEPT = 100_000;

/** The queue of notifications: first in, first out, each until it is deleted or too old (evidence/notifications#retention). */
export class Notifications {
  readonly #account: Account;
  readonly #queue = new Fifo<Notification>();
  #given = 0;
  #clearedAt = -Infinity;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Adds one, unless the settings switch it off. @returns whether it was added. */
  add(event: NotificationEvent, at: number): boolean {
    if (!this.#isWanted(event)) return false;
    this.#queue.push({ receiptId: (this.#given += 1), at, event });
    if (this.#queue.size > KEPT) this.#queue.shift();
    return true;
  }

  /** The oldest, which stays where it is. */
  oldest(at: number): Notification | undefined {
    this.expire(at);
    return this.#queue.peek();
  }

  size(at: number): number {
    this.expire(at);
    return this.#queue.size;
  }

  /** Only the oldest can have been received. @returns whether it was there. */
  delete(receiptId: number, at: number): boolean {
    if (this.oldest(at)?.receiptId !== receiptId) return false;
    this.#queue.shift();
    return true;
  }

  /**
   * Clears them, unless that was done too short a time ago (evidence/queue#clear-notifications-cooldown).
   *
   * @returns in how many milliseconds it can be done; 0 when it was done.
   */
  clear(at: number): number {
    const leftMs = this.#clearedAt + this.#account.behaviours.clearWebhooksCooldownMs - at;
    if (leftMs > 0) return leftMs;
    this.#clearedAt = at;
    this.#queue.drain();
    return 0;
  }

  /** Drops what is too old. To be called before another retention holds, under which it might be young again. */
  expire(at: number): void {
    const { notificationRetentionMs } = this.#account.behaviours;
    if (notificationRetentionMs === null) return;
    const oldest = at - notificationRetentionMs;
    for (let head = this.#queue.peek(); head !== undefined && head.at <= oldest; head = this.#queue.peek()) this.#queue.shift();
  }

  /** A failure is reported whatever the settings (evidence/notifications#failures-always). */
  #isWanted(event: NotificationEvent): boolean {
    const { outgoingWebhook, outgoingAPIMessageWebhook, incomingWebhook, stateWebhook } = this.#account.settings;
    switch (event.what) {
      case 'state':
        return isOn(stateWebhook);
      case 'incoming':
        return isOn(incomingWebhook);
      case 'sent by API':
        return isOn(outgoingAPIMessageWebhook);
      case 'quota':
        return true;
      case 'message':
        return event.status === 'failed' || event.status === 'noAccount' || isOn(outgoingWebhook);
    }
  }
}

/** One of the vendor's programs sends a boolean for a flag (evidence/settings#further-keys). */
function isOn(setting: SettingValue | undefined): boolean {
  return setting === 'yes' || setting === true;
}
