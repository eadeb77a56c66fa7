import { SQL_KINDS, SQL_STATES } from './job-states.ts';

/**
 * The journal in its first released version; `JOURNAL.md` says what each column means. A version that was released is never edited: what
 * changes comes as the next one. One SQL for `node:sqlite` and for Durable Objects, so there is no PRAGMA in it.
 *
 * What must never happen is refused by the database itself, whatever writes into it: a second open job of an instance, a second sending of
 * an entry, a change of what was written down.
 */
export const SCHEMA_4: readonly string[] = [
  // Has a row only while old rows are being removed: without it, nothing that is kept can be deleted.
  `CREATE TABLE pruning (before INTEGER NOT NULL) STRICT`,

  `CREATE TABLE events (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    id_instance TEXT,
    job TEXT,
    kind TEXT NOT NULL CHECK (kind <> ''),
    actor TEXT NOT NULL CHECK (actor <> ''),
    reason TEXT,
    data TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX events_of_instance ON events (id_instance, kind)`,
  `CREATE INDEX events_of_job ON events (job, kind)`,
  `CREATE INDEX events_of_kind ON events (kind)`,
  `CREATE INDEX events_by_time ON events (at)`,
  `CREATE TRIGGER events_are_final BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END`,
  `CREATE TRIGGER events_are_kept BEFORE DELETE ON events
    WHEN NOT EXISTS (SELECT 1 FROM pruning WHERE OLD.at < before) OR EXISTS (SELECT 1 FROM jobs WHERE id = OLD.job)
    BEGIN SELECT RAISE(ABORT, 'an event is deleted by retention only'); END`,

  `CREATE TABLE snapshots (
    id TEXT NOT NULL PRIMARY KEY,
    id_instance TEXT NOT NULL,
    flavor TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    state TEXT,
    count INTEGER NOT NULL,
    completeness TEXT NOT NULL,
    entry_count INTEGER NOT NULL,
    bodies TEXT NOT NULL CHECK (bodies IN ('full', 'masked', 'none')),
    digest TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX snapshots_of_instance ON snapshots (id_instance, taken_at)`,
  `CREATE INDEX snapshots_by_time ON snapshots (taken_at)`,
  `CREATE TRIGGER snapshots_are_final BEFORE UPDATE ON snapshots
    BEGIN SELECT RAISE(ABORT, 'a snapshot is never changed'); END`,
  `CREATE TRIGGER snapshots_are_kept BEFORE DELETE ON snapshots
    WHEN NOT EXISTS (SELECT 1 FROM pruning WHERE OLD.taken_at < before)
    BEGIN SELECT RAISE(ABORT, 'a snapshot is deleted by retention only'); END`,

  `CREATE TABLE snapshot_entries (
    snapshot TEXT NOT NULL REFERENCES snapshots (id),
    position INTEGER NOT NULL,
    entry_key TEXT NOT NULL,
    ids TEXT NOT NULL,
    type TEXT NOT NULL,
    chat_id TEXT,
    body TEXT,
    digest TEXT NOT NULL,
    PRIMARY KEY (snapshot, position)
  ) STRICT`,
  `CREATE TRIGGER snapshot_entries_are_final BEFORE UPDATE ON snapshot_entries
    BEGIN SELECT RAISE(ABORT, 'a snapshot is never changed'); END`,
  `CREATE TRIGGER snapshot_entries_are_kept BEFORE DELETE ON snapshot_entries
    WHEN NOT EXISTS (SELECT 1 FROM pruning, snapshots WHERE id = OLD.snapshot AND taken_at < before)
      OR EXISTS (SELECT 1 FROM jobs WHERE snapshot = OLD.snapshot)
    BEGIN SELECT RAISE(ABORT, 'a snapshot is deleted by retention only'); END`,

  `CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN (${SQL_KINDS})),
    id_instance TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (actor <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    plan TEXT NOT NULL,
    snapshot TEXT REFERENCES snapshots (id),
    state TEXT NOT NULL CHECK (state IN (${SQL_STATES})),
    owner TEXT NOT NULL CHECK (owner <> ''),
    fence INTEGER NOT NULL DEFAULT 1,
    owned_since TEXT NOT NULL,
    progress TEXT NOT NULL DEFAULT '{}',
    heartbeat_at INTEGER NOT NULL,
    closed_at INTEGER
  ) STRICT`,
  `CREATE UNIQUE INDEX jobs_one_open ON jobs (id_instance) WHERE closed_at IS NULL`,
  `CREATE INDEX jobs_closed ON jobs (closed_at)`,
  `CREATE INDEX jobs_of_snapshot ON jobs (snapshot)`,
  `CREATE TRIGGER closed_jobs_are_final BEFORE UPDATE ON jobs WHEN OLD.closed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a closed job is never changed'); END`,
  // Of an open job the comparison is NULL, so it is kept. An intent without a certain outcome needs its job to be explained, and so does a brake.
  `CREATE TRIGGER jobs_are_kept BEFORE DELETE ON jobs
    WHEN NOT EXISTS (SELECT 1 FROM pruning WHERE OLD.closed_at < before)
      OR EXISTS (SELECT 1 FROM resend_attempts WHERE job = OLD.id AND (outcome IS NULL OR outcome = 'unknown'))
      OR EXISTS (SELECT 1 FROM brakes WHERE job = OLD.id AND ended_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'a job is deleted by retention only'); END`,

  `CREATE TABLE resend_attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    id_instance TEXT NOT NULL,
    entry_key TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    position INTEGER NOT NULL,
    job TEXT NOT NULL,
    intended_at INTEGER NOT NULL,
    outcome TEXT CHECK (outcome IN ('accepted', 'refused', 'unknown', 'not-sent')),
    message_id TEXT CHECK (message_id IS NULL OR outcome IS 'accepted'),
    decided_at INTEGER CHECK ((decided_at IS NULL) = (outcome IS NULL)),
    evidence TEXT
  ) STRICT`,
  // The promise that nothing is sent twice: an entry has one row at most that was accepted, may have been, or still can be.
  `CREATE UNIQUE INDEX resend_attempts_once ON resend_attempts (entry_key)
    WHERE outcome IS NULL OR outcome = 'accepted' OR outcome = 'unknown'`,
  `CREATE INDEX resend_attempts_of_entry ON resend_attempts (entry_key)`,
  `CREATE INDEX resend_attempts_by_message ON resend_attempts (message_id)`,
  `CREATE INDEX resend_attempts_of_job ON resend_attempts (job)`,
  `CREATE INDEX resend_attempts_by_outcome ON resend_attempts (outcome, decided_at)`,
  `CREATE TRIGGER resend_attempts_begin_open BEFORE INSERT ON resend_attempts WHEN NEW.outcome IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the outcome of a restore is written after its intent'); END`,
  `CREATE TRIGGER resend_attempts_are_final BEFORE UPDATE ON resend_attempts
    WHEN OLD.outcome IN ('accepted', 'refused', 'not-sent') OR NEW.outcome IS NULL OR NEW.id IS NOT OLD.id
      OR NEW.entry_key IS NOT OLD.entry_key OR NEW.id_instance IS NOT OLD.id_instance OR NEW.job IS NOT OLD.job
      OR NEW.snapshot IS NOT OLD.snapshot OR NEW.position IS NOT OLD.position OR NEW.intended_at IS NOT OLD.intended_at
    BEGIN SELECT RAISE(ABORT, 'only the outcome of a restore is changed, and none that is certain'); END`,
  `CREATE TRIGGER resend_attempts_are_kept BEFORE DELETE ON resend_attempts
    WHEN coalesce(OLD.outcome NOT IN ('refused', 'not-sent'), TRUE)
      OR NOT EXISTS (SELECT 1 FROM pruning WHERE OLD.decided_at < before)
    BEGIN SELECT RAISE(ABORT, 'what keeps an entry from being sent twice is never deleted'); END`,

  `CREATE TABLE restore_entries (
    job TEXT NOT NULL REFERENCES jobs (id),
    position INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('cleared', 'waiting', 'sent', 'unknown')),
    digest TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('restored', 'still-waiting', 'already-sent', 'skipped')),
    reason TEXT,
    why TEXT,
    PRIMARY KEY (job, position)
  ) STRICT`,
  `CREATE INDEX restore_entries_undecided ON restore_entries (job, position) WHERE outcome IS NULL`,
  `CREATE TRIGGER restore_entries_are_final BEFORE UPDATE ON restore_entries
    WHEN OLD.outcome IS NOT NULL OR NEW.job IS NOT OLD.job OR NEW.position IS NOT OLD.position OR NEW.status IS NOT OLD.status
    BEGIN SELECT RAISE(ABORT, 'only the outcome of an entry is written, and once'); END`,
  `CREATE TRIGGER restore_entries_are_kept BEFORE DELETE ON restore_entries
    WHEN NOT EXISTS (SELECT 1 FROM pruning, jobs WHERE id = OLD.job AND closed_at < before)
    BEGIN SELECT RAISE(ABORT, 'an entry of a restore is deleted by retention only'); END`,

  `CREATE TABLE holds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    id_instance TEXT NOT NULL,
    until INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    actor TEXT NOT NULL CHECK (actor <> ''),
    job TEXT,
    set_at INTEGER NOT NULL,
    lifted_at INTEGER
  ) STRICT`,
  `CREATE INDEX holds_standing ON holds (id_instance, until) WHERE lifted_at IS NULL`,

  `CREATE TABLE brakes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    id_instance TEXT NOT NULL,
    job TEXT NOT NULL,
    delay_before INTEGER NOT NULL,
    delay INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (actor <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    intended_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    ended_at INTEGER,
    ended_by TEXT CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
    ending TEXT CHECK ((ending IS NULL) = (ended_at IS NULL) AND ending IN ('released', 'changed-by-other', 'not-set'))
  ) STRICT`,
  // The delay from before is known once: a second brake would take the delay of the first for it.
  `CREATE UNIQUE INDEX brakes_one_on ON brakes (id_instance) WHERE ended_at IS NULL`,
  `CREATE TRIGGER brakes_are_final BEFORE UPDATE ON brakes
    WHEN OLD.ended_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.id_instance IS NOT OLD.id_instance OR NEW.job IS NOT OLD.job
      OR NEW.delay_before IS NOT OLD.delay_before OR NEW.delay IS NOT OLD.delay OR NEW.intended_at IS NOT OLD.intended_at
    BEGIN SELECT RAISE(ABORT, 'only whether a brake is on is written, and none that has ended'); END`,
  `CREATE TRIGGER brakes_are_kept BEFORE DELETE ON brakes
    WHEN OLD.ended_at IS NULL OR NOT EXISTS (SELECT 1 FROM pruning WHERE OLD.ended_at < before)
    BEGIN SELECT RAISE(ABORT, 'a brake is deleted by retention only, and none that is on'); END`,
];
