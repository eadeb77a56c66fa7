import type { Awaitable } from '../awaitable.ts';
import type { KeyStore, LocalKeyStore, StoredKey } from './key-store.ts';
import { nameTaken } from './stored-keys.ts';

/**
 * The keys of the configuration, which stay as they are, and those of a store, which are made and revoked while the edge runs. Where the store cannot be
 * read or reached, those of the configuration open the edge all the same.
 */
export function joinKeys(configured: LocalKeyStore, stored: KeyStore): KeyStore {
  const isConfigured = (name: string): boolean => configured.list().some((key) => key.name === name);
  return {
    // Only who has a key of the configuration sees by the time that the store was not asked.
    find: (sha256) => configured.find(sha256) ?? stored.find(sha256),
    list(): Awaitable<readonly StoredKey[]> {
      const others = stored.list();
      return others instanceof Promise
        ? others.then((keys) => [...configured.list(), ...keys])
        : [...configured.list(), ...others];
    },
    add(key) {
      if (isConfigured(key.name)) throw nameTaken(key.name);
      return stored.add(key);
    },
    revoke: (name) => (isConfigured(name) ? configured : stored).revoke(name),
    onChange: (listener) => stored.onChange(listener),
  };
}
