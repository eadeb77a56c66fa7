import { capabilities } from '../capabilities.ts';
import type { SentEvidence } from '../instance/queue-instance.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import type { Job } from '../journal/job.ts';
import { maxSentWithin } from '../reading/max-sent-within.ts';
import { readQueue } from '../reading/reading.ts';
import type { Answered, Captured, Verified } from './clearing-story.ts';
import { sentSince } from './evidence.ts';
import type { Whereabouts } from './put-back.ts';
import { readPatiently } from './read-patiently.ts';
import { wait, type Restoring, type ToStep } from './waiting.ts';
import type { RunPorts } from './job-ports.ts';

/** A clearing of which it is certain that what it captured is gone from the queue. */
export interface VerifiedClearing {
  readonly captured: Captured;
  readonly answered: Answered;
  readonly verified: Verified;
}

/**
 * At most how many of the captured may have left before the clear took effect, where the instance was seen to send; they stood at the head
 * of the queue.
 */
export function leftAtMost({ captured, answered, verified }: VerifiedClearing, entries: number): number {
  if (!verified.sent) return 0;
  const byPace = verified.windowMs === null ? entries : maxSentWithin(verified.windowMs, captured.delayMs, entries);
  return Math.min(byPace, entries - answered.proven.length);
}

/** Which entries of a snapshot are looked for. */
export interface LookedFor {
  readonly job: Job;
  readonly chosen: readonly StoredEntry[];
  readonly toStep: ToStep;
}

/** Those that were not put back before: where the others are does not matter, and nothing is waited for on their account. */
export function notPutBack({ journal }: RunPorts, snapshot: string, entries: readonly StoredEntry[]): readonly StoredEntry[] {
  const back = new Set(journal.resendsOf(snapshot).flatMap(({ key, outcome }) => (outcome === 'accepted' ? [key] : [])));
  return entries.filter(({ key }) => !back.has(key));
}

/**
 * Tells where entries are after a verified clear. That the instance sent at no look does not prove that none left: an account can connect,
 * send and be blocked again between two looks. What stood too far behind to have come to its turn is certain, and so is what the gateway's own
 * answer names as cleared; of the rest the list of what was sent tells, which can be late.
 */
export async function* afterClearing(
  ports: RunPorts,
  { captured, answered, verified }: VerifiedClearing,
  lookedFor: LookedFor,
): AsyncGenerator<Restoring, (entry: StoredEntry) => Whereabouts> {
  const { minDelayMs } = capabilities[ports.instance.flavor];
  const head = maxSentWithin(verified.windowMs ?? Infinity, captured.delayMs ?? minDelayMs, Infinity);
  const proven = new Set(answered.proven);
  const isCertain = ({ position }: StoredEntry): boolean => position > head || proven.has(position);
  if (lookedFor.chosen.every(isCertain)) return () => 'gone';
  const where = yield* lookFor(ports, lookedFor, { since: captured.since, inFlightMs: verified.sent ? captured.delayMs : 0 });
  return (entry) => (isCertain(entry) ? 'gone' : where(entry));
}

/** Tells where entries of a snapshot are whose clear was not verified, or was never sent. They may wait still, or have left. */
export async function* withoutClearing(
  ports: RunPorts,
  since: number,
  lookedFor: LookedFor,
): AsyncGenerator<Restoring, (entry: StoredEntry) => Whereabouts> {
  if (lookedFor.chosen.length === 0) return () => 'doubtful';
  const { job, toStep } = lookedFor;
  const { completeness, isSending, settings } = yield* readPatiently(ports, job, () => readQueue(ports), toStep);
  const where = yield* lookFor(ports, lookedFor, { since, inFlightMs: isSending ? settings.delayMs : 0 });
  // What has no id cannot be looked for, and what is beyond the list may wait still.
  return (entry) => {
    const found = where(entry);
    return found !== 'gone' || completeness.kind === 'complete' ? found : 'doubtful';
  };
}

/** A message that is on its way out is in no list. Where the pause between two is not known, it is taken to be on its way for so long. */
const MAX_IN_FLIGHT_MS = 60_000;

/** @param since from when on it can have left. */
async function* lookFor(
  ports: RunPorts,
  { job, toStep }: LookedFor,
  { since, inFlightMs }: { readonly since: number; readonly inFlightMs: number | null | undefined },
): AsyncGenerator<Restoring, (entry: StoredEntry) => Whereabouts> {
  const { instance, signal } = ports;
  if (instance.listSent !== undefined) {
    const { sentLagMs } = capabilities[instance.flavor];
    yield* wait(ports, job, 'sent-list', sentLagMs + (inFlightMs ?? MAX_IN_FLIGHT_MS), toStep);
  }
  const { entries } = yield* readPatiently(ports, job, () => instance.list({ signal }), toStep);
  const sent = yield* readPatiently(ports, job, () => sentSince(ports, since), toStep);
  const listed: ReadonlySet<string> = new Set(entries.flatMap(({ messageIds }) => messageIds));
  return (entry) => (entry.messageIds.some((id) => listed.has(id)) ? 'still-waiting' : bySent(entry, sent));
}

function bySent({ messageIds, chatId }: StoredEntry, sent: readonly SentEvidence[] | undefined): Whereabouts {
  if (sent === undefined || messageIds.length === 0) return 'doubtful';
  // Ids are unique within a chat only (evidence/ids#unique-within-chat).
  const isSent = sent.some(
    (message) => messageIds.some((id) => id === message.messageId) && (message.chatId === undefined || message.chatId === chatId),
  );
  return isSent ? 'had-left' : 'gone';
}
