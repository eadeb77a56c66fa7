import { capabilities } from '../capabilities.ts';
import { momentOf, minElapsed } from '../clock.ts';
import type { QueueInstance, SentEvidence } from '../instance/queue-instance.ts';
import type { Job } from '../journal/job.ts';
import type { Journal } from '../journal/journal.ts';
import type { EntryStatus } from '../journal/restore-entries.ts';
import type { StoredEntry } from '../journal/snapshot.ts';
import { maxSentWithin } from '../forecast/drain-rate.ts';
import { readQueue } from '../reading/reading.ts';
import { goOn, restoringStep, waitFor, type Advanced } from './advanced.ts';
import { clearingFacts, type ClearingFacts } from './clearing-events.ts';
import type { VerifiedClearing } from './clearing-report.ts';
import { sentSince } from './evidence.ts';
import { readPatiently } from './read-patiently.ts';
import type { StepPorts } from './ports.ts';
import { progressOf, type Locating } from './progress.ts';

/** The messages that a job has to restore, and the clearing that their snapshot was taken for. */
export interface ToLocate {
  readonly snapshot: string;
  /** When the snapshot was taken, in milliseconds since the epoch. */
  readonly takenAt: number;
  readonly chosen: readonly StoredEntry[];
}

/**
 * Finds out where the messages are that are to be restored, and writes it down.
 *
 * After a verified clear they are gone from the queue. That the instance was seen to send at no look does not prove that it sent none: an
 * account can connect, send and be blocked again between two looks. A message too far behind to have come to its turn is certain, and so is
 * what the gateway's own answer names as cleared; for the rest the list of what was sent is read, which can be late.
 *
 * Where the clear was not verified, or never sent, they may wait still, or have been sent.
 */
export async function locate(ports: StepPorts, job: Job, toLocate: ToLocate): Promise<Advanced> {
  const { journal, instance } = ports;
  const { snapshot, takenAt, chosen } = toLocate;
  const facts = factsOf(ports, snapshot);
  const clearing = verifiedClearing(facts);
  const sought = notRestored(ports, snapshot, chosen);
  const isCertain = clearing === undefined ? () => false : certainIn(ports, clearing);
  const start = (statusIn: (entry: StoredEntry) => EntryStatus): Advanced => {
    const entries = chosen.map((entry) => ({ position: entry.position, status: statusIn(entry) }));
    const restoring = journal.startRestoring(job, entries);
    return goOn(ports, restoring, restoringStep(restoring, { decided: 0, of: entries.length }));
  };
  // Where the others are does not matter, and nothing is waited for on their account.
  if (sought.every(isCertain)) return start(() => (clearing === undefined ? 'unknown' : 'cleared'));
  const { locating } = progressOf(job);
  if (locating === undefined) return beginLocating(ports, job, clearing, chosen.length);
  const remaining = locating.ms - minElapsed(ports.clock, locating.since);
  if (remaining > 0) return waitFor(ports, job, { locating }, { for: 'sent-list', ms: remaining });
  const since = facts.captured?.since ?? takenAt;
  const look = await readPatiently(ports, job, { locating }, async () => ({
    entries: (await instance.list({ signal: ports.signal })).entries,
    sent: await sentSince(ports, job, since),
  }));
  if ('postponed' in look) return look.postponed;
  const { entries, sent } = look.read;
  const listed: ReadonlySet<string> = new Set(entries.flatMap(({ messageIds }) => messageIds));
  return start((entry) => (isCertain(entry) ? 'cleared' : statusOf(entry, listed, sent, locating)));
}

/** A message that is on its way out is in no list. Where the pause between two is not known, it is taken to be on its way for so long. */
const MAX_IN_FLIGHT_MS = 60_000;

/** How long it is waited until the list of what was sent must know what left before. @param inFlightMs `null` where the pause between two is not known. */
export function lookMs(
  { flavor, listSent }: Pick<QueueInstance, 'flavor' | 'listSent'>,
  inFlightMs: number | null | undefined,
): number {
  return listSent === undefined ? 0 : capabilities[flavor].sentLagMs + (inFlightMs ?? MAX_IN_FLIGHT_MS);
}

async function beginLocating(
  ports: StepPorts,
  job: Job,
  clearing: VerifiedClearing | undefined,
  chosen: number,
): Promise<Advanced> {
  const { instance, clock } = ports;
  const begin = (isComplete: boolean, inFlightMs: number | null | undefined): Advanced => {
    const ms = lookMs(instance, inFlightMs);
    return waitFor(ports, job, { locating: { since: momentOf(clock), ms, isComplete, chosen } }, { for: 'sent-list', ms });
  };
  // All captured messages are gone from the queue: it does not matter how much of it the list shows.
  if (clearing !== undefined) return begin(true, clearing.verified.wasSending ? clearing.captured.delayMs : 0);
  const look = await readPatiently(ports, job, {}, () => readQueue(ports));
  if ('postponed' in look) return look.postponed;
  const { completeness, isSending, settings } = look.read;
  return begin(completeness.kind === 'complete', isSending ? settings.delayMs : 0);
}

export function factsOf(
  { journal }: { readonly journal: Pick<Journal, 'clearingOf' | 'events'> },
  snapshot: string,
): Partial<ClearingFacts> {
  const clearing = journal.clearingOf(snapshot);
  return clearing === undefined ? {} : clearingFacts(journal, clearing.id);
}

export function verifiedClearing({ captured, response, verified }: Partial<ClearingFacts>): VerifiedClearing | undefined {
  return captured !== undefined && response !== undefined && verified !== undefined
    ? { captured, response, verified }
    : undefined;
}

/** Those that were not restored before. */
function notRestored({ journal }: StepPorts, snapshot: string, entries: readonly StoredEntry[]): readonly StoredEntry[] {
  const restored = new Set(journal.resendsOf(snapshot).flatMap(({ key, outcome }) => (outcome === 'accepted' ? [key] : [])));
  return entries.filter(({ key }) => !restored.has(key));
}

/** Which of the captured were cleared for certain, and never sent. */
export function certainIn(
  { instance }: { readonly instance: Pick<QueueInstance, 'flavor'> },
  { captured, response, verified }: VerifiedClearing,
): (entry: StoredEntry) => boolean {
  const { minDelayMs } = capabilities[instance.flavor];
  const head = maxSentWithin(verified.windowMs ?? Infinity, captured.delayMs ?? minDelayMs, Infinity);
  const confirmed = new Set(response.confirmedPositions);
  return ({ position }) => position > head || confirmed.has(position);
}

/** Where a message is by what is listed and what was sent. */
export function statusOf(
  { messageIds, chatId }: Pick<StoredEntry, 'messageIds' | 'chatId'>,
  listed: ReadonlySet<string>,
  sent: readonly SentEvidence[] | undefined,
  { isComplete }: Pick<Locating, 'isComplete'>,
): EntryStatus {
  if (messageIds.some((id) => listed.has(id))) return 'waiting';
  if (sent === undefined || messageIds.length === 0) return 'unknown';
  // Ids are unique within a chat only (evidence/ids#unique-within-chat).
  const isSent = sent.some(
    (message) => messageIds.some((id) => id === message.messageId) && (message.chatId === undefined || message.chatId === chatId),
  );
  if (isSent) return 'sent';
  // A message without an id cannot be looked for, and one beyond the end of the list may still wait.
  return isComplete ? 'cleared' : 'unknown';
}
