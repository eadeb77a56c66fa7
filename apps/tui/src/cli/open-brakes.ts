import { SluiceError } from '@sluice/core';
import type { InstanceAccess } from '../access/access.ts';
import { brakeLine } from '../present/brake.ts';
import { unreadableLine } from '../present/job.ts';
import { type FoundBrake, seenBrake, type SeenInstance } from '../clearing/found-brakes.ts';
import type { CommandContext } from './command-context.ts';
import { isoTime } from './json.ts';

/** The brake of an instance that is on or may be. A journal that cannot be read is one of the answers. */
export async function findBrake(access: Pick<InstanceAccess, 'brake'>): Promise<FoundBrake> {
  try {
    return await access.brake();
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}

/** Where the delay was not read: what the journal says is all there is. */
const NOT_READ: SeenInstance = { known: undefined, job: undefined };

/** Says on standard error, in one line, that the brake of an instance is on, or does not hold by what was read; nothing where there is none. */
export function printBrake(
  { host }: CommandContext,
  { name, idInstance }: Pick<InstanceAccess, 'name' | 'idInstance'>,
  found: FoundBrake,
  seen: SeenInstance = NOT_READ,
): void {
  const { sentences } = host;
  const brake = seenBrake(found, seen);
  if (found instanceof SluiceError) host.writeError(unreadableLine(name, found, sentences));
  else if (brake !== undefined) host.writeError(brakeLine({ name, idInstance }, brake, sentences));
}

/** Looks for the brake of an instance, and says it. A journal that cannot be read was said with the job already, where that was looked for. */
export async function findAndPrintBrake(
  context: CommandContext,
  access: Pick<InstanceAccess, 'name' | 'idInstance' | 'brake'>,
  seen: SeenInstance = NOT_READ,
): Promise<FoundBrake> {
  const found = await findBrake(access);
  if (!(seen.job instanceof SluiceError)) printBrake(context, access, found, seen);
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
