/** The keys of the edge on Node. */
import { join } from 'node:path';
import { SluiceError } from '@sluice/core';
import { openSqliteDatabase } from '@sluice/queue/node';
import type { EdgeConfig } from '../config.ts';
import { createConfiguredKeys } from '../keys/configured-keys.ts';
import { joinKeys } from '../keys/joined-keys.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { createStoredKeys } from '../keys/stored-keys.ts';

/**
 * Opens the keys in a folder, which is made where it is not there. Only its owner can read it.
 *
 * @throws {SluiceError} as `openSqliteDatabase` does.
 */
export function openStoredKeys(folder: string): KeyStore {
  return createStoredKeys(openSqliteDatabase(join(folder, 'keys.sqlite')), Date.now);
}

/** @throws {SluiceError} `invalid-configuration` where two keys have one name: it is the actor in the journal. */
export function openKeys(config: EdgeConfig, folder: string | undefined): KeyStore {
  const configured = createConfiguredKeys(config.keys);
  if (folder === undefined) return configured;
  const stored = openStoredKeys(folder);
  const names = new Set(stored.list().map(({ name }) => name));
  const twice = configured.list().find(({ name }) => names.has(name));
  if (twice === undefined) return joinKeys(configured, stored);
  throw new SluiceError({
    code: 'invalid-configuration',
    message: `The key ${twice.name} is in the configuration and among the keys in ${folder}. Give the one in the configuration another name.`,
  });
}
