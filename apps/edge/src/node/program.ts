/** The commands of `sluice-edge`. */
import { SluiceError } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CONFIG_VARIABLE } from '../config.ts';
import { createSealingKey, ID_WORDS, isSealingId, newSealingId, SEALING_VARIABLE } from '../sealing/sealing-keys.ts';
import { instanceCommands } from './instance-commands.ts';
import { keyCommands } from './key-commands.ts';
import { listen, type ListenOptions } from './listen.ts';
import { fail, print } from './output.ts';
import { readConfig, warnOfConfig } from './read-config.ts';

const CONFIG = [
  '--config <file>',
  `a file of JSON with the configuration; the variable ${CONFIG_VARIABLE} unless given`,
] as const;

const program = new Command('sluice-edge')
  .description(
    `A proxy before a messaging gateway that keeps the gateway's tokens. It reads ${CONFIG_VARIABLE} from the environment, or a file, and prints one line of JSON with its url when it is ready.`,
  )
  .enablePositionalOptions()
  .option('--port <number>', 'the port to listen on; 0 picks a free one', parsePort, 8787)
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .option(...CONFIG)
  .addOption(
    new Option(
      '--data <folder>',
      'a folder for what the edge keeps: journals, snapshots, jobs, and the keys and instances that are added while it runs',
    )
      .env('SLUICE_EDGE_DATA')
      .default('sluice-edge-data'),
  )
  .addOption(
    new Option(
      '--pass-through',
      'send every call straight to the gateway: no journal, no holds, no snapshots, no control API',
    ).env('SLUICE_EDGE_PASS_THROUGH'),
  )
  .option('--no-log', 'print no line for each request')
  .action(listen);

program
  .command('check-config')
  .description('read the configuration and print every mistake in it; no value of it is printed')
  .option(...CONFIG)
  .action(({ config: file }: { readonly config?: string }) => {
    const path = file ?? program.opts<ListenOptions>().config;
    const config = readConfig(path);
    const { keys, instances } = config;
    warnOfConfig(path, config, []);
    print({ keys: keys.length, instances: instances.length });
  });

program.addCommand(keyCommands({ print }));
program.addCommand(instanceCommands({ print }));

program
  .command('sealing-key')
  .description(`make a key that seals what the edge stores of messages and tokens, for the variable ${SEALING_VARIABLE}`)
  .option(
    '--id <name>',
    'stored beside each sealed text, so that it is known which key opens it; the day and four letters unless given',
    parseSealingId,
  )
  .action(({ id = newSealingId(Date.now()) }: { readonly id?: string }) => print({ [SEALING_VARIABLE]: createSealingKey(id) }));

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}

function parseSealingId(text: string): string {
  if (isSealingId(text)) return text;
  throw new InvalidArgumentError(`It ${ID_WORDS}`);
}

/** The code for arguments that are not right, as for a configuration that is not. */
const WRONGLY_ASKED = 2;

/** Commander shows the help of the program for a command that is not there. */
function refuseUnknownCommand(args: readonly string[]): void {
  const [name] = program.parseOptions([...args]).operands;
  if (name === undefined || program.commands.some((command) => command.name() === name)) return;
  // The word is not repeated: it may be a key.
  program.error('error: there is no such command. `sluice-edge --help` lists the commands.');
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  for (const one of command.commands) throwInsteadOfExit(one);
}

/** Does what the arguments of the process ask for. */
export async function runProgram(): Promise<void> {
  throwInsteadOfExit(program);
  try {
    refuseUnknownCommand(process.argv.slice(2));
    await program.parseAsync();
  } catch (error) {
    // Commander has said it already.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONGLY_ASKED;
    else if (error instanceof SluiceError) fail(ERRORS[error.code].exitCode, error.message);
    else throw error;
  }
}
