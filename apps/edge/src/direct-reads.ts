import { ageOf, noRoom, noTurn, readForAll } from './coordinator/gateway-call.ts';
import { journalFailure } from './coordinator/journal-failure.ts';
import type { SharedAnswer } from './coordinator/shared-reads.ts';
import { headersForPrograms, isFromProgram } from './cors.ts';
import { forward, unwritableHeader } from './forward.ts';
import type { GatewayRoutesOptions, GatewaySteps } from './gateway-routes.ts';
import { handOver } from './hand-over.ts';
import { hearAnswer } from './hear-answer.ts';
import { hidesSettings } from './mask-settings.ts';
import { toResponse, type HeaderPair, type PassedAnswer } from './passed-answer.ts';
import { headersPassedOn } from './pass-on.ts';
import { checkKey } from './pipeline/authenticate.ts';
import { CALLS_PER_SECOND } from './pipeline/call-rate.ts';
import { ACTOR_HEADER } from './pipeline/name-actor.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './pipeline/request-id.ts';
import { codeOf, lineOf, type LoggedVariables, type RequestLine } from './pipeline/request-log.ts';
import { addressCall, type PreparedCall } from './prepare-call.ts';
import { edgeFailed } from './problem.ts';
import { isPlainTarget } from './raw-target.ts';
import { createTargetReader } from './read-target.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

/** A GET without a body, as a host has it. */
export interface DirectRequest {
  /** The target as it came over the wire. */
  readonly target: string;
  readonly host: string;
  /** @param name in lower case. */
  readonly header: (name: string) => string | undefined;
  /** @returns where its connection comes from. */
  readonly address: () => string | undefined;
  /** @returns a signal that is aborted when the caller hangs up. */
  readonly caller: () => AbortSignal;
}

/**
 * Answers a read of a program without the objects of the web standards, which cost more than all else. It goes through the steps of every call. A
 * promise that it gives is never rejected.
 *
 * @returns `undefined` where it leaves the request to the app, which then takes the same steps: a request that they refuse, one that is no read, one of a page.
 */
export type DirectReads = (request: DirectRequest) => PassedAnswer | Promise<PassedAnswer> | undefined;

/** A read whose caller has been let in. */
interface AdmittedRead {
  readonly known: Required<Pick<LoggedVariables, 'operation' | 'upstream' | 'principal'>>;
  readonly prepared: PreparedCall;
  readonly passedOn: readonly HeaderPair[];
}

export function createDirectReads(
  {
    allowedOrigins,
    passOn,
    keys,
    timeoutMs,
    now,
    coordination,
    instances,
    log,
  }: GatewayRoutesOptions & { readonly log: ((line: RequestLine) => void) | undefined },
  { authorise, countCall, send, takeRoom }: GatewaySteps,
): DirectReads {
  const fixedHeaders: readonly HeaderPair[] = [...headersForPrograms(allowedOrigins), ...SAFE_HEADERS];
  const isUsualHost = createHostCheck();
  const readTarget = createTargetReader(timeoutMs);

  function admit({ target, host, header, address: from }: DirectRequest): AdmittedRead | undefined {
    if (!isFromProgram(header) || header(ACTOR_HEADER) !== undefined) return undefined;
    const read = isUsualHost(host) ? readTarget(target) : undefined;
    if (read === undefined) return undefined;
    const { operation } = read;
    const principal = checkKey(read.key, keys, now);
    // A store that must be waited for is left to the app.
    if (typeof principal === 'string' || principal instanceof Promise) return undefined;
    // Their answers are looked into.
    if (hidesSettings(operation, principal)) return undefined;
    const access = authorise(principal, operation, read.idInstance);
    if (access instanceof Response || access instanceof Promise) return undefined;
    const { upstream } = access;
    const prepared = addressCall(read.call, operation, upstream);
    if (prepared instanceof Response) return undefined;
    const passedOn = headersPassedOn(passOn, { header, address: from });
    if (unwritableHeader({ get: (name) => header(name) ?? null }, passedOn) !== undefined) return undefined;
    // The last step, since the app counts a request that is left to it.
    if (countCall(principal.name, principal.callsPerSecond ?? CALLS_PER_SECOND) !== undefined) return undefined;
    return { known: { operation, upstream, principal }, prepared, passedOn };
  }

  async function ask(
    { known, prepared, passedOn }: AdmittedRead,
    header: DirectRequest['header'],
    caller: AbortSignal,
  ): Promise<PassedAnswer | Response> {
    const { operation } = known;
    const { upstream, query, answerMs } = prepared;
    const headers = { get: (name: string) => header(name) ?? null };
    const call = { operation, receipt: undefined, query, upstream, headers, passedOn, body: undefined, caller };
    return send({ operation, idInstance: upstream.idInstance, answerMs }, async (options) => forward(call, options));
  }

  function answerOf(read: AdmittedRead, { header, caller }: DirectRequest): PassedAnswer | Promise<PassedAnswer | Response> {
    const { method: name, callsPerSecond } = read.known.operation;
    const { question: query, upstream } = read.prepared;
    if (coordination?.kind !== 'here') return ask(read, header, caller());
    const coordinator = coordination.coordinatorOf(upstream.idInstance);
    const kept = coordinator.reads.kept({ callsPerSecond }, query);
    if (kept !== undefined) return toPassed(kept) ?? Promise.resolve(noRoom(name));
    const asked = readForAll(
      coordinator,
      { name, callsPerSecond, query, caller: caller() },
      async (callers = caller(), onAnswer) => {
        // A read for several callers names none of them.
        const answer = await ask({ ...read, passedOn: [] }, header, callers);
        if (answer instanceof Response) return answer;
        if (onAnswer !== undefined) hearAnswer(answer, onAnswer);
        return toResponse(answer, handOver);
      },
    );
    return asked.then((shared) => {
      if (shared === undefined) return noTurn(name);
      const { status, headers, body } = shared.answer;
      if (status < 400) return toPassed(shared) ?? noRoom(name);
      return new Response(body.slice(), { status, headers: headers.map(([field, value]): [string, string] => [field, value]) });
    });
  }

  function toPassed({ answer: { status, headers, body }, ageMs }: SharedAnswer): PassedAnswer | undefined {
    const done = takeRoom(body);
    const pieces = body.byteLength === 0 ? [] : [body];
    return done && { status, headers: [...headers, ['age', ageOf(ageMs)]], pieces, isShared: true, done };
  }

  return (request) => {
    // A worker for which it is decided elsewhere sends nothing itself.
    const read = coordination?.kind === 'elsewhere' ? undefined : admit(request);
    if (read === undefined) return undefined;
    const start = log && now();
    const known = { ...read.known, requestId: requestIdOf(request.header(REQUEST_ID_HEADER), instances.redact) };
    const finish = (answer: PassedAnswer, code?: RequestLine['code']): PassedAnswer => {
      if (log !== undefined && start !== undefined) log(lineOf(known, { start, end: now(), status: answer.status, code }));
      return { ...answer, headers: [...answer.headers, ...fixedHeaders, [REQUEST_ID_HEADER, known.requestId]] };
    };
    const finishLater = async (later: Promise<PassedAnswer | Response>): Promise<PassedAnswer> => {
      const answer = await later.catch(() => edgeFailed());
      return answer instanceof Response ? finish(await readResponse(answer), await codeOf(answer)) : finish(answer);
    };
    try {
      const answer = answerOf(read, request);
      return answer instanceof Promise ? finishLater(answer) : finish(answer);
    } catch (thrown) {
      return finishLater(Promise.resolve(journalFailure(thrown, false) ?? edgeFailed()));
    }
  };
}

/** Whether a host is plain, and in the form that a URL gives it. A client asks for the same one again and again. */
function createHostCheck(): (host: string) => boolean {
  let usual: string | undefined;
  return (host) => {
    if (host === usual) return true;
    const url = `http://${host}`;
    if (!isPlainTarget(url, { rawTarget: '/' }) || URL.parse(url)?.host !== host) return false;
    usual = host;
    return true;
  };
}

/** @param response a problem, which is small, and read again by the log. */
async function readResponse(response: Response): Promise<PassedAnswer> {
  const { status, headers } = response;
  const body = new Uint8Array(await response.clone().arrayBuffer());
  const pieces = body.byteLength === 0 ? [] : [body];
  return { status, headers: [...headers], pieces, isShared: true, done: () => undefined };
}
