import { SluiceError, type QueueEntry } from '@sluice/core';
import type { SentEvidence } from '../instance/queue-instance.ts';
import { readQueue, type Reading } from '../reading/reading.ts';
import { textOf } from '../selection/text-of.ts';
import { likenessOf } from './likeness.ts';
import type { WorkPorts } from './work-ports.ts';

/** What reading tells of what may have been sent. */
export interface Evidence {
  readonly reading: Reading;
  /** What the messenger was given since the moment that was asked for; `undefined` where nothing tells. */
  readonly sent: readonly SentEvidence[] | undefined;
}

const MINUTE_MS = 60_000;
/** A gateway remembers what was sent for a day (facts, section 7): older sendings leave no evidence. */
const EVIDENCE_LIFE_MS: number = 24 * 60 * MINUTE_MS;

/** Reads the queue and, where the flavor has it and it can matter, what was sent since. Only reads. */
export async function gatherEvidence(ports: WorkPorts, since: number): Promise<Evidence> {
  const reading = await readQueue(ports);
  return { reading, sent: await sentSince(ports, since) };
}

/** What was sent since a moment; `undefined` where nothing tells, or no longer does. */
export async function sentSince(
  { instance, clock, signal }: WorkPorts,
  since: number,
): Promise<readonly SentEvidence[] | undefined> {
  const ms = clock.now() - since;
  if (instance.sent === undefined || ms >= EVIDENCE_LIFE_MS) return undefined;
  return instance.sent(Math.min(Math.ceil(ms / MINUTE_MS) + 1, EVIDENCE_LIFE_MS / MINUTE_MS), { signal });
}

/** What a request to send that was not answered has come to. */
export type Decision =
  | { readonly outcome: 'accepted'; readonly messageId: string | undefined; readonly evidence: string }
  | { readonly outcome: 'not-sent' | 'unknown'; readonly evidence: string };

/**
 * Decides what became of a request to send, by what waits and what was sent. A message that is the same and that nobody knows otherwise is
 * taken for it: to send it again would be the worse mistake. That it is not there proves something only while nothing leaves, for a message on
 * its way out is in no list.
 *
 * @param known ids of messages that are something else; the one that is found is added.
 * @param alike ids that the gateway gave to messages that are the same, when it accepted them before.
 * @param mayHaveSent whether messages could leave at any time since the request.
 */
export function decideSend(
  entry: QueueEntry,
  { reading, sent }: Evidence,
  {
    known,
    alike,
    mayHaveSent,
  }: { readonly known: Set<string>; readonly alike: readonly string[]; readonly mayHaveSent: boolean },
): Decision {
  const like = likenessOf(entry);
  const same = reading.entries.filter((other) => likenessOf(other) === like && !other.messageIds.some((id) => known.has(id)));
  const ids = new Set<string>(reading.entries.flatMap(({ messageIds }) => messageIds));
  // Chat-API lists a message under another id than it gave when it accepted it, and tells of none that it was sent: so many of those that are
  // listed are the ones before.
  const before = sent === undefined ? alike.filter((id) => !ids.has(id)).length : 0;
  const listed = same[before];
  if (listed !== undefined) {
    for (const id of listed.messageIds) known.add(id);
    return { outcome: 'accepted', messageId: listed.messageIds[0], evidence: 'A message that is the same waits in the queue.' };
  }
  const text = textOf(entry);
  const others = (sent ?? []).filter((other) => !known.has(other.messageId) && other.chatId === entry.chatId);
  const left = others.find((other) => other.text === text);
  if (left !== undefined) {
    known.add(left.messageId);
    return { outcome: 'accepted', messageId: left.messageId, evidence: 'A message that is the same has been sent.' };
  }
  // Of a file or a place the list of what was sent does not tell what it said.
  if (others.some((other) => other.text === undefined)) {
    return { outcome: 'unknown', evidence: 'Something was sent to its chat since then, and nothing tells whether it was this.' };
  }
  if (reading.completeness.kind !== 'complete') {
    return { outcome: 'unknown', evidence: 'It is not among what can be seen, and not everything can be seen.' };
  }
  if (mayHaveSent || reading.sends) {
    return { outcome: 'unknown', evidence: 'It is not in the queue; it may be on its way out, where nothing lists it.' };
  }
  return { outcome: 'not-sent', evidence: 'Nothing leaves, and it is not in the queue, of which everything can be seen.' };
}

/** Whether a failure to read is one that passes, so that looking again is worth it. */
export function passes(error: unknown): error is SluiceError {
  if (!(error instanceof SluiceError)) return false;
  switch (error.code) {
    case 'rate-limited':
    case 'gateway-unavailable':
    case 'timeout':
    case 'network':
    case 'malformed-response':
      return true;
    default:
      return false;
  }
}
