/** `sluice-edge key create`, `list` and `revoke`. */
import { resolve } from 'node:path';
import { SluiceError } from '@sluice/core';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CONFIG_VARIABLE, type ConfiguredKey } from '../config.ts';
import { INSTANCE_NUMBER, isRate, isTime, KEY_NAME, NAME_WORDS, RATE_WORDS, TIME_WORDS } from '../config-schema.ts';
import { createKey } from '../key.ts';
import { createConfiguredKeys } from '../keys/configured-keys.ts';
import type { LocalKeyStore, StoredKey } from '../keys/key-store.ts';
import { SCOPES, type Scope } from '../principal.ts';
import { makeDirectory, openDirectory } from './open-directory.ts';
import { readConfig } from './read-config.ts';

export interface KeyCommandsOptions {
  /** Prints a line of JSON. */
  readonly print: (value: object) => void;
}

interface CreateOptions {
  readonly name: string;
  readonly scope: readonly Scope[];
  readonly instance?: readonly string[];
  readonly expires?: string;
  readonly callsPerSecond?: number;
  readonly data?: string;
}

const SCOPE = `must be one of: ${SCOPES.join(', ')}.`;
const INSTANCE = 'must be the number of an instance.';
const DATA = ['--data <folder>', 'the folder in which the edge keeps its keys'] as const;
const CONFIG = ['--config <file>', `the file of the configuration; the variable ${CONFIG_VARIABLE} unless given`] as const;

interface WhereOptions {
  readonly data?: string;
  readonly config?: string;
}

export function keyCommands({ print }: KeyCommandsOptions): Command {
  const key = new Command('key').description('make, list and revoke keys');
  key
    .command('create')
    .description(
      'make a key and print it, once. With --data it opens an edge that runs with the same folder; without, its entry for keys of a configuration is printed beside it.',
    )
    .requiredOption('--name <name>', 'who calls with it: the actor in the journal', checked(isName, NAME_WORDS))
    .addOption(
      new Option('--scope <scope>', `what it may do; may be repeated: ${SCOPES.join(', ')}`)
        .argParser(collected(isScope, SCOPE))
        .makeOptionMandatory(),
    )
    .option(
      '--instance <number>',
      'an instance that it may touch; may be repeated; every one unless given',
      collected(isNumber, INSTANCE),
    )
    .option('--expires <time>', 'when it expires, such as 2027-01-31 or 2027-01-31T12:00:00Z', checked(isTime, TIME_WORDS))
    .option('--calls-per-second <number>', 'how many calls it may make in a second', parseRate)
    .option(...DATA)
    .action((options: CreateOptions) => print(create(options)));
  key
    .command('list')
    .description('list the keys in a folder, those of the configuration, or both; no key and no hash is shown')
    .option(...DATA)
    .option(...CONFIG)
    .action((where: WhereOptions) => {
      for (const one of list(where)) print(describeKey(one));
    });
  key
    .command('revoke')
    .description('make a key in a folder open nothing any more, also in an edge that runs')
    .argument('<name>', 'the name of the key')
    .requiredOption(...DATA)
    .option(...CONFIG)
    .action((name: string, where: WhereOptions & { readonly data: string }) => print(describeKey(revoke(name, where))));
  return key;
}

function create({ name, scope, instance, expires, callsPerSecond, data }: CreateOptions): object {
  if (expires !== undefined && Date.parse(expires) <= Date.now()) {
    throw new SluiceError({
      code: 'invalid-request',
      message: 'The time of --expires is in the past: the key would open nothing. Give a time to come, or leave it out.',
    });
  }
  // Opened first: a key that was shown and not stored would open nothing.
  const store: LocalKeyStore | undefined = data === undefined ? undefined : makeDirectory(data).keys;
  const { key, sha256 } = createKey();
  const scopes = SCOPES.filter((one) => scope.includes(one));
  const configuration: ConfiguredKey = {
    name,
    sha256,
    scopes,
    ...(instance && { instances: [...new Set(instance)] }),
    ...(expires !== undefined && { expiresAt: expires }),
    ...(callsPerSecond !== undefined && { callsPerSecond }),
  };
  if (store === undefined || data === undefined) return { key, configuration };
  const stored = store.add({
    name,
    sha256,
    scopes: new Set(scopes),
    instances: instance && new Set(instance),
    expiresAt: expires === undefined ? undefined : Date.parse(expires),
    callsPerSecond,
  });
  return { key, ...describeKey(stored), data: resolve(data) };
}

function list({ data, config }: WhereOptions): readonly StoredKey[] {
  const isConfigured = data === undefined || hasConfiguration(config);
  const configured = isConfigured ? createConfiguredKeys(readConfig(config).keys).list() : [];
  return [...configured, ...(data === undefined ? [] : openDirectory(data).keys.list())];
}

/** The configuration is read only for a key that is not stored: a mistake in it must not keep another key open. */
function revoke(name: string, { data, config }: WhereOptions & { readonly data: string }): StoredKey {
  const { keys } = openDirectory(data);
  if (keys.list().some((key) => key.name === name)) return keys.revoke(name);
  if (hasConfiguration(config)) createConfiguredKeys(readConfig(config).keys).revoke(name);
  // The name is not repeated, as in `keyNotFound`.
  throw new SluiceError({
    code: 'not-found',
    message:
      'There is no key of that name among the keys in this folder; a key of the configuration is removed there. `sluice-edge key list` lists the keys.',
  });
}

function hasConfiguration(file: string | undefined): boolean {
  return file !== undefined || (process.env[CONFIG_VARIABLE] ?? '').trim() !== '';
}

function describeKey({ name, scopes, instances, expiresAt, callsPerSecond, createdAt, revokedAt }: StoredKey): object {
  return {
    name,
    scopes: [...scopes],
    ...(instances && { instances: [...instances] }),
    ...(expiresAt !== undefined && { expiresAt: toTime(expiresAt) }),
    ...(callsPerSecond !== undefined && { callsPerSecond }),
    ...(createdAt !== undefined && { createdAt: toTime(createdAt) }),
    ...(revokedAt !== undefined && { revokedAt: toTime(revokedAt) }),
  };
}

function toTime(ms: number): string {
  return new Date(ms).toISOString();
}

function isName(text: string): text is string {
  return KEY_NAME.test(text);
}

function isNumber(text: string): text is string {
  return INSTANCE_NUMBER.test(text);
}

function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

function checked(isRight: (text: string) => boolean, words: string): (text: string) => string {
  return (text) => {
    if (isRight(text)) return text;
    throw new InvalidArgumentError(sentence(words));
  };
}

function collected<Value extends string>(
  isRight: (text: string) => text is Value,
  words: string,
): (text: string, before?: readonly Value[]) => readonly Value[] {
  return (text, before = []) => {
    if (isRight(text)) return [...before, text];
    throw new InvalidArgumentError(sentence(words));
  };
}

function parseRate(text: string): number {
  const rate = Number(text);
  if (text.trim() !== '' && isRate(rate)) return rate;
  throw new InvalidArgumentError(sentence(RATE_WORDS));
}

/** The sentences of the configuration name a place before them. */
function sentence(words: string): string {
  return `It ${words}`;
}
