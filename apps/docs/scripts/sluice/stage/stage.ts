import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type StagedEmulator } from './emulator.ts';
import { SLUICE } from './programs.ts';

/** A command and what it has printed. */
export interface Said {
  readonly args: readonly string[];
  /** `null` when it was killed. */
  readonly code: number | null;
  /** Standard output and standard error as a terminal shows them. */
  readonly text: string;
}

export interface Stage {
  /** Carries out a command line, in the folder of the stage. */
  readonly sluice: (...args: readonly string[]) => Promise<Said>;
  /** The same, and kills it as soon as it has the answer to a call of the gateway. */
  readonly sluiceKilledAfter: (operation: string, ...args: readonly string[]) => Promise<Said>;
  /** The same, and a phone scans the code of an instance as soon as the gateway has given it. */
  readonly sluiceScanned: (idInstance: string, ...args: readonly string[]) => Promise<Said>;
  /** Plays another scenario from its beginning. */
  readonly load: (scenario: string) => Promise<void>;
}

// What passes before a command is carried out: as long as a count can lag (the emulator's behaviour countLagMs).
const TYPING_MS = 10_000;

/** What `sluice` ends with when something went wrong on the way. */
const FAILED = 1;

/** Plays a story: the emulator as a separate program, and `sluice` before it with a configuration and a journal that are gone afterwards. */
export async function onStage<Result>(scenario: string, story: (stage: Stage) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-docs-'));
  const emulator = await startEmulator(scenario);
  try {
    const config = join(folder, 'config.toml');
    writeFileSync(config, configOf(emulator), { mode: 0o600 });
    let runs = 0;
    const env = {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      SLUICE_CONFIG: config,
      SLUICE_ACTOR: 'operator@desk',
      STAGE_CLOCK: `${emulator.url}/__emulator/clock`,
    };
    const run = async (args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Said> => {
      await emulator.pass(TYPING_MS);
      const said = await runSluice(args, folder, { ...env, STAGE_RUN: String((runs += 1)), ...more });
      // No story has a failure in it: this one is of the script, or of Sluice.
      if (said.code === FAILED) throw new Error(`sluice ${args.join(' ')} failed: ${said.text}`);
      return { ...said, text: said.text.replaceAll(`${folder}/`, '') };
    };
    return await story({
      sluice: (...args) => run(args),
      sluiceKilledAfter: (operation, ...args) => run(args, { STAGE_KILL: operation }),
      sluiceScanned: (idInstance, ...args) => run(args, { STAGE_SCAN: idInstance }),
      load: async (next) => writeFileSync(config, configOf({ url: emulator.url, instances: await emulator.load(next) })),
    });
  } finally {
    await emulator.end();
    rmSync(folder, { recursive: true });
  }
}

async function runSluice(args: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<Said> {
  const file = join(folder, 'printed');
  // One file for both, so that their lines are in the order in which they were written.
  const printed = openSync(file, 'w');
  const time = join(import.meta.dirname, 'emulated-time.ts');
  const child = spawn(process.execPath, ['--import', time, SLUICE, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', printed, printed],
  });
  await once(child, 'close');
  closeSync(printed);
  return { args, code: child.exitCode, text: readFileSync(file, 'utf8') };
}

function configOf({ url, instances }: Pick<StagedEmulator, 'url' | 'instances'>): string {
  const tables = instances.map(
    ({ name, idInstance, apiTokenInstance, flavor }) => `[[instances]]
name = "${name}"
flavor = "${flavor}"
apiUrl = "${url}"
idInstance = "${idInstance}"
token = "${apiTokenInstance}"
`,
  );
  return `[journal]\nfile = "journal.db"\n\n${tables.join('\n')}`;
}
