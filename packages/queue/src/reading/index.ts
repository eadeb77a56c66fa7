export type { Ability, Capabilities, Capability, Support } from '../capabilities.ts';
export type { Clock } from '../clock.ts';
export type {
  CallOptions,
  ClearResponse,
  ConnectionStatus,
  EffectOptions,
  Listing,
  QueueSettings,
  SentEvidence,
} from '../instance/queue-instance.ts';
export { lateGatewayInstance } from '../instance/gateway-instance.ts';
export { whyUnrestorable, type UnrestorableReason } from '../instance/restorable.ts';
export type { Ledger, LedgerEntry } from '../ledger/ledger.ts';
export { createMemoryLedger, type MemoryLedger } from '../ledger/memory-ledger.ts';
export { emptyLedger } from '../ledger/ledger-rows.ts';
export { openSqlLedger, type SqlLedger, type SqlLedgerOptions } from '../ledger/sql-ledger.ts';
export type { Sealer } from '../ledger/sealed-entry.ts';
export type { AcceptedAt, QueueRow } from './queue-row.ts';
export { unseenIn, type Completeness } from './completeness.ts';
export { keyOf, storedKey, type EntryKey } from './entry-key.ts';
export { readOverview, readQueue, type ReadPorts } from './reading.ts';
export { textOf } from '../selection/text-of.ts';
