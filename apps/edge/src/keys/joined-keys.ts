import type { KeyStore } from './key-store.ts';

/** The keys of the configuration, which stay as they are, and those of a store, which are made and revoked while the edge runs. */
export function joinKeys(configured: KeyStore, stored: KeyStore): KeyStore {
  return {
    find(sha256) {
      // Both are asked, so that the time does not say where a key is.
      const [first, second] = [configured.find(sha256), stored.find(sha256)];
      return first ?? second;
    },
    list: () => [...configured.list(), ...stored.list()],
    add: (key) => stored.add(key),
    revoke: (name) => (configured.list().some((key) => key.name === name) ? configured : stored).revoke(name),
  };
}
