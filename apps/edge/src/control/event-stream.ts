import type { Reading } from '@sluice/queue';
import type { Watched } from '@sluice/queue/watch';
import type { Coordinator } from '../coordinator/coordinator.ts';
import type { WatchEnd } from '../coordinator/watchers.ts';
import { errorJson } from './evidence-json.ts';
import { jobJson } from './job-json.ts';

interface StreamPorts {
  readonly coordinator: Coordinator;
  readonly now: () => number;
  /** The id of the last event that the caller has, where it comes again. */
  readonly since: number | undefined;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** The stream says that it is alive this often, in milliseconds: proxies end a connection that is silent for a minute. */
const HEARTBEAT_MS = 15_000;
/** A caller that has not read so many bytes is cut off: a thousand of them must fit into memory. */
const MAX_UNREAD_BYTES = 256 * 1024;
/** Of the jobs that a caller has missed, so many are sent again. */
const MAX_MISSED = 100;

/** Opens the stream of events of an instance, from its state of now on. */
export function openEventStream({ coordinator, now, since, signal }: StreamPorts): Response {
  const { queue, runner, watch, watchers } = coordinator;
  const { journal } = queue;
  const { idInstance } = queue.instance;
  const encoder = new TextEncoder();
  const ends: (() => void)[] = [];
  let unreadError: object | null = null;

  function end(): void {
    for (const one of ends.splice(0)) one();
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        ends.push(() => {
          isOpen = false;
        });
        const close = (closing: WatchEnd): void => {
          if (!isOpen) return;
          end();
          controller.enqueue(encoder.encode(frame('heartbeat', { at: now(), error: unreadError, closing })));
          controller.close();
        };
        const send = (kind: string, data: object, id?: number): void => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(frame(kind, data, id)));
          if ((controller.desiredSize ?? 0) <= 0) close('too-slow');
        };
        const sendJob = (job: string): void => {
          const [event] = journal.events({ job, order: 'newest-first', limit: 1 });
          send('job', jobJson(journal, journal.readJob(job)), event?.n);
        };
        const sendHolds = (): void => {
          const [event] = journal.events({ idInstance, order: 'newest-first', limit: 1 });
          send('hold', { at: now(), holds: journal.holdsOf(idInstance) }, event?.n);
        };
        const differences = createDifferences();
        ends.push(
          watchers.add(close),
          watch.listen('entries', (watched) => {
            unreadError = watched.readFailure === undefined ? null : errorJson(watched.readFailure.error);
            for (const { kind, data } of differences(watched)) send(kind, data);
          }),
          runner.listen((job) => sendJob(job)),
          coordinator.onHolds(sendHolds),
        );
        const timer = setInterval(() => send('heartbeat', { at: now(), error: unreadError, closing: null }), HEARTBEAT_MS);
        ends.push(() => clearInterval(timer));
        signal.addEventListener('abort', end, { once: true });

        for (const job of missedJobs(coordinator, since)) sendJob(job);
        sendHolds();
        send('heartbeat', { at: now(), error: unreadError, closing: null });
      },
      cancel: end,
    },
    { highWaterMark: MAX_UNREAD_BYTES, size: (chunk) => chunk?.byteLength ?? 0 },
  );
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

/** The open job, and those of which something happened since the caller had its last event. */
function missedJobs({ queue: { journal, instance } }: Coordinator, since: number | undefined): ReadonlySet<string> {
  const { idInstance } = instance;
  const missed = since === undefined ? [] : journal.events({ idInstance, order: 'newest-first', limit: MAX_MISSED });
  const jobs = missed.flatMap(({ n, job }) => (job !== undefined && n > (since ?? 0) ? [job] : []));
  return new Set([...jobs.toReversed(), ...journal.openJobs(idInstance).map(({ id }) => id)]);
}

function frame(kind: string, data: object, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
}

interface Difference {
  readonly kind: 'state' | 'count' | 'entries';
  readonly data: object;
}

/** Says of each new value what is not as it was in the one before. */
function createDifferences(): (watched: Watched) => readonly Difference[] {
  const last = new Map<string, string>();
  let reading: Reading | undefined;

  /** Whether something is another than the last time. */
  const isNew = (name: string, value: unknown): boolean => {
    const text = JSON.stringify(value);
    const isOther = last.get(name) !== text;
    last.set(name, text);
    return isOther;
  };

  return ({ overview, reading: next }) => {
    const found: Difference[] = [];
    if (overview !== undefined) {
      const { at, state, reason, isSending, settings, count } = overview;
      const shown = { state, substatus: reason ?? null, isSending, delayMs: settings.delayMs ?? null };
      if (isNew('state', shown)) found.push({ kind: 'state', data: { at, ...shown } });
      const counted = { count, completeness: next?.completeness ?? null };
      if (isNew('count', counted)) found.push({ kind: 'count', data: { at, ...counted } });
    }
    if (next !== undefined && next !== reading) {
      const before = new Set(reading?.rows.map(({ key }) => key));
      const now = new Set(next.rows.map(({ key }) => key));
      const joined = next.rows.filter(({ key }) => !before.has(key)).length;
      const departed = [...before].filter((key) => !now.has(key)).length;
      const isFirst = reading === undefined;
      reading = next;
      if (isFirst || joined + departed > 0) {
        found.push({ kind: 'entries', data: { at: next.at, listed: now.size, joined, departed } });
      }
    }
    return found;
  };
}
