import { checkInteger } from '../errors/check-integer.ts';
import { invalidRequest } from '../errors/invalid-request.ts';
import { createRedactor } from '../redact/redactor.ts';
import { checkOptions } from '../transport/check-options.ts';
import { jsonBody, type WrittenBody } from '../transport/json-body.ts';
import type { Effect } from '../transport/operation.ts';
import type { EdgeCallOptions } from './call-options.ts';
import type { EdgeCall } from './edge-call.ts';
import { malformed } from './edge-error.ts';
import type { AnswerKind } from './exchange.ts';
import { sendEdgeCall, type Ask, type EdgeAddress, type EdgeInit, type EdgeResult } from './send-edge-call.ts';

interface Operation {
  readonly name: string;
  readonly effect: Effect;
  /** Whether its answer is a list, and not an object. */
  readonly isList: boolean;
}

/** The values that are in the path of a call, by their names. */
type PathValues = Readonly<Record<string, string | number>>;

type AskWith<Body> = (init: EdgeInit, written: WrittenBody<Body, string>) => Promise<{ readonly data?: unknown }>;

/** A page, or that the caller has it already. */
export interface Conditional<T> {
  /** Identifies the page: give it as `ifNoneMatch` the next time. Missing where nothing has changed. */
  readonly etag: string | undefined;
  /** `undefined` where nothing has changed since `ifNoneMatch`. */
  readonly data: T | undefined;
}

/** Sends the calls of a client. */
export interface EdgeSend {
  json<T>(operation: Operation, path: PathValues, options: EdgeCallOptions | undefined, ask: Ask): Promise<T>;
  body<T, Body>(
    operation: Operation,
    path: PathValues,
    body: Body,
    options: EdgeCallOptions | undefined,
    ask: AskWith<Body>,
  ): Promise<T>;
  conditional<T>(operation: Operation, path: PathValues, options: EdgeCallOptions | undefined, ask: Ask): Promise<Conditional<T>>;
  stream(operation: Operation, path: PathValues, options: EdgeCallOptions | undefined, ask: Ask): Promise<Response>;
}

export function createEdgeSend(edge: EdgeAddress): EdgeSend {
  const redact = createRedactor(edge.key);

  function callOf({ name, effect }: Operation, path: PathValues, options: EdgeCallOptions | undefined): EdgeCall {
    const { idInstance } = path;
    const call = { operation: name, effect, idInstance: typeof idInstance === 'string' ? idInstance : undefined, redact };
    checkOptions(options ?? {}, call.idInstance ?? '');
    for (const [parameter, value] of Object.entries(path)) checkPathValue(parameter, value);
    return call;
  }

  const send = (call: EdgeCall, kind: AnswerKind, options: EdgeCallOptions | undefined, ask: Ask): Promise<EdgeResult> =>
    sendEdgeCall(edge, call, { kind, signal: options?.signal }, ask);

  return {
    json: async (operation, path, options, ask) => {
      const call = callOf(operation, path, options);
      return jsonOf(operation, call, await send(call, 'json', options, ask));
    },
    body: async (operation, path, body, options, ask) => {
      const call = callOf(operation, path, options);
      const written = jsonBody(body, call.idInstance ?? '', operation.name);
      return jsonOf(operation, call, await send(call, 'json', options, (init) => ask(init, written)));
    },
    conditional: async (operation, path, options, ask) => {
      const call = callOf(operation, path, options);
      const result = await send(call, 'conditional', options, ask);
      const { status, headers } = result.response;
      return { etag: headers.get('etag') ?? undefined, data: status === 304 ? undefined : jsonOf(operation, call, result) };
    },
    stream: async (operation, path, options, ask) => {
      const call = callOf(operation, path, options);
      const { status, headers, stream } = (await send(call, 'stream', options, ask)).response;
      return new Response(stream, { status, headers });
    },
  };
}

/**
 * The JSON of an answer. Whether it is a list or an object is looked at, and what is in it is not: the edge makes it by the same contract.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- It is the type that the contract gives to the answer.
function jsonOf<T>({ isList }: Operation, call: EdgeCall, { response, data }: EdgeResult): T {
  if (typeof data !== 'object' || data === null || Array.isArray(data) !== isList) {
    throw malformed(call, response.status, 'is not the JSON that the contract says');
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- See above; openapi-fetch's own type of it makes no lists of lists that are read-only.
  return data as T;
}

/** A step of the path that is empty, `.` or `..` would lead to another operation. */
function checkPathValue(name: string, value: unknown): void {
  if (typeof value === 'number') checkInteger(name, value, 1, Number.MAX_SAFE_INTEGER, '');
  else if (typeof value !== 'string' || /^\.{0,2}$/.test(value))
    throw invalidRequest(`${name} must be a text that is not empty, and no step of a path.`);
}
