import { SluiceError, type QueueEntry } from '@sluice/core';
import type { ResendAttempt, ResendOutcome } from '../journal/resend-attempts.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import { openWindow, type EffectWindow } from './effect-window.ts';
import { asSluiceError, isCertainRefusal } from './failure.ts';
import type { PuttingBack } from './put-back.ts';
import type { SkipReason } from './put-back-report.ts';
import { lookInto } from './unanswered-send.ts';
import { wait, type Restoring, type ToStep } from './waiting.ts';

/** What became of an entry that was to be sent again. */
export type Resent = 'accepted' | { readonly reason: SkipReason; readonly why: string };

/** How often a request is tried again of which it is certain that it did not arrive. */
const MAX_TRIES = 5;
const PAUSE_MS = 1000;
/** A gateway that asks for a longer pause is not waited for: the job is resumed then. */
const MAX_PAUSE_MS = 5 * 60_000;
/** The request leaves within this time after its intent was written, or not at all. */
const INTENT_MS = 10_000;

/**
 * Sends an entry at most once; again only where it is certain that the request before changed nothing. The order is: take the slot of the
 * limiter, write the intent, check ownership and age, send.
 *
 * @throws {SluiceError} when those after it would fare the same, the job was taken over, or the journal cannot be written.
 */
export async function* resend(
  puttingBack: PuttingBack,
  stored: StoredEntry,
  entry: QueueEntry,
  toStep: ToStep,
): AsyncGenerator<Restoring, Resent> {
  const { ports, job, known } = puttingBack;
  const { journal } = ports;
  for (let tries = 1; ; tries += 1) {
    const attempt = await attemptOf(puttingBack, stored, entry);
    if (attempt.outcome === 'blocked') {
      const [reason, why] = whyBlocked(attempt.by);
      return { reason, why };
    }
    if (attempt.outcome === 'accepted') {
      if (attempt.messageId !== undefined) known.add(attempt.messageId);
      return 'accepted';
    }
    const { restore, error, isExpired } = attempt;
    const failure = isExpired ? 'again' : judge(error);
    if (restore !== undefined) {
      const answered = journal.answerResend(job, restore.id, { outcome: OUTCOMES[failure], evidence: error.message });
      if (failure === 'unknown') {
        const decided = yield* lookInto(puttingBack, entry, answered, 0, toStep);
        if (decided.outcome === 'accepted') return 'accepted';
        if (decided.outcome === 'unknown') return { reason: 'unknown', why: whyBlocked(decided)[1] };
        if (tries === MAX_TRIES) throw error;
        continue;
      }
    }
    if (failure === 'refused') return { reason: 'refused', why: error.message };
    const pauseMs = Math.max(PAUSE_MS, error.retryAfterMs ?? 0);
    if (failure === 'stop' || tries === MAX_TRIES || pauseMs > MAX_PAUSE_MS) throw error;
    yield* wait(ports, job, 'limit', pauseMs, toStep);
  }
}

/** What a failed request to send means for the entry and for those after it. */
type Failure = 'refused' | 'unknown' | 'again' | 'stop';

const OUTCOMES: Readonly<Record<Failure, Exclude<ResendOutcome, 'accepted'>>> = {
  refused: 'refused',
  unknown: 'unknown',
  again: 'not-sent',
  stop: 'not-sent',
};

type Attempt =
  | { readonly outcome: 'accepted'; readonly messageId: string | undefined }
  /** What was written down forbids it; nothing was sent. */
  | { readonly outcome: 'blocked'; readonly by: ResendAttempt }
  /** `restore` is its intent, where one was written. It has expired when the run was stopped between it and the request: nothing was sent. */
  | {
      readonly outcome: 'failed';
      readonly restore: ResendAttempt | undefined;
      readonly error: SluiceError;
      readonly isExpired: boolean;
    };

/** Not ended by the signal of the run: what is under way is answered first. */
async function attemptOf({ ports, job, known }: PuttingBack, stored: StoredEntry, entry: QueueEntry): Promise<Attempt> {
  const { instance, journal, clock } = ports;
  const { idInstance } = instance;
  let blockedBy: ResendAttempt | undefined;
  let restore: ResendAttempt | undefined;
  let window: EffectWindow | undefined;
  let isExpired = false;
  // What the journal throws ends the run, not only the request.
  let unwritten: unknown;
  const written = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      unwritten = error;
      throw error;
    }
  };
  const sent = await instance
    .send(entry, {
      onTurn: () => {
        written(() => {
          const intent = journal.intendResend(job, stored.position);
          if (intent.outcome === 'intended') ({ attempt: restore } = intent);
          else blockedBy = intent.by;
        });
        if (blockedBy !== undefined) {
          throw new SluiceError({ code: 'refused', message: 'It was sent before, or may have been.', idInstance });
        }
        window = openWindow(clock, INTENT_MS, 'The intent to send a message', idInstance);
      },
      beforeWrite: () => {
        written(() => journal.heartbeat(job));
        // Last, because a journal that is locked takes its time.
        isExpired = true;
        window?.check();
        isExpired = false;
      },
    })
    .catch((error: unknown) => asSluiceError(error, idInstance, 'The sending of a message'));
  if (blockedBy !== undefined) return { outcome: 'blocked', by: blockedBy };
  if (unwritten !== undefined) {
    giveUp(ports.journal, job, restore);
    throw unwritten;
  }
  if (sent instanceof SluiceError) return { outcome: 'failed', restore, error: sent, isExpired };
  if (restore === undefined) throw new TypeError('A client has sent a request without calling `onTurn`.');
  // Such as the answer to an earlier call, given again by what stands between: it says nothing of this request.
  if (sent.messageId !== undefined && known.has(sent.messageId)) {
    const message = `The gateway answered the sending of a message of instance ${idInstance} with the id of another message.`;
    const error = new SluiceError({ code: 'malformed-response', message, idInstance });
    return { outcome: 'failed', restore, error, isExpired: false };
  }
  journal.answerResend(job, restore.id, { outcome: 'accepted', messageId: sent.messageId });
  return { outcome: 'accepted', messageId: sent.messageId };
}

/** Notes of an intent that nothing was sent for it. Where the job was taken over meanwhile, its new owner may have decided that already. */
function giveUp(journal: PuttingBack['ports']['journal'], job: PuttingBack['job'], restore: ResendAttempt | undefined): void {
  if (restore === undefined) return;
  try {
    journal.answerResend(job, restore.id, {
      outcome: 'not-sent',
      evidence: 'The run no longer owned its job, and sent nothing.',
    });
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
  }
}

/** Why something that was written down before forbids to send an entry. */
export function whyBlocked({ outcome, job }: ResendAttempt): readonly [SkipReason, string] {
  return outcome === 'accepted'
    ? ['restored-before', `It, or one that is the same and has no id, was put back before: ${job}.`]
    : ['unknown', `Whether the request to send it arrived, nothing tells. Look into the chat before you send it by hand.`];
}

function judge(error: SluiceError): Failure {
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
