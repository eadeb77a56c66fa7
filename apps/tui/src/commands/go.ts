import type { Command } from 'commander';
import { type AgreementFlags, agreedTo } from '../cli/agreement.ts';
import { printBrakeNotDone } from '../cli/brake-not-done.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { outputOf } from '../cli/options.ts';
import { runJob } from '../cli/run-job.ts';

export async function goCommand(context: CommandContext, command: Command): Promise<void> {
  const [wanted] = command.args;
  const flags = command.opts<AgreementFlags>();
  const access = await context.choose(wanted);
  const output = outputOf(command);
  const confirmation = await agreedTo(context, access, 'go', { flags, output });
  const last = await runJob(context, access, output, (jobs, options) => jobs.go(confirmation, options));
  await printBrakeNotDone(context, access, 'go', last);
}
