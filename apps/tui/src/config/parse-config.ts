import { dirname, resolve } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import { type BaseIssue, safeParse } from 'valibot';
import { oneLine } from '../present/safe-text.ts';
import { isSettingFault, type SettingBlock, type SettingMistake } from '../sentences/mistake-sentences.ts';
import { usageError, type UsageError } from '../sentences/refusal.ts';
import { type ConfigContents, configSchema } from './config-schema.ts';
import { NAME, originOf } from './connection-rules.ts';
import { isTable } from './twins.ts';
import { type UnknownSetting, unknownSettings } from './unknown-settings.ts';
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
  const contents = readToml(source, file);
  const { success, output, issues = [] } = safeParse(configSchema, contents);
  const found = [
    ...issues.map((issue) => mistakeOf(issue, contents)),
    ...unknownSettings(contents).map((setting) => unknown(setting, contents)),
  ];
  if (!success || found.length > 0) throw wrong(found, file, maxMistakes);
  const { file: journalFile, bodies, retentionDays } = output.journal;
  return {
    instances: output.instances.map((instance) => instanceOf(instance, whereOf('instances', instance.name, file))),
    edges: output.edges.map((edge) => edgeOf(edge, whereOf('edges', edge.name, file))),
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
    apiUrl: originOf(apiUrl) ?? apiUrl,
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
    url: originOf(url) ?? url,
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

function wrong(found: readonly SettingMistake[], file: string, max: number): UsageError {
  const named = found.slice(0, max);
  return usageError('config-wrong', { file: oneLine(file), mistakes: named, more: found.length - named.length });
}

/** Where a block is, in every language: people know it by its name. */
function whereOf(table: SettingBlock['table'], name: string, file: string): string {
  return `${oneLine(file)} ([[${table}]], name = "${name}")`;
}

function mistakeOf({ path, message }: BaseIssue<unknown>, contents: unknown): SettingMistake {
  const [code = '', figure = '0'] = message.split(':');
  const fault = isSettingFault(code) ? code : 'invalid';
  const position = positionOf(path?.map(({ key }) => key) ?? [], contents);
  // The name of two blocks distinguishes neither.
  const block =
    fault === 'same-name' || fault === 'same-edge' ? position.block && { ...position.block, name: undefined } : position.block;
  const isTwin = fault === 'same-number' || fault === 'name-is-number';
  const other = isTwin ? blockAt('instances', Number(figure), contents)?.name : undefined;
  return { ...position, block, fault, figure: Number(figure), other };
}

function unknown({ path, near }: UnknownSetting, contents: unknown): SettingMistake {
  const { path: shown, block } = positionOf(path, contents);
  return { path: shown, block, fault: 'unknown', figure: 0, near };
}

/** A setting, and the block that it is in where there are several. */
function positionOf(path: readonly unknown[], contents: unknown): Pick<SettingMistake, 'path' | 'block'> {
  const [table, at, ...setting] = path;
  const isInBlock = (table === 'instances' || table === 'edges') && typeof at === 'number' && setting.length > 0;
  return isInBlock ? { path: pathOf(setting), block: blockAt(table, at, contents) } : { path: pathOf(path), block: undefined };
}

function blockAt(table: SettingBlock['table'], at: number, contents: unknown): SettingBlock {
  const blocks: unknown = isTable(contents) ? contents[table] : undefined;
  const block: unknown = Array.isArray(blocks) ? blocks[at] : undefined;
  const name = isTable(block) ? block['name'] : undefined;
  return { table, at, name: typeof name === 'string' && NAME.test(name) ? name : undefined };
}

function pathOf(path: readonly unknown[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${oneLine(String(part)).slice(0, 64)}`));
  return parts.join('').replace(/^\./, '');
}
