import type { Database, SqlRow, SqlValue } from '@sluice/queue/journal';
import { explainDurable } from './durable-error.ts';
import type { DurableStorage } from './durable-state.ts';

/**
 * The database of a Durable Object. A statement is carried out when its call returns, and durable before anything leaves the object: the runtime
 * holds answers, requests and the bytes on a socket back until then. A process that dies before has sent nothing that rests on it.
 */
export function openDurableDatabase(storage: Pick<DurableStorage, 'sql' | 'transactionSync'>): Database {
  const all = (statement: string, params: readonly SqlValue[] = []): readonly SqlRow[] => {
    try {
      return storage.sql
        .exec(statement, ...params)
        .toArray()
        .map(toRow);
    } catch (error) {
      throw explainDurable(error);
    }
  };
  return {
    run: (statement, params) => void all(statement, params),
    all,
    transaction<Result>(action: () => Result): Result {
      let failure: { readonly thrown: unknown } | undefined;
      const attempt = (): Result => {
        try {
          return action();
        } catch (thrown) {
          failure = { thrown };
          throw thrown;
        }
      };
      try {
        return storage.transactionSync(attempt);
      } catch (error) {
        // What the action has thrown is its own; anything else is said by the storage.
        throw failure?.thrown === error ? error : explainDurable(error);
      }
    },
  };
}

/** The runtime gives bytes as an `ArrayBuffer`. */
function toRow(row: SqlRow): SqlRow {
  const entries = Object.entries(row);
  if (!entries.some(([, value]) => value instanceof ArrayBuffer)) return row;
  return Object.fromEntries(entries.map(([name, value]) => [name, value instanceof ArrayBuffer ? new Uint8Array(value) : value]));
}
