import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EDGE_FOLDER } from '../edge-hosts.ts';

/** What a build of the worker is, beside the worker of the edge. */
export interface BuiltWorker {
  /** The clock of the worker runs `speed` times as fast as that of the machine since `epoch`, as that of the gateway does. */
  readonly epoch: number;
  readonly speed: number;
  /** Any text: another one makes another build. */
  readonly version: string;
  /** After the `nth` statement of an object that begins so, from 1, the process says so and does nothing any more. */
  readonly haltAfter?: { readonly statement: string; readonly nth: number };
}

const EXPORTS = 'export { DirectoryObject, InstanceObject, worker as default };';

/**
 * Writes the built worker with a clock of ours before it and the storage of its objects watched, and changes nothing else of it. It prints a line when a
 * job has come to its end.
 *
 * @returns the file.
 */
export async function writeBuiltWorker(folder: string, worker: BuiltWorker): Promise<string> {
  const built = await readFile(join(EDGE_FOLDER, 'dist/worker.js'), 'utf8');
  if (!built.includes(EXPORTS)) throw new TypeError('The built worker exports something else than a worker and its objects.');
  const file = join(folder, `worker-${worker.version}.js`);
  await writeFile(file, `${beforeIt(worker)}\n${built.replace(EXPORTS, '')}\n${AFTER_IT}`);
  return file;
}

/** Imports are carried out first: the rest of the worker finds these. */
function beforeIt(worker: BuiltWorker): string {
  return `
globalThis.crashTrial = ${JSON.stringify(worker)};
{
  const { epoch, speed } = globalThis.crashTrial;
  const realNow = Date.now.bind(Date);
  const realTimeout = globalThis.setTimeout.bind(globalThis);
  const fastNow = () => Math.floor(epoch + (realNow() - epoch) * speed);
  Date.now = fastNow;
  performance.now = fastNow;
  globalThis.setTimeout = (run, ms, ...given) => realTimeout(run, (ms ?? 0) / speed, ...given);
}`;
}

const AFTER_IT = `
const crashWatchedObject = (() => {
  const trial = globalThis.crashTrial;
  const ENDS = new Set(['done', 'failed', 'refused', 'unverified', 'cancelled']);
  let matches = 0;
  const say = (event) => console.log(JSON.stringify({ event, step: trial.version, writes: matches }));
  function watch(storage) {
    return {
      kv: storage.kv,
      transactionSync: (action) => storage.transactionSync(action),
      setAlarm: (at) => storage.setAlarm(trial.epoch + (at - trial.epoch) / trial.speed),
      sql: {
        exec(statement, ...params) {
          const rows = storage.sql.exec(statement, ...params).toArray();
          if (statement.startsWith('INSERT INTO events') && ENDS.has(params[3])) say('last step');
          if (trial.haltAfter !== undefined && statement.trimStart().startsWith(trial.haltAfter.statement)) {
            matches += 1;
            if (matches === trial.haltAfter.nth) {
              say('halted');
              for (;;);
            }
          }
          return { toArray: () => rows };
        },
      },
    };
  }
  return class {
    constructor(state, env) {
      const { id, storage } = state;
      this.object = new InstanceObject({ id, storage: watch(storage), waitUntil: (work) => state.waitUntil(work) }, env);
    }
    fetch(request) {
      return this.object.fetch(request);
    }
    alarm() {
      return this.object.alarm();
    }
  }
})();
export { DirectoryObject, crashWatchedObject as InstanceObject, worker as default };
`;
