import { createEdgeClient, type EdgeClient, type Fetch } from '@sluice/core';

export const EDGE_URL = 'https://edge.example';
export const KEY = 'a-key-that-must-not-be-seen';

type Answer = object | Response;

/** What an edge answers to each of its operations, such as `GET /instances`; the last word of a list again and again. */
type Answers = Readonly<Record<string, Answer | Made>>;
type Made = () => Answer | Promise<Answer>;

export interface FakeEdge {
  readonly fetch: Fetch;
  readonly client: EdgeClient;
  /** Each call, in their order. */
  readonly calls: readonly string[];
}

/** An edge that gives these answers, below `/api/v1`; any other call is answered by 404. */
export function fakeEdge(answers: Answers): FakeEdge {
  const calls: string[] = [];
  const fetch: Fetch = async (url, init) => {
    const { pathname, search } = new URL(url);
    const call = `${init.method ?? 'GET'} ${pathname.replace('/api/v1', '')}`;
    calls.push(`${call}${search}`);
    const answer = answers[`${call}${search}`] ?? answers[call];
    if (answer === undefined) return problem(404, 'not-found', 'There is nothing at this address.');
    const given = isMade(answer) ? await answer() : answer;
    return given instanceof Response ? given : Response.json(given);
  };
  return { fetch, calls, client: createEdgeClient({ edgeUrl: EDGE_URL, key: KEY, fetch, retries: 0 }) };
}

function isMade(answer: Answer | Made): answer is Made {
  return typeof answer === 'function';
}

export function problem(status: number, code: string, detail: string): Response {
  return Response.json({ type: 'about:blank', title: code, status, code, detail }, { status });
}

/** An event of a stream. */
export function event(kind: string, data: object, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A stream that says this, and ends or stays open. */
export function eventStream(events: readonly string[], { staysOpen = false }: { readonly staysOpen?: boolean } = {}): Response {
  const bytes = new TextEncoder().encode(events.join(''));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      if (!staysOpen) controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
