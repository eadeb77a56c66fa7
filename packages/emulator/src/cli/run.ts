import { setTimeout as pause } from 'node:timers/promises';
import { Clock } from '../clock.ts';
import { createEmulator, type Emulator } from '../emulator.ts';
import { serveEmulator, type ServedEmulator } from '../serve.ts';
import { announcement, readyLine } from './announcement.ts';
import { chooseScenario } from './choose-scenario.ts';
import { CliError } from './cli-error.ts';
import { JsonLog } from './json-log.ts';
import { Output } from './output.ts';
import { whyNotListening } from './why-not-listening.ts';
import { writeConfig } from './write-config.ts';

export interface Options {
  readonly port: number;
  readonly host: string;
  /** The name of a scenario, or a file. */
  readonly scenario: string;
  readonly seed: number;
  readonly speed?: number;
  readonly stepped?: boolean;
  readonly json?: boolean;
  readonly control?: boolean;
  /** Where the configuration of Sluice is written. */
  readonly writeConfig?: string;
}

// Any other address counts as elsewhere: the user then says whether the controls, which have no password, answer there.
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
// A reader that does not read does not keep the program alive.
const LAST_LINES_MS = 1000;

/**
 * Plays a scenario on a port until a signal ends the program.
 *
 * @throws {CliError} when it cannot begin.
 */
export async function run({
  port,
  host,
  scenario: choice,
  seed,
  json = false,
  control: everywhere = false,
  writeConfig: configFile,
  ...time
}: Options): Promise<void> {
  const control = everywhere || LOOPBACK.has(host);
  const scenario = await chooseScenario(choice);
  const clock = clockOf(time);
  const emulator = createEmulator({ clock, scenario, seed });
  const output = new Output(process.stdout);
  const log = json ? new JsonLog(emulator, output) : undefined;
  // A scenario that the controls load passes by the log, which starts again with it.
  const logged: Emulator = log === undefined ? emulator : { ...emulator, load: (next) => log.load(next) };
  const served = await serveEmulator(logged, { port, host, control }).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error ? new CliError(whyNotListening(error.code, host, port), 1) : error;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(served, log));
  const instances = emulator.instances();
  if (configFile !== undefined) {
    await writeConfig(configFile, served.url, instances).catch(async (error: unknown) => {
      await served.close();
      throw error;
    });
  }
  const ready = { url: served.url, instances, control, clock, configFile };
  await output.print(log === undefined ? announcement(ready) : readyLine(ready));
  log?.start();
}

async function end(served: ServedEmulator, log: JsonLog | undefined): Promise<void> {
  await served.close();
  await Promise.race([log?.finish(), pause(LAST_LINES_MS)]);
  process.exit(0);
}

function clockOf({ speed, stepped }: Pick<Options, 'speed' | 'stepped'>): Clock {
  if (stepped) return Clock.stepped(Date.now());
  return speed === undefined ? Clock.real() : Clock.fast(speed);
}
