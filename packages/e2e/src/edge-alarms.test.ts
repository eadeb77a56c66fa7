// What an object of an instance wrote, and the alarm that it set, on a workerd that is killed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileWorker, killWorkers, startWorkerProcess, type WorkerProcess } from './durable/worker-process.ts';
import { EDGE_FOLDER } from './edge-hosts.ts';

const WORKER = pathToFileURL(join(EDGE_FOLDER, 'test/workers/notes/worker.ts'));
const schema = v.object({ idInstance: v.string(), origin: v.string(), notes: v.array(v.string()) });

let home: string;
let worker: string;
let running: WorkerProcess | undefined;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sluice-alarms-'));
  worker = await compileWorker(WORKER, home);
});

afterAll(async () => {
  await killWorkers();
  await rm(home, { recursive: true });
});

/** Starts it on the same files, after killing the one before. */
async function restart(): Promise<void> {
  await running?.kill();
  running = await startWorkerProcess({ worker, folder: home, config: '' });
}

async function ask(idInstance: string, path: string): Promise<v.InferOutput<typeof schema>> {
  const answer = await fetch(`${running?.url}${path}&instance=${idInstance}`);
  return v.parse(schema, await answer.json());
}

test.each([
  ['was due while no process ran', '1101000011', 0],
  ['is due later', '1101000012', 2000],
])('an alarm that %s is rung after a restart, and what was written is there', async (_, idInstance, laterMs) => {
  await restart();
  const before = await ask(idInstance, '/note?text=before');
  const restartAt = Date.now() + 500;
  await ask(idInstance, `/wake-at?at=${restartAt + laterMs}`);
  await running?.kill();
  // workerd goes by the time of the machine.
  while (Date.now() <= restartAt) await new Promise((resolve) => setTimeout(resolve, restartAt - Date.now()));
  await restart();
  // Not asked for: by a call to it the object would be woken too.
  await running?.until(({ step }) => step === 'woken');
  const after = await ask(idInstance, '/?');
  expect(after).toMatchObject({ idInstance, notes: ['before', 'asked', 'woken'] });
  expect(after.origin).not.toBe(before.origin);
});
