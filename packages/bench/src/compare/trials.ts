import type { RequestListener } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { failureOf, leaksOf } from './failure.ts';
import { always, withServer } from './loopback.ts';
import type { Subject } from './subject.ts';

/** Tries one thing on a client. @returns what was seen, in the words of the table. */
export type Trial = (subject: Subject) => Promise<string>;

const QUEUE_OPERATIONS = [
  'showMessagesQueue',
  'clearMessagesQueue',
  'getMessagesCount',
  'getWebhooksCount',
  'clearWebhooksQueue',
];

/** Longer than any time-out that a client without one would be thought to have. */
const TIMEOUT_MS = 65_000;

/** A port where nothing listens. */
const NOTHING = 'http://127.0.0.1:9';

export const trials: Readonly<Record<string, Trial>> = {
  'Operations on the queues': async ({ connect }) => {
    const client = connect(NOTHING);
    const offered = QUEUE_OPERATIONS.filter((name) => name in client);
    return offered.length === QUEUE_OPERATIONS.length
      ? `all ${offered.length}`
      : `${offered.length} of ${QUEUE_OPERATIONS.length}: ${code(offered)}`;
  },

  'Path families': async ({ connect }) =>
    withServer(always(200, []), async (apiUrl, requests) => {
      for (const flavor of ['plain', 'v3'] as const) await failureOf(() => connect(apiUrl, flavor).showMessagesQueue());
      return code(new Set(requests.map((line) => (line.includes('/v3/') ? '/v3/waInstance…' : '/waInstance…'))));
    }),

  'Kept of a 429 with `Retry-After: 3`, in fields of the error': async ({ connect }) =>
    withServer(always(429, { message: 'Too many requests' }, { 'retry-after': '3' }), async (apiUrl) => {
      const failure = await failureOf(() => connect(apiUrl).clearMessagesQueue());
      const kept = [
        ['the status', 429],
        ['a code', 'rate-limited'],
        ['the time to wait', 3000],
      ] as const;
      return listed(kept.flatMap(([what, value]) => (hasField(failure.error, value) ? [what] : [])));
    }),

  '`isCleared: false` with status 200 is': async ({ connect }) =>
    withServer(always(200, { isCleared: false }), async (apiUrl) => outcome(() => connect(apiUrl).clearMessagesQueue())),

  'A page of HTML with status 200, for a queue, is': async ({ connect }) =>
    withServer(
      (_, response) => response.setHeader('content-type', 'text/html').end('<p>Signed out</p>'),
      async (apiUrl) => outcome(() => connect(apiUrl).showMessagesQueue()),
    ),

  'Where the token can be read after a 400 that repeats the path': async ({ connect }) =>
    withServer(
      (request, response) => always(400, { statusCode: 400, path: request.url, message: 'Validation failed' })(request, response),
      async (apiUrl) => leaked(leaksOf(await failureOf(() => connect(apiUrl).clearMessagesQueue()))),
    ),

  'Where the token can be read after a refused connection': async ({ connect }) =>
    leaked(leaksOf(await failureOf(() => connect(NOTHING).clearMessagesQueue()))),

  'Where the token can be read after a connection that broke': async ({ connect }) =>
    withServer(reset, async (apiUrl) => leaked(leaksOf(await failureOf(() => connect(apiUrl).clearMessagesQueue())))),

  'A gateway that never answers, with no option set': async ({ connect }) => {
    const endedAfter = await unanswered(TIMEOUT_MS, (apiUrl) => connect(apiUrl).clearMessagesQueue());
    return endedAfter === undefined
      ? `still waited for after ${TIMEOUT_MS / 1000} s`
      : `given up after ${Math.round(endedAfter / 1000)} s`;
  },

  'A call that is cancelled by a `signal`': async ({ connect }) => {
    const signal = AbortSignal.timeout(100);
    const endedAfter = await unanswered(2000, (apiUrl) => connect(apiUrl).showMessagesQueue({ signal }));
    return endedAfter === undefined ? 'goes on' : 'ends';
  },

  'A clear that is redirected': async ({ connect }) =>
    withServer(redirectOnce, async (apiUrl, requests) => {
      const seen = await outcome(() => connect(apiUrl).clearMessagesQueue());
      return `${requests.length === 1 ? 'not followed' : 'followed'}: ${counted(requests.length)}, ${seen}`;
    }),

  'A clear that meets a 502, a 429 or a broken connection': async ({ connect }) => {
    const counts = new Set<number>();
    for (const listener of [always(502, {}), always(429, {}), reset]) {
      counts.add(
        await withServer(listener, async (apiUrl, requests) => {
          await failureOf(() => connect(apiUrl).clearMessagesQueue());
          return requests.length;
        }),
      );
    }
    return counts.size === 1
      ? [...counts].map(counted).join('')
      : `from ${Math.min(...counts)} to ${Math.max(...counts)} requests`;
  },

  'A read that meets a 502, once': async ({ connect }) =>
    withServer(failingOnce(), async (apiUrl, requests) => {
      const seen = await outcome(() => connect(apiUrl).showMessagesQueue());
      return `${counted(requests.length)}, ${seen}`;
    }),

  'Three calls of `getStateInstance` at once, of which the gateway takes one a second': async ({ connect }) =>
    withServer(always(200, { stateInstance: 'authorized' }), async (apiUrl, requests) => {
      const client = connect(apiUrl);
      const calls = failureOf(() => Promise.all(Array.from({ length: 3 }, () => client.getStateInstance())));
      await wait(900);
      const first = requests.length;
      await calls;
      return `${counted(first)} in the first second`;
    }),
};

const silent: RequestListener = () => undefined;
const reset: RequestListener = (request) => request.socket.resetAndDestroy();

const redirectOnce: RequestListener = (request, response) => {
  if (request.url?.endsWith('/elsewhere')) always(200, { isCleared: true })(request, response);
  else response.writeHead(302, { location: '/elsewhere' }).end();
};

function failingOnce(): RequestListener {
  let failed = false;
  return (request, response) => {
    always(failed ? 200 : 502, [])(request, response);
    failed = true;
  };
}

async function outcome(call: () => Promise<unknown>): Promise<string> {
  const { error } = await failureOf(call);
  return error === undefined ? 'a result' : 'an error';
}

/** Makes a call that is not answered. @returns after how many milliseconds it has ended by itself; nothing when not within `patienceMs`. */
async function unanswered(timeoutMs: number, call: (apiUrl: string) => Promise<unknown>): Promise<number | undefined> {
  const giveUp = new AbortController();
  const start = performance.now();
  let failure: Promise<unknown> = Promise.resolve();
  const endedAfter = await withServer(silent, async (apiUrl) => {
    failure = failureOf(() => call(apiUrl));
    const patience = wait(timeoutMs, undefined, { signal: giveUp.signal });
    return Promise.race([failure.then(() => performance.now() - start), patience]);
  });
  giveUp.abort();
  // The server is gone, and with it the reason to wait: nothing of this call gets into the next trial.
  await failure;
  return endedAfter;
}

function hasField(error: unknown, value: unknown): boolean {
  return error instanceof Error && Object.values(error).includes(value);
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}

function leaked(places: readonly string[]): string {
  return places.length === 0 ? 'nowhere' : places.join(', ');
}

function counted(requests: number): string {
  return requests === 1 ? '1 request' : `${requests} requests`;
}

function code(words: Iterable<string>): string {
  return Array.from(words, (word) => `\`${word}\``).join(', ');
}
