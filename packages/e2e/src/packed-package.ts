import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const CORE = join(import.meta.dirname, '../../core');
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const MAX_PRINTED = 2000;

/** Runs a program to its end. @throws with what it wrote, when it fails. */
export async function run(command: string, args: readonly string[], cwd: string, timeout?: number): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd, timeout, maxBuffer: MAX_OUTPUT_BYTES });
    return stdout;
  } catch (cause) {
    throw new Error(`${basename(command)} failed: ${outputOf(cause).slice(0, MAX_PRINTED) || String(cause)}`, { cause });
  }
}

function outputOf(error: unknown): string {
  return error instanceof Error && 'stdout' in error && 'stderr' in error
    ? `${String(error.stdout)}${String(error.stderr)}`.trim()
    : '';
}

/** Packs the core package as it would be published. @returns the path of the tarball. */
export async function packCore(folder: string): Promise<string> {
  const packed: unknown = JSON.parse(await run('pnpm', ['pack', '--json', '--pack-destination', folder], CORE));
  if (typeof packed === 'object' && packed !== null && 'filename' in packed && typeof packed.filename === 'string')
    return packed.filename;
  throw new Error('pnpm pack has not said where the tarball is.');
}

/** Installs the tarball into a folder that has nothing else, as a user without pnpm would. */
export async function installInto(folder: string, tarball: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await run('npm', ['install', '--loglevel=error', tarball], folder);
}
