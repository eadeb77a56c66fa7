#!/usr/bin/env node
import { Command, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { scenarioNames } from './cli/choose-scenario.ts';
import { CliError } from './cli/cli-error.ts';
import { parseConfigFile, parseHost, parsePort, parseSeed, parseSpeed } from './cli/parse-options.ts';
import { run } from './cli/run.ts';

const program = new Command('sluice-emulator')
  .description('A messaging gateway whose messages go nowhere: the same API, a clock that can be moved, faults on demand.')
  .version(packageJson.version)
  .option('--port <number>', 'the port to listen on; 0 picks a free one', parsePort, 0)
  .option('--host <address>', 'the address to listen on', parseHost, '127.0.0.1')
  .option(
    '--scenario <name or file>',
    `the instances and messages at the start: ${scenarioNames.join(', ')}, or a JSON file`,
    'demo',
  )
  .addOption(
    new Option('--speed <number>', 'how many times as fast as the real time it runs').argParser(parseSpeed).conflicts('stepped'),
  )
  .option('--stepped', 'stop the time until the controls move it')
  .option('--seed <number>', 'settles all that is chosen by chance', parseSeed, 1)
  .option('--json', 'print one line of JSON for each event: that it is ready, then each request and each line of the record')
  .option('--control', 'let the controls under /__emulator/ answer elsewhere than on loopback too; they have no password')
  .option(
    '--write-config <file>',
    'write a configuration of Sluice that names the instances; only you can read it',
    parseConfigFile,
  )
  .action(run);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
