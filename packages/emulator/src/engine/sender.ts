import type { Account } from './account.ts';
import { isDeadLink } from './file-links.ts';
import { chatOf, type Message } from './message.ts';
import type { MessageQueue } from './message-queue.ts';
import { hasAccount, isMalformed } from './recipients.ts';
import { SlowStart } from './slow-start.ts';

/** A message that could not be sent, and when that was tried for the first time. */
interface Tried {
  readonly message: Message;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Decides when the message at the head leaves: whether anything does, the pace, and what blocks this one. */
export class Sender {
  readonly #account: Account;
  readonly #queue: MessageQueue;
  readonly #seed: number;
  #lastLeftAt = -Infinity;
  /** The head, since it was tried for the first time and could not be sent. */
  #tried: Tried | undefined;
  /** After the phone was away, for as long as the queue is not empty. */
  #slowStart: { readonly windows: SlowStart; readonly run: number } | undefined;

  constructor(account: Account, queue: MessageQueue, seed: number) {
    this.#account = account;
    this.#queue = queue;
    this.#seed = seed;
  }

  /** When the head leaves if nothing changes, not before `now`; `Infinity` when it does not, or nothing waits. */
  next(now: number): number {
    const { head } = this.#queue;
    if (head === undefined || !this.#open()) return Infinity;
    const { slowStart, malformedHeadBlocks } = this.#account.behaviours;
    if (malformedHeadBlocks && isMalformed(chatOf(head))) return Infinity;
    const tried = this.#triedHead();
    // Tries that are bound to fail change nothing that could be seen, except the time of the last one, which is reckoned when it is asked for.
    if (tried !== undefined && this.holds(head, now)) return Infinity;
    const retried = tried === undefined ? now : this.#nextTry(tried, now);
    const paced = Math.max(retried, this.#lastLeftAt + this.#account.delayMs);
    return slowStart === null ? paced : (this.#windows()?.next(paced, slowStart) ?? paced);
  }

  /** Whether a message that cannot be sent now stays at the head, to be tried again (evidence/chat-api#retried). Any other fails. */
  holds(message: Message, at: number): boolean {
    const { deadLinkBlocks, fileLinkLifeMs, missingAccountBlocks, noAccountShare } = this.#account.behaviours;
    if (deadLinkBlocks && isDeadLink(message.body['urlFile'], at, fileLinkLifeMs)) return true;
    return missingAccountBlocks && !hasAccount(chatOf(message), this.#seed, noAccountShare);
  }

  /** The head was tried and could not be sent. @returns whether that was its first try. */
  noteTry(message: Message, at: number): boolean {
    if (this.#tried?.message === message) return false;
    this.#tried = { message, at };
    return true;
  }

  /** When a message was tried last; its acceptance counts as a try. By choice it is tried as long as the instance sends. */
  lastTryAt(message: Message, now: number): number {
    const tried = this.#triedHead();
    if (tried?.message !== message) return message.acceptedAt;
    const until = this.#open() ? now : Math.max(tried.at, Math.min(now, this.#account.states.since));
    return until - ((until - tried.at) % this.#account.behaviours.retryMs);
  }

  #triedHead(): Tried | undefined {
    return this.#tried !== undefined && this.#tried.message === this.#queue.head ? this.#tried : undefined;
  }

  #nextTry({ at }: Tried, now: number): number {
    const { retryMs } = this.#account.behaviours;
    return at + Math.ceil((now - at) / retryMs) * retryMs;
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
    if (this.#queue.clearing || behaviours.stuck || behaviours.accountExpired) return false;
    const sendsOn = behaviours.sendsWhileStarting && states.interruptsSending;
    if (!sendsOn && (states.restarting || (behaviours.stateGate && !authorised))) return false;
    return states.substatus === 'normal' || this.#account.losesMessages;
  }

  #windows(): SlowStart | undefined {
    return this.#slowStart?.run === this.#queue.runs ? this.#slowStart.windows : undefined;
  }
}
