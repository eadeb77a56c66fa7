import { once } from 'node:events';
import type { Server } from 'node:net';
import { makeKey, passingNode } from '../edge-hosts.ts';
import { listen, portOf } from './proxy.ts';
import { ID, TOKEN } from './scene.ts';

/** An edge that runs, and the server to which it passes on what it is asked. */
export interface Edge {
  readonly url: string;
  readonly key: string;
  readonly upstream: Server;
}

/** Edges that are used again: to start one takes longer than a history. */
export interface Edges extends AsyncDisposable {
  /** Does something with one that nothing else uses meanwhile. */
  readonly use: <Result>(work: (edge: Edge) => Promise<Result>) => Promise<Result>;
}

export function createEdges(): Edges {
  const started = new AsyncDisposableStack();
  const idle: Edge[] = [];
  let made: ReturnType<typeof makeKey> | undefined;

  async function start(): Promise<Edge> {
    const upstream = await listen();
    started.defer(async () => {
      upstream.close();
      await once(upstream, 'close');
    });
    made ??= makeKey();
    const { key, keys } = await made;
    const apiUrl = `http://127.0.0.1:${portOf(upstream)}`;
    const running = await passingNode.start({ keys, instances: [{ idInstance: ID, apiUrl, apiTokenInstance: TOKEN }] });
    started.defer(() => running.stop());
    return { url: running.url, key, upstream };
  }

  return {
    use: async (work) => {
      const edge = idle.pop() ?? (await start());
      const result = await work(edge);
      // One with which something went wrong is not used again.
      idle.push(edge);
      return result;
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
