import { SluiceError } from '@sluice/core';
import { brakeLine } from '../present/brake.ts';
import { unreadableLine } from '../present/job.ts';
import type { FoundBrake } from '../clearing/found-brakes.ts';
import type { FoundJob } from '../clearing/found-jobs.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import type { CommandContext } from './command-context.ts';
import { isoTime } from './json.ts';

/** The brake of an instance that is on or may be; none where there is no journal yet. A journal that cannot be read is one of the answers. */
export async function findBrake(context: CommandContext, idInstance: string): Promise<FoundBrake> {
  try {
    if (!(await context.hasJournal())) return undefined;
    return (await context.journal()).brakeOf(idInstance);
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}

/** Says on standard error, in one line, that the brake of an instance is on; nothing where it is not. */
export function printBrake(
  { host }: CommandContext,
  { name, idInstance }: Pick<ConnectedInstance, 'name' | 'idInstance'>,
  found: FoundBrake,
): void {
  const { sentences } = host;
  if (found instanceof SluiceError) host.writeError(unreadableLine(name, found, sentences));
  else if (found !== undefined) host.writeError(brakeLine({ name, idInstance }, found, sentences));
}

/**
 * Looks for the brake of an instance, and says it.
 *
 * @param job a journal that cannot be read was said with it already.
 */
export async function findAndPrintBrake(
  context: CommandContext,
  connected: Pick<ConnectedInstance, 'name' | 'idInstance'>,
  job?: FoundJob,
): Promise<FoundBrake> {
  const found = await findBrake(context, connected.idInstance);
  if (!(job instanceof SluiceError)) printBrake(context, connected, found);
  return found;
}

/** A brake as JSON; times are ISO 8601, delays milliseconds. `confirmedAt` is `null` while it is not certain that it is on. */
export function brakeJson(found: FoundBrake): unknown {
  if (found === undefined) return null;
  if (found instanceof SluiceError) return { error: { code: found.code, message: found.message } };
  const { job, delayBeforeMs, delayMs, actor, reason, intendedAt, confirmedAt } = found;
  return {
    job,
    delayBeforeMs,
    delayMs,
    actor,
    reason,
    intendedAt: isoTime(intendedAt),
    confirmedAt: confirmedAt === undefined ? null : isoTime(confirmedAt),
  };
}
