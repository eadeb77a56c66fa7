import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Host } from '../cli/host.ts';
import { hideSecret } from '../present/hidden-secrets.ts';
import { oneLine } from '../present/safe-text.ts';
import { shellLine } from '../present/shell.ts';
import { UsageError, usageError } from '../sentences/refusal.ts';
import { type ConfigFile, readConfigFile } from './config-file.ts';
import { type Config, type ConfigSource, USUAL_SCREEN } from './config.ts';
import { instancesFromEnvironment } from './from-environment.ts';

const CONFIG_FILE = 'config.toml';
const JOURNAL_FILE = 'journal.db';

/** Where the configuration is: the file that `$SLUICE_CONFIG` names, else the platform's own place if there is one, else the environment. */
export function configSource({ environment, folders }: Pick<Host, 'environment' | 'folders'>): ConfigSource {
  const named = environment['SLUICE_CONFIG']?.trim();
  if (named) return { kind: 'file', file: resolve(named), from: 'variable' };
  const file = join(folders.config, CONFIG_FILE);
  return existsSync(file) ? { kind: 'file', file, from: 'usual-place' } : { kind: 'environment', file };
}

/**
 * Reads the configuration. A variable that holds a token need not be set yet. From now on no text that is shown has a token or a key of it.
 *
 * @throws {UsageError} naming the file, the place in it, and what to change.
 */
export async function loadConfig(host: Pick<Host, 'environment' | 'folders'>): Promise<Config> {
  const config = await readConfig(host);
  // Also those of instances that are not asked for: a message or a reason of one can have the token of another.
  for (const { token } of config.instances) hideSecret('value' in token ? token.value : variable(token));
  for (const { key } of config.edges) hideSecret('value' in key ? key.value : variable(key));
  return config;

  function variable({ variable: name }: { readonly variable: string }): string {
    return host.environment[name]?.trim() ?? '';
  }
}

async function readConfig(host: Pick<Host, 'environment' | 'folders'>): Promise<Config> {
  const source = configSource(host);
  const file = join(host.folders.data, JOURNAL_FILE);
  if (source.kind === 'environment') {
    const instances = instancesFromEnvironment(host.environment);
    return { source, instances, edges: [], journal: { file, bodies: 'full', retentionMs: undefined }, screen: USUAL_SCREEN };
  }
  const found = readConfigFile(source.file);
  const config = await parsed(found, source, file);
  if (!found.isPrivate && holdsToken(config)) throw exposed(source.file);
  return config;
}

/**
 * The same for who wants to know every mistake at once.
 *
 * @param note gets each: that others can read the file, too.
 * @returns nothing where it cannot be read.
 */
export async function examineConfig(
  host: Pick<Host, 'environment' | 'folders'>,
  note: (mistake: UsageError) => void,
): Promise<Config | undefined> {
  const source = configSource(host);
  let found: ConfigFile | undefined;
  try {
    if (source.kind === 'environment') return await loadConfig(host);
    found = readConfigFile(source.file);
    const config = await parsed(found, source, join(host.folders.data, JOURNAL_FILE), Infinity);
    if (!found.isPrivate && holdsToken(config)) note(exposed(source.file));
    return config;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    note(error);
    if (found?.isPrivate === false && TOKEN_LINE.test(found.source)) note(exposed(source.file));
    return undefined;
  }
}

async function parsed(found: ConfigFile, source: ConfigSource, journalFile: string, maxMistakes?: number): Promise<Config> {
  // Only who has a file needs what reads it: without, the first frame is there sooner.
  const { parseConfig } = await import('./parse-config.ts');
  const { instances, edges, journal, screen } = parseConfig(found.source, source.file, maxMistakes);
  return { source, instances, edges, journal: { ...journal, file: journal.file ?? journalFile }, screen };
}

/** A token or a key in a file that cannot be read for its mistakes. */
const TOKEN_LINE = /^[^#\n]*\b(?:token|key)["']?[ \t]*=/m;

function holdsToken({ instances, edges }: Config): boolean {
  return instances.some(({ token }) => 'value' in token) || edges.some(({ key }) => 'value' in key);
}

/** A reader of a token or a key can act in the name of its owner. */
function exposed(file: string): UsageError {
  return usageError('config-exposed', { file: oneLine(file), command: oneLine(shellLine(['chmod', '600', file])) });
}
