import { lstat, open, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
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
    throw new CliError(whyNotWritten(printable(file), error instanceof Error && 'code' in error ? error.code : undefined), 2);
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

function whyNotWritten(file: string, code: unknown): string {
  if (code === 'EEXIST') {
    return `There is a file ${file} that the emulator has not written. Give --write-config another name, or move that file away.`;
  }
  if (code === 'ENOENT') return `There is no folder for ${file}. Create it first.`;
  return `${file} cannot be written (${String(code)}). Give --write-config another name.`;
}
