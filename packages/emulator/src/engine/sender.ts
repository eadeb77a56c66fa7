import type { Account } from './account.ts';
import { isDeadLink } from './file-links.ts';
import { chatOf, type Message } from './message.ts';
import type { MessageQueue } from './message-queue.ts';
import { isMalformed } from './recipients.ts';
import { SlowStart } from './slow-start.ts';

/** Decides when the message at the head leaves: whether anything does, the pace, and what blocks this one. */
export class Sender {
  readonly #account: Account;
  readonly #queue: MessageQueue;
  #lastLeftAt = -Infinity;
  /** After the phone was away, for as long as the queue is not empty. */
  #slowStart: { readonly windows: SlowStart; readonly run: number } | undefined;

  constructor(account: Account, queue: MessageQueue) {
    this.#account = account;
    this.#queue = queue;
  }

  /** When the head leaves if nothing changes, not before `now`; `Infinity` when it does not, or nothing waits. */
  next(now: number): number {
    const { head } = this.#queue;
    if (head === undefined || !this.#open()) return Infinity;
    const { slowStart, malformedHeadBlocks, deadLinkBlocks, fileLinkLifeMs } = this.#account.behaviours;
    if (malformedHeadBlocks && isMalformed(chatOf(head))) return Infinity;
    const paced = Math.max(now, this.#lastLeftAt + this.#account.delayMs);
    const at = slowStart === null ? paced : (this.#windows()?.next(paced, slowStart) ?? paced);
    return deadLinkBlocks && isDeadLink(head.body['urlFile'], at, fileLinkLifeMs) ? Infinity : at;
  }

  /**
   * The message that no list shows and no clear stops (evidence/queue#hidden-head, evidence/queue#clear-misses-in-flight). By choice, it stays
   * so while the queue is being cleared.
   */
  inFlight(now: number): Message | undefined {
    if (!this.#account.behaviours.hiddenHead) return undefined;
    return this.next(now) < this.#queue.expiresAt ? this.#queue.head : this.#queue.inFlight;
  }

  /** One has left, or was to leave and failed. */
  count(at: number): void {
    this.#lastLeftAt = at;
    const { slowStart } = this.#account.behaviours;
    if (slowStart !== null) this.#windows()?.count(at, slowStart);
  }

  /** The phone can be reached again. */
  startSlowly(at: number): void {
    this.#slowStart = { windows: new SlowStart(at), run: this.#queue.runs };
  }

  /** Whether anything leaves at all, whatever is at the head. */
  #open(): boolean {
    const { states, behaviours, authorised } = this.#account;
    if (states.restarting || this.#queue.clearing || behaviours.stuck || behaviours.accountExpired) return false;
    if (behaviours.stateGate && !authorised) return false;
    return states.substatus === 'normal' || this.#account.losesMessages;
  }

  #windows(): SlowStart | undefined {
    return this.#slowStart?.run === this.#queue.runs ? this.#slowStart.windows : undefined;
  }
}
