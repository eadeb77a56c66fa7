import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'tsdown';
import config from '../../../apps/tui/tsdown.config.ts';

const TUI = join(import.meta.dirname, '../../../apps/tui');

/** Runs the measurements of the app that need its parts, in separate processes. */
export interface MeasuredApp {
  /** From each change to the bytes of it, in milliseconds. */
  readonly times: (screen: 'fleet' | 'queue', updates: number) => readonly number[];
  readonly memory: (updates: number) => { readonly beforeMb: number; readonly afterMb: number };
  readonly remove: () => void;
}

export async function bundleMeasuredApp(): Promise<MeasuredApp> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-updates-'));
  const entry = { 'measured-app': 'test/measured-app.ts' };
  // With all that the built program has.
  await build({ ...config, config: false, cwd: TUI, entry, outDir: folder, logLevel: 'error' });
  const outfile = join(folder, 'measured-app.js');
  function run(...args: readonly string[]): unknown {
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', outfile, ...args], { encoding: 'utf8' });
    if (stdout === '') throw new Error(`The measured app has said nothing: ${stderr}`);
    return JSON.parse(stdout);
  }
  return {
    times(screen, updates) {
      const { times } = run(screen, String(updates)) as { readonly times: readonly number[] };
      return times;
    },
    memory: (updates) => run('memory', String(updates)) as { readonly beforeMb: number; readonly afterMb: number },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
