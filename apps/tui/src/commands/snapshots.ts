import type { Journal } from '@sluice/queue';
import { unseenIn } from '@sluice/queue/reading';
import type { Command } from 'commander';
import { exportSnapshot, snapshotLines } from '../archive/export-snapshot.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { snapshotJson, storedEntryJson, toJson, toJsonLine } from '../cli/json.ts';
import { findJobs, printJob } from '../cli/open-jobs.ts';
import { addOutputOptions, outputOf } from '../cli/options.ts';
import { oneLine } from '../present/safe-text.ts';
import { snapshotsTable, snapshotText } from '../present/snapshot.ts';

export function registerSnapshots(program: Command, context: CommandContext): void {
  const snapshots = program.command('snapshots').description('copies of queues, made before anything was cleared');
  registerList(snapshots, context);
  registerShow(snapshots, context);
  registerExport(snapshots, context);
}

function registerList(snapshots: Command, context: CommandContext): void {
  const { host } = context;
  const command = snapshots
    .command('list', { isDefault: true })
    .description('list them, newest first')
    .argument('[instance]', 'only those of this instance, by its name or number');
  addOutputOptions(command, 'json', 'jsonl');
  command.action(async (wanted: string | undefined) => {
    const idInstance = wanted === undefined ? undefined : (await context.choose(wanted)).idInstance;
    await printJobs(context, idInstance);
    const found = (await context.journal()).listSnapshots(idInstance);
    const { json, jsonl } = outputOf(command);
    if (json) host.write(toJson({ snapshots: found.map(snapshotJson) }));
    else if (jsonl) await host.stream(found.map((info) => toJsonLine(snapshotJson(info))));
    else host.write(found.length === 0 ? `${host.sentences.reports.snapshots.none}\n` : snapshotsTable(found, host.sentences));
  });
}

function registerShow(snapshots: Command, context: CommandContext): void {
  const { host } = context;
  const command = snapshots.command('show').description('show one with its messages').argument('<snapshot>', 'its id');
  addOutputOptions(command, 'json', 'jsonl', 'reveal');
  command.action(async (id: string) => {
    const journal = await context.journal();
    const info = journal.readSnapshot(id);
    await printJobs(context, info.idInstance);
    const { json, jsonl, reveal } = outputOf(command);
    if (jsonl) await host.stream(snapshotLines(info, journal.iterateEntries(id)));
    else if (json) {
      const entries = [...journal.iterateEntries(id)].map(storedEntryJson);
      host.write(toJson({ ...snapshotJson(info), resent: countResent(journal, id), entries }));
    } else
      host.write(
        snapshotText(info, [...journal.iterateEntries(id)], {
          resent: countResent(journal, id),
          now: host.clock.now(),
          reveal,
          sentences: host.sentences,
        }),
      );
  });
}

function registerExport(snapshots: Command, context: CommandContext): void {
  const command = snapshots
    .command('export')
    .description('write one into a new file, as lines of JSON: the snapshot, then its messages, whole')
    .argument('<snapshot>', 'its id')
    .requiredOption('--out <file>', 'a file that is not there yet; only its owner can read it');
  command.action(async (id: string, { out }: { readonly out: string }) => {
    const journal = await context.journal();
    const info = journal.readSnapshot(id);
    await printJobs(context, info.idInstance);
    await exportSnapshot(info, journal.iterateEntries(id), out);
    const words = context.host.sentences.reports.snapshots;
    context.host.write(`${words.exported(info.entryCount, oneLine(out))}\n`);
    if (info.completeness.kind !== 'complete') {
      context.host.writeError(words.exportIncomplete(unseenIn(info.completeness)));
    }
  });
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
