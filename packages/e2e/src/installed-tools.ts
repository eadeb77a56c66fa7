import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './packed-package.ts';

/**
 * Installs the tools that a `package.json` lists, beside it, unless they are there. Without a lockfile: npm leaves out of it what other
 * machines need, and then refuses it. The list has exact versions.
 *
 * @param size says roughly how much comes over the network.
 * @returns says the path of a file of theirs.
 */
export async function installTools(folder: string, size: string): Promise<(file: string) => string> {
  const list = join(folder, 'package.json');
  const installed = join(folder, 'node_modules/.installed.json');
  const [wanted, before] = await Promise.all([readFile(list, 'utf8'), readFile(installed, 'utf8').catch(() => undefined)]);
  if (wanted !== before) {
    process.stderr.write(`Installing ${list}, some ${size}, once.\n`);
    await run('npm', ['install', '--no-package-lock', '--loglevel=error'], folder);
    await copyFile(list, installed);
  }
  return (file) => join(folder, 'node_modules', file);
}
