import { SluiceError } from '@sluice/core';
import { momentOf } from '../clock.ts';
import type { Job } from '../journal/job.ts';
import type { ResendAttempt, ResendOutcome } from '../journal/resend-attempts.ts';
import type { EntryOutcome } from '../journal/restore-entries.ts';
import { goOn, restoringStep, waitFor, type Advanced } from './advanced.ts';
import { openWindow, type EffectWindow } from './effect-window.ts';
import { isCertainRefusal, jobError } from './failure.ts';
import type { StepPorts } from './ports.ts';
import { progressOf } from './progress.ts';
import { lastOrdinal, recordResent } from './record-in-ledger.ts';
import { FIRST_LOOK_MS } from './resolve-send.ts';
import { blocked, skipped, type Restored } from './restored.ts';

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
export async function resend(ports: StepPorts, job: Job, restored: Restored): Promise<Advanced> {
  const { journal } = ports;
  const tries = (progressOf(job).tries ?? 0) + 1;
  if (tries > MAX_TRIES) {
    journal.keepProgress(job, {});
    throw notArriving(job.idInstance);
  }
  const result = await attemptOf(ports, job, restored);
  if (result.outcome === 'blocked') return decide(ports, job, restored, blocked(result.by));
  if (result.outcome === 'accepted') return decide(ports, job, restored, { outcome: 'restored' });
  const { attempt, error, isExpired } = result;
  const failure = isExpired ? 'again' : judge(error);
  if (attempt !== undefined) journal.answerResend(job, attempt.id, { outcome: OUTCOMES[failure], evidence: error.message });
  if (failure === 'refused') return decide(ports, job, restored, skipped('refused', error.message));
  const isGivenUp = tries >= MAX_TRIES;
  if (failure === 'unknown' && attempt !== undefined) {
    const resolving = { attempt: attempt.id, endedAt: momentOf(ports.clock), pauseMs: FIRST_LOOK_MS, settled: null };
    return waitFor(ports, job, { tries, resolving }, { for: 'unanswered', ms: FIRST_LOOK_MS });
  }
  const pauseMs = Math.max(PAUSE_MS, error.retryAfterMs ?? 0);
  if (failure === 'stop' || isGivenUp || pauseMs > MAX_PAUSE_MS) {
    journal.keepProgress(job, {});
    throw error;
  }
  return waitFor(ports, job, { tries }, { for: 'limit', ms: pauseMs });
}

function notArriving(idInstance: string): SluiceError {
  return new SluiceError({
    code: 'network',
    message: `A message of instance ${idInstance} was sent ${MAX_TRIES} times and did not arrive. Look at what is between Sluice and the gateway, and go on then.`,
    idInstance,
  });
}

function decide(ports: StepPorts, job: Job, { stored }: Restored, outcome: EntryOutcome): Advanced {
  const { journal } = ports;
  journal.decideEntry(job, stored.position, outcome);
  return goOn(ports, journal.readJob(job.id), restoringStep(job, journal.nextEntry(job.id)));
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
  | { readonly outcome: 'accepted' }
  /** The journal forbids it; nothing was sent. */
  | { readonly outcome: 'blocked'; readonly by: ResendAttempt }
  /** `attempt` is its intent, where one was written. It has expired when the run was stopped between it and the request: nothing was sent. */
  | {
      readonly outcome: 'failed';
      readonly attempt: ResendAttempt | undefined;
      readonly error: SluiceError;
      readonly isExpired: boolean;
    };

/** Not ended by the signal of the run: a request that is under way is answered first. */
async function attemptOf(ports: StepPorts, job: Job, { snapshot, stored, entry }: Restored): Promise<Attempt> {
  const { instance, journal, clock } = ports;
  const { idInstance } = instance;
  let blockedBy: ResendAttempt | undefined;
  let attempt: ResendAttempt | undefined;
  let window: EffectWindow | undefined;
  let aheadUpTo: number | undefined;
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
          if (intent.outcome === 'intended') ({ attempt } = intent);
          else blockedBy = intent.by;
        });
        if (blockedBy !== undefined) {
          throw new SluiceError({ code: 'already-decided', message: 'It was sent before, or may have been.', idInstance });
        }
        window = openWindow(clock, INTENT_MS, 'resend', idInstance);
        aheadUpTo = lastOrdinal(ports);
      },
      beforeWrite: () => {
        written(() => journal.heartbeat(job));
        // Last, because a journal that is locked takes its time.
        isExpired = true;
        window?.check();
        isExpired = false;
      },
    })
    .catch((error: unknown) => jobError(error, idInstance, 'the sending of a message'));
  if (blockedBy !== undefined) return { outcome: 'blocked', by: blockedBy };
  if (unwritten !== undefined) {
    giveUp(ports, job, attempt);
    throw unwritten;
  }
  if (sent instanceof SluiceError) return { outcome: 'failed', attempt, error: sent, isExpired };
  if (attempt === undefined) throw new TypeError('A client has sent a request without calling `onTurn`.');
  // Such as the answer to an earlier call, given again by what is between: it says nothing of this request.
  if (sent.messageId !== undefined && isKnown(ports, snapshot.id, sent.messageId)) {
    const message = `The gateway answered the sending of a message of instance ${idInstance} with the id of another message.`;
    const error = new SluiceError({ code: 'malformed-response', message, idInstance });
    return { outcome: 'failed', attempt, error, isExpired: false };
  }
  // Before the journal: a run that ends between the two finds it again by that, also behind the end of the list.
  recordResent(ports, entry, sent.messageId, aheadUpTo);
  journal.answerResend(job, attempt.id, { outcome: 'accepted', messageId: sent.messageId });
  return { outcome: 'accepted' };
}

function isKnown({ journal }: StepPorts, snapshot: string, messageId: string): boolean {
  return journal.hasMessage(snapshot, messageId) || journal.hasResent(snapshot, messageId);
}

/** Notes of an intent that nothing was sent for it. Where the job was taken over meanwhile, its new owner may have decided that already. */
function giveUp({ journal }: StepPorts, job: Job, attempt: ResendAttempt | undefined): void {
  if (attempt === undefined) return;
  try {
    const evidence = 'The run no longer owned its job, and sent nothing.';
    journal.answerResend(job, attempt.id, { outcome: 'not-sent', evidence });
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
  }
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
    case 'busy':
    case 'job-closed':
    case 'job-taken-over':
      return 'stop';
    // This message, and not those after it.
    default:
      return 'refused';
  }
}
