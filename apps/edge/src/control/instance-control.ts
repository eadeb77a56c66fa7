import { SluiceError } from '@sluice/core';
import { parsePlan, parseSelection, type Hold } from '@sluice/queue';
import { diagnose, keptOnPurpose } from '@sluice/queue/diagnosis';
import { forecast } from '@sluice/queue/forecast';
import type { JournalEvent } from '@sluice/queue/journal';
import { errorSentence } from '@sluice/queue/sentences';
import { Hono, type Context } from 'hono';
import type { Coordinator } from '../coordinator/coordinator.ts';
import { refuseProtected } from '../coordinator/refuse-call.ts';
import { problem } from '../problem.ts';
import type { KeyEnd } from '../keys/key-watch.ts';
import { createEventFeed } from './event-feed.ts';
import { openEventStream, STREAM_HEADERS } from './event-stream.ts';
import { edgeSentences } from './edge-sentences.ts';
import { findingJson, guardJson } from './evidence-json.ts';
import { holdIn, holdJson, holdsJson } from './hold-json.ts';
import { jobJson, listJobs } from './job-json.ts';
import { queuePage } from './queue-page.ts';
import { invalid, readBody, type Body } from './body-fields.ts';
import { restorePlanJson } from './restore-plan-json.ts';
import { thereIs } from './there-is.ts';
import { sha256Of } from '#sha256';

/** What the front of the edge has found out about a call before it comes here. */
interface ControlBindings {
  /** Who is written into the journal. */
  readonly actor: string;
  /** Takes the slot of a stream. @returns what gives it back, or the refusal. */
  readonly takeStream: () => (() => void) | Response;
  /** Calls when the key of the caller opens nothing any more. @returns what ends that. */
  readonly onKeyEnd: (listener: (why: KeyEnd) => void) => () => void;
}

type ControlEnv = { Bindings: ControlBindings };

export interface ControlOptions {
  readonly coordinator: Coordinator;
  /** Whether the configuration forbids to destroy or send anything of the instance. */
  readonly isProtected: boolean;
  readonly now: () => number;
}

/** A reading serves several callers for so long, in milliseconds: the limit of the gateway. */
const READING_AGE_MS = 1000;
const PAGE = 100;

/**
 * The control API of one instance, behind `/api/v1/instances/{idInstance}`. The front has found out who calls and that the key allows it, and has
 * held the request against the contract.
 */
export function createInstanceControl({ coordinator, isProtected, now }: ControlOptions): Hono<ControlEnv> {
  const { queue, latest, repeated, braking, owner } = coordinator;
  const { journal } = queue;
  const { idInstance } = queue.instance;
  const sentences = edgeSentences(idInstance);
  const feed = createEventFeed(coordinator, now);
  const app = new Hono<ControlEnv>();

  const byOf = (c: Context<ControlEnv>, body: Body): { readonly actor: string; readonly reason: string } => ({
    actor: c.env.actor,
    reason: body.text('reason'),
  });

  /** Opens a job once, however often the request comes, and answers with it at once; it goes on whether or not the caller stays. */
  function start(c: Context<ControlEnv>, body: Body, open: () => { readonly id: string }): Response {
    if (isProtected) return refuseProtected(idInstance, 'Nothing was changed.');
    const key = c.req.header('idempotency-key');
    const openOne = (): string => open().id;
    const request = sha256Of(`${c.req.path} ${JSON.stringify(body.fields)}`);
    const { job, isRepeated } =
      key === undefined ? { job: openOne(), isRepeated: false } : repeated.once(`${c.env.actor} ${key}`, request, openOne);
    if (!isRepeated) void coordinator.wake();
    return c.json(jobJson(journal, journal.readJob(job)), 202, { location: `/api/v1/instances/${idInstance}/jobs/${job}` });
  }

  app.get('/queue', async (c) => {
    const reading = await latest.get(READING_AGE_MS);
    const { type = [], chat = [] } = c.req.queries();
    const query = {
      types: type,
      chats: chat,
      text: c.req.query('text'),
      olderThanMs: optionalNumber(c.req.query('olderThanMs')),
      limit: Number(c.req.query('limit') ?? PAGE),
      after: Number(c.req.query('after') ?? 0),
    };
    const page = queuePage(reading, query, now());
    // Without its times: the same queue read again is the same.
    const { at: _at, ageMs: _ageMs, ...content } = page;
    const etag = `W/"${sha256Of(JSON.stringify(content)).slice(0, 32)}"`;
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
    return c.json(page, 200, { etag });
  });

  app.get('/events', (c) => {
    if (c.req.method === 'HEAD') return new Response(null, { headers: STREAM_HEADERS });
    const { signal } = c.req.raw;
    const { onKeyEnd, takeStream } = c.env;
    const onGone = takeStream();
    if (onGone instanceof Response) return onGone;
    const since = optionalNumber(c.req.header('last-event-id'));
    return openEventStream({ feed, watchers: coordinator.watchers, since, signal, onKeyEnd, onGone });
  });

  app.get('/standing', (c) =>
    c.json({
      idInstance,
      openJob: queue.openJob() ?? null,
      brake: queue.brake() ?? null,
      holds: holdsJson(coordinator),
    }),
  );
  app.get('/diagnosis', async (c) => {
    const before = queue.openJob();
    const reading = await latest
      .get(READING_AGE_MS)
      .catch((error: unknown) => SluiceError.from(error, { during: 'the reading' }));
    // A job that ended while the queue was read counts as open: it may have changed the queue after the reading.
    const job = before ?? queue.openJob();
    const brake = queue.brake();
    const decision = reading instanceof SluiceError ? undefined : keptOnPurpose(journal, reading);
    return c.json({
      idInstance,
      at: reading instanceof SluiceError ? null : reading.at,
      openJob: job ?? null,
      brake: brake ?? null,
      findings: diagnose(reading, { job, brake, decision }).map((finding) => findingJson(finding, sentences)),
    });
  });
  app.get('/forecast', async (c) => {
    const reading = await latest.get(READING_AGE_MS);
    return c.json({ idInstance, at: reading.at, forecast: forecast(reading) });
  });
  app.get('/guard', async (c) => c.json(guardJson(await queue.guard(), sentences)));

  app.post('/plans', async (c) => {
    const { fields } = await readBody(c.req.raw);
    return c.json(await queue.plan(parseSelection(fields['selection'])), 201);
  });

  app.post('/clearings', async (c) => {
    const body = await readBody(c.req.raw);
    const plan = parsePlan(body.fields['plan']);
    const confirmation = { confirm: body.text('confirm'), lost: body.number('lost'), ...byOf(c, body) };
    return start(c, body, () => queue.openClearing(plan, confirmation, { owner }));
  });
  app.post('/restores', async (c) => {
    const body = await readBody(c.req.raw);
    const selection = parseSelection(body.fields['selection']);
    const confirmation = { confirm: body.text('confirm'), ...byOf(c, body) };
    return start(c, body, () =>
      thereIs('snapshot', () => queue.openRestore(body.text('snapshot'), selection, confirmation, { owner })),
    );
  });
  app.post('/restore-plans', async (c) => {
    const body = await readBody(c.req.raw);
    const selection = parseSelection(body.fields['selection']);
    const { id } = thereIs('snapshot', () => journal.readSnapshot(body.text('snapshot')));
    return c.json(restorePlanJson(await queue.planRestore(id, selection, { signal: c.req.raw.signal }), sentences), 201);
  });
  app.post('/decisions', async (c) => {
    const body = await readBody(c.req.raw);
    const confirmation = { confirm: body.text('confirm'), keep: body.number('keep'), ...byOf(c, body) };
    const order = { isOnlyDecided: true, watchMs: 0, endsAtLeak: false };
    return start(c, body, () => queue.openConnect(confirmation, order, { owner }));
  });

  app.get('/jobs', (c) => {
    const state = c.req.query('state') === 'open' ? 'open' : 'all';
    const jobs = listJobs(journal, idInstance, { state, limit: Number(c.req.query('limit') ?? PAGE) });
    return c.json(jobs.map((job) => jobJson(journal, job)));
  });
  app.get('/jobs/:job', (c) =>
    c.json(
      jobJson(
        journal,
        thereIs('job', () => journal.readJob(c.req.param('job'))),
      ),
    ),
  );

  app.get('/snapshots', (c) => c.json(queue.snapshots().slice(0, Number(c.req.query('limit') ?? PAGE))));
  app.get('/snapshots/:snapshot', (c) => {
    const info = thereIs('snapshot', () => journal.readSnapshot(c.req.param('snapshot')));
    const resent = journal.resendsOf(info.id).filter(({ outcome }) => outcome === 'accepted').length;
    return c.json({ ...info, resent });
  });
  app.get('/snapshots/:snapshot/entries', (c) => {
    const { id } = thereIs('snapshot', () => journal.readSnapshot(c.req.param('snapshot')));
    const after = optionalNumber(c.req.query('after'));
    const limit = optionalNumber(c.req.query('limit')) ?? Infinity;
    return new Response(linesOf(firstOf(journal.iterateEntries(id, after), limit)), {
      headers: { 'content-type': 'application/jsonl; charset=utf-8' },
    });
  });

  app.get('/snapshots/:snapshot/resends', (c) => {
    const { id } = thereIs('snapshot', () => journal.readSnapshot(c.req.param('snapshot')));
    return c.json(journal.resendsOf(id));
  });

  app.get('/holds', (c) => c.json(holdsJson(coordinator)));
  app.post('/holds', async (c) => {
    const body = await readBody(c.req.raw);
    const isBraking = body.fields['brake'] === true;
    // Before the hold: one without its brake is not what was asked for.
    if (isBraking) coordinator.removal.check();
    if (isBraking && isProtected) return refuseProtected(idInstance, 'Nothing was changed.');
    const by = byOf(c, body);
    const until = untilOf(body, now());
    const set = (): Hold => queue.hold({ until, ...by });
    const hold = isBraking ? braking.hold(set, by) : set();
    coordinator.holdsChanged();
    void coordinator.wake();
    return c.json({ hold: holdJson(braking, hold), job: openJobJson() }, 201);
  });
  app.delete('/holds/:hold', async (c) => {
    const body = await readBody(c.req.raw);
    const hold = holdIn(c.req.param('hold'));
    const hasBrake = braking.hasBrake(hold);
    if (hasBrake) coordinator.removal.check();
    const lifted = holdJson(braking, journal.liftHold(hold, byOf(c, body)));
    if (hasBrake) braking.releaseDue();
    coordinator.holdsChanged();
    void coordinator.wake();
    return c.json({ hold: lifted, job: hasBrake ? openJobJson() : null });
  });
  function openJobJson(): object | null {
    const [job] = journal.openJobs(idInstance);
    return job === undefined || (job.kind !== 'stop' && job.kind !== 'go') ? null : jobJson(journal, job);
  }

  app.get('/journal', (c) => {
    const limit = Number(c.req.query('limit') ?? PAGE);
    const after = optionalNumber(c.req.query('after'));
    const order = c.req.query('order') === 'oldest-first' ? 'oldest-first' : 'newest-first';
    const events: readonly JournalEvent[] = journal.events({
      idInstance,
      kind: c.req.query('kind'),
      order,
      limit,
      beyond: after,
    });
    return c.json({ events, next: events.length < limit ? null : (events.at(-1)?.n ?? null) });
  });

  app.onError((thrown) => {
    const error = SluiceError.from(thrown, { during: `the call of instance ${idInstance}` });
    const retry = error.retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(error.retryAfterMs / 1000)) };
    return problem(error.code, errorSentence(error, sentences), { headers: retry });
  });
  return app;
}

function optionalNumber(text: string | undefined): number | undefined {
  return text === undefined || !/^\d{1,15}$/.test(text) ? undefined : Number(text);
}

function untilOf({ fields }: Body, now: number): number {
  const { until, forMs } = fields;
  if (typeof forMs === 'number') return now + forMs;
  const at = typeof until === 'string' ? Date.parse(until) : NaN;
  if (Number.isNaN(at)) throw invalid('A hold needs forMs, in milliseconds, or until, as RFC 3339 writes a time.');
  return at;
}

function* firstOf<T>(all: Iterable<T>, limit: number): Generator<T> {
  let count = 0;
  for (const one of all) {
    yield one;
    if ((count += 1) >= limit) return;
  }
}

/** A line at a time, however large the snapshot is and however slowly it is read. */
function linesOf(entries: Iterable<object>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const rest = entries[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next = rest.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
    },
  });
}
