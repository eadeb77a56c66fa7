import { SluiceError } from '@sluice/core';
import type { Database, SqlRow } from '@sluice/queue/journal';
import * as v from 'valibot';
import type { InstanceRecord, LocalInstanceStore } from './instance-record.ts';
import { instanceState } from './instance-tables.ts';

const ROW = v.object({
  id_instance: v.string(),
  flavor: v.picklist(['plain', 'v3', 'chat-api']),
  api_url: v.string(),
  name: v.nullable(v.string()),
  environment: v.nullable(v.picklist(['production', 'test'])),
  protected: v.picklist([0, 1]),
  sealed_token: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/)),
});

/** Whether another process has changed an instance is asked so often at most, in milliseconds: each call asks for its instance. */
const LOOK_MS = 1000;

/**
 * The instances in a database.
 *
 * @throws {SluiceError} `journal-incompatible` for instances that a newer Sluice has written; what the database throws.
 */
export function createStoredInstances(database: Database, now: () => number): LocalInstanceStore {
  instanceState.open(database);
  let known: { readonly revision: number; readonly records: readonly InstanceRecord[] } | undefined;
  let lookedAt = -Infinity;

  function read(): readonly InstanceRecord[] {
    // A clock that was set back must not keep what is old.
    if (known !== undefined && Math.abs(now() - lookedAt) < LOOK_MS) return known.records;
    const revision = instanceState.readRevision(database);
    if (known?.revision !== revision) {
      known = { revision, records: database.all(`SELECT * FROM edge_instances ORDER BY number`).map(toRecord) };
    }
    lookedAt = now();
    return known.records;
  }

  function write(statement: string, params: readonly (string | number | null)[]): void {
    database.run(statement, params);
    instanceState.raiseRevision(database);
  }

  /** What the database itself says, and not what was read a second ago. */
  function isThere(idInstance: string): boolean {
    return database.all(`SELECT number FROM edge_instances WHERE id_instance = ?`, [idInstance]).length > 0;
  }

  function changing(action: () => void): void {
    database.transaction(action);
    lookedAt = -Infinity;
  }

  return {
    list: read,
    add({ idInstance, flavor, apiUrl, name, environment, isProtected, sealedToken }) {
      changing(() => {
        if (isThere(idInstance)) throw alreadyThere(idInstance);
        write(
          `INSERT INTO edge_instances (id_instance, flavor, api_url, name, environment, protected, sealed_token) VALUES (?, ?, ?, ?, ?, ?, ?)`,
          [idInstance, flavor, apiUrl, name ?? null, environment ?? null, Number(isProtected), sealedToken],
        );
      });
    },
    change(idInstance, { name, environment, isProtected, sealedToken }) {
      changing(() => {
        if (!isThere(idInstance)) throw instanceNotFound(idInstance);
        write(
          `UPDATE edge_instances SET name = coalesce(?, name), environment = coalesce(?, environment),
            protected = coalesce(?, protected), sealed_token = coalesce(?, sealed_token) WHERE id_instance = ?`,
          [
            name ?? null,
            environment ?? null,
            isProtected === undefined ? null : Number(isProtected),
            sealedToken ?? null,
            idInstance,
          ],
        );
      });
    },
    remove(idInstance) {
      changing(() => {
        if (!isThere(idInstance)) throw instanceNotFound(idInstance);
        write(`DELETE FROM edge_instances WHERE id_instance = ?`, [idInstance]);
      });
    },
    forget() {
      lookedAt = -Infinity;
    },
  };
}

export function alreadyThere(idInstance: string): SluiceError {
  return new SluiceError({
    code: 'invalid-request',
    message: `The edge has an instance ${idInstance} already. Change that one, or remove it first.`,
    idInstance,
  });
}

export function instanceNotFound(idInstance: string): SluiceError {
  return new SluiceError({
    code: 'not-found',
    message: `The edge stores no instance ${idInstance}. \`sluice-edge instance list\` lists those that it stores.`,
    idInstance,
  });
}

function toRecord(row: SqlRow): InstanceRecord {
  const { success, output } = v.safeParse(ROW, row);
  if (!success) throw instanceState.damaged();
  return {
    idInstance: output.id_instance,
    flavor: output.flavor,
    apiUrl: output.api_url,
    name: output.name ?? undefined,
    environment: output.environment ?? undefined,
    isProtected: output.protected === 1,
    sealedToken: output.sealed_token,
  };
}
