import type { Journal } from '@sluice/queue';
import { unseenIn } from '@sluice/queue/reading';
import type { Command } from 'commander';
import { exportSnapshot, snapshotLines } from '../archive/export-snapshot.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { snapshotJson, storedEntryJson, toJson, toJsonLine } from '../cli/json.ts';
import { findJobs, printJob } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { printLong } from '../cli/print-long.ts';
import { outputWidth } from '../cli/output-width.ts';
import { snapshotNamed } from '../cli/snapshot-named.ts';
import { oneLine } from '../present/safe-text.ts';
import { snapshotsTable, snapshotText } from '../present/snapshot.ts';

export async function listSnapshots(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted] = command.args;
  const idInstance = wanted === undefined ? undefined : (await context.choose(wanted)).idInstance;
  await printJobs(context, idInstance);
  const found = (await context.journal()).listSnapshots(idInstance);
  const { json, jsonl } = outputOf(command);
  if (json) host.write(toJson({ snapshots: found.map(snapshotJson) }));
  else if (jsonl) await host.stream(found.map((info) => toJsonLine(snapshotJson(info))));
  else host.write(found.length === 0 ? `${host.sentences.reports.snapshots.none}\n` : snapshotsTable(found, host.sentences));
}

export async function showSnapshot(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted = ''] = command.args;
  const journal = await context.journal();
  const info = snapshotNamed(journal, wanted);
  const { id } = info;
  await printJobs(context, info.idInstance);
  const { json, jsonl, reveal } = outputOf(command);
  if (jsonl) await host.stream(snapshotLines(info, journal.iterateEntries(id)));
  else if (json) {
    const entries = [...journal.iterateEntries(id)].map(storedEntryJson);
    host.write(toJson({ ...snapshotJson(info), resent: countResent(journal, id), entries }));
  } else
    await printLong(
      host,
      snapshotText(info, [...journal.iterateEntries(id)], {
        resent: countResent(journal, id),
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
  const journal = await context.journal();
  const info = snapshotNamed(journal, wanted);
  await printJobs(context, info.idInstance);
  await exportSnapshot(info, journal.iterateEntries(info.id), out);
  const words = context.host.sentences.reports.snapshots;
  context.host.write(`${words.exported(info.entryCount, oneLine(out))}\n`);
  if (info.completeness.kind !== 'complete') {
    context.host.writeError(words.exportIncomplete(unseenIn(info.completeness)));
  }
}

/** An open job may still restore messages of a snapshot. Instances go by their names, and those that are no longer configured by their numbers. */
async function printJobs(context: CommandContext, idInstance: string | undefined): Promise<void> {
  const { instances } = await context.config();
  for (const job of await findJobs(context, idInstance)) {
    const name = instances.find((instance) => instance.idInstance === job.idInstance)?.name;
    printJob(context, name ?? job.idInstance, job);
  }
}

/** How many of its messages were sent again, from this snapshot or another. */
function countResent(journal: Journal, id: string): number {
  return journal.resendsOf(id).filter(({ outcome }) => outcome === 'accepted').length;
}
