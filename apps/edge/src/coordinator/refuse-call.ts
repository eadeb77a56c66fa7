import { problem } from '../problem.ts';
import { objectIn } from './json-bytes.ts';
import { isClearPrepared } from './clear-through.ts';
import type { Coordinator } from './coordinator.ts';

/** @param outcome what came of the call, as a sentence. */
export function refuseProtected(idInstance: string, outcome: string): Response {
  return problem(
    'protected',
    `Instance ${idInstance} is protected at the edge. ${outcome} Take its protection away first, if you mean it.`,
  );
}

/** @returns the refusal of a clear while another is under way: two would destroy also what the first one keeps. */
export function isBusy(idInstance: string, job: string | undefined): Response {
  const why =
    job === undefined
      ? `Another clear of instance ${idInstance} is being prepared.`
      : `The job ${job} of instance ${idInstance} is open: GET /api/v1/instances/${idInstance}/jobs/${job} says how far it is.`;
  const headers = { ...retryAfter(5000), ...(job !== undefined && { 'sluice-job': job }) };
  return problem('busy', `${why} This clear was not sent to the gateway; look at the queue before you repeat it.`, { headers });
}

/** @param now milliseconds since the epoch. @returns the refusal of a send while a hold is in force. */
export function heldUntil({ queue }: Coordinator, now: number): Response | undefined {
  const { idInstance } = queue.instance;
  const holds = queue.journal.holdsOf(idInstance);
  const hold = holds.find(({ job }) => job === undefined) ?? holds[0];
  if (hold === undefined) return isClearPrepared(queue) ? heldForClear(idInstance) : undefined;
  const { until, job } = hold;
  const time = new Date(until).toISOString();
  if (job !== undefined) {
    const { kind, actor, reason } = queue.journal.readJob(job);
    const during = kind === 'connect' ? 'a number is being connected' : 'the queue is being cleared';
    const detail = `Sends to instance ${idInstance} are held while ${during}, until ${time} at the latest. It was begun by ${named(actor)}. The reason: ${sentence(reason)} Nothing was sent to the gateway; send it again in some seconds.`;
    return problem('held', detail, { headers: retryAfter(Math.min(until - now, MAX_JOB_RETRY_MS)) });
  }
  const detail = `Sends to instance ${idInstance} are held until ${time}. The hold was set by ${named(hold.actor)}. The reason: ${sentence(hold.reason)} Nothing was sent to the gateway; send it again then.`;
  return problem('held', detail, { headers: retryAfter(until - now) });
}

function heldForClear(idInstance: string): Response {
  const detail = `Sends to instance ${idInstance} are held while a clear of its queue is being prepared. Nothing was sent to the gateway; send it again in some seconds.`;
  return problem('held', detail, { headers: retryAfter(MAX_JOB_RETRY_MS) });
}

/** The hold of a job ends with the job, mostly long before the time by which it ends at the latest. In milliseconds. */
const MAX_JOB_RETRY_MS = 10_000;

/** An actor that a key has named is written with the name of the key: `anna@desk by op`. */
function named(actor: string): string {
  const parts = actor.split(' by ');
  return parts.length < 2 ? actor : `${parts.slice(0, -1).join(' by ')} with the key ${parts.at(-1) ?? ''}`;
}

/** @returns the refusal of a code while messages wait that would leave from the number that takes it. */
export async function undecided({ queue, reconnects }: Coordinator): Promise<Response | undefined> {
  const { idInstance } = queue.instance;
  const verdict = await reconnects.check();
  switch (verdict.verdict) {
    case 'pass':
      return undefined;
    case 'undecided': {
      const detail = `${verdict.waiting} messages wait in instance ${idInstance}, and would leave from the number that is connected. Nothing was sent to the gateway. Clear them, or keep them on purpose: POST /api/v1/instances/${idInstance}/decisions.`;
      return problem('refused', detail);
    }
    case 'unfinished': {
      const detail = `The job ${verdict.job} of instance ${idInstance} is open. Nothing was sent to the gateway. Wait until it is at its end: GET /api/v1/instances/${idInstance}/jobs/${verdict.job}.`;
      return problem('busy', detail, { headers: retryAfter(5000) });
    }
    case 'unknown': {
      const unknown = `Whether messages wait in instance ${idInstance} is not known, so nothing was sent to the gateway.`;
      if (verdict.error !== undefined) return problem(verdict.error.code, `${unknown} ${verdict.error.message}`);
      return problem('refused', `${unknown} Ask again in ten seconds.`, { headers: retryAfter(10_000) });
    }
  }
}

/** @returns the refusal of a change of the delay while a brake is on: it would let go what was to be stopped. */
export function brakedUntil(
  { queue, braking }: Coordinator,
  { method, body }: { readonly method: string; readonly body: Uint8Array | undefined },
): Response | undefined {
  if (method !== 'setSettings' || body === undefined || !mayChangeDelay(body)) return undefined;
  const isOn =
    queue.brake() !== undefined || queue.journal.holdsOf(queue.instance.idInstance).some(({ id }) => braking.hasBrake(id));
  if (!isOn) return undefined;
  const detail = `The brake of instance ${queue.instance.idInstance} is on: the delay between two messages is its longest, and is set back when the brake is released. Nothing was sent to the gateway; lift the hold first, or send an object of JSON without delaySendMessagesMilliseconds.`;
  return problem('held', detail);
}

const DELAY = 'delaysendmessagesmilliseconds';

/**
 * Whether settings may set the delay, however the gateway reads them: it may take the name in any letters, the other one of two members of that name,
 * and what is no JSON.
 */
function mayChangeDelay(body: Uint8Array): boolean {
  if (body.byteLength === 0) return false;
  const settings = objectIn(body);
  if (settings === undefined) return true;
  const delays = Object.entries(settings).filter(([name]) => name.trim().toLowerCase() === DELAY);
  const text = new TextDecoder().decode(body).replaceAll(/\\u([\da-f]{4})/gi, (_escape, hex: string) => characterOf(hex));
  return delays.some(([, delay]) => delay !== null) || text.toLowerCase().split(DELAY).length - 1 > delays.length;
}

function characterOf(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

/** The header in whole seconds, and at least one. */
export function retryAfter(ms: number | undefined): Readonly<Record<string, string>> {
  return ms === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(ms / 1000))) };
}

/** A reason as it was typed, with a full stop. */
function sentence(reason: string): string {
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`;
}
