/** A caller that asks once. Node's `fetch` repeats a request that is answered with 421, and resolves the dots of a path. */
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Ask {
  readonly method?: string;
  /** The target of the request, written as it is. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface EdgeAnswer {
  readonly status: number;
  readonly type: string | undefined;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

export async function ask(edgeUrl: string, { method = 'GET', target, headers = {}, body }: Ask): Promise<EdgeAnswer> {
  const { hostname, port } = new URL(edgeUrl);
  const arrived = Promise.withResolvers<IncomingMessage>();
  request({ hostname, port, method, path: target, headers, agent: false }, arrived.resolve)
    .once('error', arrived.reject)
    .end(body);
  const answer = await arrived.promise;
  const { statusCode: status = 0, headers: given } = answer;
  return { status, type: given['content-type'], retryAfter: given['retry-after'], text: await text(answer) };
}
