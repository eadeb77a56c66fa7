import { SluiceError } from '@sluice/core';
import { maxElapsed } from '../clock.ts';
import type { ClearResponse } from '../instance/queue-instance.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import type { Job } from '../journal/job.ts';
import { told, toldBy, type Answered } from '../work/clearing-story.ts';
import { openWindow, type EffectWindow } from '../work/effect-window.ts';
import { asSluiceError, isCertainRefusal } from '../work/failure.ts';
import type { RunPorts } from '../work/job-ports.ts';
import type { Capture } from './capture.ts';
import { recogniser } from './settle.ts';

/** How the one request ended. */
export type ClearOutcome =
  | { readonly outcome: 'answered'; readonly job: Job; readonly answered: Answered; readonly error: SluiceError | undefined }
  | { readonly outcome: 'refused'; readonly error: SluiceError };

/** What is cleared is what was captured so lately: whatever others send in between goes without a copy. */
const MAX_CAPTURE_AGE_MS = 15_000;
/** A clock that is kept right is set by less at a time. */
const MAX_CLOCK_SET_MS = 5000;
/** The request leaves within this time after its intent was written, or not at all. */
const INTENT_MS = 5000;

/**
 * Sends the one request. The order is: take the slot of the limiter, write the intent, check ownership and age, send. Then writes down what
 * was heard of it.
 *
 * @param intended is called when the intent has been written: from then on nothing cancels it.
 * @throws {SluiceError} when nothing was sent and nothing says that anything was meant to be: the capture grew old, the signal was given.
 */
export async function requestClear(ports: RunPorts, capture: Capture, intended: (job: Job) => void): Promise<ClearOutcome> {
  const { instance, journal, clock } = ports;
  const { snapshot } = capture.captured;
  const sent = await sendOnce(ports, capture, intended);
  const { answer, intended: job } = sent;
  if (job === undefined) {
    throw answer instanceof SluiceError ? answer : new TypeError('A client has sent a clear without calling `onTurn`.');
  }
  const at = clock.now();
  if (answer instanceof SluiceError) {
    // It was another's job by then: what became of it, the new owner finds out and writes.
    if (sent.isLost) throw answer;
    if (isCertainRefusal(answer) && !(answer.status !== undefined && (await isNothingLeft(ports, snapshot)))) {
      journal.closeJob(job, 'refused', {
        kind: 'clear-refused',
        data: { code: answer.code, message: answer.message },
      });
      return { outcome: 'refused', error: answer };
    }
    const answered: Answered = { outcome: 'unknown', at, cleared: null, proven: [] };
    const moved = journal.moveJob(job, 'unknown', {
      kind: toldBy.answered,
      data: { ...told(answered), code: answer.code, message: answer.message },
    });
    return { outcome: 'answered', job: moved, answered, error: answer };
  }
  const { cleared, texts } = answer;
  const proven = instance.flavor === 'chat-api' ? provenBy(texts, journal.iterateEntries(snapshot)) : [];
  const answered: Answered = { outcome: 'cleared', at, cleared: cleared ?? null, proven };
  const moved = journal.moveJob(job, 'cleared', { kind: toldBy.answered, data: told(answered) });
  return { outcome: 'answered', job: moved, answered, error: undefined };
}

interface Sent {
  readonly answer: ClearResponse | SluiceError;
  /** The job with its intent; `undefined` where none was written, and so nothing was sent. */
  readonly intended: Job | undefined;
  /** Whether nothing was sent because the job had been taken over, or the journal could not be written. */
  readonly isLost: boolean;
}

/** Never rejects. */
async function sendOnce(ports: RunPorts, capture: Capture, intended: (job: Job) => void): Promise<Sent> {
  const { instance, journal, clock, signal } = ports;
  const { job, captured } = capture;
  const { idInstance } = instance;
  // The signal of the run ends the waiting for the slot, and not the request.
  const waiting = new AbortController();
  const stop = (): void => waiting.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted === true) stop();
  let moved: Job | undefined;
  let window: EffectWindow | undefined;
  let isLost = false;
  try {
    const answer = await instance.clear({
      signal: waiting.signal,
      onTurn: () => {
        checkCapture(ports, capture);
        moved = journal.moveJob(job, 'clearing', { kind: toldBy.intended, data: { snapshot: captured.snapshot } });
        signal?.removeEventListener('abort', stop);
        window = openWindow(clock, INTENT_MS, 'The intent to clear the queue', idInstance);
        intended(moved);
      },
      beforeWrite: () => {
        isLost = true;
        if (moved !== undefined) journal.heartbeat(moved);
        isLost = false;
        // Last, because a journal that is locked takes its time.
        window?.check();
      },
    });
    return { answer, intended: moved, isLost };
  } catch (error) {
    return { answer: asSluiceError(error, idInstance, 'The clear request'), intended: moved, isLost };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * Also a run that was stopped between the capture and the clear must not destroy what has joined since; nor must one whose hold has lapsed or
 * was lifted, for then senders have been let through.
 *
 * @throws {SluiceError} `plan-changed` when the capture may no longer be what waits.
 */
function checkCapture({ instance, journal, clock }: RunPorts, { job, began, ended }: Capture): void {
  const { idInstance } = instance;
  const ageMs = maxElapsed(clock, ended);
  const setMs = Math.abs(clock.now() - began.now - (clock.monotonic() - began.monotonic));
  const why =
    ageMs > MAX_CAPTURE_AGE_MS
      ? `it was ${Math.round(ageMs / 1000)} s old when the clear request was to be sent`
      : setMs > MAX_CLOCK_SET_MS
        ? 'the clock was set meanwhile'
        : journal.holdsOf(idInstance).every((hold) => hold.job !== job.id)
          ? 'senders were no longer held'
          : undefined;
  if (why === undefined) return;
  throw new SluiceError({
    code: 'plan-changed',
    message: `What was captured of instance ${idInstance} may no longer be what waits: ${why}. Nothing was sent; look at the queue and plan again.`,
    idInstance,
  });
}

/**
 * Whether nothing of what was captured is listed any more. A server between can say no after the gateway has said yes: then what the answer
 * says is not true, and only reading tells. Where it cannot be read, the answer is believed.
 */
async function isNothingLeft({ instance, journal }: RunPorts, snapshot: string): Promise<boolean> {
  const captured = [...journal.iterateEntries(snapshot)];
  if (captured.length === 0) return false;
  try {
    const { entries } = await instance.list();
    const isOfCapture = recogniser(instance.idInstance, captured);
    return !(await Promise.all(entries.map(isOfCapture))).includes(true);
  } catch {
    return false;
  }
}

/** The places of those that the gateway names among the cleared: by their texts, so that of some that are alike either all are proven or none. */
function provenBy(texts: readonly string[], entries: Iterable<StoredEntry>): readonly number[] {
  const places = new Map<string, number[]>();
  for (const { position, body } of entries) {
    const text = body?.['body'];
    if (typeof text === 'string') places.set(text, [...(places.get(text) ?? []), position]);
  }
  const named = new Map<string, number>();
  for (const text of texts) named.set(text, (named.get(text) ?? 0) + 1);
  return [...places]
    .flatMap(([text, of]) => ((named.get(text) ?? 0) >= of.length ? of : []))
    .toSorted((one, other) => one - other);
}
