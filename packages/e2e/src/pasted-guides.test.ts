import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SLUICE } from './configured-sluice.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';

const GUIDES = join(import.meta.dirname, '../../../apps/docs/src/content/docs/guides');
/** Makes the time of a program that of the emulator, which goes on at once to whatever the program waits for. */
const EMULATED_TIME = join(import.meta.dirname, '../../../apps/docs/scripts/sluice/stage/emulated-time.ts');
const UUID = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g;
/** What starts or installs a program: tests of their own start them. The guide of the edge is about another program. */
const STARTS = /^(?:npx|git|alias|export|read|GATEWAY_URL)\b/m;
const OTHERS = new Set(['edge.md']);

interface Block {
  readonly guide: string;
  readonly commands: string;
  /** The scenario with which the guide has started the emulator before; the demo, unless it names one. */
  readonly scenario: string;
}

const blocks: readonly Block[] = readdirSync(GUIDES)
  .filter((guide) => !OTHERS.has(guide))
  .flatMap((guide) => blocksOf(guide, readFileSync(join(GUIDES, guide), 'utf8')));

const pasted = blocks.filter(({ commands }) => !STARTS.test(commands));

function blocksOf(guide: string, text: string): readonly Block[] {
  let scenario = 'demo';
  return Array.from(text.matchAll(/^```sh.*\n([^]*?)^```$/gm), ([, commands = '']) => {
    scenario = commands.match(/^npx .*--scenario ([\w-]+)/m)?.[1] ?? scenario;
    return { guide, commands, scenario };
  });
}

/** A user's shell, with `sluice` in it and the configuration that the emulator has written. */
class Shell {
  readonly #folder: string;
  readonly #emulator: RunningEmulator;
  /** Ids repeat where the number of the run does. */
  #runs = 0;

  private constructor(folder: string, emulator: RunningEmulator) {
    this.#folder = folder;
    this.#emulator = emulator;
  }

  static async open(scenario: string): Promise<Shell> {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-pasted-'));
    const config = join(folder, 'emulated.toml');
    const emulator = await startEmulator('--stepped', '--scenario', scenario, '--write-config', config);
    onTestFinished(async () => {
      await emulator.stop();
      rmSync(folder, { recursive: true });
    });
    // The counts know of what was there from the beginning.
    await emulator.advance(10_000);
    return new Shell(folder, emulator);
  }

  /** Pastes commands. An id of a snapshot in a guide is that of the last one here. */
  async paste(commands: string): Promise<{ readonly code: unknown; readonly output: string }> {
    const snapshot = commands.search(UUID) >= 0 ? await this.#lastSnapshot() : '';
    return this.#run(commands.replaceAll('http://127.0.0.1:8080', this.#emulator.url).replaceAll(UUID, snapshot));
  }

  async #lastSnapshot(): Promise<string> {
    const list = async (): Promise<string | undefined> =>
      (await this.#run('sluice snapshots list --json')).output.match(UUID)?.[0];
    const last = await list();
    if (last !== undefined) return last;
    await this.#run("sluice clear bakery --type file --confirm 1101000002 --reason 'To have a snapshot'");
    return (await list()) ?? '';
  }

  #run(commands: string): Promise<{ readonly code: unknown; readonly output: string }> {
    const functions = `sluice() { "${process.execPath}" --import "${EMULATED_TIME}" "${SLUICE}" "$@"; }
      curl() { command curl -sS --fail-with-body "$@"; }`;
    const { promise, resolve } = Promise.withResolvers<{ readonly code: unknown; readonly output: string }>();
    execFile(
      'bash',
      ['-c', `${functions}\n${commands}`],
      {
        cwd: this.#folder,
        env: {
          PATH: process.env['PATH'],
          HOME: this.#folder,
          SLUICE_CONFIG: join(this.#folder, 'emulated.toml'),
          STAGE_CLOCK: `${this.#emulator.url}/__emulator/clock`,
          STAGE_RUN: String((this.#runs += 1)),
        },
      },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
    return promise;
  }
}

describe.each([...Map.groupBy(pasted, ({ guide }) => guide)])('%s', (_, ofGuide) => {
  test.each([...Map.groupBy(ofGuide, ({ scenario }) => scenario)])(
    'its commands can be pasted (%s)',
    { timeout: 180_000 },
    async (scenario, some) => {
      const shell = await Shell.open(scenario);
      for (const { commands } of some) {
        const { code, output } = await shell.paste(commands);
        // Done; refused, because the guide shows a refusal; or unknown. 2 would say that the command or the configuration is wrong.
        expect([0, 3, 4], `${commands}\n${output}`).toContain(code);
      }
    },
  );
});

test('the commands of ten guides and more are pasted', () => {
  expect(pasted.length).toBeGreaterThanOrEqual(40);
  expect(new Set(pasted.map(({ guide }) => guide)).size).toBeGreaterThanOrEqual(10);
});
