import { LARGEST_ANSWER_BYTES, readBounded } from '@sluice/core';
import type { Fetch } from './fetch.ts';
import type { Upstream } from './config.ts';
import type { Operation } from './contract.ts';
import { problem } from './problem.ts';

/** One call of a caller who has been let in, with what may pass of it. */
export interface Call {
  readonly operation: Operation;
  /** What stands behind the token in the address: a receipt, parameters, or nothing. */
  readonly suffix: string;
  readonly upstream: Upstream;
  /** Takes the token of the upstream out of a text. */
  readonly redact: (text: string) => string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** Aborted when the caller hangs up. */
  readonly caller: AbortSignal;
}

export interface ForwardOptions {
  readonly fetch: Fetch;
  readonly timeoutMs: number;
}

// What the caller may tell the gateway, and the gateway the caller. Cookies and the like are nobody's business here.
const REQUEST_HEADERS = ['accept', 'content-type'] as const;
const ANSWER_HEADERS = ['content-type', 'retry-after'] as const;

/**
 * Sends a call to the gateway, once, and gives back its answer without the gateway's token. What is no answer of a gateway becomes a
 * problem of the edge's own; no error of the runtime comes through, since its text may hold the address and with it the token.
 */
export async function forward(call: Call, { fetch, timeoutMs }: ForwardOptions): Promise<Response> {
  const { operation, upstream, redact } = call;
  const called = `${operation.name} of instance ${upstream.idInstance}`;
  const reading = operation.reads;
  const hungUp = `The caller hung up during ${called}.`;
  if (call.caller.aborted) return problem({ status: 499, code: 'aborted', detail: `${hungUp} Nothing was sent to the gateway.` });
  // Whoever reads and leaves wants nothing any more. But a clearing or a sending that is cut off under way has perhaps been carried
  // out and perhaps not, and nobody would know; so it goes on to its end.
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = reading ? AbortSignal.any([call.caller, timeout]) : timeout;
  const next = reading
    ? 'Try again later.'
    : 'Whether it was carried out is unknown: look at the queue, and do not repeat the call unseen.';

  let answer: Response;
  let bytes: Uint8Array | undefined;
  try {
    [answer, bytes] = await Promise.race([exchange(requestOf(call, signal), fetch), abortOf(signal)]);
  } catch {
    if (reading && call.caller.aborted) return problem({ status: 499, code: 'aborted', detail: hungUp });
    if (timeout.aborted) {
      const detail = `The gateway did not answer ${called} within ${timeoutMs / 1000} s. ${next}`;
      return problem({ status: 504, code: 'timeout', detail });
    }
    const detail = `The connection to the gateway for ${called} failed. Check the instance's apiUrl and the network of the edge. ${next}`;
    return problem({ status: 502, code: 'network', detail });
  }

  if (answer.status >= 300 && answer.status < 400) {
    const detail = `The gateway redirected ${called} elsewhere, and the edge does not follow. Check the instance's apiUrl in the configuration of the edge.`;
    return problem({ status: 502, code: 'unexpected-redirect', detail });
  }
  if (bytes === undefined || answer.status < 200 || answer.status > 599) {
    const detail = `The answer to ${called} is ${bytes === undefined ? 'larger than 8 MiB' : 'not one of HTTP'} and was dropped. ${next}`;
    return problem({ status: 502, code: 'malformed-response', detail });
  }
  const headers = pick(answer.headers, ANSWER_HEADERS, redact);
  const text = new TextDecoder().decode(bytes);
  // Such a page comes from a server before the gateway, and says nothing to a program.
  if (answer.status >= 500 && text.trimStart().startsWith('<')) {
    const detail = `The gateway answered ${answer.status} with a web page to ${called}: the trouble is on its side. ${next}`;
    return problem({ status: answer.status, code: 'gateway-unavailable', detail, headers: Object.fromEntries(headers) });
  }
  // No body at all where there is none: a status such as 204 allows no other.
  return new Response(text === '' ? null : redact(text), { status: answer.status, headers });
}

async function exchange(request: Request, fetch: Fetch): Promise<readonly [Response, Uint8Array | undefined]> {
  const answer = await fetch(request);
  return [answer, await readBounded(answer.body, LARGEST_ANSWER_BYTES)];
}

/** Rejects when `signal` is aborted. A body whose stream does not heed the signal must not outlive the time allowed. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    if (signal.aborted) reject(signal.reason);
  });
}

function requestOf({ operation, suffix, upstream, headers, body }: Call, signal: AbortSignal): Request {
  const { apiUrl, idInstance, apiTokenInstance } = upstream;
  return new Request(`${apiUrl}${operation.family}/waInstance${idInstance}/${operation.name}/${apiTokenInstance}${suffix}`, {
    method: operation.verb,
    headers: pick(headers, REQUEST_HEADERS),
    // Bytes, to which the runtime adds no media type of its own.
    ...(body && { body }),
    redirect: 'manual',
    // A clear is a GET: nothing on the way may answer in the gateway's place.
    cache: 'no-store',
    signal,
  });
}

function pick(headers: Headers, names: readonly string[], clean: (value: string) => string = (value) => value): Headers {
  const picked = new Headers();
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) picked.set(name, clean(value));
  }
  return picked;
}
