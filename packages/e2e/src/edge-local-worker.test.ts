// `pnpm --filter @sluice/edge worker`, as the guide starts it. What wrangler prints about a request that broke off holds its address.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask } from './edge-caller.ts';
import { EDGE_FOLDER, makeKey } from './edge-hosts.ts';

const ID = '1101000001';
const MIB = 1024 * 1024;

describe('The local worker', () => {
  let folder: string;
  let worker: ChildProcess;
  let key: string;
  let url: string;
  let port: number;
  let printed = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-worker-'));
    await mkdir(join(folder, 'dist'));
    for (const file of ['wrangler.jsonc', 'dist/worker.js']) await copyFile(join(EDGE_FOLDER, file), join(folder, file));
    const made = await makeKey();
    key = made.key;
    const instances = [{ idInstance: ID, apiUrl: 'http://127.0.0.1:9', apiTokenInstance: 'token-of-the-tests' }];
    const config = JSON.stringify({ keySha256: made.keySha256, instances });
    await writeFile(join(folder, '.dev.vars'), `SLUICE_EDGE_CONFIG='${config}'\n`, { mode: 0o600 });
    port = await freePort();
    url = `http://127.0.0.1:${port}`;
    worker = spawn(process.execPath, [join(EDGE_FOLDER, 'scripts/worker.ts'), '--ip', '127.0.0.1', '--port', String(port)], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder, XDG_CONFIG_HOME: folder, WRANGLER_SEND_ERROR_REPORTS: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    for (const stream of [worker.stdout, worker.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await vi.waitFor(() => ask(url, { target: '/healthz' }), { timeout: 50_000, interval: 200 });
  }, 60_000);

  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  async function stop(): Promise<void> {
    if (worker.pid === undefined || worker.exitCode !== null || worker.signalCode !== null) return;
    const closed = once(worker, 'close');
    process.kill(-worker.pid, 'SIGTERM');
    await closed;
  }

  /** The files that hold a text, of all that the worker has written. */
  async function filesWith(text: string): Promise<readonly string[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const contents = await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const));
    return contents.flatMap(([file, content]) => (content.includes(text) ? [file] : []));
  }

  it.each([MIB + 1, 3 * MIB, 20 * MIB])('answers 413 to a body of %i bytes', async (size) => {
    const answer = await ask(url, { method: 'POST', target: `/waInstance${ID}/sendMessage/${key}`, body: 'x'.repeat(size) });
    expect([answer.status, answer.type]).toEqual([413, 'application/problem+json']);
  });

  it('prints no address, whatever breaks off', async () => {
    // A body that nobody reads, and a caller who leaves in the middle of one.
    await ask(url, { method: 'POST', target: `/waInstance${ID}/getSettings/${key}`, body: 'x'.repeat(20 * MIB) }).catch(
      () => undefined,
    );
    const caller = connect(port, '127.0.0.1');
    await once(caller, 'connect');
    caller.write(`POST /waInstance${ID}/sendMessage/${key} HTTP/1.1\r\nhost: x\r\ncontent-length: 999999\r\n\r\n{`);
    // When this has been answered, the worker has begun with the one before.
    await ask(url, { target: '/healthz' });
    caller.resetAndDestroy();
    // Without this line there would be nothing to take a path out of.
    await vi.waitFor(() => expect(printed).toContain('Network connection lost'), { timeout: 10_000 });
    await stop();
    expect(printed).not.toContain(key);
    expect(printed).not.toContain('waInstance');
    expect(await filesWith(key)).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}
