import { SluiceError } from '@sluice/core';
import type { Reading, ReconnectGuard } from '@sluice/queue';
import type { Command } from 'commander';
import { guardWith } from '../clearing/found-jobs.ts';
import { type AgreementFlags, agreedTo } from '../cli/agreement.ts';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { exitCode, type ExitCode } from '../cli/exit-code.ts';
import { guardJson } from '../cli/guard-json.ts';
import { isoTime, toJson } from '../cli/json.ts';
import { brakeJson, findBrake, printBrake } from '../cli/open-brakes.ts';
import { findJob, jobJson, printJob } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { decisionOn } from '../cli/kept-on-purpose.ts';
import { runJob } from '../cli/run-job.ts';
import type { InstanceAccess } from '../access/access.ts';
import { guardText } from '../present/guard.ts';
import { type KeptByRestore, keptByRestore } from '../access/kept-by-restore.ts';
import { usageError } from '../sentences/refusal.ts';

const CODES: Readonly<Record<ReconnectGuard['verdict'], ExitCode>> = {
  safe: exitCode.done,
  kept: exitCode.done,
  leftovers: exitCode.refused,
  unfinished: exitCode.refused,
  unknown: exitCode.unknown,
};

interface GuardFlags extends AgreementFlags {
  readonly keep?: number;
}

export async function guardCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted] = command.args;
  const flags = command.opts<GuardFlags>();
  if (flags.keep === undefined && (flags.confirm ?? flags.reason) !== undefined) throw usageError('keep-missing', {});
  const access = await context.choose(wanted);
  if (flags.keep !== undefined) {
    await keep(context, access, outputOf(command), { ...flags, keep: flags.keep });
    return;
  }
  const { name, idInstance } = access;
  // Before and after: a job that ended or began while the queue was read makes what was read doubtful too.
  const before = await findJob(access);
  const reading = await readOrError(access);
  const found = before ?? (await findJob(access));
  const decision = await decisionOn(access, reading);
  const guard = guardWith(reading, host.clock.now(), found, decision);
  const restored = await restoredIn(access, reading, guard);
  const brake = await findBrake(access);
  const { json, reveal } = outputOf(command);
  if (found instanceof SluiceError) printJob(context, name, found);
  else printBrake(context, access, brake, { known: reading instanceof SluiceError ? undefined : reading, job: found });
  if (json) {
    const readAt = reading instanceof SluiceError ? null : isoTime(reading.at);
    host.write(
      toJson({
        name,
        idInstance,
        readAt,
        ...guardJson(guard),
        keptInClear: restored === undefined ? null : { ...restored, at: isoTime(restored.at) },
        openJob: jobJson(found),
        brake: brakeJson(brake),
      }),
    );
  } else host.write(guardText(guard, { restored, reveal }, host.sentences));
  if (CODES[guard.verdict] !== exitCode.done) host.exit(CODES[guard.verdict]);
}

/** That what a number would send was kept when the queue was cleared: it was chosen, though that a number may send it was not confirmed. */
async function restoredIn(
  access: InstanceAccess,
  reading: Reading | SluiceError,
  guard: ReconnectGuard,
): Promise<KeptByRestore | undefined> {
  if (reading instanceof SluiceError || guard.verdict !== 'leftovers' || guard.isSending) return undefined;
  return keptByRestore(access, reading);
}

/** A queue that cannot be read is one of the answers. */
async function readOrError(access: InstanceAccess): Promise<Reading | SluiceError> {
  try {
    return await access.read();
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}

/** Writes the decision down; no number is connected by it. */
async function keep(
  context: CommandContext,
  access: InstanceAccess,
  output: CommandOutput,
  flags: Required<Pick<GuardFlags, 'keep'>> & GuardFlags,
): Promise<void> {
  const confirmation = { ...(await agreedTo(context, access, 'keep', { flags, output })), keep: flags.keep };
  await runJob(context, access, output, (jobs, options) => jobs.keep(confirmation, options));
}
