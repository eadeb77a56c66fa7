/** What the edge on Node stores of keys and instances: one database for both. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SluiceError } from '@sluice/core';
import { openSqliteDatabase } from '@sluice/queue/node';
import type { Database } from '@sluice/queue/journal';
import type { EdgeConfig } from '../config.ts';
import type { LocalInstanceStore } from '../instances/instance-record.ts';
import { resealTokens } from '../instances/sealed-token.ts';
import { createStoredInstances } from '../instances/stored-instances.ts';
import { createConfiguredKeys } from '../keys/configured-keys.ts';
import { joinKeys } from '../keys/joined-keys.ts';
import type { KeyStore, LocalKeyStore } from '../keys/key-store.ts';
import { createStoredKeys } from '../keys/stored-keys.ts';
import { openNamedDatabase, type DatabaseFailure } from './named-database.ts';
import type { RotatingSealer } from '../sealing/sealer.ts';
import { cannotBeMade } from './exclusive-folder.ts';
import { makeFolder } from './make-folder.ts';

export interface StoredDirectory {
  readonly keys: LocalKeyStore;
  readonly instances: LocalInstanceStore;
}

/**
 * Opens what is stored in a folder of an edge. Nothing is made: a folder whose name was misspelt would be an empty one, in which a key that is to be
 * revoked is not found.
 *
 * @throws {SluiceError} `not-found` where nothing is stored; as `openSqliteDatabase` does.
 */
export function openDirectory(folder: string): StoredDirectory {
  if (existsSync(fileIn(folder))) return open(folder);
  const isThere = existsSync(folder);
  throw new SluiceError({
    code: 'not-found',
    message: `${isThere ? 'No edge has stored anything in the folder' : 'There is no folder'} ${resolve(folder)}. Give --data the folder of the edge.`,
  });
}

/**
 * Opens what is stored in a folder, which is made where only the one above it is there. Only its owner can read it.
 *
 * @throws {SluiceError} `not-found` where the one above is not there either; `journal-unavailable` where it cannot be made; as `openSqliteDatabase` does.
 */
export function makeDirectory(folder: string): StoredDirectory {
  if (!existsSync(dirname(resolve(folder)))) {
    throw new SluiceError({
      code: 'not-found',
      message: `There is no folder ${dirname(resolve(folder))}, in which ${resolve(folder)} could be made. Give --data the folder of the edge.`,
    });
  }
  try {
    makeFolder(folder);
  } catch {
    throw cannotBeMade(folder);
  }
  return open(folder);
}

/**
 * The keys and instances of an edge that starts. Tokens that were sealed under an older key are sealed again under the newest.
 *
 * @param folder is there.
 * @throws {SluiceError} `invalid-configuration` where two keys have one name: it is the actor in the journal.
 */
export function openEdgeDirectory(
  config: EdgeConfig,
  folder: string,
  sealer: RotatingSealer | undefined,
  warn: (failure: DatabaseFailure) => void,
): { readonly keys: KeyStore; readonly instances: LocalInstanceStore } {
  const { keys: stored, instances } = open(folder, (file) =>
    openNamedDatabase({ file, called: 'of the keys and instances', warn }, Date.now),
  );
  if (sealer !== undefined) resealTokens(instances, sealer);
  const configured = createConfiguredKeys(config.keys);
  const names = new Set(stored.list().map(({ name }) => name));
  const twice = configured.list().find(({ name }) => names.has(name));
  if (twice === undefined) return { keys: joinKeys(configured, stored), instances };
  throw new SluiceError({
    code: 'invalid-configuration',
    message: `The key ${twice.name} is in the configuration and among the keys in ${folder}. Give the one in the configuration another name.`,
  });
}

function open(folder: string, openFile: (file: string) => Database = openSqliteDatabase): StoredDirectory {
  const database = openFile(fileIn(folder));
  return { keys: createStoredKeys(database, Date.now), instances: createStoredInstances(database, Date.now) };
}

function fileIn(folder: string): string {
  return join(folder, 'directory.sqlite');
}
