import { SendFailure, sendOperation, type AnswerRedactor, type Fetch, type RawAnswer } from '@sluice/core';
import { MAX_CHANGE_ANSWER_BYTES, readAnswer, type Account, type AnswerMemory } from './answer-memory.ts';
import type { Upstream } from './config.ts';
import type { Operation } from './contract.ts';
import type { HandOver } from './hand-over.ts';
import { NotSentError } from './not-sent.ts';
import { problem } from './problem.ts';
import type { Upload, UploadFailure } from './upload-body.ts';

/** One call of a caller who has been let in, with what may pass of it. */
export interface Call {
  readonly operation: Operation;
  /** The receipt behind the token in the address, where the operation has one. */
  readonly receipt: string | undefined;
  readonly query: URLSearchParams;
  readonly upstream: Upstream;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer> | Upload | undefined;
  /** Aborted when the caller hangs up. */
  readonly caller: AbortSignal;
}

export interface ForwardOptions {
  /** Carries the call; the one that core chooses unless given. */
  readonly fetch: Fetch | undefined;
  readonly timeoutMs: number;
  readonly memory: AnswerMemory;
  /** Takes the tokens of all instances out of an answer. */
  readonly redact: AnswerRedactor;
  readonly handOver: HandOver;
}

// The headers that the caller may send to the gateway, and the gateway to the caller. Cookies and the like do not belong here.
const REQUEST_HEADERS = ['accept', 'content-type'] as const;
// With the name of the file (evidence/sending#upload).
const UPLOAD_HEADERS = [...REQUEST_HEADERS, 'ga-filename'] as const;
const ANSWER_HEADERS = ['content-type', 'retry-after'] as const;

// A `Response` takes no body with these, whatever the gateway wrote behind them.
const STATUSES_WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205]);

/**
 * Sends a call to the gateway, once, and gives back its answer without a token. Anything that is no answer of a gateway becomes a problem of the
 * edge's own; no error of the runtime comes through, since its text may hold the address and with it the token.
 */
export async function forward(call: Call, options: ForwardOptions): Promise<Response> {
  const account = options.memory.open();
  let isHandedOver = false;
  try {
    const answer = await askGateway(call, options, account);
    if (answer instanceof Response) return answer;
    const { status, headers, pieces } = answer;
    // No body at all where there is none.
    if (STATUSES_WITHOUT_BODY.has(status) || pieces.length === 0) return new Response(null, { status, headers });
    isHandedOver = true;
    return options.handOver(pieces, { status, headers }, () => account.close());
  } finally {
    if (!isHandedOver) account.close();
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly pieces: readonly Uint8Array[];
}

/** @returns what the gateway answered, or the problem that the caller gets in its place. */
async function askGateway(
  call: Call,
  { fetch, timeoutMs, memory, redact }: ForwardOptions,
  account: Account,
): Promise<Answer | Response> {
  const { operation, upstream, receipt, query, headers, body, caller } = call;
  const called = `${operation.name} of instance ${upstream.idInstance}`;
  const isRead = operation.effect === 'read';
  const maxBytes = isRead ? memory.maxAnswerBytes : MAX_CHANGE_ANSWER_BYTES;
  const hungUp = `The caller hung up during ${called}.`;
  if (caller.aborted) return problem('aborted', `${hungUp} Nothing was sent to the gateway.`);
  const next = isRead
    ? 'Try again later.'
    : 'Whether it was carried out is unknown: look at the queue, and do not repeat the call unseen.';
  const upload = body instanceof Uint8Array ? undefined : body;
  let answer: RawAnswer<readonly Uint8Array[] | 'too-large' | 'no-room'>;
  try {
    answer = await sendOperation(
      {
        operation,
        credentials: upstream,
        ...(receipt !== undefined && { pathParameters: { receiptId: receipt } }),
        query,
        headers: upload === undefined ? pick(headers, REQUEST_HEADERS) : headersOfUpload(headers, upload),
        // Bytes, to which the runtime adds no media type.
        body: body instanceof Uint8Array ? body : body?.stream,
        fetch,
      },
      {
        timeoutMs,
        // A read for which no caller waits can end. A clear or a send that is cut off under way may have been carried out or not, and the
        // caller could not know which; so it goes on to its end.
        signal: isRead ? caller : undefined,
        read: (stream) => readAnswer(stream, account, maxBytes, !isRead),
      },
    );
  } catch (error) {
    const failure = upload?.failure();
    if (failure !== undefined) return cutOff(failure, called);
    return problemOf(error, { called, hungUp, next, setting: operation.upload ? 'mediaUrl' : 'apiUrl', timeoutMs });
  }

  const { status } = answer;
  if (answer.body === 'no-room') {
    const detail = `The edge holds as many answers as it can, and dropped that to ${called}. ${next}`;
    return problem('overloaded', detail, { headers: { 'retry-after': '1' } });
  }
  if (answer.body === 'too-large' || status < 200 || status > 599) {
    const why = answer.body === 'too-large' ? `larger than ${Math.floor(maxBytes / 1024 ** 2)} MiB` : 'not one of HTTP';
    const detail = `The answer to ${called} is ${why} and was dropped. ${next}`;
    return problem('malformed-response', detail);
  }
  const passed = pick(answer.headers, ANSWER_HEADERS, redact);
  // Such a page comes from a server before the gateway, and says nothing to a program.
  if (status >= 500 && isWebPage(answer.body)) {
    const detail = `The gateway answered ${status} with a web page to ${called}: the trouble is on its side. ${next}`;
    return problem('gateway-unavailable', detail, { gatewayStatus: status, headers: Object.fromEntries(passed) });
  }
  return { status, headers: passed, pieces: redact.bytes(answer.body) };
}

function isWebPage([first]: readonly Uint8Array[]): boolean {
  return new TextDecoder().decode(first).trimStart().startsWith('<');
}

/** The problem that means a failure. Of what the runtime has thrown nothing is said, since its text may hold the address. */
function problemOf(
  error: unknown,
  {
    called,
    hungUp,
    next,
    setting,
    timeoutMs,
  }: Readonly<Record<'called' | 'hungUp' | 'next' | 'setting', string>> & { readonly timeoutMs: number },
): Response {
  if (!(error instanceof SendFailure)) throw error;
  const { code, cause } = error;
  if (cause instanceof NotSentError) {
    const detail = `No connection to the gateway could be opened for ${called}. Nothing was sent to the gateway. Check the instance's ${setting} and the network of the edge.`;
    return problem('network', detail);
  }
  switch (code) {
    case 'aborted':
      return problem(code, hungUp);
    case 'timeout':
      return problem(code, `The gateway did not answer ${called} within ${timeoutMs / 1000} s. ${next}`);
    case 'unexpected-redirect': {
      const detail = `The gateway redirected ${called} elsewhere, and the edge does not follow. Check the instance's ${setting} in the configuration of the edge.`;
      return problem(code, detail);
    }
    case 'internal':
      return problem(code, `The fetch that the edge was given has no Response to ${called}. ${next}`);
    case 'network': {
      const detail = `The connection to the gateway for ${called} failed. Check the instance's ${setting} and the network of the edge. ${next}`;
      return problem(code, detail);
    }
  }
}

/** The gateway got the beginning of the upload, and no end of it. */
function cutOff(failure: UploadFailure, called: string): Response {
  const sent = `The gateway received a part of ${called}, without its end.`;
  return failure === 'too-large'
    ? problem('content-too-large', `The upload is larger than 100 MiB, and was cut off. ${sent} Send a smaller file.`)
    : problem('invalid-request', `The body of the request broke off. ${sent} Look at the queue before you send it again.`);
}

function headersOfUpload(headers: Headers, { length }: Upload): Headers {
  const picked = pick(headers, UPLOAD_HEADERS);
  // What came in chunks is passed on in chunks.
  if (length !== undefined) picked.set('content-length', String(length));
  return picked;
}

function pick(headers: Headers, names: readonly string[], clean: (value: string) => string = (value) => value): Headers {
  const picked = new Headers();
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) picked.set(name, clean(value));
  }
  return picked;
}
