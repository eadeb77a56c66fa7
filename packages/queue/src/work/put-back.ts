import { SluiceError, isMessageId, queueEntryOf, type QueueEntry } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import type { Restore } from '../journal/restores.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import type { Work } from '../journal/work.ts';
import { whyUnrestorable, type Unrestorable } from '../instance/restorable.ts';
import { decideSend, gatherEvidence, passes, type Evidence } from './evidence.ts';
import { asSluiceError, isCertainRefusal } from './failure.ts';
import { likenessOf } from './likeness.ts';
import { hold } from './open-work.ts';
import type { LeftOut, LeftOutFate, PutBackReport } from './put-back-report.ts';
import type { WorkPorts } from './work-ports.ts';

/** What is known of an entry before it is sent again. */
export type Whereabouts =
  /** It was cleared, and had not left: it may be sent again. */
  | 'gone'
  | 'still-waiting'
  | 'had-left'
  /** Nothing tells whether it had left. */
  | 'doubtful';

export interface ToPutBack {
  readonly work: Work;
  readonly capturedAt: number;
  /** Those that are to be put back, in the order of the snapshot. */
  readonly entries: readonly StoredEntry[];
  /** Ids of messages of this queue that are none of those that are put back. */
  readonly known: ReadonlySet<string>;
  readonly whereabouts: (entry: StoredEntry) => Whereabouts;
  /** Whether messages could leave since the capture. */
  readonly sends: boolean;
}

/** How often a request is tried anew of which it is certain that it did not arrive. */
const MOST_TRIES = 5;
const SEND_MS = 1000;

/**
 * Sends entries again, one by one, each written down before and after. What the journal says to have been sent, or what may have been, is not
 * sent. A request that was not answered is looked into by reading before the next one is sent, so that the order stays.
 *
 * @throws {SluiceError} when it cannot go on: the gateway refuses all calls or cannot be reached, the work was taken over, or the signal is
 *   given. It can be resumed.
 */
export async function* putBack(
  ports: WorkPorts,
  toPutBack: ToPutBack,
): AsyncGenerator<{ readonly step: 'restoring'; readonly done: number; readonly of: number }, PutBackReport> {
  const { instance, signal } = ports;
  const { work, entries, whereabouts } = toPutBack;
  const known = new Set(toPutBack.known);
  const leftOut: LeftOut[] = [];
  const counts = { restored: 0, stillWaiting: 0, hadLeft: 0 };
  const leaveOut = ({ place, messageIds }: StoredEntry, fate: LeftOutFate, why: string): void => {
    leftOut.push({ place, messageIds, fate, why });
  };
  const before = beforeNow(ports, work);
  for (const { messageId } of before.values()) if (messageId !== undefined) known.add(messageId);
  for (const [done, stored] of entries.entries()) {
    yield { step: 'restoring', done, of: entries.length };
    signal?.throwIfAborted();
    if (work.kind === 'clear') hold(ports, work, capabilities[instance.flavor].slowestClearMs);
    const entry = entryOf(stored);
    const standing = await settleStanding(ports, toPutBack, entry, before.get(stored.key), known);
    if (standing !== undefined) {
      if (standing.outcome === 'accepted' && standing.work === work.id) counts.restored += 1;
      else leaveOut(stored, ...whyBlocked(standing));
      continue;
    }
    const place = whereabouts(stored);
    if (place === 'still-waiting') {
      counts.stillWaiting += 1;
      continue;
    }
    if (place === 'had-left') {
      counts.hadLeft += 1;
      continue;
    }
    const why = whyUnrestorable(entry, instance.flavor, toPutBack.capturedAt, ports.clock.now());
    if (why !== undefined) {
      leaveOut(stored, 'unrestorable', unrestorableWords[why]);
      continue;
    }
    if (place === 'doubtful') {
      leaveOut(stored, 'unknown', 'It may have left before the clear took effect, and nothing tells whether it did.');
      continue;
    }
    const outcome = await sendOnce(ports, toPutBack, stored, entry, known);
    if (outcome === 'accepted') counts.restored += 1;
    else leaveOut(stored, outcome.fate, outcome.why);
  }
  yield { step: 'restoring', done: entries.length, of: entries.length };
  return { chosen: entries.length, ...counts, leftOut };
}

const unrestorableWords: Readonly<Record<Unrestorable, string>> = {
  'no-recipient': 'The gateway does not tell to whom it goes. Send it anew from where it came.',
  'not-sendable': 'A message of its kind cannot be sent again. Send it anew from where it came.',
  'link-too-old': 'Its file was uploaded more than 15 days ago and is no longer there. Upload it anew.',
};

/** What was ever sent, or meant to be, of the entries of the snapshot: the latest of each, for what was refused or not sent is tried anew. */
function beforeNow({ journal }: WorkPorts, { snapshot = '' }: Work): ReadonlyMap<string, Restore> {
  return new Map(journal.restoresOf(snapshot).map((restore) => [restore.key, restore]));
}

/** What stands in the way of sending an entry; an unanswered request is looked into first. `undefined`: nothing does. */
async function settleStanding(
  ports: WorkPorts,
  toPutBack: ToPutBack,
  entry: QueueEntry,
  restore: Restore | undefined,
  known: Set<string>,
): Promise<Restore | undefined> {
  if (restore === undefined || restore.outcome === 'refused' || restore.outcome === 'not-sent') return undefined;
  if (restore.outcome === 'accepted') return restore;
  const decided = await lookInto(ports, toPutBack, entry, restore, known);
  return decided.outcome === 'not-sent' ? undefined : decided;
}

function whyBlocked({ outcome, work }: Restore): readonly [LeftOutFate, string] {
  return outcome === 'accepted'
    ? ['restored-before', `It, or one that is the same and has no id, was put back before: ${work}.`]
    : ['unknown', `Whether the request to send it arrived, nothing tells. Look into the chat before you send it by hand.`];
}

type Sent = 'accepted' | { readonly fate: LeftOutFate; readonly why: string };

/** Sends an entry at most once; again only where it is certain that the request before changed nothing. */
async function sendOnce(
  ports: WorkPorts,
  toPutBack: ToPutBack,
  stored: StoredEntry,
  entry: QueueEntry,
  known: Set<string>,
): Promise<Sent> {
  const { journal, clock, signal } = ports;
  const { work } = toPutBack;
  for (let tries = 1; ; tries += 1) {
    const intent = journal.intendRestore(work, stored.place);
    if (intent.outcome === 'blocked') {
      const [fate, why] = whyBlocked(intent.by);
      return { fate, why };
    }
    const { restore } = intent;
    const answer = await send(ports, entry);
    if (!(answer instanceof SluiceError)) {
      journal.answerRestore(work, restore.id, { outcome: 'accepted', messageId: answer.messageId });
      if (answer.messageId !== undefined) known.add(answer.messageId);
      return 'accepted';
    }
    const failure = judge(answer);
    const evidence = answer.message;
    switch (failure) {
      case 'refused':
        journal.answerRestore(work, restore.id, { outcome: 'refused', evidence });
        return { fate: 'refused', why: evidence };
      case 'unknown': {
        const unanswered = journal.answerRestore(work, restore.id, { outcome: 'unknown', evidence });
        const decided = await lookInto(ports, toPutBack, entry, unanswered, known);
        if (decided.outcome === 'accepted') return 'accepted';
        if (decided.outcome === 'unknown') return { fate: 'unknown', why: whyBlocked(decided)[1] };
        break;
      }
      case 'again':
      case 'stop':
        journal.answerRestore(work, restore.id, { outcome: 'not-sent', evidence });
    }
    if (failure === 'stop' || tries === MOST_TRIES) throw answer;
    await clock.sleep(Math.max(SEND_MS, answer.retryAfterMs ?? 0), signal);
    journal.heartbeat(work);
  }
}

/** Nothing of the journal in here: its failures are not those of the request. Not ended by the signal: what is under way is answered first. */
async function send(
  { instance }: WorkPorts,
  entry: QueueEntry,
): Promise<{ readonly messageId: string | undefined } | SluiceError> {
  try {
    return await instance.send(entry);
  } catch (error) {
    return asSluiceError(error, instance.idInstance, 'The sending of a message');
  }
}

/** What a failed request to send means for the entry and for those after it. */
function judge(error: SluiceError): 'refused' | 'unknown' | 'again' | 'stop' {
  if (!isCertainRefusal(error)) return 'unknown';
  switch (error.code) {
    case 'rate-limited':
      return 'again';
    // Those after it would fare the same.
    case 'unauthorized':
    case 'forbidden':
    case 'instance-not-ready':
    case 'held':
      return 'stop';
    default:
      return 'refused';
  }
}

/** The ids that were given to those that are the same and were put back before; empty where none was given. */
function acceptedAlike({ journal }: WorkPorts, { work, entries }: ToPutBack, entry: QueueEntry): readonly string[] {
  const like = likenessOf(entry);
  const keys = new Set(entries.filter((stored) => likenessOf(entryOf(stored)) === like).map(({ key }) => key));
  return journal
    .restoresOf(work.snapshot ?? '')
    .flatMap(({ key, outcome, messageId = '' }) => (outcome === 'accepted' && keys.has(key) ? [messageId] : []));
}

function entryOf({ gatewayType, messageIds, chatId, body = {} }: StoredEntry): QueueEntry {
  return queueEntryOf({ type: gatewayType, messageIds: messageIds.filter(isMessageId), chatId, body });
}

const LOOKS = 3;

/** Looks into a request that was not answered, when it must be visible if it arrived, and writes down what it finds. */
async function lookInto(
  ports: WorkPorts,
  toPutBack: ToPutBack,
  entry: QueueEntry,
  restore: Restore,
  known: Set<string>,
): Promise<Restore> {
  const { instance, journal, clock, signal } = ports;
  const { work, sends } = toPutBack;
  const { countLagMs } = capabilities[instance.flavor];
  // A request that is still on its way arrives within that time, or not at all.
  await clock.sleep(Math.max(0, restore.intendedAt + Math.max(countLagMs, 10_000) - clock.now()), signal);
  for (let looks = 1; ; looks += 1) {
    journal.heartbeat(work);
    let evidence: Evidence;
    try {
      evidence = await gatherEvidence(ports, restore.intendedAt);
    } catch (error) {
      if (!passes(error) || looks === LOOKS) throw error;
      await clock.sleep(Math.max(10_000, error.retryAfterMs ?? 0), signal);
      continue;
    }
    const decision = decideSend(entry, evidence, { known, alike: acceptedAlike(ports, toPutBack, entry), mayHaveSent: sends });
    if (decision.outcome === 'unknown' && restore.outcome === 'unknown') return restore;
    return journal.answerRestore(work, restore.id, decision);
  }
}
