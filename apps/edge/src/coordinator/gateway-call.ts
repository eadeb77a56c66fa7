import { errorSentence } from '@sluice/queue/sentences';
import { edgeSentences } from '../control/edge-sentences.ts';
import { handOver } from '../hand-over.ts';
import { problem } from '../problem.ts';
import type { SharedRoom } from '../shared-room.ts';
import type { SluiceError } from '@sluice/core';
import { isOfJournal, journalFailure } from './journal-failure.ts';
import { clearThrough } from './clear-through.ts';
import type { Coordinator } from './coordinator.ts';
import { brakedUntil, heldUntil, isBusy, refuseProtected, retryAfter, undecided } from './refuse-call.ts';
import { MAX_TURN_MS, type SharedAnswer, type StoredAnswer } from './shared-reads.ts';

/** A call of the gateway's own methods, of a caller whom the front of the edge has let pass. */
export interface GatewayCall {
  readonly kind: CallKind;
  /** The method, in the gateway's own letter case. */
  readonly method: string;
  readonly callsPerSecond: number;
  /** What settles the answer to a read: the method, and what it is asked. */
  readonly query: string;
  /** The body as the caller wrote it, where it was read at once. */
  readonly body: Uint8Array | undefined;
  /** Who is written into the journal. */
  readonly actor: string;
  readonly isProtected: boolean;
  /** Counts an answer that others are given, too. */
  readonly takeRoom: SharedRoom;
  /** Aborted when the caller hangs up. */
  readonly caller: AbortSignal;
  /**
   * Sends it to the gateway, once.
   *
   * @param callers aborted when no caller waits any more; given where others may wait for the same answer.
   * @param onAnswer hears a small answer with status 200 before it is handed over.
   */
  readonly forward: (callers?: AbortSignal, onAnswer?: (answer: Uint8Array) => void) => Promise<Response>;
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
      return call.forward(undefined, coordinator.remembering?.listenerTo(call.method));
    case 'send':
      return heldUntil(coordinator, now()) ?? send(coordinator, call);
    case 'clear':
      return clear(coordinator, call);
    case 'reconnect':
      return (await undecided(coordinator)) ?? change(coordinator, call);
    case 'change':
      return brakedUntil(coordinator, call) ?? change(coordinator, call);
  }
}

async function sharedRead(
  coordinator: Coordinator,
  { method, callsPerSecond, query, forward, caller, takeRoom }: GatewayCall,
): Promise<Response> {
  const read = await readForAll(coordinator, { name: method, callsPerSecond, query, caller }, forward);
  if (read === undefined) return noTurn(method);
  const { answer, ageMs } = read;
  const headers = new Headers(answer.headers.map(([name, value]): [string, string] => [name, value]));
  headers.set('age', ageOf(ageMs));
  if (hasNoBody(answer.status)) return new Response(null, { status: answer.status, headers });
  const head = { status: answer.status, headers };
  // A problem is read again by the log, which the host's own form of an answer is not made for.
  if (answer.status >= 400) return new Response(answer.body.slice(), head);
  const done = takeRoom(answer.body);
  return done === undefined ? noRoom(method) : handOver([answer.body], head, done);
}

export interface ReadForAll {
  /** The method, in the gateway's own letter case. */
  readonly name: string;
  readonly callsPerSecond: number;
  /** What settles the answer: the method, and what it is asked. */
  readonly query: string;
  /** Aborted when this caller hangs up. */
  readonly caller: AbortSignal;
}

/** Reads for all who ask the same at the same time. @returns `undefined` where its turn did not come: see `noTurn`. */
export async function readForAll(
  { reads, remembering }: Pick<Coordinator, 'reads' | 'remembering'>,
  { name, callsPerSecond, query, caller }: ReadForAll,
  forward: GatewayCall['forward'],
): Promise<SharedAnswer | undefined> {
  const ask = async (callers: AbortSignal): Promise<StoredAnswer> =>
    toStored(await forward(callers, remembering?.listenerTo(name)));
  return reads.read({ name, callsPerSecond }, query, ask, caller);
}

export function noTurn(method: string): Response {
  return overloaded(
    `Other reads by ${method} were before this one for ${MAX_TURN_MS / 1000} seconds. Nothing was sent to the gateway`,
    method,
  );
}

export function noRoom(method: string): Response {
  return overloaded('The edge holds as many answers as it can', method);
}

function overloaded(why: string, method: string): Response {
  return problem('overloaded', `${why}; repeat ${method} in a second.`, { headers: { 'retry-after': '1' } });
}

async function change(coordinator: Coordinator, call: GatewayCall): Promise<Response> {
  coordinator.remembering?.begins(call);
  try {
    return await call.forward();
  } finally {
    coordinator.changed();
  }
}

async function send(coordinator: Coordinator, call: GatewayCall): Promise<Response> {
  // In the turn in which no hold was in force: a hold that is set later knows of it.
  const end = coordinator.sends.begin();
  try {
    return await sendAndRemember(coordinator, call);
  } finally {
    end();
  }
}

async function sendAndRemember(coordinator: Coordinator, call: GatewayCall): Promise<Response> {
  const { remembering } = coordinator;
  const aheadUpTo = remembering?.lastOrdinal();
  const response = await change(coordinator, call);
  if (remembering === undefined) return response;
  const { status, headers } = response;
  const answer = new Uint8Array(await response.arrayBuffer());
  // The caller gets the answer when the message is remembered, so that the next one it sends is behind this one.
  remembering.answered({ method: call.method, body: call.body, status, answer }, aheadUpTo);
  return new Response(answer.byteLength === 0 ? null : answer, { status, headers });
}

async function clear(coordinator: Coordinator, call: GatewayCall): Promise<Response> {
  const { idInstance } = coordinator.queue.instance;
  if (call.isProtected) return refuseProtected(idInstance, 'Nothing was sent to the gateway.');
  const reason = `A program has called ${call.method} through the edge.`;
  const cleared = await clearThrough(coordinator, { actor: call.actor, reason });
  switch (cleared.outcome) {
    case 'busy':
      return isBusy(idInstance, cleared.job);
    case 'cleared':
      return isCleared(coordinator, cleared.job);
    case 'failed': {
      const { error, isSent, job } = cleared;
      const said = errorSentence(error, edgeSentences(idInstance));
      const detail = `${isSent ? '' : 'The queue was not cleared. '}${said}${nextAfter(error, isSent)}`;
      const headers = { ...(job !== undefined && { 'sluice-job': job }), ...retryAfter(error.retryAfterMs) };
      return problem(error.code, detail, { headers });
    }
  }
}

function isCleared(coordinator: Coordinator, job: string): Response {
  try {
    return Response.json(clearedBody(coordinator, job), { headers: { 'sluice-job': job } });
  } catch (thrown) {
    const failed = journalFailure(thrown, true);
    if (failed === undefined) throw thrown;
    return failed;
  }
}

/** What the journal says of itself does not say what became of the clear. */
function nextAfter(error: SluiceError, isSent: boolean): string {
  if (!isOfJournal(error)) return isSent ? ' Do not repeat it: the edge reads on, and the job says what it has come to.' : '';
  return isSent
    ? ' Do not repeat the clear: its job is open, goes on when the journal can be written, and says what it has come to.'
    : ' Nothing was sent to the gateway that changes its queue.';
}

/** The header `Age`: whole seconds (RFC 9111, section 5.1). */
export function ageOf(ms: number): string {
  return String(Math.floor(ms / 1000));
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
