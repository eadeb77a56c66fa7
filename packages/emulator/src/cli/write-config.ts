import { lstat, open, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { DescribedInstance } from '../control/describe-instance.ts';
import { CliError } from './cli-error.ts';
import { printable } from './layout.ts';

/** By this line the emulator knows a file that it has written itself, and that it may replace. */
const MARK = '# Written by sluice-emulator --write-config, which replaces it at its next start.';

/**
 * Writes a configuration of Sluice that names the instances of the emulator. Only its owner can read it, or Sluice would refuse it.
 *
 * @throws {CliError} where it cannot be written, or where it would replace a file that the emulator has not written.
 */
export async function writeConfig(file: string, url: string, instances: readonly DescribedInstance[]): Promise<void> {
  try {
    if (await isReplaceable(file)) await rm(file);
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(configOf(file, url, instances));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new CliError(await whyNotWritten(file, error instanceof Error && 'code' in error ? error.code : undefined), 2);
  }
}

async function isReplaceable(file: string): Promise<boolean> {
  // To read a pipe is to wait for its writer, for ever.
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.startsWith(MARK);
}

/** The journal is beside it: that of real instances must not mix with one of instances that are gone tomorrow. */
function configOf(file: string, url: string, instances: readonly DescribedInstance[]): string {
  const tables = instances.map(({ name, flavor, idInstance, apiTokenInstance }) =>
    tableOf('[[instances]]', { name, flavor, apiUrl: url, idInstance, token: apiTokenInstance, environment: 'test' }),
  );
  return [MARK, '', tableOf('[journal]', { file: `${basename(file)}.journal.db` }), ...tables].join('\n');
}

/** A JSON text is a basic string of TOML, except that TOML has no DEL in it (TOML 1.0, string). */
function tableOf(header: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key} = ${JSON.stringify(value).replaceAll('\u007f', '\\u007f')}`);
  return `${[header, ...lines].join('\n')}\n`;
}

async function whyNotWritten(file: string, code: unknown): Promise<string> {
  const name = printable(file);
  const folder = printable(dirname(file));
  if (await isFolder(file)) return `${name} is a folder. Give --write-config the name of a file in it, such as emulated.toml.`;
  if (code === 'EEXIST') {
    return `There is a file ${name} that the emulator has not written. Give --write-config another name, or move that file away.`;
  }
  if (code === 'ENOTDIR') return `${folder} is a file and no folder. Give --write-config the name of a file in a folder.`;
  if (code === 'ENOENT' && !(await isFolder(dirname(file)))) return `There is no folder for ${name}. Create it first.`;
  // Some folders, such as those of the kernel, say of a file that cannot be created only that it is not there.
  return `No file can be created in the folder ${folder} (${String(code)}). Give --write-config a file in a folder in which you can write.`;
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
