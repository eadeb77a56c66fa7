import { gatewayTypeOf } from '@sluice/core';
import type { OpenJob, Reading } from '@sluice/queue';
import { select } from '@sluice/queue/plan';
import type { AcceptedAt, QueueRow } from '@sluice/queue/reading';
import type { Command } from 'commander';
import type { FoundBrake } from '../clearing/found-brakes.ts';
import { type FoundJob, jobIn } from '../clearing/found-jobs.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { isoTime, toJson, toJsonLine } from '../cli/json.ts';
import { brakeJson, findAndPrintBrake } from '../cli/open-brakes.ts';
import { findAndPrintJob, jobJson } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { outputWidth } from '../cli/output-width.ts';
import { type SelectionFlags, selectionOf } from '../cli/selection-options.ts';
import type { InstanceAccess } from '../access/access.ts';
import { entryTable } from '../present/entry.ts';
import { nothingListed } from '../present/job.ts';
import type { AppSentences } from '../sentences/sentences.ts';

interface QueueFlags extends SelectionFlags {
  readonly limit?: number;
}

/** Entries that a reading shows and that were asked for. */
interface Shown {
  /** How many fit the selection; everything without one. */
  readonly matching: number;
  /** As many of them as the limit allows. */
  readonly rows: readonly QueueRow[];
}

/** What the journal says of an instance. */
interface Standing {
  readonly job: FoundJob;
  readonly brake: FoundBrake;
}

export async function queueCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted] = command.args;
  const flags = command.opts<QueueFlags>();
  const selection = selectionOf(flags);
  const access = await context.choose(wanted);
  const reading = await access.read();
  const found = await findAndPrintJob(context, access);
  const brake = await findAndPrintBrake(context, access, { known: reading, job: found });
  const { selected } = select(selection ?? { all: true }, reading.rows, reading.at);
  const shown = { matching: selected.length, rows: selected.slice(0, flags.limit) };
  const output = outputOf(command);
  if (output.json) host.write(toJson(queueJson(access, reading, shown, { job: found, brake })));
  else if (output.jsonl) await host.stream(shown.rows.map((row) => toJsonLine(rowJson(row))));
  else
    host.write(
      queueText(reading, shown, {
        reveal: output.reveal,
        width: outputWidth(host),
        job: jobIn(found),
        sentences: host.sentences,
      }),
    );
}

function queueText(
  reading: Reading,
  { matching, rows }: Shown,
  {
    reveal,
    width,
    job,
    sentences,
  }: {
    readonly reveal: boolean;
    readonly width: number | undefined;
    readonly job: OpenJob | undefined;
    readonly sentences: AppSentences;
  },
): string {
  const { completeness, at } = reading;
  const words = sentences.reports.queue;
  if (reading.rows.length === 0 && completeness.kind === 'complete')
    return `${job === undefined ? sentences.running.nothingWaits : nothingListed(job, sentences)}\n`;
  const lines = [
    matching === reading.rows.length ? '' : words.fitting(matching, reading.rows.length),
    rows.length === matching ? '' : words.onlyFirst(rows.length),
    sentences.completeness(reading),
  ];
  return `${entryTable(rows, { now: at, reveal, width, sentences })}\n${lines.filter(Boolean).join(' ')}\n`;
}

/** Entries are whole; times are ISO 8601. */
function queueJson({ name }: InstanceAccess, reading: Reading, { matching, rows }: Shown, { job, brake }: Standing): unknown {
  const { idInstance, flavor, state, isSending, reason, count, settings, completeness, at } = reading;
  return {
    name,
    idInstance,
    flavor,
    state,
    isSending,
    reason: reason ?? null,
    delayMs: settings.delayMs ?? null,
    count,
    completeness,
    readAt: isoTime(at),
    openJob: jobJson(job),
    brake: brakeJson(brake),
    listed: reading.rows.length,
    fitting: matching,
    entries: rows.map(rowJson),
  };
}

function rowJson({ position, entry, acceptedAt }: QueueRow): unknown {
  return {
    position,
    messageIds: entry.messageIds,
    type: gatewayTypeOf(entry),
    chatId: entry.chatId ?? null,
    acceptedAt: acceptedAt === undefined ? null : acceptedJson(acceptedAt),
    body: entry.body,
  };
}

function acceptedJson({ at, certainty }: AcceptedAt): unknown {
  return { at: isoTime(at), certainty };
}
