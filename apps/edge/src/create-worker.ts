import { SluiceError } from '@sluice/core';
import { createApp, type Edge } from './app.ts';
import { tellNotSent } from './not-sent.ts';
import { createSocketFetch, type Connect } from './one-shot/socket-fetch.ts';
import { problem } from './problem.ts';
import { askInstance } from './workers/ask-instance.ts';
import { callerAddressOf } from './workers/caller-address.ts';
import type { DurableNamespace } from './workers/durable-state.ts';
import { createMistakeHider } from './workers/hide-mistakes.ts';
import { openWorkerDirectory } from './workers/open-worker-directory.ts';

/** The bindings of the worker. */
export interface WorkerEnv {
  readonly SLUICE_EDGE_CONFIG?: string;
  readonly SLUICE_EDGE_SEALING_KEYS?: string;
  /** Any text: every call goes straight to the gateway, and the edge keeps nothing. */
  readonly SLUICE_EDGE_PASS_THROUGH?: string;
  /** The Durable Objects of the instances. Without them every call goes straight to the gateway. */
  readonly INSTANCES?: DurableNamespace;
  /** The Durable Object of the stored keys and instances. Without it there are only those of the configuration. */
  readonly DIRECTORY?: DurableNamespace | null;
}

/** The part of the runtime's context that is needed here. */
interface WorkerContext {
  waitUntil(work: Promise<unknown>): void;
}

export interface EdgeWorker {
  fetch(request: Request, env: WorkerEnv, context: WorkerContext): Promise<Response>;
}

/** Makes the worker. @param connect opens the connections for what changes or sends: the `fetch` of workerd may repeat a clear. */
export function createWorker(connect: Connect): EdgeWorker {
  const fetchOnce = tellNotSent(createSocketFetch(connect));
  const hideMistakes = createMistakeHider();
  // The bindings are the same for the whole life of a worker.
  let app: Edge | undefined;

  async function answerTo(request: Request, env: WorkerEnv): Promise<Response> {
    try {
      const { INSTANCES: namespace, SLUICE_EDGE_PASS_THROUGH: passThrough } = env;
      // A binding that is not set may be null.
      const coordination =
        namespace === undefined || (typeof passThrough === 'string' && passThrough !== '')
          ? undefined
          : ({
              kind: 'elsewhere',
              ask: (idInstance: string, asked: Request) => askInstance(namespace, idInstance, asked),
            } as const);
      app ??= createApp({
        ...openWorkerDirectory(env, { asksOnMiss: false }),
        fetch: fetchOnce,
        ...(coordination && { coordination }),
      });
    } catch (error) {
      const { code, message } = hideMistakes(SluiceError.from(error, { during: 'the start of the edge' }));
      return problem(code, message);
    }
    return app.fetch(request, { callerAddress: () => callerAddressOf(request) });
  }

  return {
    fetch(request, env, context) {
      const answer = answerTo(request, env);
      // A worker is stopped when its caller hangs up, and with it a clearing or a sending under way, unless the worker waits for it.
      context.waitUntil(answer);
      return answer;
    },
  };
}
