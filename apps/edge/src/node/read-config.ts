/** Where the program takes its configuration from. */
import { readFileSync } from 'node:fs';
import { SluiceError } from '@sluice/core';
import { CONFIG_VARIABLE, parseConfig, type EdgeConfig } from '../config.ts';

/**
 * @param file The path of a file; the variable `SLUICE_EDGE_CONFIG` is read unless given.
 * @throws {SluiceError} `invalid-configuration` with a line for each mistake.
 */
export function readConfig(file: string | undefined): EdgeConfig {
  return file === undefined ? parseConfig(process.env[CONFIG_VARIABLE]) : parseConfig(textOf(file), `The file ${file}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    const message = `The file ${file} cannot be read${reason}. Give --config the path of the configuration.`;
    throw new SluiceError({ code: 'invalid-configuration', message });
  }
}
