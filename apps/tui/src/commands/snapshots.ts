import type { SnapshotInfo } from '@sluice/queue';
import { unseenIn } from '@sluice/queue/reading';
import type { Command } from 'commander';
import { findSnapshot, type FoundSnapshot } from '../access/find-snapshot.ts';
import { gathered } from '../access/gathered.ts';
import { refuseUnless } from '../access/refuse.ts';
import { exportSnapshot, snapshotLines } from '../archive/export-snapshot.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { snapshotJson, storedEntryJson, toJson, toJsonLine } from '../cli/json.ts';
import { findAndPrintJob, nameIn, printJob, printJobsHere } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { printLong } from '../cli/print-long.ts';
import { outputWidth } from '../cli/output-width.ts';
import { oneLine } from '../present/safe-text.ts';
import { snapshotsTable, snapshotText } from '../present/snapshot.ts';

export async function listSnapshots(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted] = command.args;
  const found = await listed(context, wanted);
  const { json, jsonl } = outputOf(command);
  if (json) host.write(toJson({ snapshots: found.map(snapshotJson) }));
  else if (jsonl) await host.stream(found.map((info) => toJsonLine(snapshotJson(info))));
  else host.write(found.length === 0 ? `${host.sentences.reports.snapshots.none}\n` : snapshotsTable(found, host.sentences));
}

export async function showSnapshot(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted = ''] = command.args;
  const { info, snapshots } = await findAndPrint(context, wanted);
  const { json, jsonl, reveal } = outputOf(command);
  if (jsonl) {
    await host.stream(snapshotLines(info, snapshots.entries(info.id)));
    return;
  }
  const entries = await gathered(snapshots.entries(info.id));
  const resent = await snapshots.countResent(info.id);
  if (json) host.write(toJson({ ...snapshotJson(info), resent, entries: entries.map(storedEntryJson) }));
  else
    await printLong(
      host,
      snapshotText(info, entries, {
        resent,
        now: host.clock.now(),
        reveal,
        width: outputWidth(host),
        sentences: host.sentences,
      }),
      command.opts<{ readonly pager: boolean }>().pager,
    );
}

export async function exportOne(context: CommandContext, command: Command): Promise<void> {
  const [wanted = ''] = command.args;
  const { out } = command.opts<{ readonly out: string }>();
  const { info, snapshots } = await findAndPrint(context, wanted);
  await exportSnapshot(info, snapshots.entries(info.id), out);
  const words = context.host.sentences.reports.snapshots;
  context.host.write(`${words.exported(info.entryCount, oneLine(out))}\n`);
  if (info.completeness.kind !== 'complete') {
    context.host.writeError(words.exportIncomplete(unseenIn(info.completeness)));
  }
}

/** The snapshots of one instance, or of all: also of those that the journal of this machine has and the configuration has no more. */
async function listed(context: CommandContext, wanted: string | undefined): Promise<readonly SnapshotInfo[]> {
  if (wanted !== undefined) {
    const access = await context.choose(wanted);
    refuseUnless(access, 'snapshots');
    await findAndPrintJob(context, access);
    return access.snapshots.list();
  }
  await printJobsHere(context);
  const lists = [(await context.journal()).listSnapshots()];
  for (const edge of await context.edges()) {
    const instances = await edge.instances();
    for (const job of await edge.openJobs()) printJob(context, nameIn(instances, job.idInstance), job);
    for (const access of instances) lists.push(await access.snapshots.list());
  }
  return lists.flat();
}

/** An open job may still restore messages of a snapshot. */
async function findAndPrint(context: CommandContext, id: string): Promise<FoundSnapshot> {
  const found = await findSnapshot(context, id);
  if (found.access === undefined) await printJobsHere(context, found.info.idInstance);
  else await findAndPrintJob(context, found.access);
  return found;
}
