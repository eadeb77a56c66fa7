import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const SOURCE = join(import.meta.dirname, '../../../apps/tui/test/measured-app.ts');
/** What some of the libraries that are bundled ask for. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Runs the measurements of the app that need its parts, in processes of their own. */
export interface MeasuredApp {
  /** From each change to the bytes of it, in milliseconds. */
  readonly times: (screen: 'fleet' | 'queue', updates: number) => readonly number[];
  readonly memory: (updates: number) => { readonly beforeMb: number; readonly afterMb: number };
  readonly remove: () => void;
}

export async function bundleMeasuredApp(): Promise<MeasuredApp> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-updates-'));
  const outfile = join(folder, 'measured-app.mjs');
  await build({
    entryPoints: [SOURCE],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
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
