import type { JobStep } from '@sluice/queue';
import type { Confirmation } from '@sluice/queue/job';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { exitCode } from '../cli/exit-code.ts';
import { stepExitCode } from '../cli/step-exit-code.ts';
import { stepJson, toJson } from '../cli/json.ts';
import { findAndPrintBrake, findBrake } from '../cli/open-brakes.ts';
import { followJob } from '../cli/run-job.ts';
import type { InstanceAccess } from '../access/access.ts';
import { oneLine } from '../present/safe-text.ts';

/** What becomes of the brake around a clearing. */
export interface BrakeFlags {
  /** It is set before the queue is read for the plan. */
  readonly stopFirst?: boolean;
  /** It is released once the clearing is done. */
  readonly thenGo?: boolean;
}

/** The last step of each job; `undefined` for one that was not begun. */
interface LastSteps {
  stop?: JobStep | undefined;
  last?: JobStep | undefined;
  go?: JobStep | undefined;
}

/**
 * Clears with the brake as the flags ask for it. Nothing is cleared unless the brake works, and it is released only after a clearing that did all
 * that was asked; a brake that is on in the end is always said.
 *
 * @param clear plans and clears. @returns its last step.
 */
export async function clearBraked(
  context: CommandContext,
  access: InstanceAccess,
  output: CommandOutput,
  {
    flags,
    confirmation,
    clear,
  }: { readonly flags: BrakeFlags; readonly confirmation: Confirmation; readonly clear: () => Promise<JobStep | undefined> },
): Promise<void> {
  const { host } = context;
  const lasts: LastSteps = {};
  try {
    if (flags.stopFirst === true) {
      lasts.stop = await followJob(context, access, output, (jobs, options) =>
        jobs.stop(confirmation, { ...options, isWatched: false }),
      );
      const code = stepExitCode(lasts.stop);
      if (code !== exitCode.done) {
        const why = code === exitCode.unknown ? 'not-certain' : 'not-on';
        host.writeError(oneLine(host.sentences.running.notClearedUnbraked(why)));
        host.exit(code);
        return;
      }
    }
    lasts.last = await clear();
    host.exit(stepExitCode(lasts.last));
    if (flags.thenGo !== true || stepExitCode(lasts.last) !== exitCode.done) return;
    // A delay that was the longest already is no brake: there is nothing to release.
    if ((await findBrake(access)) === undefined) return;
    lasts.go = await followJob(context, access, output, (jobs, options) => jobs.go(confirmation, options));
    host.exit(stepExitCode(lasts.go));
  } finally {
    if (output.json) printJson(context, access, flags, lasts);
    await findAndPrintBrake(context, access);
  }
}

/** One object for all the jobs, `null` for each that was not begun; only that of the clearing where there was no other. */
function printJson(
  { host }: CommandContext,
  { idInstance }: InstanceAccess,
  flags: BrakeFlags,
  { stop, last, go }: LastSteps,
): void {
  const isBraked = flags.stopFirst === true || flags.thenGo === true;
  if (isBraked) host.write(toJson({ idInstance, stop: toStep(stop), last: toStep(last), go: toStep(go) }));
  else if (last !== undefined) host.write(toJson({ idInstance, last: toStep(last) }));
}

function toStep(step: JobStep | undefined): unknown {
  return step === undefined ? null : stepJson(step);
}
