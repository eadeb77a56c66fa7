import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { registerClear } from '../commands/clear.ts';
import { registerConnect } from '../commands/connect.ts';
import { registerCount } from '../commands/count.ts';
import { registerDemo } from '../commands/demo.ts';
import { registerDiagnose } from '../commands/diagnose.ts';
import { registerDoctor } from '../commands/doctor.ts';
import { registerForecast } from '../commands/forecast.ts';
import { registerGo } from '../commands/go.ts';
import { registerGuard } from '../commands/guard.ts';
import { registerHold } from '../commands/hold.ts';
import { registerInstances } from '../commands/instances.ts';
import { registerJournal } from '../commands/journal.ts';
import { registerPlan } from '../commands/plan.ts';
import { registerQueue } from '../commands/queue.ts';
import { registerRestore } from '../commands/restore.ts';
import { registerResume } from '../commands/resume.ts';
import { registerSnapshots } from '../commands/snapshots.ts';
import { start } from '../commands/start.ts';
import { registerStop } from '../commands/stop.ts';
import { registerWatch } from '../commands/watch.ts';
import { configSource } from '../config/load-config.ts';
import { oneLine } from '../present/safe-text.ts';
import { usageError } from '../sentences/refusal.ts';
import type { CommandContext, Register } from './command-context.ts';
import { helpText } from './help.ts';
import { addLanguageOption } from './language.ts';
import { addOutputOptions, outputOf } from './options.ts';

/** The commands, in the order of the help: first those that look, then those that change something, then those that look back. */
const COMMANDS: readonly Register[] = [
  registerInstances,
  registerQueue,
  registerCount,
  registerWatch,
  registerDiagnose,
  registerForecast,
  registerGuard,
  registerStop,
  registerPlan,
  registerClear,
  registerGo,
  registerConnect,
  registerResume,
  registerSnapshots,
  registerRestore,
  registerHold,
  registerJournal,
  registerDoctor,
  registerDemo,
];

/** The program `sluice`. Nothing of it ends the process: it throws, or calls `host.exit`. */
export function createProgram(context: CommandContext): Command {
  const { host } = context;
  const program = new Command('sluice')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.write(text),
      writeErr: (text) => host.writeError(text.trimEnd()),
      outputError: (text, write) => write(`${oneLine(text.replace(/^error: /, ''))} See what there is: sluice --help`),
    })
    // An option of a command is behind it, and may have the name of one that is before.
    .enablePositionalOptions()
    .description('See the queue of unsent messages of your messaging gateway, and clear it safely.')
    .version(packageJson.version)
    .addHelpText('after', () => helpText(configSource(host).file, host.sentences))
    .action(async (_options: unknown, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) {
        throw usageError('unknown-command', { command: oneLine(unknown).slice(0, 64) });
      }
      await start(context, outputOf(command));
    });
  addOutputOptions(program, 'json');
  for (const register of COMMANDS) register(program, context);
  addLanguageOption(program);
  // Not before: the commands would take it over, and a word too many would be ignored without notice.
  return program.allowExcessArguments();
}
