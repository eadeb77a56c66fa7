import { SendFailure, type AnswerRedactor } from '@sluice/core';
import { createIntake, MAX_CHANGE_ANSWER_BYTES, type Account, type AnswerMemory } from './answer-memory.ts';
import type { Upstream } from './config.ts';
import type { Operation } from './contract.ts';
import type { Exchange, GatewayAnswer } from './exchange.ts';
import { NotSentError } from './not-sent.ts';
import type { HeaderPair, PassedAnswer } from './passed-answer.ts';
import { problem } from './problem.ts';
import type { Upload, UploadFailure } from './upload-body.ts';

/** One call of a caller who has been let in, with what may pass of it. */
export interface Call {
  readonly operation: Operation;
  /** The receipt behind the token in the address, where the operation has one. */
  readonly receipt: string | undefined;
  readonly query: URLSearchParams;
  readonly upstream: Upstream;
  readonly headers: Pick<Headers, 'get'>;
  /** The headers that say who calls. */
  readonly passedOn: readonly HeaderPair[];
  readonly body: Uint8Array<ArrayBuffer> | Upload | undefined;
  /** Aborted when the caller hangs up. */
  readonly caller: AbortSignal;
}

export interface ForwardOptions {
  /** Carries the call. */
  readonly exchange: Exchange;
  readonly timeoutMs: number;
  readonly memory: AnswerMemory;
  /** Takes the tokens of all instances out of an answer. */
  readonly redact: AnswerRedactor;
}

// The headers that the caller may send to the gateway, and the gateway to the caller. Cookies and the like do not belong here.
const REQUEST_HEADERS = ['accept', 'content-type'] as const;
// With the name of the file (evidence/sending#upload).
const UPLOAD_HEADERS = [...REQUEST_HEADERS, 'ga-filename'] as const;
const ANSWER_HEADERS = ['content-type', 'retry-after'] as const;
// RFC 9110, section 5.5. Each character up to \xff is one byte on the wire.
const WRITABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

// What every transport unpacks; the `fetch` of workerd leaves `deflate` packed. Whether a token is in what is packed otherwise, or twice, cannot
// be seen.
const UNPACKED = /^(?:identity|gzip|br)?$/i;

const STATUSES_WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205]);

/**
 * Sends a call to the gateway, once, and gives back its answer without a token. Anything that is no answer of a gateway becomes a problem of the
 * edge's own; no error of the runtime comes through, since its text may hold the address and with it the token.
 *
 * @returns the answer, whose `done` must be called when it is no longer needed; or the problem that the caller gets in its place.
 */
export async function forward(call: Call, options: ForwardOptions): Promise<PassedAnswer | Response> {
  const account = options.memory.open(call.operation.effect === 'read' ? 'read' : 'change');
  let isPassed = false;
  try {
    const answer = await askGateway(call, options, account);
    isPassed = !(answer instanceof Response);
    return answer;
  } finally {
    if (!isPassed) account.close();
  }
}

async function askGateway(
  call: Call,
  { exchange, timeoutMs, memory, redact }: ForwardOptions,
  account: Account,
): Promise<PassedAnswer | Response> {
  const { operation, upstream, receipt, query, headers, passedOn, body, caller } = call;
  const called = `${operation.name} of instance ${upstream.idInstance}`;
  const isRead = operation.effect === 'read';
  const maxBytes = isRead ? memory.maxAnswerBytes : MAX_CHANGE_ANSWER_BYTES;
  const hungUp = `The caller hung up during ${called}.`;
  if (caller.aborted) return problem('aborted', `${hungUp} Nothing was sent to the gateway.`);
  const next = isRead
    ? 'Try again later.'
    : 'Whether it was carried out is unknown: look at the queue, and do not repeat the call unseen.';
  const upload = body instanceof Uint8Array ? undefined : body;
  let answer: GatewayAnswer;
  try {
    answer = await exchange(
      {
        operation,
        credentials: upstream,
        ...(receipt !== undefined && { pathParameters: { receiptId: receipt } }),
        query,
        headers: [...(upload === undefined ? pick(headers, REQUEST_HEADERS) : headersOfUpload(headers, upload)), ...passedOn],
        // Bytes, to which the runtime adds no media type.
        body: body instanceof Uint8Array ? body : body?.stream,
      },
      {
        timeoutMs,
        // A read for which no caller waits can end. A clear or a send that is cut off under way may have been carried out or not, and the
        // caller could not know which; so it goes on to its end.
        signal: isRead ? caller : undefined,
        intake: createIntake(account, maxBytes),
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
    // To repeat a change at once is not what its caller should do.
    return isRead ? problem('overloaded', detail, { headers: { 'retry-after': '1' } }) : problem('malformed-response', detail);
  }
  const isUnpacked = UNPACKED.test(answer.headers.get('content-encoding')?.trim() ?? '');
  if (answer.body === 'too-large' || status < 200 || status > 599 || !isUnpacked) {
    const why =
      answer.body === 'too-large'
        ? `larger than ${Math.floor(maxBytes / 1024 ** 2)} MiB`
        : isUnpacked
          ? 'not one of HTTP'
          : 'packed in a way that was not asked for';
    const detail = `The answer to ${called} is ${why} and was dropped. ${next}`;
    return problem('malformed-response', detail);
  }
  const passed = pick(answer.headers, ANSWER_HEADERS, redact);
  // Such a page comes from a server before the gateway, and says nothing to a program.
  if (status >= 500 && isWebPage(answer.body)) {
    const detail = `The gateway answered ${status} with a web page to ${called}: the trouble is on its side. ${next}`;
    return problem('gateway-unavailable', detail, { gatewayStatus: status, headers: Object.fromEntries(passed) });
  }
  // A `Response` takes no body with these, whatever the gateway wrote behind them.
  const pieces = STATUSES_WITHOUT_BODY.has(status) ? [] : redact.bytes(answer.body);
  return { status, headers: passed, pieces, isShared: false, done: () => account.close() };
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

function isUnwritable(value: string | null): boolean {
  return value !== null && !WRITABLE.test(value);
}

/** @returns the header of a caller that cannot be passed on: workerd reads bytes that are no UTF-8 as a character that no header may have. */
export function unwritableHeader(headers: Pick<Headers, 'get'>, passedOn: readonly HeaderPair[]): string | undefined {
  return UPLOAD_HEADERS.find((name) => isUnwritable(headers.get(name))) ?? passedOn.find(([, value]) => isUnwritable(value))?.[0];
}

function headersOfUpload(headers: Call['headers'], { length }: Upload): readonly HeaderPair[] {
  const picked = pick(headers, UPLOAD_HEADERS);
  // What came in chunks is passed on in chunks.
  return length === undefined ? picked : [...picked, ['content-length', String(length)]];
}

function pick(
  headers: Pick<Headers, 'get'>,
  names: readonly string[],
  clean: (value: string) => string = (value) => value,
): readonly HeaderPair[] {
  const picked: HeaderPair[] = [];
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) picked.push([name, clean(value)]);
  }
  return picked;
}
