import type { Principal } from '../principal.ts';

/** A key as it is stored. */
export interface KeyRecord extends Principal {
  /** 64 hexadecimal digits, in lower case. */
  readonly sha256: string;
  /** From then on it opens nothing, in milliseconds since the epoch; `undefined` where it does not expire. */
  readonly expiresAt: number | undefined;
  /** How many calls it may make in a second; `undefined` for what every key may. */
  readonly callsPerSecond: number | undefined;
}

export interface StoredKey extends KeyRecord {
  /** In milliseconds since the epoch, as all times; `undefined` for a key of the configuration. */
  readonly createdAt: number | undefined;
  readonly revokedAt: number | undefined;
}

/** Where the keys of an edge are. What a key was is never deleted, since its name is in the journal. */
export interface KeyStore {
  /**
   * Finds a key, also one that has expired or was revoked. How long it takes says nothing about the hashes that are stored.
   *
   * @param sha256 of the key that was presented, and never text of the caller's choice.
   * @throws {SluiceError} where the store cannot be read, as all functions here.
   */
  find(sha256: string): StoredKey | undefined;
  /** In the order of their making, with those that were revoked. */
  list(): readonly StoredKey[];
  /** @throws {SluiceError} `unsupported` where keys are not added here, `invalid-request` for a name that was ever given to a key. */
  add(key: KeyRecord): StoredKey;
  /**
   * Makes a key open nothing any more; one that was revoked before stays as it is.
   *
   * @throws {SluiceError} `unsupported` where keys are not revoked here, `not-found` where no key has the name.
   */
  revoke(name: string): StoredKey;
}
