import { createEdgeClient, type EdgeClient, type EdgeClientOptions } from '../src/index.ts';

/** Opens nothing. */
export const KEY: string = `sluice_${'0123456789abcdef'.repeat(4)}`;

interface FakedEdge {
  readonly edge: EdgeClient;
  /** The requests that have reached the edge. */
  readonly requests: readonly Request[];
}

/** A client whose edge answers every request with `answer`, and the requests that have reached it. */
export function edgeOf(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<EdgeClientOptions> = {},
): FakedEdge {
  const requests: Request[] = [];
  const edge = createEdgeClient({
    edgeUrl: 'https://edge.example',
    key: KEY,
    retries: 0,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      requests.push(request);
      return answer(request);
    },
    ...options,
  });
  return { edge, requests };
}

/** Problem details, as the edge writes them. */
export function problemOf(
  status: number,
  code: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = { type: 'about:blank', title: 'What the status says', status, detail, code };
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
}
