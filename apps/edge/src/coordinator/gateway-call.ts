import type { HandOver } from '../hand-over.ts';
import { problem } from '../problem.ts';
import { acceptedEntry } from './accepted-entry.ts';
import { clearThrough } from './clear-through.ts';
import type { Coordinator } from './coordinator.ts';
import { heldUntil, retryAfter, undecided } from './refuse-call.ts';
import type { StoredAnswer } from './shared-reads.ts';

/** A call of the gateway's own methods, of a caller whom the front of the edge has let pass. */
export interface GatewayCall {
  readonly kind: CallKind;
  /** The method, in the gateway's own letter case. */
  readonly method: string;
  readonly callsPerSecond: number;
  /** What else than the method settles the answer to a read. */
  readonly query: string;
  /** The body as the caller wrote it, where it was read at once. */
  readonly body: Uint8Array | undefined;
  /** Who is written into the journal. */
  readonly actor: string;
  readonly isProtected: boolean;
  /** How the host takes an answer. */
  readonly handOver: HandOver;
  /** Sends it to the gateway, once. @param isShared whether other callers wait for the same answer: then it does not end with this one. */
  readonly forward: (isShared: boolean) => Promise<Response>;
}

/**
 * `read`: its answer can be shared. `own-read`: it cannot, as that of a notification. `clear`: it destroys what waits. `reconnect`: a number can be connected
 * by its answer. `change`: anything else.
 */
export type CallKind = 'read' | 'own-read' | 'send' | 'clear' | 'reconnect' | 'change';

/** Answers a call as the state of the instance allows it: its holds, its jobs, its leftovers. @param now milliseconds since the epoch. */
export async function callThrough(coordinator: Coordinator, call: GatewayCall, now: () => number): Promise<Response> {
  switch (call.kind) {
    case 'read':
      return sharedRead(coordinator, call);
    case 'own-read':
      return call.forward(false);
    case 'send':
      return heldUntil(coordinator, now()) ?? send(coordinator, call, now);
    case 'clear':
      return clear(coordinator, call);
    case 'reconnect':
      return (await undecided(coordinator)) ?? change(coordinator, call);
    case 'change':
      return change(coordinator, call);
  }
}

async function sharedRead(
  { reads }: Coordinator,
  { method, callsPerSecond, query, forward, handOver }: GatewayCall,
): Promise<Response> {
  const { answer, ageMs } = await reads.read({ name: method, callsPerSecond }, query, async () => toStored(await forward(true)));
  const headers = new Headers(answer.headers.map(([name, value]): [string, string] => [name, value]));
  // Whole seconds (RFC 9111, section 5.1).
  headers.set('age', String(Math.floor(ageMs / 1000)));
  if (hasNoBody(answer.status)) return new Response(null, { status: answer.status, headers });
  // A copy: the host may free what it has written, and others are given the same answer.
  const head = { status: answer.status, headers };
  // A problem is read again by the log, which the host's own form of an answer is not made for.
  return answer.status >= 400 ? new Response(answer.body.slice(), head) : handOver([answer.body.slice()], head, () => undefined);
}

async function change(coordinator: Coordinator, { forward }: GatewayCall): Promise<Response> {
  try {
    return await forward(false);
  } finally {
    coordinator.changed();
  }
}

async function send(coordinator: Coordinator, call: GatewayCall, now: () => number): Promise<Response> {
  const { ledger, queue } = coordinator;
  const response = await change(coordinator, call);
  if (ledger === undefined || response.status !== 200) return response;
  const answer = new Uint8Array(await response.arrayBuffer());
  const entry = acceptedEntry({ method: call.method, body: call.body, status: response.status, answer });
  try {
    if (entry !== undefined) ledger.recordAccepted(queue.instance.idInstance, entry, now());
  } catch {
    // The message is on its way: that it could not be remembered must not look as if it were not. A reading is not complete then.
  }
  return new Response(answer, { status: response.status, headers: response.headers });
}

async function clear(coordinator: Coordinator, call: GatewayCall): Promise<Response> {
  const { idInstance } = coordinator.queue.instance;
  if (call.isProtected) {
    const detail = `Instance ${idInstance} is protected by the configuration of the edge. Nothing was sent to the gateway.`;
    return problem('protected', detail);
  }
  const reason = `A program has called ${call.method} through the edge.`;
  const cleared = await clearThrough(coordinator, { actor: call.actor, reason });
  switch (cleared.outcome) {
    case 'nothing-waits':
      // Nothing is listed and nothing counted, and there is nothing to capture; a message that the gateway hides is for the gateway to clear.
      return change(coordinator, call);
    case 'cleared':
      return Response.json(clearedBody(coordinator, cleared.job), { headers: { 'sluice-job': cleared.job } });
    case 'failed': {
      const { error, isSent, job } = cleared;
      const next = isSent ? ' Do not repeat it: the edge reads on, and the job says what it has come to.' : '';
      const headers = { ...(job !== undefined && { 'sluice-job': job }), ...retryAfter(error.retryAfterMs) };
      return problem(error.code, `${error.message}${next}`, { headers });
    }
  }
}

async function toStored(response: Response): Promise<StoredAnswer> {
  return { status: response.status, headers: [...response.headers], body: new Uint8Array(await response.arrayBuffer()) };
}

/** RFC 9110, sections 15.3.5 and 15.4.5. */
function hasNoBody(status: number): boolean {
  return status === 204 || status === 304;
}

/** As the gateway answers a clear that it has carried out: of Chat-API the number is only in the sentence (evidence/chat-api#clear). */
function clearedBody({ queue: { instance, journal } }: Coordinator, job: string): object {
  if (instance.flavor !== 'chat-api') return { isCleared: true };
  const [event] = journal.events({ job, kind: 'cleared', order: 'newest-first', limit: 1 });
  const { cleared } = event?.data ?? {};
  return { message: `Cleared ${typeof cleared === 'number' ? cleared : 0} messages` };
}
