import { capabilities } from '../capabilities.ts';
import { maxElapsed, minElapsed, momentOf } from '../clock.ts';
import { guardReconnect } from '../guard/guard-reconnect.ts';
import { STARTING } from '../instance/known-states.ts';
import { closed, goOn, waitFor, type Advanced } from '../job/advanced.ts';
import { hold } from '../job/begin.ts';
import { endedStep } from '../job/ended-job.ts';
import { sentSince } from '../job/evidence.ts';
import type { StepPorts } from '../job/ports.ts';
import { progressOf } from '../job/progress.ts';
import { readPatiently } from '../job/read-patiently.ts';
import type { Job } from '../journal/job.ts';
import { unseenIn } from '../reading/completeness.ts';
import { readQueue } from '../reading/reading.ts';
import { refusal } from '../sentences/refusal.ts';
import { connectPlanOf } from './connect-order.ts';
import { decisionOf, joinedIn, NOTHING_SEEN, proofIn, reportOfConnect, type Proof } from './connect-proof.ts';
import type { ConnectReport } from './connect-report.ts';

/** Takes one step of a connect. */
export async function takeConnectStep(ports: StepPorts, job: Job): Promise<Advanced> {
  switch (job.state) {
    case 'opened':
      ports.signal?.throwIfAborted();
      return decide(ports, job);
    case 'captured':
      ports.signal?.throwIfAborted();
      return letConnect(ports, job);
    case 'connecting':
      return waitForNumber(ports, job);
    case 'authorized':
      ports.signal?.throwIfAborted();
      return prove(ports, job);
    default:
      return closed(job, endedStep(ports.journal, job));
  }
}

/** How long a run waits for a number, in milliseconds: as the codes of all messengers, twice (evidence/states#code-authorisation). */
const CONNECT_MS = 10 * 60_000;
const LOOK_MS = 2000;
/** The states that an instance leaves when a code was taken (evidence/states#code-authorisation); with a password it waits for that. */
const WAITING_FOR_CODE: ReadonlySet<string | null> = new Set(['pendingCode', 'notAuthorized']);
/** What others add after this is not in what was decided upon. */
const MAX_DECISION_AGE_MS = 15_000;

/** Reads what waits, holds it against what the operator has agreed to, and makes it durable. */
async function decide(ports: StepPorts, job: Job): Promise<Advanced> {
  const { journal, clock } = ports;
  const { idInstance } = job;
  const { keep, isOnlyDecided, watchMs } = connectPlanOf(job);
  const began = momentOf(clock);
  const reading = await readQueue({ ...ports, settings: 'if-it-sends' });
  if (reading.isSending && !isOnlyDecided) throw refusal('already-connected', { idInstance });
  // Which account it starts with is not known, and it may send in a moment.
  if (reading.state === STARTING && !isOnlyDecided) throw refusal('is-starting', { idInstance });
  const guard = guardReconnect(reading, clock.now(), undefined);
  // After a clear the count is as old as it can be: then it is read again.
  const { countLagMs } = capabilities[reading.flavor];
  const { failures = 0 } = progressOf(job);
  if (guard.verdict === 'unknown' && guard.why === 'hidden' && failures < 2) {
    return waitFor(ports, job, { failures: failures + 1 }, { for: 'count', ms: countLagMs });
  }
  const unseen = unseenIn(reading.completeness);
  const waiting = Math.max(reading.rows.length + unseen, reading.count);
  if (waiting > keep) throw refusal('not-decided', { idInstance, waiting, keep });
  hold(ports, job, CONNECT_MS + watchMs);
  const { flavor, at, state, count, completeness, rows } = reading;
  const saved = journal.saveSnapshot(job, { flavor, at, state, count, completeness }, rows);
  const { snapshot = '' } = saved;
  const moved = journal.moveJob(saved, 'captured', { snapshot, began, at, kept: rows.length, unseen });
  return goOn(ports, moved, { step: 'captured', snapshot, captured: rows.length, unseen });
}

/** From here on a number may be connected. */
function letConnect(ports: StepPorts, job: Job): Advanced {
  const { journal, clock } = ports;
  const { began } = decisionOf(ports, job);
  const ageMs = maxElapsed(clock, began);
  if (ageMs > MAX_DECISION_AGE_MS || ageMs < 0) throw refusal('decision-too-old', { idInstance: job.idInstance });
  if (connectPlanOf(job).isOnlyDecided) {
    return end(ports, job, { outcome: 'only-decided', proof: NOTHING_SEEN, watchedMs: 0 });
  }
  const moved = journal.moveJob(job, 'connecting', { at: clock.now() });
  return goOn(ports, moved, { step: 'connecting', state: null, joined: 0, until: Math.round(clock.now() + CONNECT_MS) });
}

/**
 * Looks whether a number is connected. A run that is stopped looks once more: a number that was connected at that moment is watched, and
 * otherwise the job is closed, so that nothing is half done.
 */
async function waitForNumber(ports: StepPorts, job: Job): Promise<Advanced> {
  const { journal, clock, instance } = ports;
  const isStopped = ports.signal?.aborted === true;
  const connecting = progressOf(job).connecting ?? { since: momentOf(clock), state: null, joined: 0 };
  const signal = isStopped ? undefined : ports.signal;
  const patient = await readPatiently(ports, job, { connecting }, () =>
    Promise.all([
      instance.connectionStatus({ signal }),
      instance.list({ signal }).catch(() => undefined),
      instance.count({ signal }).catch(() => undefined),
    ]),
  );
  if ('postponed' in patient) return patient.postponed;
  const [{ state, isSending }, listing, count] = patient.read;
  if (isSending) {
    const moved = journal.moveJob(job, 'authorized', { at: clock.now() });
    return goOn(ports, moved, { step: 'authorized' });
  }
  const joined = listing === undefined ? connecting.joined : joinedIn(ports, job, listing, count);
  // It starts as soon as a code was taken, and sends a moment later: all would leave with nothing watching.
  const isStarting = state === STARTING;
  const remaining = (isStarting ? 2 : 1) * CONNECT_MS - minElapsed(clock, connecting.since);
  const isUndecided = joined > 0 && connectPlanOf(job).endsAtLeak && !isStarting;
  if (isStopped || remaining <= 0 || isUndecided) {
    const mayConnect = isStopped && WAITING_FOR_CODE.has(state) && ports.mayConnect?.() === true;
    if (isStarting || mayConnect) throw refusal('may-be-connected', { idInstance: job.idInstance });
    const why = isStopped ? 'stopped' : isUndecided ? 'undecided' : 'timed-out';
    const moved = journal.moveJob(job, 'not-connected', { why, state, joined });
    return closed(moved, { step: 'not-connected', why, gatewayState: state, joined });
  }
  return waitFor(
    ports,
    job,
    { connecting: { ...connecting, state, joined } },
    { for: 'number', ms: Math.min(LOOK_MS, remaining), atMostMs: remaining },
  );
}

/** Watches what leaves, for as long as was asked for. */
async function prove(ports: StepPorts, job: Job): Promise<Advanced> {
  const { clock, instance, signal } = ports;
  const { watchMs, endsAtLeak } = connectPlanOf(job);
  const proving = progressOf(job).proving ?? { since: momentOf(clock), ...NOTHING_SEEN };
  const patient = await readPatiently(ports, job, { proving }, () =>
    Promise.all([
      instance.list({ signal }),
      instance.count({ signal }).catch(() => undefined),
      instance.connectionStatus({ signal }),
      sentSince(ports, job, decisionOf(ports, job).at),
    ]),
  );
  if ('postponed' in patient) return patient.postponed;
  const [listing, count, status, sent = []] = patient.read;
  const proof = proofIn(ports, job, { listing, count, status, sent });
  const watchedMs = minElapsed(clock, proving.since);
  const isLeaking = proof.leftOther > 0 || proof.joined > 0;
  if (watchedMs >= watchMs || (endsAtLeak && isLeaking)) return end(ports, job, { outcome: 'connected', proof, watchedMs });
  const remaining = watchMs - watchedMs;
  return waitFor(
    ports,
    job,
    { proving: { ...proof, since: proving.since } },
    { for: 'number', ms: Math.min(LOOK_MS, remaining), atMostMs: remaining },
  );
}

function end(
  ports: StepPorts,
  job: Job,
  ended: { readonly outcome: ConnectReport['outcome']; readonly proof: Proof; readonly watchedMs: number },
): Advanced {
  const report = reportOfConnect(ports, job, ended);
  return closed(ports.journal.moveJob(job, 'done', { report }), { step: 'connected', report });
}
