import type { Hold, OpenJob, SnapshotInfo } from '@sluice/queue';
import type { KeptOnPurpose } from '@sluice/queue/diagnosis';
import type { KnownStep } from '@sluice/queue/job';
import type { Brake, Job, JobKind, JobState, JournalEvent, ResendAttempt, StoredEntry } from '@sluice/queue/journal';
import * as v from 'valibot';
import {
  absent,
  completeness,
  figure,
  flag,
  flavor,
  integer,
  jobKind,
  jobState,
  json,
  maybe,
  nullable,
  word,
  words,
} from './schemas.ts';

/** An instance as an edge lists it. */
export interface ListedInstance {
  readonly idInstance: string;
  readonly name: string;
  readonly flavor: 'plain' | 'v3' | 'chat-api';
  /** Open; `null` where the edge does not know it. */
  readonly environment: string | null;
  readonly protected: boolean;
}

export const listedInstances: v.GenericSchema<unknown, readonly ListedInstance[]> = v.array(
  v.object({ idInstance: word, name: word, flavor, environment: nullable(word), protected: flag }),
);

/** What the key of the caller may do. */
export interface OwnKey {
  readonly name: string;
  readonly scopes: readonly string[];
}

export const ownKey: v.GenericSchema<unknown, OwnKey> = v.object({ name: word, scopes: words });

const openJob: v.GenericSchema<unknown, OpenJob> = v.object({
  id: word,
  kind: jobKind,
  idInstance: word,
  state: jobState,
  actor: word,
  reason: word,
  openedAt: integer,
  heartbeatAt: integer,
  isLeft: flag,
});

const brake: v.GenericSchema<unknown, Brake> = v.pipe(
  v.object({
    id: integer,
    idInstance: word,
    job: word,
    delayBeforeMs: integer,
    delayMs: integer,
    actor: word,
    reason: word,
    intendedAt: integer,
    confirmedAt: maybe(integer),
  }),
  // One that has ended is not shown.
  v.transform((on) => ({ ...on, endedAt: undefined, ending: undefined })),
);

/** A hold, and whether it needs the brake. */
export interface EdgeHold extends Hold {
  readonly brake: boolean;
}

const hold: v.GenericSchema<unknown, EdgeHold> = v.object({
  id: integer,
  idInstance: word,
  until: integer,
  reason: word,
  actor: word,
  job: maybe(word),
  brake: v.optional(flag, false),
  setAt: integer,
  liftedAt: maybe(integer),
});

export const holds: v.GenericSchema<unknown, readonly EdgeHold[]> = v.array(hold);

export interface EdgeStanding {
  readonly openJob: OpenJob | undefined;
  readonly brake: Brake | undefined;
  readonly holds: readonly EdgeHold[];
}

export const standing: v.GenericSchema<unknown, EdgeStanding> = v.object({
  openJob: absent(openJob),
  brake: absent(brake),
  holds,
});

/** A job as the edge has it. */
export interface EdgeJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly closedAt: number | null;
  readonly report: Readonly<Record<string, unknown>> | null;
  /** How far it has come, in the words of the edge. */
  readonly sentence: string;
}

export const job: v.GenericSchema<unknown, EdgeJob> = v.object({
  id: word,
  kind: jobKind,
  state: jobState,
  closedAt: nullable(integer),
  report: nullable(json),
  sentence: word,
});

/** A job with who asked for it, and what it does now. */
interface JobRecord extends Pick<Job, 'id' | 'kind' | 'state' | 'actor' | 'reason' | 'openedAt'> {
  /** The id of the snapshot that was taken for it. */
  readonly snapshot: string | null;
  /** Nothing where its state says it all. */
  readonly doing?: { readonly step: unknown; readonly wait: KnownStep['wait'] } | undefined;
}

const wait = v.object({
  for: v.picklist(['count', 'look', 'unanswered', 'sent-list', 'limit', 'delay', 'number']),
  until: figure,
});

export const jobRecord: v.GenericSchema<unknown, JobRecord> = v.object({
  id: word,
  kind: jobKind,
  state: jobState,
  actor: word,
  reason: word,
  openedAt: integer,
  snapshot: nullable(word),
  doing: v.pipe(
    v.nullish(v.object({ step: v.unknown(), wait: absent(wait) })),
    v.transform((doing) => doing ?? undefined),
  ),
});

export const listedJobs: v.GenericSchema<unknown, readonly JobRecord[]> = v.array(jobRecord);

/** What a hold that was set or lifted has come to: the job that sets or releases the brake, where there is one. */
export const heldJob: v.GenericSchema<unknown, { readonly hold: EdgeHold; readonly job: EdgeJob | undefined }> = v.object({
  hold,
  job: absent(job),
});

const snapshot: v.GenericSchema<unknown, SnapshotInfo> = v.object({
  id: word,
  idInstance: word,
  flavor,
  at: integer,
  state: nullable(word),
  count: integer,
  completeness,
  entryCount: integer,
  bodies: v.picklist(['full', 'masked', 'none']),
  digest: word,
});

export const oneSnapshot: v.GenericSchema<unknown, SnapshotInfo> = snapshot;
/** How many entries of a snapshot were sent again. */
export const resentCount: v.GenericSchema<unknown, { readonly resent: number }> = v.object({ resent: integer });
export const snapshots: v.GenericSchema<unknown, readonly SnapshotInfo[]> = v.array(snapshot);

export const resends: v.GenericSchema<unknown, readonly ResendAttempt[]> = v.array(
  v.object({
    id: integer,
    idInstance: word,
    key: word,
    snapshot: word,
    position: integer,
    job: word,
    intendedAt: integer,
    outcome: maybe(v.picklist(['accepted', 'refused', 'unknown', 'not-sent'])),
    messageId: maybe(word),
    decidedAt: maybe(integer),
    evidence: maybe(word),
  }),
);

export const storedEntry: v.GenericSchema<unknown, StoredEntry> = v.object({
  position: integer,
  key: word,
  messageIds: words,
  gatewayType: word,
  chatId: maybe(word),
  body: maybe(json),
  digest: word,
});

const journalEvent: v.GenericSchema<unknown, JournalEvent> = v.object({
  n: integer,
  at: integer,
  idInstance: maybe(word),
  job: maybe(word),
  kind: word,
  actor: word,
  reason: maybe(word),
  data: json,
});

export const journalPage: v.GenericSchema<unknown, { readonly events: readonly JournalEvent[] }> = v.object({
  events: v.array(journalEvent),
});

/** Of a verdict only whether all that waits is kept on purpose: the rest follows from the reading. */
export const keptVerdict: v.GenericSchema<unknown, { readonly decision: KeptOnPurpose | undefined }> = v.object({
  decision: maybe(v.object({ actor: word, reason: word, at: integer, snapshot: word })),
});
