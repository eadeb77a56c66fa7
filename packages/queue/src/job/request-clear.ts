import { SluiceError } from '@sluice/core';
import { maxElapsed } from '../clock.ts';
import { damageOfSnapshot } from '../journal/check-snapshot.ts';
import { journalPartName } from '../sentences/damage-sentence.ts';
import { damages } from '../sentences/en/damages.ts';
import { unreadable } from '../journal/columns.ts';
import type { Job } from '../journal/job.ts';
import type { StoredEntry } from '../journal/snapshot.ts';
import { closed, goOn, type Advanced } from './advanced.ts';
import { captureMatcher } from './capture.ts';
import { responseData, type Captured, type ClearOutcome } from './clearing-events.ts';
import { isCertainRefusal } from './failure.ts';
import type { StepPorts } from './ports.ts';
import { requestOnce } from './request-once.ts';
import { refusal } from '../sentences/refusal.ts';

/** The maximum age of the capture: messages that others send between it and the clear are destroyed without a copy. */
const MAX_CAPTURE_AGE_MS = 15_000;
/** A clock that is kept right is set by less at a time. */
const MAX_CLOCK_SET_MS = 5000;

/**
 * Sends the one request. The order is: take the slot of the limiter, write the intent, check ownership and age, send. Then writes down what
 * was heard of it.
 *
 * @throws {SluiceError} when nothing was sent and nothing says that anything was meant to be: the capture grew old, the signal was given. When
 * the job was taken over, or the journal cannot be written: then the job is in state `clearing`.
 */
export async function requestClear(ports: StepPorts, job: Job, captured: Captured): Promise<Advanced> {
  const { instance, journal, clock } = ports;
  checkSnapshot(ports, job, captured);
  const { answer, intended, isLost } = await requestOnce(ports, {
    intent: 'clear',
    what: 'the clear request',
    intend: () => {
      checkCapture(ports, job, captured);
      return journal.moveJob(job, 'clearing', { snapshot: captured.snapshot });
    },
    intended: { step: 'clearing' },
    send: (options) => instance.clear(options),
  });
  if (intended === undefined) {
    throw answer instanceof SluiceError ? answer : new TypeError('A client has sent a clear without calling `onTurn`.');
  }
  const at = clock.now();
  if (!(answer instanceof SluiceError)) {
    const { cleared, texts } = answer;
    const confirmedPositions =
      instance.flavor === 'chat-api' ? confirmedBy(texts, journal.iterateEntries(captured.snapshot)) : [];
    const response: ClearOutcome = { outcome: 'cleared', at, cleared: cleared ?? null, confirmedPositions };
    return goOn(ports, journal.moveJob(intended, 'cleared', responseData(response)), { step: 'cleared' });
  }
  // It was another's job by then: what became of it, the new owner finds out and writes.
  if (isLost) throw answer;
  const { code, message } = answer;
  if (isCertainRefusal(answer) && !(answer.status !== undefined && (await isNothingLeft(ports, captured.snapshot)))) {
    return closed(journal.moveJob(intended, 'refused', { code, message }), { step: 'refused', error: answer });
  }
  return toUnknown(ports, intended, answer);
}

/** Notes that nothing certain was heard of the clear request. */
export function toUnknown(ports: StepPorts, job: Job, error: SluiceError): Advanced {
  const { code, message } = error;
  const response: ClearOutcome = { outcome: 'unknown', at: ports.clock.now(), cleared: null, confirmedPositions: [] };
  const moved = ports.journal.moveJob(job, 'unknown', { ...responseData(response), code, message });
  return goOn(ports, moved, { step: 'unknown', error });
}

/** @throws {SluiceError} `journal-damaged` where the only copy of what is to be destroyed is not what was captured. */
function checkSnapshot({ journal }: StepPorts, job: Job, { snapshot }: Captured): void {
  if (job.snapshot !== snapshot) throw unreadable('jobs.snapshot');
  for (const { part } of damageOfSnapshot(journal, snapshot)) throw unreadable(journalPartName(part, { damages }));
}

/**
 * Also a run that was stopped between the capture and the clear must not destroy what has joined since; nor must one whose hold has lapsed or
 * was lifted, for then senders have been let through.
 *
 * @throws {SluiceError} `plan-changed` when the capture may no longer be what waits.
 */
function checkCapture({ instance, journal, clock }: StepPorts, job: Job, { began, ended }: Captured): void {
  const { idInstance } = instance;
  const ageMs = maxElapsed(clock, ended);
  const setMs = began.origin === clock.origin ? Math.abs(clock.now() - began.now - (clock.monotonic() - began.monotonic)) : 0;
  if (ageMs > MAX_CAPTURE_AGE_MS) throw refusal('capture-too-old', { idInstance, ageMs });
  if (ageMs < 0 || setMs > MAX_CLOCK_SET_MS) throw refusal('capture-clock-set', { idInstance });
  if (journal.holdsOf(idInstance).every((hold) => hold.job !== job.id)) throw refusal('senders-not-held', { idInstance });
}

/**
 * Whether no captured message is listed any more. A server between can refuse after the gateway has accepted: then the answer
 * is not true, and only reading shows what happened. Where the queue cannot be read, the answer is believed.
 */
async function isNothingLeft({ instance, journal }: StepPorts, snapshot: string): Promise<boolean> {
  const captured = [...journal.iterateEntries(snapshot)];
  if (captured.length === 0) return false;
  try {
    const { entries } = await instance.list();
    return !entries.some(captureMatcher(instance.idInstance, captured));
  } catch {
    return false;
  }
}

/** The positions of those that the gateway names among the cleared: by their texts, so that of some that are alike either all are confirmed or none. */
function confirmedBy(texts: readonly string[], entries: Iterable<StoredEntry>): readonly number[] {
  const positions = new Map<string, number[]>();
  for (const { position, body } of entries) {
    const text = body?.['body'];
    if (typeof text === 'string') positions.set(text, [...(positions.get(text) ?? []), position]);
  }
  const named = new Map<string, number>();
  for (const text of texts) named.set(text, (named.get(text) ?? 0) + 1);
  return [...positions]
    .flatMap(([text, of]) => ((named.get(text) ?? 0) >= of.length ? of : []))
    .toSorted((one, other) => one - other);
}
