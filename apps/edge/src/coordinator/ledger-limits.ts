export interface LedgerLimits {
  /** As long as the gateway keeps a message (evidence/queue#retention), in milliseconds. */
  readonly retentionMs: number;
  /** A choice. A reading of a longer queue is not complete. */
  readonly maxEntries: number;
  /** A choice: 32 MiB, since all of it is in memory while the instance is open, and a Durable Object has 128 MB. */
  readonly maxBytes: number;
}

/** What the ledger of an instance keeps at most. */
export const LEDGER_LIMITS: LedgerLimits = { retentionMs: 86_400_000, maxEntries: 50_000, maxBytes: 32 * 1024 ** 2 };
