import { canonicalJson } from '../digest.ts';
import { columnsOf, unreadable } from './columns.ts';
import type { Database } from './database.ts';
import { toJob, type Job } from './job.ts';
import { isLast, isLastOfAll, JOB_STATES, SQL_STATES } from './job-states.ts';

/**
 * Makes sure that a job is what its events say. Row and events are written together, so that a change of one shows in the other: the machine takes
 * no step that the operator has not confirmed, and does not repeat a clear that was sent.
 *
 * @throws {SluiceError} `journal-damaged`, with the column that says something else.
 */
export function checkJob(database: Database, job: Job): void {
  const [opened] = database.all(`SELECT * FROM events WHERE job = ? AND kind = 'opened' ORDER BY n LIMIT 1`, [job.id]);
  if (opened === undefined) throw unreadable('events');
  const [moved] = database.all(`SELECT kind FROM events WHERE job = ? AND kind IN (${SQL_STATES}) ORDER BY n DESC LIMIT 1`, [
    job.id,
  ]);
  const event = columnsOf('events', opened);
  const data = event.json('data');
  const written: Readonly<Record<string, readonly [inRow: unknown, inEvents: unknown]>> = {
    state: [job.state, moved?.['kind']],
    kind: [job.kind, data['job']],
    id_instance: [job.idInstance, event.optionalText('id_instance')],
    actor: [job.actor, event.text('actor')],
    reason: [job.reason, event.optionalText('reason')],
    plan: [canonicalJson(job.plan), canonicalJson(data['plan'])],
    snapshot: [job.snapshot, snapshotOf(database, job) ?? data['snapshot']],
    closed_at: [job.closedAt !== undefined, isLast(job.kind, job.state)],
  };
  for (const [column, [inRow, inEvents]] of Object.entries(written)) {
    if (inRow !== inEvents) throw unreadable(`jobs.${column}`);
  }
}

/**
 * The open jobs of an instance, or of all, oldest first.
 *
 * @throws {SluiceError} `journal-damaged` where one is not what its events say; also where the events left one open whose row is closed, or is of
 *   another instance.
 */
export function openRows(database: Database, idInstance?: string): readonly Job[] {
  const jobs = (
    idInstance === undefined
      ? database.all(`SELECT * FROM jobs WHERE closed_at IS NULL ORDER BY opened_at, rowid`)
      : database.all(`SELECT * FROM jobs WHERE closed_at IS NULL AND id_instance = ?`, [idInstance])
  ).map(toJob);
  const listed = new Set(jobs.map(({ id }) => id));
  const missing = leftOpen(database, idInstance).filter(({ id }) => !listed.has(id));
  for (const job of [...jobs, ...missing]) checkJob(database, job);
  return jobs;
}

/** The jobs that no event has closed. An instance has one open job at most, so it is the one that was moved last. */
function leftOpen(database: Database, idInstance: string | undefined): readonly Job[] {
  const moves =
    idInstance === undefined
      ? database.all(
          `SELECT job, kind FROM events WHERE n IN (SELECT max(n) FROM events WHERE kind IN (${SQL_STATES}) GROUP BY id_instance)`,
        )
      : database.all(`SELECT job, kind FROM events WHERE id_instance = ? AND kind IN (${SQL_STATES}) ORDER BY n DESC LIMIT 1`, [
          idInstance,
        ]);
  return moves
    .map((row) => columnsOf('events', row))
    .filter((move) => !isLastOfAll(move.oneOf('kind', JOB_STATES)))
    .flatMap((move) => database.all(`SELECT * FROM jobs WHERE id = ?`, [move.text('job')]).map(toJob));
}

/** The snapshot that was saved last for a job. */
function snapshotOf(database: Database, { id }: Job): unknown {
  const [saved] = database.all(`SELECT data FROM events WHERE job = ? AND kind = 'snapshot-saved' ORDER BY n DESC LIMIT 1`, [id]);
  return saved && columnsOf('events', saved).json('data')['snapshot'];
}
