import type { Database } from '@sluice/queue/journal';
import { emptyLedger, openSqlLedger, type Sealer, type SqlLedger } from '@sluice/queue/reading';
import type { InstanceTraits } from '../config.ts';
import { SEALING_VARIABLE } from '../sealing/sealing-keys.ts';
import { LEDGER_LIMITS, type LedgerLimits } from './ledger-limits.ts';

/** A line of the log for the operator. Nothing of a message is in it. */
export interface LedgerWarning {
  readonly time: string;
  readonly instance: string;
  readonly warning: string;
}

export interface LedgerPorts {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Nothing is remembered unless given. */
  readonly sealer: Sealer | undefined;
  readonly warn: (warning: LedgerWarning) => void;
  /** `LEDGER_LIMITS` unless given. */
  readonly limits?: LedgerLimits;
}

/**
 * Opens what remembers the accepted messages of an instance. Where its configuration does not want that, what was remembered before is
 * deleted. Where no key is given, it stays as it is, sealed: a key that is missing for a day may have been forgotten.
 *
 * @returns `undefined` where nothing is remembered.
 */
export function openLedger(
  database: Database,
  { ledger = true }: Pick<InstanceTraits, 'ledger'>,
  { now, sealer, warn, limits = LEDGER_LIMITS }: LedgerPorts,
): SqlLedger | undefined {
  if (!ledger) emptyLedger(database);
  if (!ledger || sealer === undefined) return undefined;
  // A process that was killed may have sent something that the gateway has accepted and that is not remembered. Where the gateway lists no more, only the
  // count shows it: one that is older than this process is not enough.
  const openedAt = now();
  const opened = openSqlLedger(database, {
    now,
    sealer,
    ...limits,
    onUnreadable: (instance, messages) =>
      warn({
        time: new Date(now()).toISOString(),
        instance,
        warning: `${messages} remembered messages cannot be opened: a key with which they were sealed is not in ${SEALING_VARIABLE}, or they were changed. Until they have left, readings beyond what the gateway lists are not complete. Put the old key behind the new one, with a comma between them, and start the edge again.`,
      }),
  });
  return { ...opened, lastMissedAt: (idInstance) => Math.max(openedAt, opened.lastMissedAt(idInstance) ?? openedAt) };
}
