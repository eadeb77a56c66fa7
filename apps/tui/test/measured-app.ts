/**
 * The app on a terminal that takes everything at once, with instances whose readings are changed from outside: for `@sluice/bench`, which bundles it
 * and runs it in a separate process. It prints one line of JSON.
 */
import { PassThrough, Writable } from 'node:stream';
import { createGatewayClient, createRateLimiter } from '@sluice/core';
import { gatewayInstance } from '@sluice/queue';
import { createOwners } from '@sluice/queue/job';
import { openJournal } from '@sluice/queue/journal';
import { openMemoryDatabase } from '@sluice/queue/node';
import type { QueueWatch, Watched } from '@sluice/queue/watch';
import { NO_CHOSEN_KEYS } from '../src/app/chosen-keys.ts';
import { createApp, type RunningApp } from '../src/app/create-app.ts';
import { showApp } from '../src/app/show-app.tsx';
import { createStore } from '../src/app/store.ts';
import { createHostClock } from '../src/cli/host-clock.ts';
import { createDebugLog } from '../src/cli/debug-log.ts';
import { watchJobs } from '../src/clearing/job-watch.ts';
import { createRuns } from '../src/clearing/runs.ts';
import type { Session } from '../src/clearing/session.ts';
import type { InstanceAccess } from '../src/access/access.ts';
import { directAccess, type DirectPorts } from '../src/access/direct/direct-access.ts';
import { directSource } from '../src/access/direct/direct-source.ts';
import { en } from '../src/sentences/en/en.ts';
import { type CountHistory, NO_HISTORY, withCount } from '../src/services/count-history.ts';
import { createArchive } from '../src/services/archive.ts';
import { createFindings } from '../src/services/findings.ts';
import type { Fleet, FleetInstance } from '../src/services/fleet.ts';
import { createLogins } from '../src/services/logins.ts';

const clock = createHostClock();
const WARM_UP = 100;

const journal = openJournal(openMemoryDatabase(), { now: () => clock.now(), bodies: 'full' });
const ports: DirectPorts = { clock, owners: createOwners(), journal: async () => journal, hasJournal: async () => true };

/** An instance whose count and entries are set by the measurement. */
interface Driven {
  readonly item: FleetInstance;
  readonly access: InstanceAccess;
  count: number;
  entries: unknown[];
  set: (watched: Watched) => void;
}

function drivenInstance(at: number): Driven {
  const idInstance = String(1_101_000_001 + at);
  let watched: Watched = { overview: undefined, settingsAt: undefined, reading: undefined, readFailure: undefined };
  let history: CountHistory = NO_HISTORY;
  const listeners = new Set<(watched: Watched) => void>();
  let time = 0;
  const client = createGatewayClient({
    apiUrl: 'http://gateway.localhost',
    idInstance,
    apiTokenInstance: 'measured',
    flavor: 'plain',
    retries: 0,
    limiter: createRateLimiter({ now: () => (time += 1000), sleep: async () => undefined }),
    fetch: async (url) => Response.json(answerTo(url)),
  });
  const instance = gatewayInstance(client);
  const watch: QueueWatch = {
    get: () => watched,
    listen(_scope, listener) {
      listeners.add(listener);
      listener(watched);
      return () => listeners.delete(listener);
    },
    refresh: () => undefined,
    pause: () => () => undefined,
  };
  const connected = {
    name: `shop-${at + 1}`,
    idInstance,
    instance,
    client,
    environment: 'production',
    isProtected: false,
  } as const;
  const access = directAccess(connected, ports);
  const driven: Driven = {
    access,
    item: { access, watch, history: () => history },
    count: at % 40,
    entries: [],
    set(next) {
      watched = next;
      if (next.overview !== undefined) history = withCount(history, next.overview.at, next.overview.count);
      for (const listener of listeners) listener(next);
    },
  };

  function answerTo(url: string): unknown {
    if (url.includes('showMessagesQueue')) return driven.entries;
    if (url.includes('getMessagesCount')) return { count: driven.count };
    if (url.includes('getStateInstance')) return { stateInstance: at % 7 === 3 ? 'blocked' : 'authorized' };
    return { typeInstance: 'whatsapp', delaySendMessagesMilliseconds: 1000 };
  }
  return driven;
}

class MeasuredOutput extends Writable {
  readonly isTTY = true;
  readonly columns = 200;
  readonly rows = 60;
  bytes = 0;
  override _write(chunk: Buffer, _encoding: string, written: () => void): void {
    this.bytes += chunk.byteLength;
    written();
  }
}

const nothing = (): (() => void) => () => undefined;

interface Opened {
  readonly running: RunningApp;
  readonly output: MeasuredOutput;
  readonly changed: () => void;
  readonly close: () => void;
}

function openOn(all: readonly Driven[]): Opened {
  const end = new AbortController();
  const session: Session = {
    clock,
    sentences: en,
    isKept: true,
    runs: createRuns({ now: () => clock.now() }),
    debugLog: createDebugLog(undefined, () => clock.now()),
    actor: 'bench',
  };
  const version = createStore(0);
  const items = all.map(({ item }) => item);
  const byId = new Map(all.map(({ item }) => [item.access.idInstance, item]));
  const fleet: Fleet = {
    get: version.get,
    subscribe: version.subscribe,
    instances: () => items,
    join: () => undefined,
    find: (id) => byId.get(id),
    see: () => () => undefined,
  };
  const direct = directSource(ports, async () => all.map(({ access }) => access));
  const jobs = watchJobs(session, direct, end.signal);
  const findings = createFindings({ session, jobs });
  const services = {
    session,
    fleet,
    edges: createStore([]),
    jobs,
    archive: createArchive(direct, fleet),
    findings,
    logins: createLogins(session),
    setup: undefined,
    where: 'a measurement',
  };
  const output = new MeasuredOutput();
  const running = createApp({ services, language: 'en', chosenKeys: NO_CHOSEN_KEYS, copy: () => undefined });
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    ref: () => undefined,
    unref: () => undefined,
    setRawMode: () => undefined,
  });
  const signals = { suspend: async () => undefined, onStop: nothing, onContinue: nothing, onFault: nothing };
  void showApp(running, { stdin, stdout: output, signals }, { theme: 'dark', hasMouse: true, isScreenReader: false }, end.signal);
  return {
    running,
    output,
    changed: () => version.set(version.get() + 1),
    close() {
      running.close();
      end.abort();
    },
  };
}

/** In milliseconds. */
interface Update {
  /** From the change to the bytes of it. */
  readonly time: number;
  /** How much of that the program worked: the rest is that of other programs. */
  readonly work: number;
}

/** A frame is not drawn sooner than 16 ms after the one before. */
async function measureUpdates(updates: number, output: MeasuredOutput, change: (at: number) => void): Promise<readonly Update[]> {
  const times: Update[] = [];
  for (let at = 0; at < updates + WARM_UP; at += 1) {
    await clock.sleep(18);
    const before = output.bytes;
    const start = performance.now();
    const worked = process.threadCpuUsage();
    change(at);
    // The app draws at the end of the turn in which something changes.
    await Promise.resolve();
    while (output.bytes === before && performance.now() - start < 1000) await new Promise((resolve) => setImmediate(resolve));
    const { user, system } = process.threadCpuUsage(worked);
    if (at >= WARM_UP) times.push({ time: performance.now() - start, work: (user + system) / 1000 });
  }
  return times;
}

const entry = (at: number): unknown => ({
  messageID: `BAE5${String(at).padStart(12, '0')}`,
  type: 'sendMessage',
  body: { chatId: `7999${String(1_000_000 + at)}@c.us`, message: `Your order ${at} is ready. Заказ ${at} готов.` },
});

async function overviewOf(driven: Driven): Promise<Watched> {
  const overview = await driven.access.readOverview();
  return { overview, settingsAt: overview.at, reading: undefined, readFailure: undefined };
}

async function fleetUpdates(updates: number): Promise<unknown> {
  const all = Array.from({ length: 1000 }, (_, at) => drivenInstance(at));
  for (const driven of all) driven.set(await overviewOf(driven));
  // The one whose row is on the screen.
  const changing = all.find(({ count }) => count > 0);
  if (changing === undefined) throw new Error('No instance has anything that waits.');
  const states: Watched[] = [];
  for (const count of [39_000, 39_001, 39_002]) {
    changing.count = count;
    states.push(await overviewOf(changing));
  }
  const { output, changed, close } = openOn(all);
  const times = await measureUpdates(updates, output, (at) => {
    const next = states[at % states.length];
    if (next !== undefined) changing.set(next);
    changed();
  });
  close();
  return times;
}

async function queueUpdates(updates: number): Promise<unknown> {
  const driven = drivenInstance(0);
  driven.count = 500;
  const states: Watched[] = [];
  for (const gone of [0, 1, 2]) {
    driven.entries = Array.from({ length: 500 }, (_, at) => entry(at + gone));
    const reading = await driven.access.read();
    states.push({ overview: reading, settingsAt: reading.at, reading, readFailure: undefined });
  }
  const [first] = states;
  if (first !== undefined) driven.set(first);
  const { running, output, changed, close } = openOn([driven]);
  running.app.open('queue', { idInstance: driven.access.idInstance });
  await clock.sleep(100);
  const times = await measureUpdates(updates, output, (at) => {
    const next = states[at % states.length];
    if (next !== undefined) driven.set(next);
    changed();
  });
  close();
  return times;
}

/** What the app holds after many updates, against what it held after the first of them; as fast as they can be drawn. */
async function heldAfter(updates: number): Promise<unknown> {
  const all = Array.from({ length: 1000 }, (_, at) => drivenInstance(at));
  for (const driven of all) driven.set(await overviewOf(driven));
  const { output, changed, close } = openOn(all);
  let before = 0;
  for (let at = 0; at < updates; at += 1) {
    const driven = all[at % all.length];
    if (driven !== undefined) {
      driven.count = (driven.count + 7) % 5000;
      driven.set(await overviewOf(driven));
      changed();
    }
    if (at % 20 === 0) await clock.sleep(17);
    if (at === 1000) before = heapUsed();
  }
  const after = heapUsed();
  close();
  return { beforeMb: before / 1e6, afterMb: after / 1e6, rssMb: process.memoryUsage.rss() / 1e6, bytes: output.bytes };
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const [what, updates = '300'] = process.argv.slice(2);
const measure = what === 'queue' ? queueUpdates : what === 'memory' ? heldAfter : fleetUpdates;
process.stdout.write(`${JSON.stringify(await measure(Number(updates)))}\n`, () => process.exit());
