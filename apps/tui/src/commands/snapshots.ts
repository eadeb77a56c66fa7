import type { SnapshotInfo } from '@sluice/queue';
import { openJobs } from '@sluice/queue/job';
import { unseenIn } from '@sluice/queue/reading';
import type { Command } from 'commander';
import type { SnapshotAccess } from '../access/access.ts';
import { findSnapshot, type FoundSnapshot } from '../access/find-snapshot.ts';
import { refuseUnless } from '../access/refuse.ts';
import { gathered } from '../access/gathered.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { streamPrivateFile } from '../cli/files.ts';
import { snapshotJson, storedEntryJson, toJson, toJsonLine } from '../cli/json.ts';
import { findAndPrintJob, printJob } from '../cli/open-jobs.ts';
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
    const found = await listed(context, wanted);
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
    const { info, snapshots: kept } = await findAndPrint(context, id);
    const { json, jsonl, reveal } = outputOf(command);
    if (jsonl) {
      await host.stream(lines(kept, info));
      return;
    }
    const entries = await gathered(kept.entries(id));
    const resent = await kept.countResent(id);
    if (json) host.write(toJson({ ...snapshotJson(info), resent, entries: entries.map(storedEntryJson) }));
    else
      host.write(
        snapshotText(info, entries, {
          resent,
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
    const { info, snapshots: kept } = await findAndPrint(context, id);
    await streamPrivateFile(out, lines(kept, info));
    const words = context.host.sentences.reports.snapshots;
    context.host.write(`${words.exported(info.entryCount, oneLine(out))}\n`);
    if (info.completeness.kind !== 'complete') {
      context.host.writeError(words.exportIncomplete(unseenIn(info.completeness)));
    }
  });
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
    for (const job of await edge.openJobs()) printJob(context, nameOf(instances, job.idInstance), job);
    for (const access of instances) lists.push(await access.snapshots.list());
  }
  return lists.flat();
}

/** Those of the journal of this machine. Instances go by their names, and those that are no longer configured by their numbers. */
async function printJobsHere(context: CommandContext, idInstance?: string): Promise<void> {
  const { host, owners } = context;
  const { instances } = await context.config();
  const jobs = openJobs({ journal: await context.journal(), owners, now: () => host.clock.now() }, idInstance);
  for (const job of jobs) printJob(context, nameOf(instances, job.idInstance), job);
}

function nameOf(instances: readonly { readonly name: string; readonly idInstance: string }[], wanted: string): string {
  return instances.find(({ idInstance }) => idInstance === wanted)?.name ?? wanted;
}

/** An open job may still restore messages of a snapshot. */
async function findAndPrint(context: CommandContext, id: string): Promise<FoundSnapshot> {
  const found = await findSnapshot(context, id);
  if (found.access === undefined) await printJobsHere(context, found.info.idInstance);
  else await findAndPrintJob(context, found.access);
  return found;
}

/** A line at a time, however large it is. */
async function* lines(snapshots: SnapshotAccess, info: SnapshotInfo): AsyncGenerator<string> {
  yield toJsonLine({ kind: 'snapshot', ...snapshotJson(info) });
  for await (const entry of snapshots.entries(info.id)) yield toJsonLine({ kind: 'entry', ...Object(storedEntryJson(entry)) });
}
