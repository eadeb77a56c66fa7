/** Where the program takes its configuration from. */
import { readFileSync, statSync } from 'node:fs';
import { SluiceError } from '@sluice/core';
import { CONFIG_VARIABLE, parseConfig, type EdgeConfig } from '../config.ts';
import { findWarnings } from '../config-warnings.ts';
import { holdsTokens, type SecretSource } from '../config-secrets.ts';

/**
 * @param file The path of a file; the variable `SLUICE_EDGE_CONFIG` is read unless given.
 * @throws {SluiceError} `invalid-configuration` with a line for each mistake.
 */
export function readConfig(file: string | undefined): EdgeConfig {
  return file === undefined
    ? parseConfig(process.env[CONFIG_VARIABLE], CONFIG_VARIABLE, SECRETS)
    : parseConfig(textOf(file), `The file ${file}`, SECRETS);
}

/**
 * Says on stderr what is allowed and may not be meant.
 *
 * @param file one that `readConfig` has read.
 * @param stored the numbers of the instances that are stored, as far as they are known.
 */
export function warnOfConfig(file: string | undefined, config: EdgeConfig, stored: readonly string[]): void {
  const warnings = findWarnings(config, { now: Date.now(), stored }).map((warning) => `${file ?? CONFIG_VARIABLE}: ${warning}`);
  for (const line of [warningOfRights(file) ?? [], warnings].flat()) process.stderr.write(`${line}\n`);
}

/**
 * @param file one that `readConfig` has read.
 * @returns what an operator should know of its rights. Windows has no such rights.
 */
export function warningOfRights(file: string | undefined): string | undefined {
  if (file === undefined || process.platform === 'win32') return undefined;
  const stats = statSync(file);
  // A pipe can be read only once.
  if (!stats.isFile() || (stats.mode & 0o077) === 0 || !holdsTokens(JSON.parse(textOf(file)))) return undefined;
  return `The file ${file} holds tokens, and others than its owner have rights to it. Take them away: chmod 600 ${file}`;
}

/** Tokens in variables and files. A path is that of the folder in which the program was started, unless it is a full one. */
const SECRETS: SecretSource = {
  variable: (name) => process.env[name],
  file(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },
};

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    const message = `The file ${file} cannot be read${reason}. Give --config the path of the configuration.`;
    throw new SluiceError({ code: 'invalid-configuration', message });
  }
}
