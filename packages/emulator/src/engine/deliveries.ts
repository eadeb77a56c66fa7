import type { Account } from './account.ts';
import { BlockCounters } from './block-counters.ts';
import { isDeadLink } from './file-links.ts';
import { chatOf, isMessage, type Message } from './message.ts';
import type { MessageQueue } from './message-queue.ts';
import type { Notifications } from './notifications.ts';
import { hasAccount } from './recipients.ts';
import type { FailureReason } from './record.ts';
import { SentMessages, type Receipt } from './sent-messages.ts';

/** What becomes of messages whose turn has come: whether they arrive, which notifications report it, and what the messenger does to the number. */
export class Deliveries {
  readonly sent: SentMessages = new SentMessages();
  readonly counters: BlockCounters;
  readonly #seed: number;
  readonly #account: Account;
  readonly #queue: MessageQueue;
  readonly #notifications: Notifications;

  constructor(seed: number, account: Account, queue: MessageQueue, notifications: Notifications) {
    this.#seed = seed;
    this.#account = account;
    this.#queue = queue;
    this.#notifications = notifications;
    this.counters = new BlockCounters(account.states.state);
  }

  hasAccount(chatId: string): boolean {
    return hasAccount(chatId, this.#seed, this.#account.behaviours.noAccountShare);
  }

  /** Sends a message that was taken out of the queue. @returns whether the number is blocked for it. */
  send(message: Message, at: number): boolean {
    const reason = this.#failureOf(message, at);
    return reason === undefined ? this.#succeed(message, at) : this.#fail(message, reason, at);
  }

  /** A message could not be sent, and stays. @returns whether the number is blocked for it. */
  countHeld(message: Message): boolean {
    return !this.hasAccount(chatOf(message)) && this.counters.countNoAccount(this.#account.behaviours);
  }

  /** The recipients report what they did with messages that have left. @returns how many that was news of. */
  noteReceipt(receipt: Receipt, isSelected: (message: Message) => boolean, at: number): number {
    const noted = this.sent.note(receipt, isSelected);
    for (const message of noted) this.#notifications.add({ what: 'message', message, status: receipt }, at);
    return noted.length;
  }

  #failureOf(message: Message, at: number): FailureReason | undefined {
    if (this.#account.losesMessages) return 'no link to the messenger';
    if (!this.hasAccount(chatOf(message))) return 'no account';
    return isDeadLink(message.body['urlFile'], at, this.#account.behaviours.fileLinkLifeMs) ? 'dead link' : undefined;
  }

  #succeed(message: Message, at: number): boolean {
    // Of what is no message, such as a notice of typing, nothing is reported, and it counts for nothing. A choice.
    const counts = isMessage(message.type);
    const blocksNumber = counts && this.counters.countSent(message, this.#account.behaviours);
    this.#queue.end(message, 'sent', at, blocksNumber);
    if (!counts) return false;
    // MAX names no status for what was sent and has not arrived (evidence/notifications#message-status). That the others name none either is a
    // choice (evidence/notifications#message-status-elsewhere).
    const status = this.#account.product === 'whatsapp' ? 'sent' : 'delivered';
    this.sent.add({ message, at, status });
    // That it is reported when it leaves, before its status, is a choice (evidence/notifications#sent-by-api).
    this.#notifications.add({ what: 'sent by API', message }, at);
    this.#notifications.add({ what: 'message', message, status }, at);
    return blocksNumber;
  }

  #fail(message: Message, reason: FailureReason, at: number): boolean {
    // No notification says so: that is what users complain about (evidence/queue#lost-without-link).
    const counts = reason !== 'no link to the messenger' && isMessage(message.type);
    const blocksNumber = counts && reason === 'no account' && this.counters.countNoAccount(this.#account.behaviours);
    this.#queue.fail(message, reason, at, blocksNumber);
    if (!counts) return false;
    const status = reason === 'no account' && this.#account.product === 'whatsapp' ? 'noAccount' : 'failed';
    this.sent.add({ message, at, status });
    this.#notifications.add({ what: 'message', message, status, description: reason }, at);
    return blocksNumber;
  }
}
