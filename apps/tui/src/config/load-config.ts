import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Host } from '../cli/host.ts';
import { oneLine } from '../present/safe-text.ts';
import { shellLine } from '../present/shell.ts';
import { usageError } from '../sentences/refusal.ts';
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
 * Reads the configuration. No variable that holds a token is looked at yet.
 *
 * @param maxMistakes how many are named; as many as a person reads unless given.
 * @throws {UsageError} naming the file, the place in it, and what to change.
 */
export async function loadConfig(host: Pick<Host, 'environment' | 'folders'>, maxMistakes?: number): Promise<Config> {
  const source = configSource(host);
  const file = join(host.folders.data, JOURNAL_FILE);
  if (source.kind === 'environment') {
    const instances = instancesFromEnvironment(host.environment);
    return { source, instances, edges: [], journal: { file, bodies: 'full', retentionMs: undefined }, screen: USUAL_SCREEN };
  }
  const found = readConfigFile(source.file);
  // Only who has a file needs what reads it: without, the first frame is there sooner.
  const { parseConfig } = await import('./parse-config.ts');
  const { instances, edges, journal, screen } = parseConfig(found.source, source.file, maxMistakes);
  const config: Config = { source, instances, edges, journal: { ...journal, file: journal.file ?? file }, screen };
  refuseExposedTokens(found, config);
  return config;
}

/** A reader of a token or a key can act in the name of its owner. */
function refuseExposedTokens({ isPrivate }: ConfigFile, { source, instances, edges }: Config): void {
  const isHeld = instances.some(({ token }) => 'value' in token) || edges.some(({ key }) => 'value' in key);
  if (isPrivate || !isHeld) return;
  const command = oneLine(shellLine(['chmod', '600', source.file]));
  throw usageError('config-exposed', { file: oneLine(source.file), command });
}
