import type { AppSentences } from '../src/sentences/sentences.ts';

const ID = '1101000001';

/** What commands print around their tables. */
export function saidInReports({ reports }: AppSentences, count: number, flag: boolean): readonly string[] {
  const ms = count * 1000;
  const leftovers = { chats: count, unseen: flag ? count : 0 };
  return [
    reports.countAge(ms),
    reports.plan.heading(flag ? 'full' : 'selective', 'shop', ID),
    reports.plan.loss('X'),
    reports.guard.chats(leftovers, flag),
    ...(['delay', 'shortest-delay', 'slow-start', 'nothing'] as const).map((by) =>
      reports.guard.firstHour({ atMost: count, by }),
    ),
    reports.guard.duplicates(count),
    reports.guard.withoutRecipient(count),
    reports.guard.option(flag, 'X'),
    reports.restore.heading('shop', ID, 's', 0),
    reports.restore.sent(count, [['X', count]], count),
    ...Object.values(reports.restore.exceptions).map((exception) => exception(count)),
    reports.restore.unrestorable(count, 'X'),
    reports.restore.more(count),
    reports.diagnosis.finding('X', 'y', 'Z.'),
    reports.diagnosis.where('X'),
    reports.diagnosis.next('X'),
    reports.diagnosis.endedEarly('X'),
    reports.unseenByAge(count),
    reports.queue.fitting(count, count),
    reports.queue.onlyFirst(count),
    reports.watch.unreadable(0, 'X.', flag ? ms : undefined),
    reports.watch.nothingKnown(0),
    reports.watch.known('X', count, flag ? 'Y' : undefined),
    reports.snapshots.heading('s', ID, 0),
    ...(['full', 'masked', 'none'] as const).map((bodies) => reports.snapshots.holds(count, bodies, count)),
    reports.snapshots.incomplete(count),
    reports.snapshots.unrestorable(count, 'X'),
    reports.snapshots.restore('s', ID),
    reports.snapshots.exported(count, 'export.jsonl'),
    reports.snapshots.exportIncomplete(count),
    reports.journal.pruned({ jobs: count, snapshots: count, restores: count, holds: count, brakes: count, events: count }),
    reports.journal.intact(count, count),
    reports.journal.damaged('X', 'Y.'),
    reports.holds.set(1, 'shop', 0),
    reports.holds.lifted(1, ID, count),
    reports.fault('TypeError'),
    reports.outputFailed(flag ? 'ENOSPC' : undefined),
  ];
}
