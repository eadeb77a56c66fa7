import type { SluiceError } from '@sluice/core';
import { readQueue, type Clock } from '@sluice/queue';
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { instancesJson, instancesTable, readInstances } from '../headless/instances.ts';
import { queueJson, queueTable } from '../headless/queue.ts';
import { chooseInstance } from '../instances/choose-instance.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { instanceFromEnvironment } from '../instances/from-environment.ts';
import { exitCode } from './exit-code.ts';

/** What the commands take from the process. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Whether somebody sits at a terminal: it is shown on one, and keys come from one. */
  readonly interactive: boolean;
  write(text: string): void;
  complain(text: string): void;
  exit(code: number): void;
  /** Ends the program at once, whatever is still under way: the person at the terminal has left. */
  leave(): void;
}

interface Output {
  readonly json?: boolean;
}

const JSON_OPTION = ['--json', 'print JSON'] as const;

/** The commands of `sluice`. Each ends with a call of `host.exit`, unless all went well. */
export function createProgram(host: Host): Command {
  const program = new Command('sluice')
    .description('See the queue of unsent messages of your messaging gateway, and clear it safely.')
    .version(packageJson.version)
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      `
Without a command it shows the instance that these variables name:
  GREEN_API_URL             the address of the gateway (apiUrl)
  GREEN_API_ID_INSTANCE     the number of the instance
  GREEN_API_TOKEN_INSTANCE  its token
  GREEN_API_PREFIX          /v3 for an instance of MAX

Exit codes: 0 done, 1 failed, 2 wrong command, variable or terminal.`,
    )
    .action(async (output: Output) => {
      await overview([instanceFromEnvironment(host.environment)], output, 'your instance');
    });

  program
    .command('demo')
    .description('see it run on an emulated gateway: no account is needed and nothing is sent')
    .option(...JSON_OPTION)
    .action(async (output: Output) => {
      const { demoInstances } = await import('../demo/demo-instances.ts');
      await overview(demoInstances(), { ...program.opts<Output>(), ...output }, 'demo: an emulated gateway');
    });

  program
    .command('queue')
    .description('print the messages that wait')
    .argument('[instance]', 'the number of the instance; may be left out when there is one')
    .option(...JSON_OPTION)
    .action(async (wanted: string | undefined, output: Output) => {
      const instance = chooseInstance([instanceFromEnvironment(host.environment)], wanted);
      const reading = await readQueue({ client: instance.client, clock: host.clock });
      const asJson = output.json ?? program.opts<Output>().json;
      host.write(asJson ? json(queueJson(instance, reading)) : queueTable(reading));
    });

  async function overview(instances: readonly ConnectedInstance[], output: Output, where: string): Promise<void> {
    const found = await readInstances(instances, host.clock);
    const failed = found.find((item): item is { instance: ConnectedInstance; error: SluiceError } => 'error' in item);
    if (host.interactive && !output.json && failed === undefined) {
      // Only the screen needs React: without it a table is there in a third of the time.
      const { showScreen } = await import('../ui/show-screen.tsx');
      await showScreen({ found, clock: host.clock, where });
      host.leave();
      return;
    }
    if (output.json) host.write(json(instancesJson(found)));
    else if (failed === undefined || found.length > 1) host.write(instancesTable(found));
    if (failed !== undefined) {
      if (!output.json) host.complain(failed.error.message);
      host.exit(exitCode.failed);
    }
  }

  return program;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
