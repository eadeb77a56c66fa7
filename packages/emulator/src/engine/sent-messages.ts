import { Fifo } from './fifo.ts';
import type { Message, MessageStatus } from './message.ts';

/** A message that has left, or was to leave and failed. */
export interface SentMessage {
  readonly message: Message;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly status: MessageStatus;
}

/** What the recipient did with a message, in the order in which that happens. */
export type Receipt = 'delivered' | 'read';

/** The statuses after which a receipt is news. */
const BEFORE: Readonly<Record<Receipt, ReadonlySet<MessageStatus>>> = {
  delivered: new Set(['sent']),
  read: new Set(['sent', 'delivered']),
};

interface Tracked extends SentMessage {
  status: MessageStatus;
}

// How many a gateway remembers is not documented (evidence/notifications#sent-list-extent): a choice.
const KEPT = 5000;

/** What an instance remembers of the messages that no longer wait, oldest first. */
export class SentMessages {
  readonly #sent = new Fifo<Tracked>();

  add(sent: SentMessage): void {
    this.#sent.push({ ...sent });
    if (this.#sent.size > KEPT) this.#sent.shift();
  }

  /** Notes a receipt of those that it is news of. @returns them, oldest first. */
  note(receipt: Receipt, isSelected: (message: Message) => boolean): readonly Message[] {
    const noted = this.#sent
      .slice(0, this.#sent.size)
      .filter(({ message, status }) => BEFORE[receipt].has(status) && isSelected(message));
    for (const sent of noted) sent.status = receipt;
    return noted.map(({ message }) => message);
  }

  /** The last one that fits. */
  findLast(fits: (sent: SentMessage) => boolean): SentMessage | undefined {
    return this.all().findLast(fits);
  }

  /** Changes what a message says that was sent. */
  rewrite(sent: SentMessage, body: Message['body']): void {
    this.#sent.replace(sent, { ...sent, message: { ...sent.message, body } });
  }

  /** Forgets one that was removed. */
  remove(sent: SentMessage): void {
    this.#sent.remove(sent);
  }

  all(): readonly SentMessage[] {
    return this.#sent.slice(0, this.#sent.size);
  }

  /** The last ones that did not fail, oldest first. */
  latestSent(count: number): readonly Message[] {
    if (count === 0) return [];
    const sent = this.all().filter(({ status }) => status !== 'failed' && status !== 'noAccount');
    return sent.slice(-count).map(({ message }) => message);
  }
}
