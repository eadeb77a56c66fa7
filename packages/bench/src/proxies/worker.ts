import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { median } from '../figure.ts';
import { startProgram } from './program.ts';

const WORKER = fileURLToPath(new URL('../../../../apps/edge/dist/worker.js', import.meta.url));
const START = fileURLToPath(new URL('../../../../apps/edge/scripts/worker.ts', import.meta.url));
const STARTS = 5;
/** It starts only with a right one; nothing is called. */
const CONFIG = JSON.stringify({
  keys: [{ name: 'bench', sha256: '0'.repeat(64), scopes: ['queue:read'] }],
  instances: [{ idInstance: '1101000001', apiUrl: 'http://127.0.0.1:9', apiTokenInstance: 'token-of-the-bench' }],
});

/** The size of the built worker, and how long workerd takes from its start to its first answer. */
export async function measureWorker(): Promise<readonly string[]> {
  const code = await readFile(WORKER);
  const times: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    const start = performance.now();
    const worker = await startProgram(process.execPath, [START, '--port', '0'], { SLUICE_EDGE_CONFIG: CONFIG });
    await (await fetch(`${worker.url}/healthz`)).text();
    times.push(performance.now() - start);
    await worker.stop();
  }
  return [
    `\nThe worker: ${kilobytes(code.byteLength)}, ${kilobytes(gzipSync(code).byteLength)} compressed by gzip`,
    `The worker: ${Math.round(median(times))} ms from the start of its program and workerd to the first answer`,
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
