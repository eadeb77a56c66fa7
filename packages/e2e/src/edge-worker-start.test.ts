// The script that runs the built worker, where it cannot begin.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EDGE_FOLDER, EDGE_PROGRAM } from './edge-hosts.ts';

const keys = [{ name: 'shop', sha256: 'ab'.repeat(32), scopes: ['queue:read'] }];
const instance = { idInstance: '1101000001', apiUrl: 'http://127.0.0.1:9', apiTokenInstance: 'token-of-the-tests' };

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8', timeout: 180_000 });
}

const runWorker = (args: readonly string[], env: Readonly<Record<string, string>>): SpawnSyncReturns<string> =>
  run(join(EDGE_FOLDER, 'scripts/worker.ts'), args, env);

it('ends with code 2 and the lines of the program on Node when the configuration is not right', () => {
  const wrong = { keys: [{ name: 'a key' }], instances: [{ ...instance, apiUrl: 'token-of-the-tests' }] };
  const env = { SLUICE_EDGE_CONFIG: JSON.stringify(wrong) };
  const { status, stdout, stderr } = runWorker(['--port', '0'], env);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe(run(EDGE_PROGRAM, ['check-config'], env).stderr);
  expect(stderr).not.toContain('token-of-the-tests');
});

it('ends with code 2 when the sealing keys are not right', () => {
  const env = { SLUICE_EDGE_CONFIG: JSON.stringify({ keys, instances: [instance] }), SLUICE_EDGE_SEALING_KEYS: 'first' };
  const { status, stderr } = runWorker(['--port', '0'], env);
  expect([status, stderr.startsWith('SLUICE_EDGE_SEALING_KEYS is not right.')]).toEqual([2, true]);
});

it('says in one sentence that its port is in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const env = { SLUICE_EDGE_CONFIG: JSON.stringify({ keys, instances: [instance] }) };
  const { status, stderr } = runWorker(['--port', port], env);
  taken.close();
  expect([status, stderr]).toEqual([
    1,
    `The edge cannot listen on 127.0.0.1, port ${port} (Address already in use). Choose another with --port or --host.\n`,
  ]);
});
