import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EdgeConfig } from '@sluice/edge';
import type { Emulator } from '@sluice/emulator';
import { startGateway, TOKEN, ID, type Gateway } from '../durable/gateway.ts';
import { startWorkerProcess, type WorkerProcess } from '../durable/worker-process.ts';
import { writeBuiltWorker, type BuiltWorker } from './built-worker.ts';

/** All that outlives a worker: the gateway, and the storage of its objects. */
export interface WorkerStage extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly gateway: Gateway;
  readonly key: string;
  /** Starts the worker, again with its storage if it was killed. */
  start(halt?: BuiltWorker['haltAfter']): Promise<WorkerProcess>;
  /** Kills a worker at the `nth` call of a method from here. @returns what resolves when it is gone. */
  killAt(worker: WorkerProcess, call: WorkerKill): Promise<void>;
  /** Resolves when the gateway has answered all calls that it has received. */
  settled(): Promise<void>;
  /** The file with the journal of the only instance. */
  journal(): Promise<string>;
}

export interface WorkerKill {
  readonly method: string;
  readonly nth: number;
  /** `unsent`: the gateway carries nothing out; `late`: it does after the worker is gone; `unanswered`: it has, and its answer does not come. */
  readonly boundary: 'unsent' | 'late' | 'unanswered';
}

interface WorkerSetting {
  /** How many times as fast as the real one the time of the gateway and of the worker passes. */
  readonly speed: number;
  readonly key: string;
  readonly keys: EdgeConfig['keys'];
  readonly env: Readonly<Record<string, string>>;
}

export async function setUpWorker({ speed, key, keys, env }: WorkerSetting): Promise<WorkerStage> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-workers-'));
  const epoch = Date.now();
  const gateway = await startGateway({ speed, waiting: 0, state: 'blocked' });
  const config = JSON.stringify({ keys, instances: [{ idInstance: ID, apiUrl: gateway.url, apiTokenInstance: TOKEN }] });
  let version = 0;
  let underWay = 0;
  const waiting: (() => void)[] = [];
  let kill: ((side: 'before' | 'after', method: string, nth: number) => Promise<void>) | undefined;
  gateway.hook = async (side, { method, nth }) => {
    if (side === 'before') underWay += 1;
    try {
      await kill?.(side, method, nth);
    } catch (error) {
      // Else it comes again after the call.
      underWay -= 1;
      throw error;
    }
    if (side === 'after') underWay -= 1;
    if (underWay === 0) for (const go of waiting.splice(0)) go();
  };
  return {
    emulator: gateway.emulator,
    gateway,
    key,
    async start(haltAfter) {
      version += 1;
      const worker = await writeBuiltWorker(folder, { epoch, speed, version: String(version), ...(haltAfter && { haltAfter }) });
      return startWorkerProcess({ worker, folder, config, env });
    },
    killAt(worker, { method, nth, boundary }) {
      const killed = Promise.withResolvers<void>();
      const before = gateway.calls.filter((call) => call === method).length;
      kill = async (side, ofMethod, ofNth) => {
        if (ofMethod !== method || ofNth !== before + nth || side !== (boundary === 'unanswered' ? 'after' : 'before')) return;
        kill = undefined;
        await worker.kill();
        killed.resolve();
        if (boundary === 'unsent') throw new Error('The gateway gets nothing of this request.');
      };
      return killed.promise;
    },
    settled: () => (underWay === 0 ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve))),
    async journal() {
      const objects = join(folder, 'storage', 'sluice-edge-instances');
      const files = (await readdir(objects)).filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite');
      const [file] = files;
      if (file === undefined || files.length > 1) throw new Error(`There is one instance, and these files: ${files.join()}.`);
      // workerd leaves the rights to the folder; the journal is opened only where no other user can read it.
      await chmod(join(objects, file), 0o600);
      return join(objects, file);
    },
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
