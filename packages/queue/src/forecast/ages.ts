import type { AcceptedAt, QueueRow } from '../reading/queue-row.ts';

/** Of how many messages it is known how long they have waited, and how. */
export interface Ages {
  /** From a ledger of accepted sends. */
  readonly certain: number;
  /** From the form of an id. */
  readonly inferred: number;
  /** Not at all; what cannot be seen is among them. */
  readonly unknown: number;
}

/** @param unseen how many more wait than are listed. */
export function agesOf(rows: readonly Pick<QueueRow, 'acceptedAt'>[], unseen: number): Ages {
  const of = (certainty: AcceptedAt['certainty']): number =>
    rows.filter(({ acceptedAt }) => acceptedAt?.certainty === certainty).length;
  const [certain, inferred] = [of('certain'), of('inferred')];
  return { certain, inferred, unknown: rows.length + unseen - certain - inferred };
}
