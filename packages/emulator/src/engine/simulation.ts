import { Account, type AccountOptions } from './account.ts';
import { Deliveries } from './deliveries.ts';
import { Sender } from './sender.ts';
import { CachedCount, type Counts } from './cached-count.ts';
import type { Message } from './message.ts';
import { MessageQueue } from './message-queue.ts';
import { Notifications } from './notifications.ts';
import type { RecordItem } from './record.ts';

/** What an instance needs from where it lives. */
export interface InstanceDeps {
  readonly seed: number;
  readonly record: (item: RecordItem) => void;
  /** Called when something is about to be changed by a call. */
  readonly changed: () => void;
}

/**
 * What happens to an account by itself as the time passes: messages leave and expire, a restart and a clearing come to their end. Nothing
 * runs in the background: the caller says what time it is, and what had to happen until then happens first, at its own time and in its
 * order. Everything that was due before `#now` has happened.
 */
export class Simulation {
  readonly account: Account;
  readonly queue: MessageQueue;
  readonly sender: Sender;
  readonly deliveries: Deliveries;
  readonly notifications: Notifications;
  readonly #counts: CachedCount;
  #now: number;

  constructor(idInstance: string, options: AccountOptions, at: number, { seed, record }: InstanceDeps) {
    this.account = new Account(options, at);
    this.queue = new MessageQueue(idInstance, this.account, record);
    this.sender = new Sender(this.account, this.queue, seed);
    this.notifications = new Notifications(this.account);
    this.deliveries = new Deliveries(seed, this.account, this.queue, this.notifications);
    this.#now = at;
    this.#counts = new CachedCount(
      (takenAt) => ({ messages: this.queue.size, notifications: this.notifications.size(takenAt) }),
      at,
    );
  }

  get now(): number {
    return this.#now;
  }

  /** When something happens next; `Infinity` when nothing will. */
  get nextEventAt(): number {
    const next = Math.min(
      this.account.states.restartsUntil,
      this.account.saved.nextAt,
      this.queue.clearedAt,
      this.queue.expiresAt,
      this.sender.next(this.#now),
    );
    // An event that is overdue because a behaviour has changed happens now.
    return Math.max(this.#now, next);
  }

  /** Lets everything happen that is due until `to`. @throws {RangeError} when that is in the past. */
  advance(to: number): void {
    if (to < this.#now) throw new RangeError('The time of an instance does not run backwards.');
    for (let at = this.nextEventAt; at <= to; at = this.nextEventAt) {
      this.#settleCounts(at);
      this.#now = at;
      this.#happen(at);
    }
    this.#now = to;
  }

  /** The same, and takes the counts if that was due: before anybody changes anything, and before what is too old is dropped. */
  advanceAndRefresh(at: number): void {
    this.advance(at);
    this.#settleCounts(at);
  }

  /** The sizes of both queues as of the last refresh. */
  counts(at: number): Counts {
    return this.#counts.read(at, this.account.behaviours.countRefreshMs);
  }

  /** Takes another state, and ends a restart. */
  become(state: string | null, at: number): void {
    if (this.account.states.become(state, at)) this.#entered(state, at);
  }

  /** Begins a restart, after which the state is `after`. */
  restart(after: string | null, until: number, at: number): void {
    const { states, facts, authorised } = this.account;
    const interruptsSending = states.restarting ? states.interruptsSending : authorised;
    if (states.restart(facts.starting, { until, after, interruptsSending }, at)) this.#entered(facts.starting, at);
  }

  #settleCounts(at: number): void {
    const { countRefreshMs } = this.account.behaviours;
    if (countRefreshMs > 0) this.#counts.refresh(at, countRefreshMs);
  }

  #happen(at: number): void {
    const { states, saved } = this.account;
    if (saved.nextAt <= at) saved.apply(at);
    else if (states.restartsUntil <= at) this.become(states.lasting, at);
    else if (this.queue.clearedAt <= at) this.queue.endClearing(at);
    // Whose turn comes at the moment at which it expires does not leave any more.
    else if (this.queue.expiresAt <= at) this.queue.expire(at);
    else this.#leave(at);
  }

  #leave(at: number): void {
    const { head } = this.queue;
    if (head !== undefined && this.sender.holds(head, at)) return this.#keepTrying(head, at);
    const message = this.queue.take();
    if (message === undefined) return;
    this.sender.count(at);
    if (this.deliveries.send(message, at)) this.become(this.account.facts.blocked, at);
  }

  /** The messenger notices a number without an account at the first try. */
  #keepTrying(message: Message, at: number): void {
    const isFirst = this.sender.noteTry(message, at);
    if (isFirst && this.deliveries.countHeld(message)) this.become(this.account.facts.blocked, at);
  }

  #entered(state: string | null, at: number): void {
    if (state !== null) this.notifications.add({ what: 'state', state }, at);
    const { head, totals } = this.queue;
    // The message that met it stays in the queue (evidence/states#yellow-card, evidence/notifications#message-status).
    if (state === 'yellowCard' && head !== undefined) {
      this.notifications.add({ what: 'message', message: head, status: 'yellowCard' }, at);
    }
    this.deliveries.counters.enter(state, this.account.authorised, totals.accepted);
  }
}
