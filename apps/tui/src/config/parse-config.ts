import { dirname, resolve } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import { type BaseIssue, safeParse } from 'valibot';
import { oneLine } from '../present/safe-text.ts';
import { isSettingFault, type SettingMistake } from '../sentences/mistake-sentences.ts';
import { usageError, type UsageError } from '../sentences/refusal.ts';
import { type ConfigContents, configSchema } from './config-schema.ts';
import type { EdgeConfig, InstanceConfig, JournalConfig, ScreenConfig } from './config.ts';

export interface ParsedConfig {
  readonly instances: readonly InstanceConfig[];
  readonly edges: readonly EdgeConfig[];
  /** Without a file where the configuration names none. */
  readonly journal: Omit<JournalConfig, 'file'> & { readonly file: string | undefined };
  readonly screen: ScreenConfig;
}

const DAY_MS = 86_400_000;
const MAX_MISTAKES = 10;

/**
 * Reads the text of a configuration.
 *
 * @param file where it comes from: it is named in every sentence, and relative paths start from its folder.
 * @throws {UsageError} naming each mistake by its place in the file, one a line. No value is repeated.
 */
export function parseConfig(source: string, file: string, maxMistakes: number = MAX_MISTAKES): ParsedConfig {
  const { success, output, issues } = safeParse(configSchema, readToml(source, file));
  if (!success) throw wrong(issues, file, maxMistakes);
  const { file: journalFile, bodies, retentionDays } = output.journal;
  return {
    instances: output.instances.map((instance, at) => instanceOf(instance, `instances[${at}] in ${oneLine(file)}`)),
    edges: output.edges.map((edge, at) => edgeOf(edge, `edges[${at}] in ${oneLine(file)}`)),
    journal: {
      file: journalFile === undefined ? undefined : resolve(dirname(file), journalFile),
      bodies,
      retentionMs: retentionDays === undefined ? undefined : retentionDays * DAY_MS,
    },
    screen: { theme: output.screen.theme, hasMouse: output.screen.mouse, keys: output.keys },
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

function edgeOf(contents: ConfigContents['edges'][number], where: string): EdgeConfig {
  const { name, url, key, keyVariable = '', environment, protected: isProtected } = contents;
  return {
    name,
    url: new URL(url).origin,
    key: key === undefined ? { variable: keyVariable } : { value: key },
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
    const { line, column } = error instanceof TomlError ? error : { line: undefined, column: undefined };
    throw usageError('config-no-toml', { file: oneLine(file), line, column });
  }
}

function wrong(issues: readonly BaseIssue<unknown>[], file: string, max: number): UsageError {
  const found = issues.slice(0, max).map(mistakeOf);
  return usageError('config-wrong', { file: oneLine(file), mistakes: found, more: issues.length - found.length });
}

function mistakeOf({ path, message }: BaseIssue<unknown>): SettingMistake {
  const [code = '', figure = '0'] = message.split(':');
  return {
    path: pathOf(path?.map(({ key }) => key) ?? []),
    fault: isSettingFault(code) ? code : 'invalid',
    figure: Number(figure),
  };
}

function pathOf(path: readonly unknown[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${oneLine(String(part)).slice(0, 64)}`));
  return parts.join('').replace(/^\./, '');
}
