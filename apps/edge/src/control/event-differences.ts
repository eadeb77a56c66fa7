import type { Reading } from '@sluice/queue';
import type { Watched } from '@sluice/queue/watch';

export interface Difference {
  readonly kind: 'state' | 'count' | 'entries';
  readonly data: object;
}

/** Says of each new value what is not as it was in the one before; of the first, all of it. */
export function createDifferences(): (watched: Watched) => readonly Difference[] {
  const last = new Map<string, string>();
  let reading: Reading | undefined;

  /** Whether something is another than the last time. */
  const isNew = (name: string, value: unknown): boolean => {
    const text = JSON.stringify(value);
    const isOther = last.get(name) !== text;
    last.set(name, text);
    return isOther;
  };

  return ({ overview, reading: next }) => {
    const found: Difference[] = [];
    if (overview !== undefined) {
      const { at, state, reason, isSending, settings, count } = overview;
      const shown = { state, substatus: reason ?? null, isSending, delayMs: settings.delayMs ?? null };
      if (isNew('state', shown)) found.push({ kind: 'state', data: { at, ...shown } });
      const counted = { count, completeness: next?.completeness ?? null };
      if (isNew('count', counted)) found.push({ kind: 'count', data: { at, ...counted } });
    }
    if (next !== undefined && next !== reading) {
      const before = new Set(reading?.rows.map(({ key }) => key));
      const now = new Set(next.rows.map(({ key }) => key));
      const joined = next.rows.filter(({ key }) => !before.has(key)).length;
      const departed = [...before].filter((key) => !now.has(key)).length;
      const isFirst = reading === undefined;
      reading = next;
      if (isFirst || joined + departed > 0) {
        found.push({ kind: 'entries', data: { at: next.at, listed: now.size, joined, departed } });
      }
    }
    return found;
  };
}
