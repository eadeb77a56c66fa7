import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { isoTime, toJson } from '../cli/json.ts';
import { brakeJson, findAndPrintBrake } from '../cli/open-brakes.ts';
import { findAndPrintJob, jobJson } from '../cli/open-jobs.ts';
import { addOutputOptions, outputOf } from '../cli/options.ts';

export function registerCount(program: Command, context: CommandContext): void {
  const command = program
    .command('count')
    .description('print how many messages wait: a bare number, up to 10 s old')
    .argument('[instance]', 'its name or number; may be left out when there is one');
  addOutputOptions(command, 'json').action(async (wanted: string | undefined) => {
    const { host } = context;
    const access = await context.choose(wanted);
    const { name, idInstance } = access;
    const count = await access.count();
    const found = await findAndPrintJob(context, access);
    const openJob = jobJson(found);
    const brake = brakeJson(await findAndPrintBrake(context, access, { known: undefined, job: found }));
    const readAt = isoTime(host.clock.now());
    host.write(outputOf(command).json ? toJson({ name, idInstance, count, readAt, openJob, brake }) : `${count}\n`);
  });
}
