import type { JobStep } from '@sluice/queue';
import type { Confirmation } from '@sluice/queue/job';
import { agreementOf } from '../cli/agreement.ts';
import { printBrakeNotDone } from '../cli/brake-not-done.ts';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { exitCode, exitCodeOf } from '../cli/exit-code.ts';
import { stepExitCode } from '../cli/step-exit-code.ts';
import { errorJson, stepJson, toJson, toJsonLine } from '../cli/json.ts';
import { followJob } from '../cli/run-job.ts';
import type { ConnectFlags } from '../commands/connect.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { planText } from '../present/plan.ts';
import { oneLine } from '../present/safe-text.ts';
import { accountNumber, type AccountNumbers, numberSentence } from './account-number.ts';
import { askLost, type ConnectChoice } from './decide.ts';
import { type FollowedConnect, followConnect } from './follow-connect.ts';
import { messengerOf } from './messenger-of.ts';
import { createQrFile } from './qr-file.ts';

interface Guarded {
  readonly flags: ConnectFlags;
  /** Whether a person looks on. */
  readonly isShown: boolean;
  readonly agreed: Confirmation;
  readonly decision: ConnectChoice;
}

/** What a connect consisted of; `null` for what there was not. */
interface Outcome extends Partial<FollowedConnect> {
  readonly cleared: JobStep | undefined;
  readonly numbers?: AccountNumbers | undefined;
  readonly brake?: JobStep | undefined;
}

/** Clears the queue where that was decided, connects a number, says which it is, and sets the brake where something leaks and it was asked for. */
export async function connectUnderGuard(
  context: CommandContext,
  connected: ConnectedInstance,
  output: CommandOutput,
  { flags, isShown, agreed, decision }: Guarded,
): Promise<void> {
  const { host } = context;
  const { connecting } = host.sentences;
  const access = await context.accessTo(connected);
  const isText = !output.json && !output.jsonl;
  const qrFile = flags.qrFile === undefined ? undefined : createQrFile(flags.qrFile);
  let isInterrupted = false;
  const release = host.onInterrupt(() => {
    isInterrupted = true;
    qrFile?.remove();
  });
  try {
    const [before, messenger] = await Promise.all([accountNumber(connected), messengerOf(connected)]);
    const cleared = decision.clears ? await clearAll(context, connected, output, { flags, isShown }) : undefined;
    if (decision.clears && (cleared?.step !== 'done' || stepExitCode(cleared) !== exitCode.done)) {
      if (isText) host.writeError(oneLine(connecting.notCleared));
      report(context, connected, output, { cleared });
      host.exit(stepExitCode(cleared));
      return;
    }
    // No job was under way that could have been stopped by it.
    if (isInterrupted) {
      host.writeError(oneLine(connecting.interruptedBefore));
      report(context, connected, output, { cleared });
      host.exit(exitCode.refused);
      return;
    }
    const { last, failure } = await followConnect(context, connected, output, {
      confirmation: { ...agreed, keep: decision.keep },
      messenger,
      phone: flags.phone,
      watchMs: flags.watch,
      endsAtLeak: flags.brakeOnLeak === true,
      qrFile,
      isShown,
    });
    const isBraking = flags.brakeOnLeak === true;
    const setBrake = async (): Promise<JobStep | undefined> => {
      if (isText) host.writeError(oneLine(connecting.braking));
      const stopped = await followJob(context, access, output, (jobs, options) =>
        jobs.stop(agreed, { ...options, isWatched: false }),
      );
      if (isText) await printBrakeNotDone(context, access, 'stop', stopped);
      return stopped;
    };
    if (last?.step !== 'connected') {
      // A phone may still take the code that was shown, a moment later.
      const brake = isBraking && last?.step === 'not-connected' && last.why === 'undecided' ? await setBrake() : undefined;
      report(context, connected, output, { cleared, last, failure, brake });
      host.exit(last?.step === 'not-connected' && failure !== undefined ? exitCodeOf(failure) : stepExitCode(last));
      return;
    }
    const numbers = { before, after: await accountNumber(connected) };
    if (isText) host.write(`${numberSentence(numbers, output.reveal, host.sentences)}\n`);
    const { leftOther, joined } = last.report;
    const isLeaking = leftOther > 0 || joined > 0;
    if (isLeaking && isText && !isBraking) host.writeError(oneLine(connecting.leaked(leftOther, joined)));
    const brake = isLeaking && isBraking ? await setBrake() : undefined;
    report(context, connected, output, { cleared, last, numbers, brake });
    if (brake === undefined) host.exit(stepExitCode(last));
    else host.exit(brake.step === 'stopped' ? exitCode.failed : stepExitCode(brake));
  } finally {
    release();
    qrFile?.remove();
  }
}

/** As `sluice clear --all` does it. @throws {SluiceError} where more would be lost than was agreed to. */
async function clearAll(
  context: CommandContext,
  connected: ConnectedInstance,
  output: CommandOutput,
  { flags, isShown }: Pick<Guarded, 'flags' | 'isShown'>,
): Promise<JobStep | undefined> {
  const { host } = context;
  const access = await context.accessTo(connected);
  const plan = await access.plan({ all: true });
  if (!output.json && !output.jsonl) {
    host.write(planText(plan, { name: connected.name, now: host.clock.now(), reveal: output.reveal, sentences: host.sentences }));
  }
  const lost = flags.lost ?? (plan.lost > 0 && isShown ? await askLost(context, plan.lost) : undefined);
  const missing = plan.lost > 0 && lost === undefined ? plan.lost : undefined;
  const confirmation = { ...agreementOf(context, connected.idInstance, flags, missing), lost: lost ?? 0 };
  return followJob(context, access, output, (jobs, options) => jobs.clear(plan, confirmation, options));
}

/** What it came to, for programs. No code and no password is in it. */
function report(
  { host }: CommandContext,
  { name, idInstance }: ConnectedInstance,
  output: CommandOutput,
  { cleared, last, failure, numbers, brake }: Outcome,
): void {
  const outcome = {
    name,
    idInstance,
    cleared: orNull(cleared),
    last: orNull(last),
    numbers: numbers ?? null,
    brake: orNull(brake),
    error: errorJson(failure),
  };
  if (output.json) host.write(toJson(outcome));
  // The steps were lines before.
  else if (output.jsonl) host.write(toJsonLine({ step: 'report', ...outcome }));
}

function orNull(step: JobStep | undefined): unknown {
  return step === undefined ? null : stepJson(step);
}
