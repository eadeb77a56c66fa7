import { capabilities } from '../capabilities.ts';
import type { SentEvidence } from '../instance/queue-instance.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import type { Work } from '../journal/work.ts';
import { departures } from '../reading/departures.ts';
import { readQueue } from '../reading/reading.ts';
import type { Answered, Captured, Verified } from './clearing-story.ts';
import { sentSince } from './evidence.ts';
import type { Whereabouts } from './put-back.ts';
import type { WorkPorts } from './work-ports.ts';

/** A clearing of which it is certain that what it captured is gone from the queue. */
export interface VerifiedClearing {
  readonly captured: Captured;
  readonly answered: Answered;
  readonly verified: Verified;
}

/** At most how many of the captured may have left before the clear took effect; they stood at the head of the queue. */
export function leftAtMost({ captured, answered, verified }: VerifiedClearing, entries: number): number {
  if (!verified.sent) return 0;
  const byPace = departures(verified.at - captured.since, captured.delayMs, entries);
  return Math.min(byPace, entries - answered.proven.length);
}

/**
 * Tells where entries are after a verified clear. Those at the head may have left before it: whether they did, the list of what was sent
 * tells, which can be late.
 *
 * @param all how many were captured.
 */
export async function afterClearing(
  ports: WorkPorts,
  work: Work,
  clearing: VerifiedClearing,
  { all, chosen }: { readonly all: number; readonly chosen: readonly StoredEntry[] },
): Promise<(entry: StoredEntry) => Whereabouts> {
  const { captured, answered, verified } = clearing;
  // Which of them are proven to have been cleared does not shorten the head.
  const head = verified.sent ? departures(verified.at - captured.since, captured.delayMs, all) : 0;
  const proven = new Set(answered.proven);
  const isCertain = ({ place }: StoredEntry): boolean => place > head || proven.has(place);
  if (chosen.every(isCertain)) return () => 'gone';
  await waitForSent(ports, work, verified.at);
  const sent = await sentSince(ports, captured.since);
  return (entry) => (isCertain(entry) ? 'gone' : bySent(entry, sent));
}

/** Tells where entries of a snapshot are whose clear was not verified, or was never sent. They may wait still, or have left. */
export async function withoutClearing(
  ports: WorkPorts,
  work: Work,
  { since, sends }: { readonly since: number; readonly sends: boolean },
): Promise<(entry: StoredEntry) => Whereabouts> {
  const reading = await readQueue(ports);
  const listed: ReadonlySet<string> = new Set(reading.entries.flatMap(({ messageIds }) => messageIds));
  const isComplete = reading.completeness.kind === 'complete';
  if (sends || reading.sends) await waitForSent(ports, work, reading.at);
  const sent = await sentSince(ports, since);
  return (entry) => {
    if (entry.messageIds.some((id) => listed.has(id))) return 'still-waiting';
    const where = bySent(entry, sent);
    if (where === 'had-left') return where;
    // What has no id cannot be looked for, and what is beyond the list may wait still.
    return isComplete && entry.messageIds.length > 0 ? where : 'doubtful';
  };
}

function bySent({ messageIds, chatId }: StoredEntry, sent: readonly SentEvidence[] | undefined): Whereabouts {
  if (sent === undefined || messageIds.length === 0) return 'doubtful';
  // Ids are unique within a chat only (facts, section 2.3).
  const isSent = sent.some(
    (message) => messageIds.some((id) => id === message.messageId) && (message.chatId === undefined || message.chatId === chatId),
  );
  return isSent ? 'had-left' : 'gone';
}

async function waitForSent({ instance, journal, clock, signal }: WorkPorts, work: Work, since: number): Promise<void> {
  const until = since + capabilities[instance.flavor].sentLagMs;
  while (clock.now() < until) {
    await clock.sleep(Math.min(until - clock.now(), 10_000), signal);
    journal.heartbeat(work);
  }
}
