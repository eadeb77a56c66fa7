import { SluiceError } from '@sluice/core';
import type { Watched } from '@sluice/queue/watch';
import type { Command } from 'commander';
import { type FoundBrake, seenBrake } from '../clearing/found-brakes.ts';
import { type FoundJob, jobIn } from '../clearing/found-jobs.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { exitCode, exitCodeOf } from '../cli/exit-code.ts';
import { errorJson, isoTime } from '../cli/json.ts';
import { brakeJson, findBrake, printBrake } from '../cli/open-brakes.ts';
import { findJob, jobJson, printJob } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { watchedLine } from '../present/instance.ts';
import { toJsonText } from '../present/safe-text.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';

interface WatchFlags {
  readonly for?: number;
}

export async function watchCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const { clock } = host;
  const [wanted] = command.args;
  const flags = command.opts<WatchFlags>();
  const access = await context.choose(wanted);
  const { name, idInstance } = access;
  const { jsonl } = outputOf(command);
  const end = new AbortController();
  const over = AbortSignal.any([end.signal, host.outputEnded]);
  const watch = access.watch();
  let before: string | undefined;
  let printedJob: string | undefined;
  let printedBrake: string | undefined;
  const print = async (watched: Watched): Promise<void> => {
    const found = await findJob(access);
    const about = found instanceof SluiceError ? found.code : found && `${found.id} ${found.state} ${found.isLeft}`;
    if (about !== printedJob) printJob(context, name, found);
    printedJob = about;
    const brake = await findBrake(access);
    const seen = { known: watched.overview, settingsAt: watched.settingsAt, job: found };
    const shown = seenBrake(brake, seen);
    const braked = brake instanceof SluiceError ? brake.code : shown && `${shown.id} ${shown.confirmedAt} ${shown.shownMs}`;
    // A journal that cannot be read was said with the job.
    if (braked !== printedBrake && !(found instanceof SluiceError)) printBrake(context, access, brake, seen);
    printedBrake = braked;
    const { key, line } = jsonl
      ? jsonLine(watched, idInstance, { job: found, brake })
      : watchedLine(watched, { job: jobIn(found), brake: shown }, clock.now(), host.sentences);
    if (key === before) return;
    before = key;
    host.write(`${line}\n`);
  };
  let printed = Promise.resolve();
  const stop = watch.listen('overview', (watched) => {
    // One after the other: a line must not overtake the one before it.
    printed = printed.then(() => print(watched));
  });
  const release = host.onInterrupt(() => end.abort());
  try {
    await until(over, flags.for === undefined ? undefined : clock.sleep(flags.for, over));
  } finally {
    release();
    stop();
    await printed;
  }
  const { readFailure } = watch.get();
  if (readFailure === undefined) return;
  host.writeError(oneLine(errorSentence(readFailure.error, host.sentences)));
  const code = exitCodeOf(readFailure.error);
  host.exit(code === exitCode.done ? exitCode.failed : code);
}

/** Resolves when the signal is given, or the time is over. */
async function until(signal: AbortSignal, over: Promise<void> | undefined): Promise<void> {
  const interrupted = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  // A sleep that is interrupted fails, and that is what was asked for.
  await Promise.race([interrupted, ...(over === undefined ? [] : [over.catch(() => undefined)])]);
}

/** A line, and what of it has to change before another is printed: not its time. */
function jsonLine(
  { overview, readFailure }: Watched,
  idInstance: string,
  { job: found, brake }: { readonly job: FoundJob; readonly brake: FoundBrake },
): { readonly key: string; readonly line: string } {
  const { id, state, isLeft } = jobIn(found) ?? {};
  const known = {
    idInstance,
    state: overview?.state ?? null,
    isSending: overview?.isSending ?? null,
    reason: overview?.reason ?? null,
    count: overview?.count ?? null,
    delayMs: overview?.settings.delayMs ?? null,
    readFailure: readFailure === undefined ? null : { since: isoTime(readFailure.since), error: errorJson(readFailure.error) },
  };
  const at = overview === undefined ? null : isoTime(overview.at);
  // That its run was heard of again is no change.
  return {
    key: JSON.stringify({ known, id, state, isLeft, brake: brakeJson(brake) }),
    line: toJsonText({ at, ...known, openJob: jobJson(found), brake: brakeJson(brake) }),
  };
}
