import type { JobStep } from '@sluice/queue';
import type { BrakeKind } from '@sluice/queue/job';
import type { JobState } from '@sluice/queue/journal';
import type { InstanceAccess } from '../access/access.ts';
import { brakeCommand } from '../present/brake.ts';
import { oneLine } from '../present/safe-text.ts';
import type { CommandContext } from './command-context.ts';
import { findBrake, printBrake } from './open-brakes.ts';

/** Ends with which the delay was not changed. The sentences of others say what is on. */
const NOT_DONE: ReadonlySet<string> = new Set(['refused', 'cancelled', 'failed'] satisfies readonly JobState[]);

/** Whether a stop or a go has ended without doing it, by its last step. */
export function isBrakeNotDone(last: JobStep | undefined): boolean {
  if (last === undefined) return false;
  // An instance without a brake has none to try again, and its sentence says what to do in its place.
  if (last.step === 'failed' && last.error.code === 'unsupported') return false;
  return NOT_DONE.has(last.step === 'ended-elsewhere' ? last.state : last.step);
}

/**
 * After a stop or a go that did not do it, says on standard error what the journal has of the brake, and the command to run again. After a stop of which
 * only the looking was stopped, how to release the brake: it may be on the wrong instance.
 */
export async function printBrakeNotDone(
  context: CommandContext,
  access: InstanceAccess,
  kind: BrakeKind,
  last: JobStep | undefined,
): Promise<void> {
  const isLeft = kind === 'stop' && last?.step === 'interrupted';
  if (!isLeft && !isBrakeNotDone(last)) return;
  const { host } = context;
  const { ofInstance, noBrakeAfterStop } = host.sentences.running;
  const brake = await findBrake(access);
  if (brake !== undefined) printBrake(context, access, brake);
  else if (kind === 'stop' && !isLeft)
    host.writeError(oneLine(ofInstance(access.name, noBrakeAfterStop(brakeCommand('stop', access)))));
}
