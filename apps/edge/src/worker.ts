/** The edge on Cloudflare Workers. */
import { SluiceError, type Fetch } from '@sluice/core';
import { createApp, type Edge } from './app.ts';
import { parseConfig } from './config.ts';
import { problem } from './problem.ts';

/** The bindings of the worker. */
interface Env {
  readonly SLUICE_EDGE_CONFIG?: string;
}

/** The part of the runtime's context that is needed here. */
interface WorkerContext {
  waitUntil(work: Promise<unknown>): void;
}

// The bindings are the same for the whole life of a worker.
let app: Edge | undefined;

// workerd puts one request on the wire for each call, whatever is answered (the tests count them for every status).
const sendOnce: Fetch = (url, init) => fetch(url, init);

export default {
  fetch(request: Request, env: Env, context: WorkerContext): Promise<Response> {
    const answer = answerTo(request, env);
    // A worker is stopped when its caller hangs up, and with it a clearing or a sending under way, unless somebody waits for it.
    context.waitUntil(answer);
    return answer;
  },
};

async function answerTo(request: Request, env: Env): Promise<Response> {
  try {
    app ??= createApp({ config: parseConfig(env.SLUICE_EDGE_CONFIG), fetch: sendOnce, fetchRead: sendOnce });
  } catch (error) {
    const detail = error instanceof SluiceError ? error.message : 'The edge cannot start.';
    return problem({ status: 500, detail });
  }
  return app.fetch(request);
}
