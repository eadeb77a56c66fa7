import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { startEmulatorProcess, type EmulatorProcess } from '../test/emulator-process.ts';

// A process of its own takes its time to start where many do.
vi.setConfig({ testTimeout: 20_000 });

let started: EmulatorProcess | undefined;

function start(...args: readonly string[]): EmulatorProcess {
  started = startEmulatorProcess(...args);
  return started;
}

afterEach(async () => {
  started?.kill('SIGTERM');
  await started?.ended;
});

test.each(['SIGTERM', 'SIGINT'] as const)('it says in one line of JSON where it listens, and ends on %s', async (signal) => {
  const emulator = start('--port', '0');
  const line = await emulator.ready;
  const { url, instances } = JSON.parse(line) as {
    url: string;
    instances: readonly { idInstance: string; apiTokenInstance: string }[];
  };
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(instances).toEqual([
    { idInstance: '1101000001', apiTokenInstance: 'emulated-token-of-1101000001', flavor: 'plain', name: 'shop' },
    { idInstance: '3100000001', apiTokenInstance: 'emulated-token-of-3100000001', flavor: 'v3', name: 'clinic' },
    { idInstance: '4100000001', apiTokenInstance: 'emulated-token-of-4100000001', flavor: 'plain', name: 'courier' },
  ]);
  const state = await fetch(`${url}/waInstance1101000001/getStateInstance/emulated-token-of-1101000001`);
  expect(await state.json()).toEqual({ stateInstance: 'blocked' });
  expect((await fetch(`${url}/__emulator/record`)).status).toBe(200);
  emulator.kill(signal);
  expect(await emulator.ended).toEqual({ code: 0, stdout: `${line}\n`, stderr: '' });
});

test.runIf(process.platform === 'linux')('its controls answer only where it was not told to listen elsewhere', async () => {
  const { url } = JSON.parse(await start('--host', '127.0.0.2').ready) as { url: string };
  expect((await fetch(`${url}/waInstance1101000001/getStateInstance/emulated-token-of-1101000001`)).status).toBe(200);
  expect((await fetch(`${url}/__emulator/record`)).status).toBe(404);
});

test('a port in use is one sentence with what to do, and exit code 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const ended = await start('--port', `${port}`).ended;
  other.close();
  expect(ended).toEqual({
    code: 1,
    stdout: '',
    stderr: `The emulator cannot listen on 127.0.0.1, port ${port} (EADDRINUSE). Choose another with --port; 0 picks a free one.\n`,
  });
});

test.each([
  [['--prot', '0'], "error: unknown option '--prot'"],
  [['--port', 'http'], "error: option '--port <number>' argument 'http' is invalid. It must be a number from 0 to 65535."],
  [['--port', '65536'], "error: option '--port <number>' argument '65536' is invalid. It must be a number from 0 to 65535."],
  [['--port', ''], "error: option '--port <number>' argument '' is invalid. It must be a number from 0 to 65535."],
  [['serve'], 'error: too many arguments. Expected 0 arguments but got 1: serve.'],
])('a mistake in the arguments is named: %j', async (args, said) => {
  const { code, stdout, stderr } = await start(...args).ended;
  expect(code).not.toBe(0);
  expect(stdout).toBe('');
  expect(stderr.split('\n')[0]).toBe(said);
  expect(stderr).not.toMatch(/^\s+at /m);
});
