import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'tsdown';
import config from '../../../apps/tui/tsdown.config.ts';

const TUI = join(import.meta.dirname, '../../../apps/tui');

/** One update of a screen, in milliseconds. */
interface Update {
  /** From the change to the bytes of it. */
  readonly time: number;
  /** How much of that the program worked: the rest is that of other programs. */
  readonly work: number;
}

/** Runs the measurements of the app that need its parts, in separate processes. */
export interface MeasuredApp {
  readonly updates: (screen: 'fleet' | 'queue', updates: number) => readonly Update[];
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
    updates: (screen, updates) => run(screen, String(updates)) as readonly Update[],
    memory: (updates) => run('memory', String(updates)) as { readonly beforeMb: number; readonly afterMb: number },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
