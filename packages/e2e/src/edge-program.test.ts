import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, describe, expect, it } from 'vitest';
import { EDGE_PROGRAM, makeKey, node } from './edge-hosts.ts';
import { readyLine, startProgram } from './program.ts';

const { key, keys } = await makeKey();
const instance = { idInstance: '1101000001', apiUrl: 'http://127.0.0.1:9', apiTokenInstance: 'token-of-the-tests' };
const SLUICE_EDGE_CONFIG = JSON.stringify({ keys, instances: [instance] });

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [EDGE_PROGRAM, ...args], { env, encoding: 'utf8', timeout: 180_000 });
}

const SLUICE_EDGE_DATA = mkdtempSync(join(tmpdir(), 'sluice-edge-'));
afterAll(() => rmSync(SLUICE_EDGE_DATA, { recursive: true }));

describe('sluice-edge', () => {
  it.each([
    { name: 'missing', env: {}, says: 'SLUICE_EDGE_CONFIG is not set.' },
    { name: 'not JSON', env: { SLUICE_EDGE_CONFIG: 'token-of-the-tests' }, says: 'SLUICE_EDGE_CONFIG is not JSON.' },
    {
      name: 'malformed',
      env: { SLUICE_EDGE_CONFIG: JSON.stringify({ keys, instances: [{ ...instance, apiUrl: 'token-of-the-tests' }] }) },
      says: 'SLUICE_EDGE_CONFIG is not right at instances[0].apiUrl: apiUrl must be',
    },
  ])('ends with code 2 and one sentence when its configuration is $name', ({ env, says }) => {
    const { status, stdout, stderr } = run(['--port', '0'], env);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(says)).toBe(true);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('token-of-the-tests');
  });

  it('lists every mistake of its configuration, at the start and when it is asked to check', () => {
    const wrong = { keys: [{ name: 'a key' }], instances: [{ ...instance, apiUrl: 'token-of-the-tests' }], origins: [] };
    const env = { SLUICE_EDGE_CONFIG: JSON.stringify(wrong) };
    const [start, check] = [run(['--port', '0'], env), run(['check-config'], env)];
    expect([start.status, check.status, check.stdout]).toEqual([2, 2, '']);
    expect(check.stderr).toBe(start.stderr);
    expect(
      check.stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ')[0]),
    ).toEqual([
      'SLUICE_EDGE_CONFIG is not right at keys[0].name',
      'SLUICE_EDGE_CONFIG is not right at keys[0].sha256',
      'SLUICE_EDGE_CONFIG is not right at keys[0].scopes',
      'SLUICE_EDGE_CONFIG is not right at instances[0].apiUrl',
      'SLUICE_EDGE_CONFIG is not right',
    ]);
    expect(check.stderr).not.toContain('token-of-the-tests');
  });

  it('says how much is in a configuration that is right, also in a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sluice-edge-'));
    const file = join(folder, 'edge.json');
    await writeFile(file, SLUICE_EDGE_CONFIG, { mode: 0o600 });
    expect(run(['check-config', '--config', file]).stdout).toBe('{"keys":1,"instances":1}\n');
    await writeFile(file, '{');
    expect(run(['--port', '0', '--config', file]).stderr).toMatch(/edge\.json is not JSON/);
    await rm(folder, { recursive: true });
  });

  it('ends with one sentence when it cannot listen', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { status, stdout, stderr } = run(['--port', port], { SLUICE_EDGE_CONFIG, SLUICE_EDGE_DATA });
    taken.close();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `The edge cannot listen on 127.0.0.1, port ${port} (EADDRINUSE). Choose another with --port or --host.\n`,
    );
  });

  it.each([
    ['a port that is none', ['--port', '65536']],
    ['an option that is not there', ['--nonsense', '8787']],
    ['a command that is not there', ['nonsense']],
    ['the help of a command that is not there', ['nonsense', '--help']],
    ['a command without what it needs', ['key', 'revoke']],
    ['a sealing key with an id that the variable would not take', ['sealing-key', '--id', 'a:b']],
  ])('ends with code 2 and one sentence for %s', (_what, args) => {
    const { status, stdout, stderr } = run(args, { SLUICE_EDGE_CONFIG });
    expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  });

  it.each([[['--help']], [['key', '--help']]])('shows its help for %j', (args) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: sluice-edge');
  });

  it('makes a sealing key with an id of its own each time', () => {
    const [one, other] = [run(['sealing-key']), run(['sealing-key'])].map(({ stdout }) => stdout.split(':')[1]);
    expect(one).toMatch(/^"\d{4}-\d\d-\d\d-[a-z]{4}$/);
    expect(other).not.toBe(one);
  });

  it('says at the start that it remembers accepted messages where it has a key for them, and warns of its configuration', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sluice-edge-'));
    const file = join(folder, 'edge.json');
    const expired = { ...keys[0], name: 'expired', sha256: 'ab'.repeat(32), expiresAt: '2020-01-31' };
    await writeFile(file, JSON.stringify({ keys: [...keys, expired], instances: [instance] }), { mode: 0o644 });
    const env = { SLUICE_EDGE_SEALING_KEYS: `first:${'1'.repeat(64)}` };
    let written = '';
    const args = [EDGE_PROGRAM, '--port', '0', '--data', join(folder, 'data'), '--config', file];
    const program = await startProgram({ args, env, onOutput: (text) => (written += text) }, readyLine);
    await program.stop();
    expect(program.ready).toMatchObject({ data: join(folder, 'data'), remembers: true });
    expect(written).toContain(`chmod 600 ${file}`);
    expect(written).toContain('keys[1].expiresAt is in the past');
    expect(run(['check-config', '--config', file]).stderr.split('\n')).toHaveLength(3);
    await rm(folder, { recursive: true });
  });

  it('ends at once where its folder cannot be made', () => {
    const { status, stderr } = run(['--port', '0', '--data', '/proc/sluice/data'], { SLUICE_EDGE_CONFIG });
    expect([status, stderr]).toEqual([3, expect.stringContaining('cannot be made or written')]);
  });

  it('says which Node it needs to one that is too old', async () => {
    const old = `data:text/javascript,${encodeURIComponent("Object.defineProperty(process.versions, 'node', { value: '20.20.2' });")}`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', old, EDGE_PROGRAM], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'sluice-edge needs Node 22.18 or newer, and this is Node 20.20.2. Run it with a newer one: see https://nodejs.org/en/download.\n',
    );
  });

  it('prints one line with its address on loopback, nothing else, and ends with code 0 when asked to', async () => {
    const lines: string[] = [];
    const program = await startProgram(
      { args: [EDGE_PROGRAM, '--port', '0', '--no-log'], env: { SLUICE_EDGE_CONFIG, SLUICE_EDGE_DATA } },
      (line) => {
        lines.push(line);
        return readyLine(line);
      },
    );
    const { url } = program.ready;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/waInstance1101000001/getSettings/${key}`)).status).toBe(502);
    expect(await program.stop()).toBe(0);
    expect(lines).toEqual([JSON.stringify({ url, data: SLUICE_EDGE_DATA, remembers: false })]);
  });

  it('prints a line for each request, in which there is no address and no key', async () => {
    const lines: string[] = [];
    const program = await startProgram(
      { args: [EDGE_PROGRAM, '--port', '0'], env: { SLUICE_EDGE_CONFIG, SLUICE_EDGE_DATA } },
      (line) => {
        lines.push(line);
        return readyLine(line);
      },
    );
    const { url } = program.ready;
    await fetch(`${url}/waInstance1101000001/getSettings/${key}`, { headers: { 'x-request-id': 'seven' } });
    expect(await program.stop()).toBe(0);
    expect(lines.slice(1).map((line): unknown => JSON.parse(line))).toEqual([
      {
        time: expect.any(String) as string,
        requestId: 'seven',
        operation: 'getSettings',
        instance: '1101000001',
        principal: 'tests',
        status: 502,
        code: 'network',
        ms: expect.any(Number) as number,
      },
    ]);
    expect(lines.join()).not.toContain(key);
  });

  it('lets in a key that was made while it ran, until that is revoked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sluice-edge-'));
    const args = [EDGE_PROGRAM, '--port', '0', '--data', folder];
    const program = await startProgram({ args, env: { SLUICE_EDGE_CONFIG, SLUICE_EDGE_DATA } }, readyLine);
    const made: unknown = JSON.parse(run(['key', 'create', '--name', 'shop', '--scope', 'queue:read', '--data', folder]).stdout);
    const shop = typeof made === 'object' && made !== null && 'key' in made ? String(made.key) : '';
    const statusOf = async (secret: string): Promise<number> =>
      (await fetch(`${program.ready.url}/waInstance1101000001/getStateInstance/${secret}`)).status;
    expect([shop.startsWith('sluice_'), await statusOf(shop), await statusOf(key)]).toEqual([true, 502, 502]);
    expect(run(['key', 'list', '--data', folder]).stdout).toMatch(
      /^\{"name":"shop","scopes":\["queue:read"\],"createdAt":"[^"]+"\}\n$/,
    );
    run(['key', 'revoke', 'shop', '--data', folder]);
    // The edge asks every 50 ms whether another process has changed the keys.
    await expect.poll(async () => statusOf(shop)).toBe(401);
    expect(await statusOf(key)).toBe(502);
    await program.stop();
    await rm(folder, { recursive: true });
  });

  it('gives the contract with its own address', async () => {
    const edge = await node.start({ keys, instances: [instance] });
    const contract: unknown = await (await fetch(`${edge.url}/openapi.json`)).json();
    await edge.stop();
    expect(contract).toMatchObject({ openapi: '3.1.1', servers: [{ url: edge.url }] });
  });
});
