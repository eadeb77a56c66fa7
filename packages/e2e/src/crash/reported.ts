import type { ClearingReport, Journal, RestoreReport } from '@sluice/queue';
import type { Ended } from './run-child.ts';
import { ID } from './scene.ts';

/** The figures of a report about the restored messages. */
export type ReportedPutBack = Pick<RestoreReport, 'restored' | 'skipped'>;

/** The last report of a clearing; `undefined` where it restored nothing, or has not come so far. */
export function reportedPutBack(journal: Journal): ReportedPutBack | undefined {
  const [ended] = ['done', 'unverified'].flatMap((kind) =>
    journal.events({ idInstance: ID, kind, order: 'newest-first', limit: 1 }),
  );
  const { report } = (ended?.data ?? {}) as { readonly report?: Pick<ClearingReport, 'restore'> };
  return report?.restore;
}

/** How a report differs from the restored messages by the record of the gateway. A message that it names as unknown may be there or not. */
export function untrue(reported: ReportedPutBack | undefined, isBack: number): readonly string[] {
  const { restored, skipped } = reported ?? { restored: 0, skipped: [] };
  const unknown = skipped.filter(({ reason }) => reason === 'unknown').length;
  return restored <= isBack && isBack <= restored + unknown ? [] : [`${restored} are said to be restored, and ${isBack} are`];
}

/** What processes that were stopped have said or sent though their jobs were others' when they went on. */
export function overreached(journal: Journal, processes: readonly Ended[]): readonly string[] {
  const takenFrom = journal
    .events({ idInstance: ID, kind: 'taken-over', order: 'oldest-first', limit: 100 })
    .map(({ data }) => String(data['from']));
  return processes.flatMap((ended) => {
    const isLost = takenFrom.some((owner) => owner.startsWith(`${ended.pid} run `));
    if (!ended.wasStopped || !isLost || ended.end === 'killed') return [];
    const last = ended.steps.at(-1) ?? 'nothing';
    return [
      ...(GIVEN_UP.has(last) ? [] : [`a process that lost its job says ${last}`]),
      ...ended.callsAfterwards
        .filter(({ operation }) => /^(clear|send|set)/.test(operation))
        .map(({ operation }) => `${operation} came from a process that had lost its job`),
    ];
  });
}

/** The last steps that claim nothing of the process's own. */
const GIVEN_UP: ReadonlySet<string> = new Set(['interrupted', 'failed', 'ended-elsewhere']);
