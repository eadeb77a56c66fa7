import type { Coordinator } from '../coordinator/coordinator.ts';
import type { WatchEnd } from '../coordinator/watchers.ts';
import type { KeyEnd } from '../keys/key-watch.ts';
import type { EventFeed } from './event-feed.ts';
import { createFrameBody } from './frame-body.ts';

interface StreamPorts {
  readonly feed: EventFeed;
  readonly watchers: Coordinator['watchers'];
  /** The id of the last event that the caller has, where it comes again. */
  readonly since: number | undefined;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
  /** Calls when the key of the caller opens nothing any more. @returns what ends that. */
  readonly onKeyEnd: (listener: (why: KeyEnd) => void) => () => void;
  /** Called once, when the stream holds nothing any more. */
  readonly onGone: () => void;
}

/** A caller that has not read so many bytes is cut off: a thousand of them must fit into memory. */
const MAX_UNREAD_BYTES = 256 * 1024;
/** For a caller that wants only them, and for the stream. A proxy that gathers an answer before it passes it on is asked not to. */
export const STREAM_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Opens the stream of events of an instance, from its state of now on. */
export function openEventStream({ feed, watchers, since, signal, onKeyEnd, onGone }: StreamPorts): Response {
  const ends: (() => void)[] = [];
  let isOver = false;
  const over = (): void => {
    isOver = true;
    for (const end of ends.splice(0)) end();
  };
  const until = (end: () => void): void => void (isOver ? end() : ends.push(end));

  const { body, ...frames } = createFrameBody(MAX_UNREAD_BYTES, () => {
    over();
    signal.removeEventListener('abort', hangUp);
    onGone();
  });
  const hangUp = (): void => frames.abandon();
  const close = (why: WatchEnd): void => {
    over();
    // A caller that is too slow does not read what waits for it, and one whose key has ended may not.
    if (why === 'stopping') frames.end(feed.closing(why));
    else frames.dropAndEnd(feed.closing(why));
  };
  const send = (event: Uint8Array): void => {
    if (!frames.send(event)) close('too-slow');
  };

  signal.addEventListener('abort', hangUp, { once: true });
  try {
    // It follows first, so that the feed knows how it is now.
    until(feed.follow(send));
    send(feed.opening(since));
    until(watchers.add(close));
    until(onKeyEnd(close));
  } catch (error) {
    hangUp();
    throw error;
  }
  return new Response(body, { headers: STREAM_HEADERS });
}
