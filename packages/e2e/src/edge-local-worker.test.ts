// `pnpm --filter @sluice/edge worker`, as the guide starts it: what it prints must not hold an address, since addresses hold keys.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './edge-caller.ts';
import { EDGE_FOLDER, makeKey } from './edge-hosts.ts';
import { readyLine } from './program.ts';

const ID = '1101000001';
const MIB = 1024 * 1024;

describe('The local worker', () => {
  let folder: string;
  let worker: ChildProcess;
  let key: string;
  let url: string;
  let printed = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-local-'));
    const made = await makeKey();
    key = made.key;
    const instances = [{ idInstance: ID, apiUrl: 'http://127.0.0.1:9', apiTokenInstance: 'token-of-the-tests' }];
    const SLUICE_EDGE_CONFIG = JSON.stringify({ keys: made.keys, instances });
    const { stdout, stderr } = (worker = spawn(process.execPath, [join(EDGE_FOLDER, 'scripts/worker.ts'), '--port', '0'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, SLUICE_EDGE_CONFIG },
      stdio: ['ignore', 'pipe', 'pipe'],
    }));
    for (const stream of [stdout, stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    const [line] = (await once(createInterface({ input: stdout }), 'line')) as [string];
    url = readyLine(line)?.url ?? '';
  });

  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  async function stop(): Promise<void> {
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    const closed = once(worker, 'close');
    worker.kill();
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
    // A body that is not read, one that is larger than all that is read, and a caller who leaves in the middle of one.
    for (const [name, size] of [
      ['getSettings', 20],
      ['sendMessage', 80],
    ] as const) {
      await ask(url, { method: 'POST', target: `/waInstance${ID}/${name}/${key}`, body: 'x'.repeat(size * MIB) }).catch(
        () => undefined,
      );
    }
    const { hostname, port } = new URL(url);
    const caller = connect(Number(port), hostname);
    await once(caller, 'connect');
    caller.write(`POST /waInstance${ID}/sendMessage/${key} HTTP/1.1\r\nhost: x\r\ncontent-length: 999999\r\n\r\n{`);
    // When this has been answered, the worker has begun with the one before.
    await ask(url, { target: '/healthz' });
    caller.resetAndDestroy();
    await ask(url, { target: '/healthz' });
    expect(await filesWith(key)).toEqual([]);
    await stop();
    expect(printed).not.toContain(key);
    expect(printed).not.toContain('waInstance');
    // It cleans up after itself.
    expect(await readdir(folder)).toEqual([]);
  });
});
