import type { ConnectionStatus, Listing, SentEvidence } from '../instance/queue-instance.ts';
import { captureMatcher } from '../job/capture.ts';
import { factOf } from '../job/job-report.ts';
import type { StepPorts } from '../job/ports.ts';
import type { Proving } from '../job/progress.ts';
import { unreadable } from '../journal/columns.ts';
import { toMoment, type Job } from '../journal/job.ts';
import type { StoredEntry } from '../journal/snapshot.ts';
import type { Moment } from '../clock.ts';
import type { ConnectReport } from './connect-report.ts';

/** The messages that were seen to leave or that wait, counted by the decision. */
export type Proof = Omit<Proving, 'since'>;

export const NOTHING_SEEN: Proof = { state: null, leftKept: 0, leftOther: 0, joined: 0 };

type Records = Pick<StepPorts, 'journal'>;

/**
 * Holds a look against the decision. Of a queue that could not be seen whole, entries come into view as its head leaves: as many as could not be seen
 * then are taken for those that were kept.
 */
export function proofIn(
  ports: Records,
  job: Job,
  look: {
    readonly listing: Listing;
    readonly count: number | undefined;
    readonly status: ConnectionStatus;
    readonly sent: readonly SentEvidence[];
  },
): Proof {
  const { at, unseen } = decisionOf(ports, job);
  const kept = keptBy(ports, job);
  const keptIds = new Set(kept.flatMap(({ messageIds }) => messageIds));
  const listedIds = new Set<string>(look.listing.entries.flatMap(({ messageIds }) => messageIds));
  const leftKept = kept.filter(({ messageIds }) => messageIds.length > 0 && messageIds.every((id) => !listedIds.has(id))).length;
  const others = look.sent.filter(({ messageId, at: sentAt }) => (sentAt ?? Infinity) >= at && !keptIds.has(messageId)).length;
  const unknown = unknownIn(job, kept, look.listing);
  const stillUnseen = Math.max(0, unseen - unknown);
  return {
    state: look.status.state,
    leftKept,
    leftOther: Math.max(0, others - stillUnseen),
    joined: joinedIn(ports, job, look.listing, look.count),
  };
}

/**
 * How many wait that are not decided upon: by the list, or by the count where the list is cut off, whichever says more.
 *
 * @param count `undefined` where it could not be read.
 */
export function joinedIn(ports: Records, job: Job, listing: Listing, count: number | undefined): number {
  const { kept, unseen } = decisionOf(ports, job);
  const byList = unknownIn(job, keptBy(ports, job), listing) - unseen;
  return Math.max(0, byList, (count ?? 0) - kept - unseen);
}

function keptBy({ journal }: Records, { snapshot = '' }: Job): readonly StoredEntry[] {
  return [...journal.iterateEntries(snapshot)];
}

function unknownIn({ idInstance }: Job, kept: readonly StoredEntry[], { entries }: Listing): number {
  const isKept = captureMatcher(idInstance, kept);
  return entries.filter((entry) => !isKept(entry)).length;
}

export function reportOfConnect(
  ports: Records,
  job: Job,
  {
    outcome,
    proof,
    watchedMs,
  }: { readonly outcome: ConnectReport['outcome']; readonly proof: Proof; readonly watchedMs: number },
): ConnectReport {
  const { kept, unseen } = decisionOf(ports, job);
  const { leftKept, leftOther, joined, state } = proof;
  const { id, idInstance, snapshot = '' } = job;
  const seen = { leftKept, leftOther, joined, watchedMs: Math.round(watchedMs), state };
  return { job: id, idInstance, outcome, snapshot, kept, unseen, ...seen };
}

/** The decision, by the journal. */
export function decisionOf(
  { journal }: Records,
  { id }: Job,
): { readonly began: Moment; readonly at: number; readonly kept: number; readonly unseen: number } {
  const [event] = journal.events({ job: id, kind: 'captured', order: 'newest-first', limit: 1 });
  const { began, at, kept, unseen } = factOf(event).data;
  if (typeof at !== 'number' || typeof kept !== 'number' || typeof unseen !== 'number') throw unreadable('events');
  return { began: toMoment(began), at, kept, unseen };
}
