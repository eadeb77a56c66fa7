import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** A process that can be started often: most of the time of so short a one is spent on its beginning. */
export interface CompiledChild {
  /** The folder of all that was compiled; Node keeps there what it makes of the program. It is the caller's to remove. */
  readonly folder: string;
  /** The program, in one file. */
  readonly file: string;
}

export async function compileChild(): Promise<CompiledChild> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-compiled-'));
  await build({
    entry: [CHILD],
    outDir: folder,
    config: false,
    dts: false,
    platform: 'node',
    deps: { alwaysBundle: [/./], onlyBundle: false },
    logLevel: 'error',
  });
  return { folder, file: join(folder, 'child.mjs') };
}
