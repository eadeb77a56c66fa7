import type { Clock } from '@sluice/queue/reading';

/** An event of a stream (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation). */
export interface StreamEvent {
  readonly event: string;
  /** What its data says as JSON; `undefined` where it is none. */
  readonly data: unknown;
  /** The id by which a caller comes again, as the stream has last named one. */
  readonly lastEventId: string | undefined;
}

/** No event of an edge is larger: a stream without an end of line must not fill the memory. */
const MAX_LINE = 16 * 1024 * 1024;

/** The events of a stream, as they come. It ends where the stream ends, and fails where that fails. */
export async function* eventsOf(body: ReadableStream<Uint8Array> | null, since?: string): AsyncGenerator<StreamEvent, void> {
  let lastEventId = since;
  let event = 'message';
  let data: string[] = [];
  for await (const line of linesOf(body)) {
    if (line === '') {
      if (data.length > 0) yield { event, data: parse(data.join('\n')), lastEventId };
      event = 'message';
      data = [];
      continue;
    }
    const { name, value } = fieldOf(line);
    if (name === 'event') event = value;
    else if (name === 'data') data.push(value);
    else if (name === 'id') lastEventId = value;
  }
}

function fieldOf(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf(':');
  if (colon === -1) return { name: line, value: '' };
  return { name: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The lines of a body, without their ends. What follows the last end of a line is no line: the stream was cut off in it. */
export async function* linesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string, void> {
  if (body === null) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > MAX_LINE) throw new RangeError('A line of the stream has no end.');
  }
}

/** An edge says every 15 seconds that it is there. */
const MAX_SILENCE_MS = 60_000;

/**
 * The same events, and an end when none came for a minute: a connection can be gone without a word.
 *
 * @throws the reason of the signal when that is given, also where the connection does not heed it.
 */
export async function* untilSilent(
  events: AsyncGenerator<StreamEvent, void>,
  { clock, signal }: { readonly clock: Pick<Clock, 'sleep'>; readonly signal: AbortSignal },
): AsyncGenerator<StreamEvent, void> {
  for (;;) {
    signal.throwIfAborted();
    const heard = new AbortController();
    const silence = clock.sleep(MAX_SILENCE_MS, AbortSignal.any([heard.signal, signal])).catch(() => undefined);
    const next = await Promise.race([events.next(), silence]);
    heard.abort();
    signal.throwIfAborted();
    if (next === undefined || next.done === true) return;
    yield next.value;
  }
}
