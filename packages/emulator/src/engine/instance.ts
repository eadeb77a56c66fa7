import type { AccountOptions } from './account.ts';
import { Actions, type Action } from './actions.ts';
import type { AuthorisationStep } from './authorisation.ts';
import type { BehaviourChange, Behaviours } from './behaviours.ts';
import { Connecting } from './connecting.ts';
import { Simulation, type InstanceDeps } from './simulation.ts';
import type { Counts } from './cached-count.ts';
import { checkStateChange } from './check-state-change.ts';
import { incomingId, type IncomingDraft, type IncomingMessage } from './incoming-message.ts';
import type { Draft, Message } from './message.ts';
import type { Notification } from './notifications.ts';
import type { PhoneOutcome } from './phone-codes.ts';
import type { Product } from './product.ts';
import { CheckLimit, Quota, type QuotaRefusal, type Spending } from './quota.ts';
import type { Totals } from './record.ts';
import type { Receipt, SentMessage } from './sent-messages.ts';
import type { Settings } from './settings.ts';
import type { StateChange, StateSince } from './states.ts';

/** What an instance is made of. */
export interface InstanceOptions extends AccountOptions {
  readonly idInstance: string;
  /** The emulator's own, which opens nothing anywhere. */
  readonly apiTokenInstance: string;
  /** What people call it. */
  readonly name: string;
}

/** One messenger account: what can be asked of it and done to it, each at a time that the caller gives and that does not run backwards. */
export class Instance {
  readonly idInstance: string;
  readonly name: string;
  readonly product: Product;
  readonly #course: Simulation;
  readonly #actions = new Actions();
  readonly #connecting: Connecting;
  readonly #quota = new Quota();
  readonly #checks = new CheckLimit();
  readonly #deps: InstanceDeps;
  #received = 0;
  #changed: PromiseWithResolvers<void> | undefined;
  #apiTokenInstance: string;
  #tokens = 1;
  #uploads = 0;

  constructor(options: InstanceOptions, at: number, deps: InstanceDeps) {
    this.idInstance = options.idInstance;
    this.#apiTokenInstance = options.apiTokenInstance;
    this.name = options.name;
    this.product = options.product;
    this.#deps = deps;
    this.#course = new Simulation(options.idInstance, options, at, deps);
    this.#connecting = new Connecting(options.idInstance, deps.seed, this.#course);
  }

  /** The emulator's own, which opens nothing anywhere. */
  get apiTokenInstance(): string {
    return this.#apiTokenInstance;
  }

  get state(): string | null {
    return this.#course.account.states.state;
  }

  /** The states it was in, oldest first. */
  get states(): readonly StateSince[] {
    return this.#course.account.states.history;
  }

  get substatus(): string {
    return this.#course.account.states.substatus;
  }

  get wid(): string {
    return this.#course.account.wid;
  }

  /** The settings by which it goes. */
  get settings(): Settings {
    return this.#course.account.settings;
  }

  /** The settings that it says it has. */
  get shownSettings(): Settings {
    return this.#course.account.saved.shown;
  }

  /** When the suspension of its account ends, in milliseconds since the epoch; `undefined` where there is none, or that is not known. */
  get suspendedUntil(): number | undefined {
    return this.#course.account.suspendedUntil;
  }

  get behaviours(): Behaviours {
    return this.#course.account.behaviours;
  }

  /** What became of everything that was accepted, until the moment that was last asked for. */
  get totals(): Readonly<Totals> {
    return this.#course.queue.totals;
  }

  /** Whether it restarts at the moment that was last asked for. */
  get restarting(): boolean {
    return this.#course.account.states.restarting;
  }

  /** The moment that was last asked for. */
  get askedAt(): number {
    return this.#course.now;
  }

  /** When something happens next by itself; `Infinity` when nothing will. */
  get nextEventAt(): number {
    return this.#course.nextEventAt;
  }

  /** Resolves when a call has changed something, after which `nextEventAt` may be another. */
  whenChanged(): Promise<void> {
    this.#changed ??= Promise.withResolvers<void>();
    return this.#changed.promise;
  }

  /** Lets everything happen that is due until `to`. @throws {RangeError} when that is in the past. */
  advance(to: number): void {
    this.#course.advance(to);
  }

  /**
   * The settings decide whether a notification reports it. A state that is set ends a restart.
   *
   * @throws {TypeError} where the change is not as the contract of the controls describes it, or there is no time.
   */
  changeState(change: StateChange, at: number): void {
    checkStateChange(change, at);
    const { state, wid, substatus } = change;
    const { account, sender, deliveries, queue } = this.#changing(at);
    if (substatus !== undefined && substatus !== account.states.substatus) {
      if (substatus === 'normal') sender.startSlowly(at);
      account.states.changeSubstatus(substatus, at);
    }
    if (wid !== undefined) {
      account.wid = wid;
      deliveries.counters.connect(queue.totals.accepted);
    }
    if (state === undefined) return;
    if (state !== account.states.state) this.#connecting.cancel();
    this.#connecting.noteSuspension(state, at);
    this.#course.become(state, at);
  }

  changeBehaviours(change: BehaviourChange, at: number): void {
    const { account, notifications } = this.#changing(at);
    notifications.expire(at);
    account.behaviours = { ...account.behaviours, ...change };
  }

  /** Changes settings at once; nothing restarts. */
  changeSettings(change: Settings, at: number): void {
    this.#changing(at).account.saved.change(change);
  }

  /** Saves settings as a call does: they hold and show when the behaviours say, and the instance restarts where they say so. */
  saveSettings(change: Settings, at: number): void {
    const { saved, behaviours } = this.#changing(at).account;
    const { settingsTakeMs, settingsShowMs, settingsRestart } = behaviours;
    saved.save(change, { inForceAt: at + settingsTakeMs, shownAt: at + settingsShowMs }, at);
    // Nothing happens in between: no message leaves at the new delay before the restart.
    if (settingsRestart) this.#restart(at);
  }

  /** Replaces the token: the old one is void. @returns the new one, which is as predictable as all that the emulator does. */
  renewToken(at: number): string {
    this.#changing(at);
    this.#tokens += 1;
    this.#apiTokenInstance = `emulated-token-of-${this.idInstance}-${this.#tokens}`;
    return this.#apiTokenInstance;
  }

  /** Begins to connect an account by a number. */
  startAuthorisation(phoneNumber: string, at: number): AuthorisationStep {
    this.#changing(at);
    return this.#connecting.start(phoneNumber, at);
  }

  takeAuthorisationCode(code: string, password: string, at: number): AuthorisationStep {
    this.#changing(at);
    return this.#connecting.takeCode(code, password, at);
  }

  takeAccountPassword(password: string, at: number): AuthorisationStep {
    this.#changing(at);
    return this.#connecting.takePassword(password, at);
  }

  /** The text of the QR code to scan at this moment; `undefined` while there is none. */
  serveQr(at: number): string | undefined {
    this.#changing(at);
    return this.#connecting.serveQr(at);
  }

  /** A new code to type into the phone of a number. */
  servePairingCode(phoneNumber: string, at: number): string {
    this.#changing(at);
    return this.#connecting.servePairingCode(phoneNumber, at);
  }

  /** A phone scans the QR code that was served last, where it reads `text` when that is given. */
  scan(wid: string, text: string | undefined, at: number): PhoneOutcome {
    this.#changing(at);
    return this.#connecting.scan(wid, text, at);
  }

  /** The owner of a phone types the pairing code into it that was served last, or `code` when that is given. */
  enterCode(wid: string, code: string | undefined, at: number): PhoneOutcome {
    this.#changing(at);
    return this.#connecting.enterCode(wid, code, at);
  }

  /** Restarts: for a time nothing leaves (evidence/states#reboot-stops-sending). */
  reboot(at: number): void {
    this.#changing(at);
    this.#restart(at);
  }

  /**
   * Accepts a message, whatever the state (evidence/queue#accepted-in-any-state).
   *
   * @returns `undefined` when the queue is full and refuses.
   */
  accept(draft: Draft, at: number): Message | undefined {
    const { account, sender, queue } = this.#changing(at);
    const { queueCap, whenFull } = account.behaviours;
    if (queueCap !== null) {
      // A message in flight has left its position.
      const inFlight = sender.inFlight(at);
      const waiting = queue.size - (inFlight === undefined ? 0 : 1);
      if (waiting >= queueCap && whenFull === 'refuse') return undefined;
      queue.shrink(queueCap - 1, inFlight, at);
    }
    return queue.accept(draft, at);
  }

  /** The entries that a list shows. */
  shown(at: number): readonly Message[] {
    const { account, sender, queue } = this.#at(at);
    const { showCap, showsLast } = account.behaviours;
    const hidden = sender.inFlight(at) === undefined ? 0 : 1;
    if (this.product !== 'chat-api' || !showsLast) return queue.slice(hidden, hidden + showCap);
    return queue.slice(Math.max(hidden, queue.size - showCap), queue.size);
  }

  /** When a message that waits was tried last. */
  lastTryAt(message: Message, at: number): number {
    return this.#at(at).sender.lastTryAt(message, at);
  }

  /** How many wait at this moment; a gateway does not say. */
  waiting(at: number): number {
    return this.#at(at).queue.size;
  }

  /** A message that waits, by its id or, where it forwards several, by one of theirs. */
  findWaiting(id: string, at: number): Message | undefined {
    return this.#at(at).queue.find(id);
  }

  /** Changes the text of a message that waits, unless it is on its way already. @returns whether it was there. */
  rewriteWaiting({ id, body }: Pick<Message, 'id' | 'body'>, at: number): boolean {
    const { queue } = this.#changing(at);
    const message = this.#stoppable(id, at);
    if (message !== undefined) queue.rewrite(message, body);
    return message !== undefined;
  }

  /** Takes a message out of the queue, unless it is on its way already. @returns whether it was there. */
  removeWaiting(id: string, at: number): boolean {
    const { queue } = this.#changing(at);
    const message = this.#stoppable(id, at);
    if (message !== undefined) queue.remove(message, at);
    return message !== undefined;
  }

  /** Changes the text of a message that was sent. */
  rewriteSent(sent: SentMessage, body: Message['body'], at: number): void {
    this.#changing(at).deliveries.sent.rewrite(sent, body);
  }

  /** Forgets a message that was sent. */
  removeSent(sent: SentMessage, at: number): void {
    this.#changing(at).deliveries.sent.remove(sent);
  }

  /** Counts a file that is kept without a message. @returns which of the instance's it is, from 1. */
  countUpload(): number {
    return (this.#uploads += 1);
  }

  /** The record of messages that no longer wait because they left or failed, oldest first. */
  sentMessages(at: number): readonly SentMessage[] {
    return this.#at(at).deliveries.sent.all();
  }

  /** The sizes of both queues as of the last refresh. */
  counts(at: number): Counts {
    return this.#at(at).counts(at);
  }

  /**
   * Clears the queue, or begins to.
   *
   * @returns what is or will be cleared; `undefined` when it is refused.
   */
  clearMessages(at: number): readonly Message[] | undefined {
    const { account, sender, queue } = this.#changing(at);
    const { refusesClear, clearingMs } = account.behaviours;
    if (refusesClear === 'always' || (refusesClear === 'unless-authorized' && !account.authorised)) return undefined;
    const inFlight = sender.inFlight(at);
    const toClear = queue.slice(inFlight === undefined ? 0 : 1, queue.size);
    if (clearingMs === 0) queue.clear(inFlight, at);
    else queue.beginClearing(at + clearingMs, inFlight);
    return toClear;
  }

  /** Only Chat-API has actions: accepts so many. */
  enqueueActions(count: number, at: number): void {
    this.#changing(at);
    this.#actions.enqueue(count, at);
  }

  /** The actions that wait, oldest first. */
  actions(at: number): readonly Action[] {
    this.#at(at);
    return this.#actions.all();
  }

  /** Messages stay. @returns what was cleared. */
  clearActions(at: number): readonly Action[] {
    this.#changing(at);
    return this.#actions.clear();
  }

  /** A message comes in. @returns it, and whether a notification reports it. */
  receive(draft: IncomingDraft, at: number): { readonly message: IncomingMessage; readonly isReported: boolean } {
    const { notifications } = this.#changing(at);
    this.#received += 1;
    const message = { ...draft, id: incomingId(this.product, this.#received, at) };
    return { message, isReported: notifications.add({ what: 'incoming', message }, at) };
  }

  /** Messages that have left are delivered or read: that of an id, or all. @returns how many that was news of. */
  noteReceipt(receipt: Receipt, idMessage: string | undefined, at: number): number {
    const isSelected = ({ id }: Message): boolean => idMessage === undefined || id === idMessage;
    return this.#changing(at).deliveries.noteReceipt(receipt, isSelected, at);
  }

  /** The oldest notification, which stays. */
  oldestNotification(at: number): Notification | undefined {
    return this.#at(at).notifications.oldest(at);
  }

  /** @returns whether it was there. */
  deleteNotification(receiptId: number, at: number): boolean {
    return this.#changing(at).notifications.delete(receiptId, at);
  }

  /** Clears the notifications. @returns in how many milliseconds it can be done; 0 when it was done. */
  clearNotifications(at: number): number {
    return this.#changing(at).notifications.clear(at);
  }

  /** Spends of the quota; a used-up quota is also reported in a notification (evidence/limits#quota, evidence/notifications#kinds). */
  spend(spending: Spending, at: number): QuotaRefusal | undefined {
    const { account, notifications } = this.#changing(at);
    const refusal = this.#quota.spend(spending, at, account.behaviours.quota);
    if (refusal !== undefined) {
      const check = this.product === 'max' ? 'checkaccount' : 'checkwhatsapp';
      const method = refusal.of === 'correspondents' ? refusal.of : spending.what === 'send' ? spending.method : check;
      notifications.add({ what: 'quota', method, used: refusal.used, total: refusal.total }, at);
    }
    return refusal;
  }

  /** Whether one more check of a number on MAX is allowed; it is counted then. */
  allowsCheck(at: number): boolean {
    return this.#checks.allow(at, this.#changing(at).account.behaviours.checksBeforeLimit);
  }

  hasAccount(chatId: string): boolean {
    return this.#course.deliveries.hasAccount(chatId);
  }

  /** A message that waits and can still be stopped. */
  #stoppable(id: string, at: number): Message | undefined {
    const message = this.#course.queue.find(id);
    return message === this.#course.sender.inFlight(at) ? undefined : message;
  }

  #restart(at: number): void {
    const { account, deliveries, queue } = this.#course;
    const { states, facts, behaviours } = account;
    const { startingMs, yellowCardEndsWithReboot, duplicatesAfterReboot } = behaviours;
    const after = states.lasting === 'yellowCard' && yellowCardEndsWithReboot ? facts.sending : states.lasting;
    account.behaviours = { ...behaviours, stuck: false };
    this.#connecting.cancelCodes();
    for (const message of deliveries.sent.latestSent(duplicatesAfterReboot)) queue.repeat(message, at);
    if (startingMs === 0) this.#course.become(after, at);
    else this.#course.restart(after, at + startingMs, at);
  }

  /** To look at it as it is then. */
  #at(at: number): Simulation {
    this.#course.advanceAndRefresh(at);
    return this.#course;
  }

  /** To change something of it then, for which others may wait. */
  #changing(at: number): Simulation {
    this.#course.advanceAndRefresh(at);
    this.#changed?.resolve();
    this.#changed = undefined;
    this.#deps.changed();
    return this.#course;
  }
}
