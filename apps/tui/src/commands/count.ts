import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { isoTime, toJson } from '../cli/json.ts';
import { brakeJson, findAndPrintBrake } from '../cli/open-brakes.ts';
import { findAndPrintJob, jobJson } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';

export async function countCommand(context: CommandContext, command: Command): Promise<void> {
  const [wanted] = command.args;
  const { host } = context;
  const access = await context.choose(wanted);
  const { name, idInstance } = access;
  const count = await access.count();
  const found = await findAndPrintJob(context, access);
  const openJob = jobJson(found);
  const brake = brakeJson(await findAndPrintBrake(context, access, { known: undefined, job: found }));
  const readAt = isoTime(host.clock.now());
  host.write(outputOf(command).json ? toJson({ name, idInstance, count, readAt, openJob, brake }) : `${count}\n`);
}
