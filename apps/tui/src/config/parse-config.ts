import { dirname, resolve } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import { safeParse, type BaseIssue } from 'valibot';
import { UsageError } from '../cli/usage-error.ts';
import { oneLine } from '../present/safe-text.ts';
import { configSchema, type ConfigContents } from './config-schema.ts';
import type { InstanceConfig, JournalConfig } from './config.ts';

export interface ParsedConfig {
  readonly instances: readonly InstanceConfig[];
  /** Without a file where the configuration names none. */
  readonly journal: Omit<JournalConfig, 'file'> & { readonly file: string | undefined };
}

const DAY_MS = 86_400_000;
const MAX_MISTAKES = 10;

/**
 * Reads the text of a configuration.
 *
 * @param file where it comes from: it is named in every sentence, and relative paths start from its folder.
 * @throws {UsageError} naming each mistake by its place in the file, one a line. No value is repeated.
 */
export function parseConfig(source: string, file: string): ParsedConfig {
  const { success, output, issues } = safeParse(configSchema, readToml(source, file));
  if (!success) throw new UsageError(mistakes(issues, file));
  const { file: journalFile, bodies, retentionDays } = output.journal;
  return {
    instances: output.instances.map((instance, at) => instanceOf(instance, `instances[${at}] in ${oneLine(file)}`)),
    journal: {
      file: journalFile === undefined ? undefined : resolve(dirname(file), journalFile),
      bodies,
      retentionMs: retentionDays === undefined ? undefined : retentionDays * DAY_MS,
    },
  };
}

function instanceOf(contents: ConfigContents['instances'][number], where: string): InstanceConfig {
  const { name, flavor, apiUrl, idInstance, token, tokenVariable = '', environment, protected: isProtected } = contents;
  return {
    name,
    flavor,
    apiUrl: new URL(apiUrl).origin,
    idInstance,
    token: token === undefined ? { variable: tokenVariable } : { value: token },
    environment,
    isProtected,
    where,
  };
}

function readToml(source: string, file: string): unknown {
  try {
    return parse(source, { unsafeKeyBehaviour: 'throw' });
  } catch (error) {
    // Its own words quote the line, and a token may be there.
    const position = error instanceof TomlError ? ` at line ${error.line}, column ${error.column}` : '';
    throw new UsageError(`The configuration ${oneLine(file)} is not TOML${position}. Correct it there, and start again.`);
  }
}

function mistakes(issues: readonly BaseIssue<unknown>[], file: string): string {
  const sentences = issues.map(({ path = [], message }) => `${pathOf(path.map(({ key }) => key))} ${message}.`);
  const more = sentences.length - MAX_MISTAKES;
  return [
    ...sentences.slice(0, MAX_MISTAKES).map((sentence) => `In ${oneLine(file)}: ${sentence}`),
    ...(more > 0 ? [`${more} more mistakes follow. Correct these first.`] : []),
  ].join('\n');
}

function pathOf(path: readonly unknown[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${oneLine(String(part)).slice(0, 64)}`));
  return parts.join('').replace(/^\./, '') || 'the file';
}
