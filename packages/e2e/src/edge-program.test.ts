import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { EDGE_PROGRAM, makeKey, node } from './edge-hosts.ts';
import { readyLine, startProgram } from './program.ts';

const { key, keys } = await makeKey();
const instance = { idInstance: '1101000001', apiUrl: 'http://127.0.0.1:9', apiTokenInstance: 'token-of-the-tests' };
const SLUICE_EDGE_CONFIG = JSON.stringify({ keys, instances: [instance] });

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [EDGE_PROGRAM, ...args], { env, encoding: 'utf8', timeout: 20_000 });
}

describe('sluice-edge', () => {
  it.each([
    { name: 'missing', env: {}, says: 'SLUICE_EDGE_CONFIG is not set.' },
    { name: 'not JSON', env: { SLUICE_EDGE_CONFIG: 'token-of-the-tests' }, says: 'SLUICE_EDGE_CONFIG is not JSON.' },
    {
      name: 'malformed',
      env: { SLUICE_EDGE_CONFIG: JSON.stringify({ keys, instances: [{ ...instance, apiUrl: 'token-of-the-tests' }] }) },
      says: 'SLUICE_EDGE_CONFIG is not right at instances[0]: apiUrl must be',
    },
  ])('ends with code 2 and one sentence when its configuration is $name', ({ env, says }) => {
    const { status, stdout, stderr } = run(['--port', '0'], env);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(says)).toBe(true);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('token-of-the-tests');
  });

  it('ends with one sentence when it cannot listen', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { status, stdout, stderr } = run(['--port', port], { SLUICE_EDGE_CONFIG });
    taken.close();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `The edge cannot listen on 127.0.0.1, port ${port} (EADDRINUSE). Choose another with --port or --host.\n`,
    );
  });

  it('refuses a port that is none', () => {
    const { status, stderr } = run(['--port', '65536'], { SLUICE_EDGE_CONFIG });
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('prints one line with its address on loopback, nothing else, and ends with code 0 when asked to', async () => {
    const lines: string[] = [];
    const program = await startProgram({ args: [EDGE_PROGRAM, '--port', '0'], env: { SLUICE_EDGE_CONFIG } }, (line) => {
      lines.push(line);
      return readyLine(line);
    });
    const { url } = program.ready;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/waInstance1101000001/getSettings/${key}`)).status).toBe(502);
    expect(await program.stop()).toBe(0);
    expect(lines).toEqual([JSON.stringify({ url })]);
  });

  it('gives the contract with its own address', async () => {
    const edge = await node.start({ keys, instances: [instance] });
    const contract: unknown = await (await fetch(`${edge.url}/openapi.json`)).json();
    await edge.stop();
    expect(contract).toMatchObject({ openapi: '3.1.1', servers: [{ url: edge.url }] });
  });
});
