/** For tests: a gateway as it really is, and the ledger of an edge before it. What the two come to is compared by `readModel`. */
import { queueEntryOf, type QueueEntry } from '@sluice/core';
import { openMemoryDatabase } from '../src/node/index.ts';
import { openSqlLedger, type SqlLedger } from '../src/ledger/sql-ledger.ts';
import { readingFrom, rememberedBy, type Reading } from '../src/reading/reading.ts';
import { capabilities } from '../src/capabilities.ts';
import { ID, messageId, START } from './reading.ts';

/** A message in the gateway's queue. */
export interface ModelMessage {
  readonly n: number;
  readonly text: string;
  readonly acceptedAt: number;
  /** Whether the edge has heard of it. */
  readonly isKnown: boolean;
  /** As the gateway lists it. */
  readonly entry: QueueEntry;
}

export type Happening =
  | {
      readonly what: 'send';
      readonly through: 'edge' | 'another';
      readonly count: number;
      readonly chatIs?: 'written otherwise' | undefined;
    }
  /** Their requests are under way together, and are answered in the other order than they were accepted in. */
  | { readonly what: 'send-together'; readonly count: number }
  /** Something between gives the answer to an earlier send again. */
  | { readonly what: 'send-replayed'; /** Which, from the end of the queue on. */ readonly of: number }
  | { readonly what: 'leave'; readonly count: number; readonly isReported: boolean }
  | { readonly what: 'cleared-elsewhere' }
  | { readonly what: 'delete'; /** Which, from the end of the queue on. */ readonly of: number; readonly isGone: boolean }
  | { readonly what: 'pass'; readonly ms: number }
  | { readonly what: 'read' }
  /** The edge starts again, perhaps without the key of before. */
  | { readonly what: 'restart'; readonly key: number };

export interface ModelLimits {
  readonly retentionMs: number;
  readonly maxEntries: number;
}

const { showCap, countLagMs } = capabilities.plain;
const LISTED_CHAT = '79990000002@c.us';

export class LedgerModel {
  #time = START;
  #n = 0;
  #queue: ModelMessage[] = [];
  /** How long the queue was, from which moment on. */
  readonly #lengths: { readonly at: number; readonly length: number }[] = [{ at: START, length: 0 }];
  readonly #database = openMemoryDatabase();
  readonly #limits: ModelLimits;
  #ledger: SqlLedger;

  constructor(limits: ModelLimits) {
    this.#limits = limits;
    this.#ledger = this.#open(1);
  }

  get queue(): readonly ModelMessage[] {
    return this.#queue;
  }

  get now(): number {
    return this.#time;
  }

  #open(key: number): SqlLedger {
    const sealer = {
      seal: (text: string) => new TextEncoder().encode(`${key}${text}`),
      open(sealed: Uint8Array) {
        const text = new TextDecoder().decode(sealed);
        // No JSON: as a text that cannot be opened.
        return text.startsWith(String(key)) ? text.slice(1) : '';
      },
    };
    return openSqlLedger(this.#database, { now: () => this.#time, ...this.#limits, maxBytes: 10_000_000, sealer });
  }

  #set(queue: ModelMessage[]): void {
    this.#queue = queue;
    this.#lengths.push({ at: this.#time, length: queue.length });
  }

  /** The gateway accepts one. */
  #accept(isKnown: boolean, chatId = LISTED_CHAT): ModelMessage {
    this.#time += 1;
    this.#n += 1;
    const text = `Text ${this.#n}`;
    const entry = queueEntryOf({
      type: 'sendMessage',
      messageIds: [messageId(this.#n)],
      chatId,
      body: { chatId, message: text },
    });
    const message: ModelMessage = { n: this.#n, text, acceptedAt: this.#time, isKnown, entry };
    this.#queue.push(message);
    this.#set(this.#queue);
    return message;
  }

  #remember({ entry }: ModelMessage, aheadUpTo: number, written: Partial<Pick<QueueEntry, 'chatId' | 'messageIds'>> = {}): void {
    this.#ledger.recordAccepted(ID, { ...entry, ...written }, this.#time, aheadUpTo);
  }

  async happen(happening: Happening): Promise<void> {
    const ledger = this.#ledger;
    switch (happening.what) {
      case 'send':
        for (let i = 0; i < happening.count; i += 1) {
          const aheadUpTo = ledger.lastOrdinal(ID);
          const message = this.#accept(happening.through === 'edge');
          if (happening.through !== 'edge') continue;
          this.#remember(message, aheadUpTo, happening.chatIs === undefined ? {} : { chatId: '79990000002' });
        }
        return;
      case 'send-together': {
        const aheadUpTo = ledger.lastOrdinal(ID);
        const accepted = Array.from({ length: happening.count }, () => this.#accept(true));
        for (const message of accepted.toReversed()) this.#remember(message, aheadUpTo);
        return;
      }
      case 'send-replayed': {
        const earlier = this.#queue.at(-1 - happening.of);
        const aheadUpTo = ledger.lastOrdinal(ID);
        const message = this.#accept(false);
        if (earlier !== undefined) this.#remember(message, aheadUpTo, { messageIds: earlier.entry.messageIds });
        return;
      }
      case 'leave': {
        const sent = this.#queue.slice(0, happening.count);
        this.#set(this.#queue.slice(happening.count));
        if (happening.isReported)
          ledger.recordGone(
            ID,
            sent.map(({ entry }) => entry),
          );
        return;
      }
      case 'cleared-elsewhere':
        this.#set([]);
        return;
      case 'delete': {
        const one = this.#queue.at(-1 - happening.of);
        const [id] = one?.entry.messageIds ?? [];
        if (id === undefined) return;
        ledger.recordUncertain(ID, id);
        if (happening.isGone) this.#set(this.#queue.filter((other) => other !== one));
        return;
      }
      case 'pass': {
        this.#time += happening.ms;
        const { retentionMs } = this.#limits;
        this.#set(this.#queue.filter(({ acceptedAt }) => acceptedAt + retentionMs > this.#time));
        return;
      }
      case 'read':
        ledger.reconcile(await this.read(0));
        return;
      case 'restart':
        this.#ledger = this.#open(happening.key);
    }
  }

  /** @param lag how old the count is, as a part of its lag. */
  async read(lag: number): Promise<Reading> {
    const countedAt = this.#time - lag * countLagMs;
    const count = this.#lengths.findLast(({ at }) => at <= countedAt)?.length ?? 0;
    const overview = {
      idInstance: ID,
      flavor: 'plain',
      state: 'blocked',
      isSending: false,
      reason: undefined,
      count,
      settings: { typeInstance: 'whatsapp', delayMs: 1000 },
      at: this.#time,
    } as const;
    const entries = this.#queue.slice(0, showCap).map(({ entry }) => entry);
    const remembered = await rememberedBy({ ledger: this.#ledger, instance: { idInstance: ID } });
    return readingFrom(overview, { entries, total: undefined }, remembered, this.#time);
  }
}
