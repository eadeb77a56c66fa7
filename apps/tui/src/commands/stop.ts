import type { Command } from 'commander';
import { addAgreementOptions, type AgreementFlags, agreedTo } from '../cli/agreement.ts';
import { printBrakeNotDone } from '../cli/brake-not-done.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { addOutputOptions, outputOf } from '../cli/options.ts';
import { runJob } from '../cli/run-job.ts';

interface StopFlags extends AgreementFlags {
  /** Commander sets it unless `--no-watch` is given. */
  readonly watch: boolean;
}

export function registerStop(program: Command, context: CommandContext): void {
  const command = program
    .command('stop')
    .description('the brake: set the delay between two messages to the longest there is, so that hardly anything leaves')
    .argument('[instance]', 'its name or number; may be left out when there is one')
    .option('--no-watch', 'end as soon as the gateway has the delay, and do not wait until it is seen to work');
  addAgreementOptions(command);
  addOutputOptions(command, 'json', 'jsonl');
  command.action(async (wanted: string | undefined, flags: StopFlags) => {
    const access = await context.choose(wanted);
    const output = outputOf(command);
    const confirmation = await agreedTo(context, access, 'stop', { flags, output });
    const last = await runJob(context, access, output, (jobs, options) =>
      jobs.stop(confirmation, { ...options, isWatched: flags.watch }),
    );
    await printBrakeNotDone(context, access, 'stop', last);
  });
}
