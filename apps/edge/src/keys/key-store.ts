import type { Awaitable } from '../awaitable.ts';
import type { Principal } from '../principal.ts';

/** A key as it is stored. */
export interface KeyRecord extends Principal {
  /** 64 hexadecimal digits, in lower case. */
  readonly sha256: string;
  /** How many calls it may make in a second; `undefined` for what every key may. */
  readonly callsPerSecond: number | undefined;
}

export interface StoredKey extends KeyRecord {
  /** In milliseconds since the epoch, as all times; `undefined` for a key of the configuration. */
  readonly createdAt: number | undefined;
  readonly revokedAt: number | undefined;
}

/**
 * Where the keys of an edge are. What a key was is never deleted, since its name is in the journal. Each function gives its value at once where it has it,
 * as on Node.
 */
export interface KeyStore {
  /**
   * Finds a key, also one that has expired or was revoked. How long it takes says nothing about the hashes that are stored.
   *
   * @param sha256 of the key that was presented, and never text of the caller's choice.
   * @throws {SluiceError} where the store cannot be read, as all functions here; `journal-unavailable` where it cannot be reached.
   */
  find(sha256: string): Awaitable<StoredKey | undefined>;
  /** In the order of their making, with those that were revoked. */
  list(): Awaitable<readonly StoredKey[]>;
  /** @throws {SluiceError} `unsupported` where keys are not added here, `invalid-request` for a name that was ever given to a key. */
  add(key: KeyRecord): Awaitable<StoredKey>;
  /**
   * Makes a key open nothing any more; one that was revoked before stays as it is.
   *
   * @throws {SluiceError} `unsupported` where keys are not revoked here, `not-found` where no key has the name.
   */
  revoke(name: string): Awaitable<StoredKey>;
  /**
   * Hears that keys were added or revoked, also by another process, after `CHANGE_MS` at most. That a key has expired is no change: its `expiresAt` says when.
   *
   * @returns what ends it. While anybody listens, the store is asked again and again.
   */
  onChange(listener: () => void): () => void;
}

/** A store in this process: it gives its values at once. */
export interface LocalKeyStore extends KeyStore {
  find(sha256: string): StoredKey | undefined;
  list(): readonly StoredKey[];
  add(key: KeyRecord): StoredKey;
  revoke(name: string): StoredKey;
  /** Called after each change that this process makes; what another one changes is only found by asking. @returns what ends it. */
  onChange(listener: () => void): () => void;
}
