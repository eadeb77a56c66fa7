import assert from 'node:assert/strict';
import { Instance } from '../src/engine/instance.ts';
import { products, type Product } from '../src/engine/product.ts';
import type { RecordItem } from '../src/engine/record.ts';
import { DELAY } from '../src/engine/settings.ts';
import { instanceOptions, START } from './instance-options.ts';
import type { Operation } from './operations.ts';

interface Waiting {
  readonly id: string;
  readonly acceptedAt: number;
}

/** Watches an instance and knows what must hold of any, whatever happens to it. */
export class WatchedInstance {
  readonly instance: Instance;
  readonly #waiting: Waiting[] = [];
  readonly #ids = new Set<string>();
  readonly #ended = { sent: 0, failed: 0, expired: 0, cleared: 0 };
  #accepted = 0;
  #lastLineAt = START;
  #lastTurnAt = -Infinity;
  /** Nothing leaves before: the instance restarts, or its queue is being cleared. */
  #startedAt = START;
  #clearedAt = START;
  /** Whether a message that was on its way may have been passed by those that were cleared. */
  #hasHidden = false;

  constructor(product: Product) {
    const options = instanceOptions({ product, state: products[product].sending });
    this.instance = new Instance(options, START, { seed: 1, record: (item) => this.#read(item), changed: () => undefined });
  }

  /** Before something is done at `at`. */
  expectOperation(operation: Operation, at: number): void {
    const { startingMs, clearingMs, hiddenHead, settingsRestart } = this.instance.behaviours;
    const isLoggedOut = this.instance.state === products[this.instance.product].loggedOut;
    const restarts =
      operation.what === 'reboot' ||
      (operation.what === 'save settings' && settingsRestart) ||
      (operation.what === 'scan' && isLoggedOut);
    if (restarts) this.#startedAt = at + startingMs;
    if (operation.what === 'state' && operation.change.state !== undefined) this.#startedAt = at;
    if (operation.what === 'clear' && this.#mayBeCleared()) {
      // One that takes its time ends with the one that is under way; one that takes none ends both.
      if (clearingMs === 0) this.#clearedAt = at;
      else if (this.#clearedAt <= at) this.#clearedAt = at + clearingMs;
    }
    if (hiddenHead) this.#hasHidden = true;
  }

  /** What holds at every moment. */
  check(at: number): void {
    const { instance } = this;
    const waiting = instance.waiting(at);
    const { accepted, ...ended } = instance.totals;
    const { sent, failed, expired, cleared } = ended;
    assert.equal(accepted, waiting + sent + failed + expired + cleared);
    assert.deepEqual([accepted, waiting, ended], [this.#accepted, this.#waiting.length, this.#ended]);
    const { retentionMs, countRefreshMs } = instance.behaviours;
    const oldest = this.#waiting[0]?.acceptedAt ?? Infinity;
    assert.ok(oldest + (retentionMs ?? Infinity) > at, 'an expired message still waits');
    assert.ok(instance.nextEventAt > at, 'something should have happened already');
    if (countRefreshMs === 0) assert.equal(instance.counts(at).messages, waiting);
    this.#checkList(at);
  }

  #checkList(at: number): void {
    const { showCap, showsLast, hiddenHead } = this.instance.behaviours;
    const last = this.instance.product === 'chat-api' && showsLast;
    const listed = (from: number): readonly string[] => {
      const ids = this.#waiting.slice(from).map(({ id }) => id);
      return last ? ids.slice(-showCap) : ids.slice(0, showCap);
    };
    const shown = JSON.stringify(this.instance.shown(at).map(({ id }) => id));
    assert.ok(shown === JSON.stringify(listed(0)) || (hiddenHead && shown === JSON.stringify(listed(1))), 'the list is another');
  }

  #mayBeCleared(): boolean {
    const { behaviours, state, product } = this.instance;
    if (behaviours.refusesClear === 'unless-authorized') return state === products[product].sending;
    return behaviours.refusesClear === 'never';
  }

  #read(item: RecordItem): void {
    assert.ok(item.at >= this.#lastLineAt, 'the record is not in the order of time');
    this.#lastLineAt = item.at;
    if (item.event === 'accepted') this.#readAccepted(item.messageId, item.at, item.repeats === true);
    else this.#readEnd(item);
  }

  #readAccepted(id: string, acceptedAt: number, repeats: boolean): void {
    assert.equal(this.#ids.has(id), repeats, 'an id is given twice, or repeats what was never there');
    this.#ids.add(id);
    this.#accepted += 1;
    this.#waiting.push({ id, acceptedAt });
  }

  #readEnd(item: Exclude<RecordItem, { readonly event: 'accepted' }>): void {
    const dropped = item.event === 'failed' && item.reason === 'the queue was full';
    // All are in one line: it ends who is at its head, except that others are cleared or dropped past one on its way.
    const index = this.#waiting.findIndex(({ id }) => id === item.messageId);
    const passes = this.#hasHidden && (dropped || item.event === 'cleared');
    assert.ok(index === 0 || (index === 1 && passes), 'a message ends out of its turn, or twice');
    const [message] = this.#waiting.splice(index, 1);
    this.#ended[item.event] += 1;
    if (item.event === 'expired') {
      const waited = item.at - (message?.acceptedAt ?? item.at);
      assert.ok(waited >= (this.instance.behaviours.retentionMs ?? Infinity), 'a message expires too early');
    } else if (item.event === 'sent' || (item.event === 'failed' && !dropped)) this.#readTurn(item.at);
  }

  /** A message has left, or was to leave and failed: it was allowed to, and not before its time. */
  #readTurn(at: number): void {
    const { behaviours, settings, state, substatus, product } = this.instance;
    assert.ok(at >= Math.max(this.#startedAt, this.#clearedAt), 'a message leaves during a restart or a clearing');
    assert.deepEqual([behaviours.stuck, behaviours.accountExpired], [false, false]);
    if (behaviours.stateGate) assert.equal(state, products[product].sending);
    if (substatus !== 'normal') assert.deepEqual([product, behaviours.losesWithoutLink], ['max', true]);
    if (behaviours.pace) assert.ok(at - this.#lastTurnAt >= Number(settings[DELAY]), 'a message leaves too early');
    this.#lastTurnAt = at;
  }
}
