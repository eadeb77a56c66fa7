import type { Command } from 'commander';
import { type AgreementFlags, agreedTo } from '../cli/agreement.ts';
import { printBrakeNotDone } from '../cli/brake-not-done.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { outputOf } from '../cli/options.ts';
import { runJob } from '../cli/run-job.ts';

interface StopFlags extends AgreementFlags {
  /** Commander sets it unless `--no-watch` is given. */
  readonly watch: boolean;
}

export async function stopCommand(context: CommandContext, command: Command): Promise<void> {
  const [wanted] = command.args;
  const flags = command.opts<StopFlags>();
  const access = await context.choose(wanted);
  const output = outputOf(command);
  const confirmation = await agreedTo(context, access, 'stop', { flags, output });
  const last = await runJob(context, access, output, (jobs, options) =>
    jobs.stop(confirmation, { ...options, isWatched: flags.watch }),
  );
  await printBrakeNotDone(context, access, 'stop', last);
}
