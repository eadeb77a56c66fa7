import { SluiceError, type QueueEntry } from '@sluice/core';
import { maxElapsed, type Clock } from '../clock.ts';
import type { QueueInstance, SentEvidence } from '../instance/queue-instance.ts';
import { readQueue, type Reading } from '../reading/reading.ts';
import { textOf } from '../selection/text-of.ts';
import type { Job } from '../journal/job.ts';
import type { StepPorts } from './ports.ts';
import { resendFingerprint } from '../reading/fingerprint.ts';

/** The evidence that reading gives of what may have been sent. */
export interface Evidence {
  readonly reading: Reading;
  /** What the messenger was given since the moment that was asked for; `undefined` where there is no evidence. */
  readonly sent: readonly SentEvidence[] | undefined;
}

const MINUTE_MS = 60_000;
/** The gateway lists what was sent within a day unless asked for more (evidence/notifications#sent-list). Sluice relies on no more than that. */
const EVIDENCE_LIFE_MS: number = 24 * 60 * MINUTE_MS;
/** More is asked for than must be: a clock that was set back would make the time too short. As long as a run looks for one message, and more. */
const MARGIN_MS = 20 * MINUTE_MS;

/** Reads the queue and, where the flavor has it and it can matter, the list of messages sent since. Only reads. */
export async function gatherEvidence(ports: StepPorts, job: Job, since: number): Promise<Evidence> {
  const reading = await readQueue(ports);
  return { reading, sent: await sentSince(ports, job, since) };
}

/**
 * The messages sent since a moment; `undefined` where there is no evidence, or no longer. Of a moment before this run it is not certain how long
 * ago it was, because the clock may have been set since: then all that the gateway remembers is asked for.
 *
 * @param since milliseconds since the epoch.
 */
export async function sentSince(
  ports: StepPorts,
  { ownedSince }: Job,
  since: number,
): Promise<readonly SentEvidence[] | undefined> {
  const { instance, clock, signal } = ports;
  const ms = clock.now() - since;
  // A host that is started again keeps its name, and so its job: only the origin shows that it is another process.
  const isOfThisRun = ownedSince.origin === clock.origin && since >= ownedSince.now;
  if (instance.listSent === undefined || (!isOfThisRun && (ms < 0 || ms >= EVIDENCE_LIFE_MS))) return undefined;
  const wanted = isOfThisRun ? Math.max(0, maxElapsed(clock, ownedSince)) + MARGIN_MS : EVIDENCE_LIFE_MS;
  return listSent(instance, Math.min(wanted, EVIDENCE_LIFE_MS), signal);
}

/** The same for a plan, which looks at what happened before it. */
export async function sentBefore(
  {
    instance,
    clock,
    signal,
  }: Pick<StepPorts, 'signal'> & {
    readonly instance: Pick<QueueInstance, 'listSent'>;
    readonly clock: Pick<Clock, 'now'>;
  },
  since: number,
): Promise<readonly SentEvidence[] | undefined> {
  const ms = clock.now() - since;
  return ms < 0 || ms >= EVIDENCE_LIFE_MS ? undefined : listSent(instance, EVIDENCE_LIFE_MS, signal);
}

async function listSent(
  instance: Pick<QueueInstance, 'listSent'>,
  withinMs: number,
  signal: AbortSignal | undefined,
): Promise<readonly SentEvidence[] | undefined> {
  try {
    return await instance.listSent?.(Math.ceil(withinMs / MINUTE_MS), { signal });
  } catch (error) {
    // Such as a list that is longer than any answer that is read.
    if (error instanceof SluiceError && error.code === 'malformed-response') return undefined;
    throw error;
  }
}

/** What a request to send that was not answered has come to. */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string | undefined; readonly evidence: string }
  | { readonly outcome: 'not-sent' | 'unknown'; readonly evidence: string };

/** The facts about other messages than the one that is looked for. */
export interface OtherMessages {
  /** Ids of messages that are something else; the one that is found is added. */
  readonly known: Set<string>;
  /** Ids that the gateway gave to messages that are the same, when it accepted them before. */
  readonly alike: readonly string[];
}

/**
 * Looks for a message whose request was not answered among the waiting and the sent messages. One that is the same and that is not known
 * to be another is taken for it: to send it again would be the worse mistake.
 *
 * @returns `undefined` where it is found nowhere.
 */
export function findSend(
  entry: QueueEntry,
  { reading, sent }: Evidence,
  { known, alike }: OtherMessages,
): SendOutcome | undefined {
  const like = resendFingerprint(entry);
  const waiting = reading.rows.map((row) => row.entry);
  const same = waiting.filter((other) => resendFingerprint(other) === like && !other.messageIds.some((id) => known.has(id)));
  const ids = new Set<string>(waiting.flatMap(({ messageIds }) => messageIds));
  // Chat-API lists a message under another id than it gave when it accepted it, and says of none that it was sent: so many of those that are
  // listed are the ones before.
  const before = sent === undefined ? alike.filter((id) => !ids.has(id)).length : 0;
  const listed = same[before];
  if (listed !== undefined) {
    for (const id of listed.messageIds) known.add(id);
    return { outcome: 'accepted', messageId: listed.messageIds[0], evidence: 'A message that is the same waits in the queue.' };
  }
  const text = textOf(entry);
  const others = (sent ?? []).filter((other) => !known.has(other.messageId) && other.chatId === entry.chatId);
  const sentSame = others.find((other) => other.text === text);
  if (sentSame !== undefined) {
    known.add(sentSame.messageId);
    return { outcome: 'accepted', messageId: sentSame.messageId, evidence: 'A message that is the same has been sent.' };
  }
  // Of a file or a place the list of what was sent does not say what it said.
  if (others.some((other) => other.text === undefined)) {
    return {
      outcome: 'unknown',
      evidence: 'Something was sent to its chat since then, and no evidence shows whether it was this.',
    };
  }
  return undefined;
}

/**
 * Whether it is proven that a message was not sent that `findSend` has found nowhere. The present state proves nothing about the minutes before: an
 * account may have connected, sent it, and been blocked again. So it needs two looks: one in which the message is not in the queue, at a time
 * when its request can no longer be carried out; and, once the list of what was sent must know what left before that, one in which it is in
 * neither. Each has to see everything, while nothing leaves: a message on its way out is in no list.
 */
export function decideUnfound(
  first: { readonly isComplete: boolean; readonly isSending: boolean },
  { reading, sent }: Evidence,
): SendOutcome {
  if (sent === undefined) {
    return { outcome: 'unknown', evidence: 'It is not in the queue, and no evidence shows whether it was sent meanwhile.' };
  }
  if (!first.isComplete || reading.completeness.kind !== 'complete') {
    return { outcome: 'unknown', evidence: 'It is not among what can be seen, and not everything can be seen.' };
  }
  if (first.isSending || reading.isSending) {
    return { outcome: 'unknown', evidence: 'It is not in the queue; it may be on its way out, where nothing lists it.' };
  }
  return {
    outcome: 'not-sent',
    evidence: 'It is neither in the queue, of which everything can be seen, nor among what was sent, and nothing leaves.',
  };
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
