import { SluiceError } from '@sluice/core';
import type { ConfiguredKey } from '../config.ts';
import { createDigestIndex } from './digest-index.ts';
import type { LocalKeyStore, StoredKey } from './key-store.ts';

/** The keys of a configuration. They change with it, when the edge starts again. */
export function createConfiguredKeys(configured: readonly ConfiguredKey[]): LocalKeyStore {
  const keys = configured.map(toStoredKey);
  const find = createDigestIndex(keys.map((key) => [key.sha256, key]));
  return {
    find,
    list: () => keys,
    add() {
      throw new SluiceError({
        code: 'unsupported',
        message: 'This edge has its keys only in its configuration. Add the key there, or give the edge a folder with --data.',
      });
    },
    revoke(name) {
      if (keys.some((key) => key.name === name)) {
        throw new SluiceError({
          code: 'unsupported',
          message: `The key ${name} is in the configuration of the edge. Remove it there, and start the edge again.`,
        });
      }
      throw keyNotFound();
    },
    onChange: () => () => undefined,
  };
}

/** The name is not repeated: a caller may have given the key itself. */
export function keyNotFound(): SluiceError {
  return new SluiceError({ code: 'not-found', message: 'There is no key of that name. `sluice-edge key list` lists the keys.' });
}

function toStoredKey({ name, sha256, scopes, instances, expiresAt, callsPerSecond }: ConfiguredKey): StoredKey {
  return {
    name,
    sha256: sha256.toLowerCase(),
    scopes: new Set(scopes),
    instances: instances && new Set(instances),
    expiresAt: expiresAt === undefined ? undefined : Date.parse(expiresAt),
    callsPerSecond,
    createdAt: undefined,
    revokedAt: undefined,
  };
}
