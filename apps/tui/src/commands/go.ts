import type { Command } from 'commander';
import { addAgreementOptions, type AgreementFlags, agreedTo } from '../cli/agreement.ts';
import { printBrakeNotDone } from '../cli/brake-not-done.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { addOutputOptions, outputOf } from '../cli/options.ts';
import { runJob } from '../cli/run-job.ts';

export function registerGo(program: Command, context: CommandContext): void {
  const command = program
    .command('go')
    .description('release the brake of sluice stop: set the delay back to what it was')
    .argument('[instance]', 'its name or number; may be left out when there is one');
  addAgreementOptions(command);
  addOutputOptions(command, 'json', 'jsonl');
  command.action(async (wanted: string | undefined, flags: AgreementFlags) => {
    const access = await context.choose(wanted);
    const output = outputOf(command);
    const confirmation = await agreedTo(context, access, 'go', { flags, output });
    const last = await runJob(context, access, output, (jobs, options) => jobs.go(confirmation, options));
    await printBrakeNotDone(context, access, 'go', last);
  });
}
