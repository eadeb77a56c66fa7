/** Callers that watch an instance through the edge, each on a separate connection, as a program without a library for it would. */
import { request, type IncomingMessage } from 'node:http';

export interface WatchedEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Watcher {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly events: readonly WatchedEvent[];
  /** The id of its last event that had one. */
  lastId(): string | undefined;
  /** The first event of which this holds, of those that have come and those that will. @throws when the stream ends before. */
  until(isIt: (event: WatchedEvent) => boolean): Promise<WatchedEvent>;
  /** Resolves when the edge has ended the stream. */
  readonly ended: Promise<void>;
  hangUp(): void;
}

/** @param lastEventId of a caller that comes again. */
export async function watchEvents(edgeUrl: string, key: string, idInstance: string, lastEventId?: string): Promise<Watcher> {
  const { hostname, port } = new URL(edgeUrl);
  const path = `/api/v1/instances/${idInstance}/events`;
  const headers = { authorization: `Bearer ${key}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
  const arrived = Promise.withResolvers<IncomingMessage>();
  const asked = request({ hostname, port, path, headers, agent: false }, arrived.resolve).once('error', arrived.reject);
  asked.end();
  const answer = await arrived.promise;
  const events: WatchedEvent[] = [];
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<void>();
  let isOver = false;
  let text = '';
  const over = (): void => {
    isOver = true;
    ended.resolve();
    for (const look of waiting) look();
  };
  answer
    .setEncoding('utf8')
    .on('data', (chunk: string) => {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop() ?? '';
      events.push(...parts.map(toEvent));
      for (const look of waiting) look();
    })
    // A connection that breaks ends it too.
    .on('error', over)
    .on('close', over);
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    events,
    lastId: () => events.findLast(({ id }) => id !== undefined)?.id,
    until: (isIt) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = events.find(isIt);
          if (found === undefined && !isOver) return;
          waiting.delete(look);
          if (found === undefined) reject(new Error(`The stream has ended after ${JSON.stringify(events.at(-1))}.`));
          else resolve(found);
        };
        waiting.add(look);
        look();
      }),
    ended: ended.promise,
    hangUp: () => void answer.destroy(),
  };
}

/** Opens so many, a few at a time, and waits until each knows how many wait. */
export async function watchMany(count: number, open: () => Promise<Watcher>): Promise<readonly Watcher[]> {
  const watchers: Watcher[] = [];
  while (watchers.length < count) {
    watchers.push(...(await Promise.all(Array.from({ length: Math.min(50, count - watchers.length) }, open))));
  }
  await Promise.all(watchers.map(async (watcher) => watcher.until(({ event }) => event === 'count')));
  return watchers;
}

function toEvent(block: string): WatchedEvent {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
  );
  const data: unknown = JSON.parse(fields.get('data') ?? '{}');
  return {
    id: fields.get('id'),
    event: fields.get('event') ?? '',
    data: typeof data === 'object' && data !== null ? { ...data } : {},
  };
}
