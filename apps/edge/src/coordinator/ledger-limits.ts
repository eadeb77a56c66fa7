interface LedgerLimits {
  /** As long as the gateway keeps a message (evidence/queue#retention), in milliseconds. */
  readonly retentionMs: number;
  /** A choice. A reading of a longer queue is not complete. */
  readonly maxEntries: number;
}

/** What the ledger of an instance keeps at most. */
export const LEDGER_LIMITS: LedgerLimits = { retentionMs: 86_400_000, maxEntries: 50_000 };
