import { existsSync, mkdirSync, renameSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCodeOf, writePrivateFile } from '../cli/files.ts';
import { readConfigFile } from '../config/config-file.ts';
import type { InstanceConfig } from '../config/config.ts';
import { parseConfig } from '../config/parse-config.ts';
import { oneLine } from '../present/safe-text.ts';
import { denial, usageError } from '../sentences/refusal.ts';
import type { InstanceDraft } from './instance-draft.ts';

/**
 * The instances that a file of configuration has already; none where there is no file.
 *
 * @throws {UsageError} for a file with a mistake in it, or with a list that no block can be added to: nothing is added to one that Sluice cannot read.
 */
export function instancesIn(file: string): readonly InstanceConfig[] {
  if (!existsSync(file)) return [];
  const { source } = readConfigFile(file);
  const { instances } = parseConfig(source, file);
  refuseInlineList(source, file);
  return instances;
}

/**
 * Writes a new file of configuration that only its owner can read, in a folder that only its owner can enter.
 *
 * @throws {SluiceError} `file-not-written` when there is a file already, or it cannot be written.
 */
export function writeNewConfig(file: string, draft: InstanceDraft): void {
  makeFolder(file);
  if (existsSync(file)) throw denial('config-exists', { file: oneLine(file) });
  writePrivateFile(file, [tableOf(draft)]);
}

/**
 * Adds an instance to a file of configuration: all that it says stays as it is, comments too. The new file takes the place of the old one at once,
 * and only its owner can read it.
 *
 * @throws {UsageError} where the file would not be right with it; {SluiceError} `file-not-written` where it cannot be written. It is as it was then.
 */
export function addToConfig(file: string, draft: InstanceDraft): void {
  const { source } = readConfigFile(file);
  const together = `${source.trimEnd()}\n\n${tableOf(draft)}`;
  parseConfig(together, file);
  const fresh = `${file}.${process.pid}.new`;
  writePrivateFile(fresh, [together]);
  try {
    renameSync(fresh, file);
  } catch (error) {
    unlinkSync(fresh);
    throw denial('file-not-writable', { file: oneLine(file), systemCode: systemCodeOf(error) });
  }
}

/** To a list in one line, `instances = [{ … }]`, no block can be added: the file would not be TOML any more. */
function refuseInlineList(source: string, file: string): void {
  if (/^[ \t]*["']?instances["']?[ \t]*=/m.test(source)) throw usageError('config-inline', { file: oneLine(file) });
}

function makeFolder(file: string): void {
  const folder = dirname(file);
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw denial('file-not-writable', { file: oneLine(file), systemCode: systemCodeOf(error) });
  }
}

/** A draft in the language of the file. The parts have passed the rules of the file: none holds a quote or a backslash. */
function tableOf({ name, flavor, apiUrl, idInstance, token, environment, isProtected }: InstanceDraft): string {
  const lines = [
    '[[instances]]',
    `name = ${JSON.stringify(name)}`,
    `flavor = ${JSON.stringify(flavor)}`,
    `apiUrl = ${JSON.stringify(apiUrl)}`,
    `idInstance = ${JSON.stringify(idInstance)}`,
    'variable' in token ? `tokenVariable = ${JSON.stringify(token.variable)}` : `token = ${JSON.stringify(token.value)}`,
    `environment = ${JSON.stringify(environment)}`,
    `protected = ${isProtected}`,
  ];
  return `${lines.join('\n')}\n`;
}
