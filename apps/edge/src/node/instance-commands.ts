/** `sluice-edge instance add`, `list` and `remove`. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { SluiceError } from '@sluice/core';
import { openJournal } from '@sluice/queue/journal';
import { openSqliteDatabase } from '@sluice/queue/node';
import { Command, Option } from 'commander';
import { createInstanceDirectory, type InstanceDirectory } from '../instances/instance-directory.ts';
import type { KnownInstance } from '../instances/known-instance.ts';
import { openSealer } from '../sealing/open-sealer.ts';
import type { RotatingSealer } from '../sealing/sealer.ts';
import { SEALING_VARIABLE } from '../sealing/sealing-keys.ts';
import { makeDirectory, openDirectory, type StoredDirectory } from './open-directory.ts';
import { readConfig } from './read-config.ts';

export interface InstanceCommandsOptions {
  /** Prints a line of JSON. */
  readonly print: (value: object) => void;
}

interface FolderOptions {
  readonly data: string;
  readonly config?: string;
}

interface AddOptions extends FolderOptions {
  readonly id: string;
  readonly apiUrl: string;
  readonly flavor: 'plain' | 'v3' | 'chat-api';
  readonly name?: string;
  readonly environment?: 'production' | 'test';
  readonly protected?: boolean;
}

/** The variable that may hold a token: the arguments of a program can be seen by others on its machine. */
const TOKEN_VARIABLE = 'SLUICE_GATEWAY_TOKEN';
const DATA = ['--data <folder>', 'the folder in which the edge keeps its instances'] as const;
const CONFIG = ['--config <file>', 'the file of the configuration, which lists the gateways'] as const;

export function instanceCommands({ print }: InstanceCommandsOptions): Command {
  const instance = new Command('instance').description('add, list and remove instances that are not in the configuration');
  instance
    .command('add')
    .description(
      `add an instance, also to an edge that runs; its token is read from ${TOKEN_VARIABLE}, or else from the standard input, and is stored sealed`,
    )
    .requiredOption('--id <number>', 'its number')
    .requiredOption('--api-url <address>', 'its gateway: the apiUrl of one of the gateways in the configuration')
    .addOption(new Option('--flavor <flavor>', 'which API it speaks').choices(['plain', 'v3', 'chat-api']).default('plain'))
    .option('--name <name>', 'what operators call it')
    .addOption(new Option('--environment <environment>', 'what it is for').choices(['production', 'test']))
    .option('--protected', 'let no job destroy or send anything of it')
    .requiredOption(...DATA)
    .option(...CONFIG)
    .action(async ({ id, apiUrl, flavor, name, environment, protected: isProtected = false, ...where }: AddOptions) => {
      const directory = openToAdd(where);
      const wanted = { idInstance: id, apiUrl, flavor, name, environment, isProtected, token: readToken() };
      print({ ...describe(await directory.add(wanted)), data: resolve(where.data) });
    });
  instance
    .command('list')
    .description('list the instances in a folder and in the configuration; no token is shown')
    .requiredOption(...DATA)
    .option(...CONFIG)
    .action(async (where: FolderOptions) => {
      for (const one of await open(where, openDirectory).list()) print(describe(one));
    });
  instance
    .command('remove')
    .description('forget an instance and its token, also in an edge that runs; its journal stays')
    .argument('<number>', 'its number')
    .requiredOption(...DATA)
    .option(...CONFIG)
    .action(async (id: string, where: FolderOptions) => {
      const removed = await open(where, openDirectory).remove(id, () => refuseWhileBusy(id, where.data));
      print({ ...describe(removed), stored: false, removed: true });
    });
  return instance;
}

function open({ data, config }: FolderOptions, openFolder: (folder: string) => StoredDirectory): InstanceDirectory {
  const sealer = openSealer(process.env[SEALING_VARIABLE]);
  const read = readConfig(config);
  return createInstanceDirectory({ config: read, store: openFolder(data).instances, sealer, asksOnMiss: false });
}

/** @throws {SluiceError} `unsupported` where a token would be sealed with a key that the edge does not have, as far as that is known. */
function openToAdd({ data, config }: FolderOptions): InstanceDirectory {
  const sealer = openSealer(process.env[SEALING_VARIABLE]);
  const read = readConfig(config);
  if (sealer === undefined) {
    throw cannotSeal(
      `A token is stored only sealed, and this command was given no key for that. Give this command the same ${SEALING_VARIABLE} as the edge has; only where there is none yet, make one with \`sluice-edge sealing-key\`, and start the edge again with it.`,
    );
  }
  const { instances } = makeDirectory(data);
  refuseOtherKeys(instances, sealer);
  return createInstanceDirectory({ config: read, store: instances, sealer, asksOnMiss: false });
}

function refuseOtherKeys(store: StoredDirectory['instances'], sealer: RotatingSealer): void {
  const other = store.list().find(({ sealedToken }) => !sealer.hasKeyOf(hexToBytes(sealedToken)));
  if (other === undefined) return;
  throw cannotSeal(
    `The token of instance ${other.idInstance} is stored under a key that this command was not given, so that the edge may not have the ones that it was given. Give this command the same ${SEALING_VARIABLE} as the edge has; where the key of that token is lost, remove that instance first.`,
  );
}

function cannotSeal(message: string): SluiceError {
  return new SluiceError({ code: 'unsupported', message });
}

function readToken(): string {
  const token = (process.env[TOKEN_VARIABLE] ?? readFileSync(process.stdin.fd, 'utf8')).trim();
  if (token !== '') return token;
  throw new SluiceError({
    code: 'invalid-request',
    message: `There is no token. Put it into the variable ${TOKEN_VARIABLE}, or write it to the standard input.`,
  });
}

/** The journal says it, also while an edge runs with the folder. */
function refuseWhileBusy(idInstance: string, folder: string): void {
  const file = join(folder, `instance-${idInstance}.sqlite`);
  if (!existsSync(file)) return;
  const database = openSqliteDatabase(file);
  try {
    const journal = openJournal(database, { now: Date.now, bodies: 'full' });
    if (journal.openJobs(idInstance).length === 0 && journal.brakeOf(idInstance) === undefined) return;
    throw new SluiceError({
      code: 'busy',
      message: `A job of instance ${idInstance} is open, or its brake is on. Wait until the job has ended, lift its holds, and remove the instance then.`,
      idInstance,
    });
  } finally {
    database.close();
  }
}

function describe({ idInstance, name, flavor, apiUrl, environment, isProtected, isStored, access }: KnownInstance): object {
  return {
    idInstance,
    ...(name !== undefined && { name }),
    flavor,
    apiUrl,
    ...(environment !== undefined && { environment }),
    protected: isProtected,
    stored: isStored,
    ...('unusable' in access && { unusable: access.unusable }),
  };
}
