// The object of an instance on the real workerd, which is killed as a failing machine would kill it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ID, startGateway, TOKEN, type Gateway, type WireCall } from './durable/gateway.ts';
import type { ClearingSettings } from './durable/settings.ts';
import { compileWorker, killWorkers, startWorkerProcess, type WorkerProcess } from './durable/worker-process.ts';

const WAITING = 14;
/** The gateway and the worker pass a second of theirs in 50 ms, so that a job does not take minutes. */
const SPEED = 20;

let home: string;
let worker: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sluice-durable-'));
  worker = await compileWorker(new URL('durable/worker.ts', import.meta.url), home);
});

afterAll(async () => {
  await killWorkers();
  await rm(home, { recursive: true });
});

const stateSchema = v.object({
  isOpen: v.boolean(),
  entryCounts: v.array(v.number()),
  holds: v.number(),
});

interface Stage extends AsyncDisposable {
  readonly gateway: Gateway;
  /** Starts the process, again on the same files if it was killed. @param haltAfterWrite see `ClearingSettings`. */
  readonly start: (haltAfterWrite: number) => Promise<WorkerProcess>;
}

async function stage(): Promise<Stage> {
  const folder = await mkdtemp(join(home, 'stage-'));
  const epoch = Date.now();
  const gateway = await startGateway({ speed: SPEED, waiting: WAITING });
  const started: WorkerProcess[] = [];
  return {
    gateway,
    start: async (haltAfterWrite) => {
      const { url: apiUrl } = gateway;
      const settings = { idInstance: ID, apiUrl, apiTokenInstance: TOKEN, epoch, speed: SPEED, haltAfterWrite };
      const process = await startWorkerProcess({ worker, folder, config: JSON.stringify(settings satisfies ClearingSettings) });
      started.push(process);
      return process;
    },
    async [Symbol.asyncDispose]() {
      for (const process of started) await process.kill();
      await gateway[Symbol.asyncDispose]();
    },
  };
}

/** Asks for a clear as a program does; its caller gets no answer where the process is killed. */
const clear = (process: WorkerProcess): Promise<unknown> => fetch(process.url, { method: 'POST' }).catch(() => undefined);

async function stateOf(process: WorkerProcess): Promise<v.InferOutput<typeof stateSchema>> {
  return v.parse(stateSchema, await (await fetch(process.url)).json());
}

interface Found extends v.InferOutput<typeof stateSchema> {
  /** How many clear requests arrived at the gateway. */
  readonly clears: number;
  readonly waiting: number;
}

/** Starts a process on the files of one that was killed, and lets the alarm bring an open job to its end: nothing else is asked for. */
async function finish({ gateway, start }: Stage): Promise<Found> {
  const process = await start(0);
  // The first reading is for the plan. A process that had begun with the second has left an open job, and an alarm.
  const isLeft = gateway.calls.filter((call) => call === 'showMessagesQueue').length > 1;
  if (isLeft) await process.until(({ event }) => event === 'last step');
  return foundIn({ gateway }, process);
}

async function foundIn({ gateway }: Pick<Stage, 'gateway'>, process: WorkerProcess): Promise<Found> {
  const clears = gateway.calls.filter((call) => call === 'clearMessagesQueue').length;
  return { clears, waiting: gateway.waiting(), ...(await stateOf(process)) };
}

test('a clear through the object of an instance is captured, carried out once, verified and closed', async () => {
  await using scene = await stage();
  const process = await scene.start(0);
  await clear(process);
  await process.until(({ event }) => event === 'last step');
  expect(await foundIn(scene, process)).toEqual({ clears: 1, waiting: 0, isOpen: false, entryCounts: [WAITING], holds: 0 });
});

describe('a process that is killed', { concurrent: true }, () => {
  // The first two make the journal.
  test.each(Array.from({ length: 12 }, (_, i) => i + 3))(
    'after its write %i leaves a job that goes on by its alarm, or none',
    async (haltAfterWrite) => {
      await using scene = await stage();
      const process = await scene.start(haltAfterWrite);
      void clear(process);
      await process.until(({ event }) => event === 'halted');
      await process.kill();
      expectOnce(await finish(scene));
    },
  );

  const CALLS: readonly WireCall[] = [
    { method: 'showMessagesQueue', nth: 2 },
    { method: 'clearMessagesQueue', nth: 1 },
    { method: 'showMessagesQueue', nth: 3 },
    { method: 'getMessagesCount', nth: 3 },
  ];
  const BOUNDARIES = ['unsent', 'late', 'unanswered'] as const;
  test.each(CALLS.flatMap(({ method, nth }) => BOUNDARIES.map((boundary) => ({ method, nth, boundary }))))(
    'at $method $nth, which is $boundary, leaves a job that goes on by its alarm',
    async ({ method, nth, boundary }) => {
      await using scene = await stage();
      const process = await scene.start(0);
      const killed = Promise.withResolvers<void>();
      scene.gateway.hook = async (side, call) => {
        if (call.method !== method || call.nth !== nth || side !== (boundary === 'unanswered' ? 'after' : 'before')) return;
        await process.kill();
        killed.resolve();
        if (boundary === 'unsent') throw new Error('The gateway gets nothing of this request.');
      };
      void clear(process);
      await killed.promise;
      expectOnce(await finish(scene));
    },
  );
});

/** A clear was carried out once, of what was captured before; or not at all, and then everything waits still. */
function expectOnce(found: Found): void {
  const { clears, entryCounts, waiting } = found;
  const carriedOut = { clears: 1, entryCounts: [WAITING], waiting: 0 };
  const notAtAll = { clears: Math.min(clears, 1), entryCounts, waiting: WAITING };
  expect(found).toMatchObject({ isOpen: false, holds: 0, ...(waiting === 0 ? carriedOut : notAtAll) });
}
