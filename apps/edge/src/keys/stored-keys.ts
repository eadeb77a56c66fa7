import { SluiceError } from '@sluice/core';
import type { Database, SqlRow } from '@sluice/queue/journal';
import * as v from 'valibot';
import { SCOPES } from '../principal.ts';
import { keyNotFound } from './configured-keys.ts';
import { createDigestIndex } from './digest-index.ts';
import { keyState } from './key-schema.ts';
import { createChanges } from './changes.ts';
import type { LocalKeyStore, StoredKey } from './key-store.ts';

const INTEGER = v.pipe(v.number(), v.safeInteger());
const TEXTS = v.pipe(v.string(), v.parseJson(), v.array(v.string()));
const ROW = v.object({
  name: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  scopes: v.pipe(v.string(), v.parseJson(), v.array(v.picklist(SCOPES))),
  instances: v.nullable(TEXTS),
  expires_at: v.nullable(INTEGER),
  calls_per_second: v.nullable(v.number()),
  created_at: INTEGER,
  revoked_at: v.nullable(INTEGER),
});

/** A change by another process is heard after this time at most, in milliseconds. */
const LOOK_MS = 1000;
/** A key that another process has revoked opens the edge for so long at most, in milliseconds. */
const KNOWN_FOR_MS = 50;

/**
 * The keys in a database. The look-up is not left to it: the time of a search in its index would say something about the stored hashes. All keys
 * are kept in memory, and read again when another process has changed one, which a look-up asks every 50 milliseconds.
 *
 * @param now The time in milliseconds.
 * @throws {SluiceError} `journal-incompatible` for keys that a newer Sluice has written; what the database throws.
 */
export function createStoredKeys(database: Database, now: () => number): LocalKeyStore {
  keyState.open(database);
  let known: { readonly revision: number; readonly keys: readonly StoredKey[]; readonly find: LocalKeyStore['find'] } | undefined;
  /** When it was last asked whether they have changed. */
  let askedAt = -Infinity;
  const changes = createChanges(read, LOOK_MS);

  function read(): NonNullable<typeof known> {
    const revision = keyState.readRevision(database);
    if (known?.revision === revision) return known;
    const keys = database.all(`SELECT * FROM edge_keys ORDER BY number`).map(toStoredKey);
    const isChange = known !== undefined;
    known = { revision, keys, find: createDigestIndex(keys.map((key) => [key.sha256, key])) };
    if (isChange) changes.announce();
    return known;
  }

  /** To ask for each call costs more than all else that the edge does for a read which it shares. */
  function readRecent(): NonNullable<typeof known> {
    const at = now();
    // Also where the clock was set back.
    if (known !== undefined && Math.abs(at - askedAt) < KNOWN_FOR_MS) return known;
    const keys = read();
    askedAt = at;
    return keys;
  }

  function keyOf(name: string): StoredKey {
    const key = read().keys.find((one) => one.name === name);
    if (key === undefined) throw keyNotFound();
    return key;
  }

  return {
    find: (sha256) => readRecent().find(sha256),
    list: () => read().keys,
    add({ name, sha256, scopes, instances, expiresAt, callsPerSecond }) {
      database.transaction(() => {
        if (read().keys.some((key) => key.name === name)) throw nameTaken(name);
        database.run(
          `INSERT INTO edge_keys (name, sha256, scopes, instances, expires_at, calls_per_second, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
          [
            name,
            sha256,
            JSON.stringify([...scopes]),
            instances === undefined ? null : JSON.stringify([...instances]),
            expiresAt ?? null,
            callsPerSecond ?? null,
            now(),
          ],
        );
        keyState.raiseRevision(database);
      });
      return keyOf(name);
    },
    revoke(name) {
      database.transaction(() => {
        if (keyOf(name).revokedAt !== undefined) return;
        database.run(`UPDATE edge_keys SET revoked_at = ? WHERE name = ?`, [now(), name]);
        keyState.raiseRevision(database);
      });
      return keyOf(name);
    },
    onChange: (listener) => changes.listen(listener),
  };
}

export function nameTaken(name: string): SluiceError {
  return new SluiceError({
    code: 'invalid-request',
    message: `The name ${name} was given to a key before, which may be in the journal by it, also when it is revoked. Choose another name.`,
  });
}

function toStoredKey(row: SqlRow): StoredKey {
  const { success, output } = v.safeParse(ROW, row);
  if (!success) throw keyState.damaged();
  return {
    name: output.name,
    sha256: output.sha256,
    scopes: new Set(output.scopes),
    instances: output.instances === null ? undefined : new Set(output.instances),
    expiresAt: output.expires_at ?? undefined,
    callsPerSecond: output.calls_per_second ?? undefined,
    createdAt: output.created_at,
    revokedAt: output.revoked_at ?? undefined,
  };
}
