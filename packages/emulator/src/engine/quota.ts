import type { Behaviours } from './behaviours.ts';
import { STATUS_CHAT } from './message.ts';

/** What a call costs of the tariff: a send to a chat, or a check of a number. */
export type Spending = { readonly what: 'send'; readonly method: string; readonly chatId: string } | { readonly what: 'check' };

/** The quota that is used up. */
export interface QuotaRefusal {
  readonly of: 'correspondents' | 'method';
  readonly used: number;
  readonly total: number;
  /** How often the method was called this month. */
  readonly calls: number;
}

/** Counts what a tariff allows in a month (evidence/limits#quota). A new month begins at the first of it, in UTC. */
export class Quota {
  #month = '';
  #calls = new Map<string, number>();
  #correspondents = new Set<string>();

  /** Spends, or says what is used up; then nothing is spent. */
  spend(spending: Spending, at: number, allowed: Behaviours['quota']): QuotaRefusal | undefined {
    if (allowed === null) return undefined;
    this.#turnMonth(at);
    const key = spending.what === 'send' ? spending.method : 'check';
    const calls = this.#calls.get(key) ?? 0;
    const total = spending.what === 'send' ? allowed.sends : allowed.checks;
    if (calls >= total) return { of: 'method', used: calls, total, calls };
    if (spending.what === 'send' && spending.chatId !== STATUS_CHAT && !this.#correspondents.has(spending.chatId)) {
      const used = this.#correspondents.size;
      if (used >= allowed.correspondents) return { of: 'correspondents', used, total: allowed.correspondents, calls };
      this.#correspondents.add(spending.chatId);
    }
    this.#calls.set(key, calls + 1);
    return undefined;
  }

  #turnMonth(at: number): void {
    const month = new Date(at).toISOString().slice(0, 7);
    if (month === this.#month) return;
    this.#month = month;
    this.#calls = new Map();
    this.#correspondents = new Set();
  }
}

const CHECKS_WINDOW_MS = 2 * 60 * 60 * 1000;

/** Counts checks of numbers on MAX, which are refused for about two hours when there were too many (evidence/errors#max-checks). */
export class CheckLimit {
  #checkedAt: number[] = [];

  /** @returns whether one more check is allowed; it is counted then. Where there is no limit, nothing is. */
  allow(at: number, allowed: number | null): boolean {
    if (allowed === null) return true;
    this.#checkedAt = this.#checkedAt.filter((checkedAt) => checkedAt + CHECKS_WINDOW_MS > at);
    if (this.#checkedAt.length >= allowed) return false;
    this.#checkedAt.push(at);
    return true;
  }
}
