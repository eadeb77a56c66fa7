import { SluiceError } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import { closed, goOn, type Advanced } from '../job/advanced.ts';
import { openWindow } from '../job/effect-window.ts';
import { isCertainRefusal } from '../job/failure.ts';
import type { StepPorts } from '../job/ports.ts';
import { factOf } from '../job/job-report.ts';
import { progressOf } from '../job/progress.ts';
import { readPatiently } from '../job/read-patiently.ts';
import { requestOnce } from '../job/request-once.ts';
import type { BrakeKind } from '../job/steps.ts';
import type { BrakeChange } from '../journal/brakes.ts';
import { columnsOf, type Json } from '../journal/columns.ts';
import { JOB_NAMES, type Job } from '../journal/job.ts';
import { refusal } from '../sentences/refusal.ts';
import { beginBraking, lookAgain } from './look-again.ts';
import { readDelay } from './read-delay.ts';

/** A change of the delay, as its intent says it. In milliseconds. */
export interface DelayChange {
  readonly delayBeforeMs: number;
  readonly delayMs: number;
}

/** The delay that was read is the one to be set back: it must not be older than this when the request leaves. */
const MAX_READING_AGE_MS = 5000;
/** For so long the settings are read after a stop that was not answered. */
const STOP_PATIENCE_MS = 30_000;

/**
 * Sends the one request that changes the delay, as it was read a moment ago. Another change that comes between the two cannot be seen before; the
 * settings that are read afterwards show it.
 *
 * @throws {SluiceError} when nothing was sent; when the job was taken over, or the journal cannot be written: then the job is `changing`.
 */
export async function changeDelay(
  ports: StepPorts,
  job: Job,
  kind: BrakeKind,
  { change, data, brake }: { readonly change: DelayChange; readonly data: Json; readonly brake: BrakeChange | undefined },
  readAt: ReturnType<typeof openReading>,
): Promise<Advanced> {
  const { instance, journal, clock } = ports;
  const { idInstance, setDelay } = instance;
  if (setDelay === undefined) throw refusal('no-brake-here', { idInstance });
  const { answer, intended, isLost } = await requestOnce(ports, {
    intent: 'change',
    what: 'the request to change the delay',
    intend: () => {
      readAt.check();
      const facts = { ...data, ...change };
      return brake === undefined ? journal.moveJob(job, 'changing', facts) : journal.moveWithBrake(job, 'changing', facts, brake);
    },
    intended: { step: 'changing', kind, ...change },
    send: (options) => setDelay.call(instance, change.delayMs, options),
  });
  if (intended === undefined) {
    throw answer instanceof SluiceError ? answer : new TypeError('A client has changed the delay without calling `onTurn`.');
  }
  if (!(answer instanceof SluiceError)) return changed(ports, intended, kind, { by: 'answer', at: clock.now() });
  // It was another's job by then: what became of it, the new owner finds out and writes.
  if (isLost) throw answer;
  if (!isCertainRefusal(answer)) return toChangeUnknown(ports, intended, kind, answer);
  // A server between can refuse after the gateway has accepted: then the answer is not true, and only the settings show what happened.
  if (answer.status !== undefined) {
    const shown = await shownDelay(ports);
    if (shown === change.delayMs) return changed(ports, intended, kind, { by: 'settings', at: clock.now() });
    if (shown === undefined) return toChangeUnknown(ports, intended, kind, answer);
  }
  const { code, message } = answer;
  const refused =
    kind === 'stop' && data['mayBeOn'] !== true
      ? journal.moveWithBrake(intended, 'refused', { code, message }, { change: 'end', ending: 'not-set' })
      : journal.moveJob(intended, 'refused', { code, message });
  return closed(refused, { step: 'refused', error: answer });
}

/** The delay as the settings show it now; `undefined` where they cannot be read. */
async function shownDelay({ instance }: StepPorts): Promise<number | undefined> {
  try {
    return (await instance.settings()).delayMs;
  } catch (error) {
    if (error instanceof SluiceError) return undefined;
    throw error;
  }
}

/** The moment at which the delay was read. Whatever rests on it must be done soon. */
export function openReading({ clock, instance }: StepPorts): { readonly check: () => void } {
  return openWindow(clock, MAX_READING_AGE_MS, 'change', instance.idInstance);
}

/** Notes that the gateway has the delay. */
function changed(ports: StepPorts, job: Job, kind: BrakeKind, data: Json): Advanced {
  const { journal } = ports;
  const { delayMs } = changeOf(ports, job);
  const moved =
    kind === 'stop' ? journal.moveWithBrake(job, 'changed', data, { change: 'confirm' }) : journal.moveJob(job, 'changed', data);
  return goOn(ports, moved, { step: 'changed', kind, delayMs });
}

/** Notes that nothing certain was heard of the request. */
export function toChangeUnknown(ports: StepPorts, job: Job, kind: BrakeKind, error: SluiceError): Advanced {
  const { code, message } = error;
  const moved = ports.journal.moveJob(job, 'unknown', { at: ports.clock.now(), code, message });
  return goOn(ports, moved, { step: 'change-unknown', kind, error });
}

/** Reads the settings until they show the delay, or until an unanswered request can no longer be carried out. */
export async function findOut(ports: StepPorts, job: Job, kind: BrakeKind): Promise<Advanced> {
  const braking = progressOf(job).braking ?? beginBraking(ports);
  const reading = await readPatiently(ports, job, { braking }, () => readDelay(ports));
  if ('postponed' in reading) return reading.postponed;
  const { delayMs: shownMs } = reading.read;
  if (shownMs === changeOf(ports, job).delayMs) return changed(ports, job, kind, { by: 'settings', at: ports.clock.now() });
  const { lateRequestMs } = capabilities[ports.instance.flavor];
  // A brake that comes late does no harm, and is in the journal; to wait for it would keep the operator from trying again. A release that comes late
  // would undo the next brake.
  const maxMs = kind === 'stop' ? STOP_PATIENCE_MS : lateRequestMs;
  return (
    lookAgain(ports, job, { ...braking, shownMs }, { maxMs }) ??
    closed(ports.journal.moveJob(job, 'unverified', { shownMs }), { step: 'change-unverified', kind, shownMs })
  );
}

/** The change that a job is about, by its intent. @throws {SluiceError} `journal-damaged` where it is not there. */
export function changeOf(
  { journal }: Pick<StepPorts, 'journal'>,
  { id }: Pick<Job, 'id'>,
): DelayChange & { readonly data: Json } {
  const [event] = journal.events({ job: id, kind: 'changing', order: 'newest-first', limit: 1 });
  const data = factOf(event).data;
  const columns = columnsOf('events', data);
  return { delayBeforeMs: columns.integer('delayBeforeMs'), delayMs: columns.integer('delayMs'), data };
}

/** That a request was not answered, and so may have taken effect. */
export function unanswered({ kind, idInstance }: Job): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `Whether the request of the ${JOB_NAMES[kind]} of instance ${idInstance} arrived is not known: the process ended before it was answered.`,
    idInstance,
  });
}
