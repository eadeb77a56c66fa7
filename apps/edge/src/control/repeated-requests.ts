import { SluiceError } from '@sluice/core';
import type { Database } from '@sluice/queue/journal';

/** Requests that a caller may repeat: each opens one job, however often it comes. */
export interface RepeatedRequests {
  /**
   * The job of a request: the one that it has opened before, or that `open` opens now. Both are noted at once: no other request comes between.
   *
   * @param key what the caller has named the request.
   * @param request the digest of what was asked for.
   * @throws {SluiceError} `invalid-request` where another request had that name; what `open` throws, and then nothing is noted.
   */
  once(key: string, request: string, open: () => string): { readonly job: string; readonly isRepeated: boolean };
}

/** A name is kept for so long, in milliseconds: a caller that has had no answer repeats its request earlier than that. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

const TABLE = `CREATE TABLE IF NOT EXISTS repeated_requests (
  key TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL,
  job TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT`;

export function createRepeatedRequests(database: Database, now: () => number): RepeatedRequests {
  database.run(TABLE);
  return {
    once(key, request, open) {
      database.run(`DELETE FROM repeated_requests WHERE at < ?`, [now() - KEPT_MS]);
      const [known] = database.all(`SELECT request, job FROM repeated_requests WHERE key = ?`, [key]);
      if (known !== undefined) {
        if (known['request'] !== request || typeof known['job'] !== 'string') throw anotherRequest();
        return { job: known['job'], isRepeated: true };
      }
      const job = open();
      database.run(`INSERT INTO repeated_requests (key, request, job, at) VALUES (?, ?, ?, ?)`, [key, request, job, now()]);
      return { job, isRepeated: false };
    },
  };
}

function anotherRequest(): SluiceError {
  return new SluiceError({
    code: 'invalid-request',
    message: 'Another request had this Idempotency-Key. Give each request its own key, and only its repetitions the same.',
  });
}
