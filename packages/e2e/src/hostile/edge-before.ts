import { createEdgeClient, type EdgeClient } from '@sluice/core';
import { ask, type EdgeAnswer } from '../edge-caller.ts';
import { makeKey, type EdgeHost, type EdgeStart } from '../edge-hosts.ts';
import { startRawGateway, type RawGateway } from '../edge-raw-gateway.ts';

/** An edge of one host before a gateway of bare sockets. */
export interface EdgeBefore {
  readonly url: string;
  readonly key: string;
  readonly gateway: RawGateway;
  readonly client: EdgeClient;
  /** Calls a method of the gateway by GET, or by POST where there is a body. */
  call(idInstance: string, method: string, body?: string): Promise<TimedAnswer>;
  /** Calls an operation of the control API. */
  control(idInstance: string, operation: string, body?: string): Promise<TimedAnswer>;
  stop(): Promise<void>;
}

export interface TimedAnswer extends EdgeAnswer {
  /** The code of a problem of the edge. */
  readonly code: string | undefined;
  readonly ms: number;
}

export async function startEdgeBefore(host: EdgeHost, ids: readonly string[], more?: EdgeStart): Promise<EdgeBefore> {
  const gateway = await startRawGateway();
  const { key, keys } = await makeKey();
  const instances = ids.map((idInstance) => ({ idInstance, apiUrl: gateway.url, apiTokenInstance: 'token-of-the-tests' }));
  const edge = await host.start({ keys, instances }, more);
  const { url } = edge;
  const timed = async (
    target: string,
    body: string | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<TimedAnswer> => {
    const start = performance.now();
    const sent = body === undefined ? {} : { method: 'POST', body };
    const answer = await ask(url, { target, headers, ...sent });
    const code = answer.type === 'application/problem+json' ? /"code":"([^"]+)"/.exec(answer.text)?.[1] : undefined;
    return { ...answer, code, ms: performance.now() - start };
  };
  return {
    url,
    key,
    gateway,
    client: createEdgeClient({ edgeUrl: url, key }),
    call: (id, method, body) => timed(`/waInstance${id}/${method}/${key}`, body, {}),
    control: (id, operation, body) =>
      timed(`/api/v1/instances/${id}/${operation}`, body, {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      }),
    stop: async () => {
      await edge.stop();
      gateway.stop();
    },
  };
}
