import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { startEmulatorProcess, type EmulatorProcess } from '../test/emulator-process.ts';

// A separate process is slow to start where many start at once.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'sluice-emulator-'));
afterAll(() => rmSync(folder, { recursive: true }));

const started: EmulatorProcess[] = [];

function start(...args: readonly string[]): EmulatorProcess {
  const emulator = startEmulatorProcess(...args);
  started.push(emulator);
  return emulator;
}

afterEach(async () => {
  for (const { kill, ended } of started.splice(0)) {
    kill('SIGTERM');
    await ended;
  }
});

function fileOf(name: string, scenario: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(scenario));
  return file;
}

/** `shop` is blocked with 1,240 messages, `pharmacy` sends them one a second, `chat` has none. */
const three = fileOf('three.json', {
  title: 'Three instances',
  description: 'One of each API.',
  instances: [
    { name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'blocked' },
    {
      name: 'pharmacy',
      idInstance: '3100000001',
      product: 'max',
      settings: { delaySendMessagesMilliseconds: 1000 },
    },
    { name: 'chat', idInstance: '900001', product: 'chat-api' },
  ],
  events: [
    { do: 'enqueue', atSeconds: -60, instance: 'shop', messages: { count: 1240, text: 'offer' } },
    { do: 'enqueue', atSeconds: 0, instance: 'pharmacy', messages: { count: 5, text: 'reminder' } },
  ],
});

interface Ready {
  readonly event: 'ready';
  readonly url: string;
  readonly control: boolean;
}

/** Where a program that was started with `--json` listens. */
async function ready({ until }: EmulatorProcess): Promise<Ready> {
  const [line = ''] = (await until((stdout) => stdout.includes('\n'))).split('\n');
  return JSON.parse(line) as Ready;
}

/** Each line of JSON. */
function eventsIn(stdout: string): readonly Readonly<Record<string, unknown>>[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function post(address: string, body: object): Promise<Response> {
  return fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

describe('When it is ready', () => {
  test('it says where it listens, which scenario it plays and where the controls are', async () => {
    const emulator = start('--scenario', three, '--stepped');
    const reported = await emulator.until((stdout) => stdout.endsWith('it.\n'));
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(reported)?.[0] ?? '';
    expect(reported.replaceAll(url, 'URL').split('\n')).toEqual([
      'The emulator listens on URL',
      '',
      '  shop      1101000001  emulated-token-of-1101000001  plain     blocked, 1,240 wait',
      '  pharmacy  3100000001  emulated-token-of-3100000001  v3        authorized, 4 wait',
      '  chat      900001      emulated-token-of-900001      chat-api  authenticated',
      '',
      '  controls  URL/__emulator/',
      '  time      is stopped until the controls move it',
      '',
      'Ctrl+C ends it.',
      '',
    ]);
    const state = await fetch(`${url}/waInstance1101000001/getStateInstance/emulated-token-of-1101000001`);
    expect(await state.json()).toEqual({ stateInstance: 'blocked' });
  });

  test('of a fleet it prints the first ten', async () => {
    const emulator = start('--scenario', 'fleet-of-1000', '--speed', '60');
    const lines = (await emulator.until((stdout) => stdout.endsWith('it.\n'))).split('\n');
    expect(lines[12]).toBe('  and 990 more');
    expect(lines[15]).toBe('  time      60 times as fast as the real one');
  });

  test('it says the same to programs in one line of JSON', async () => {
    const emulator = start('--json', '--scenario', three);
    const { url } = await ready(emulator);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await ready(emulator)).toEqual({
      event: 'ready',
      url,
      instances: [
        { idInstance: '1101000001', apiTokenInstance: 'emulated-token-of-1101000001', flavor: 'plain', name: 'shop' },
        { idInstance: '3100000001', apiTokenInstance: 'emulated-token-of-3100000001', flavor: 'v3', name: 'pharmacy' },
        { idInstance: '900001', apiTokenInstance: 'emulated-token-of-900001', flavor: 'chat-api', name: 'chat' },
      ],
      control: true,
    });
  });
});

test.each(['SIGTERM', 'SIGINT'] as const)('on %s it ends with code 0, also while a call hangs', async (signal) => {
  const emulator = start('--json', '--scenario', three);
  const { url } = await ready(emulator);
  await post(`${url}/__emulator/faults`, { operation: 'getSettings', times: 1, fault: { kind: 'hang' } });
  const hanging = fetch(`${url}/waInstance1101000001/getSettings/emulated-token-of-1101000001`).catch(String);
  // What comes after it is answered: it hangs.
  await fetch(`${url}/waInstance1101000001/getStateInstance/emulated-token-of-1101000001`);
  emulator.kill(signal);
  expect(await emulator.ended).toMatchObject({ code: 0, stderr: '' });
  expect(await hanging).toBe('TypeError: fetch failed');
});

describe('With --json', () => {
  test('each call and what becomes of each message is a line, and the last ones come before the end', async () => {
    const emulator = start('--json', '--stepped', '--scenario', three);
    const { url } = await ready(emulator);
    const body = { chatId: '10000000', message: 'Your order is on its way.' };
    const sent = await post(`${url}/v3/waInstance3100000001/sendMessage/emulated-token-of-3100000001`, body);
    const { idMessage } = (await sent.json()) as { idMessage: string };
    await post(`${url}/__emulator/clock`, { advanceMs: 60_000 });
    emulator.kill('SIGTERM');
    const { stdout } = await emulator.ended;
    const events = eventsIn(stdout).slice(1);
    expect(events.filter(({ event }) => event === 'request')).toEqual([
      {
        event: 'request',
        n: 1,
        at: expect.any(Number) as number,
        idInstance: '3100000001',
        operation: 'sendMessage',
        status: 200,
      },
    ]);
    expect(events.filter(({ messageId }) => messageId === idMessage)).toMatchObject([
      { event: 'accepted', type: 'sendMessage', body },
      { event: 'sent' },
    ]);
    // Of the past it logs only the outcomes since.
    expect(events.map(({ event }) => event).filter((event) => event !== 'request')).toEqual([
      'accepted',
      ...Array.from({ length: 5 }, () => 'sent'),
    ]);
    const times = events.map(({ at }) => Number(at));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(stdout.split('\n').slice(1).join('\n')).not.toContain('emulated-token');
  });

  test('what happens by itself is logged although there are no calls', async () => {
    const emulator = start('--json', '--scenario', three);
    expect(await emulator.until((stdout) => stdout.includes('"event":"sent"'))).not.toContain('"event":"request"');
  });

  test('the lines count from 1 again with the scenario that the controls load', async () => {
    const emulator = start('--json', '--stepped', '--scenario', three);
    const { url } = await ready(emulator);
    const settings = `${url}/waInstance1101000001/getSettings/emulated-token-of-1101000001`;
    for (const advanceMs of [0, 1000]) {
      await post(`${url}/__emulator/clock`, { advanceMs });
      await fetch(settings);
    }
    await post(`${url}/__emulator/scenario`, { name: 'quiet' });
    const [instance] = (await (await fetch(`${url}/__emulator/instances`)).json()) as { idInstance: string }[];
    const { idInstance = '' } = instance ?? {};
    await fetch(`${url}/waInstance${idInstance}/getSettings/emulated-token-of-${idInstance}`);
    emulator.kill('SIGTERM');
    const requests = eventsIn((await emulator.ended).stdout).filter(({ event }) => event === 'request');
    expect(requests.map(({ n, idInstance: id }) => [n, id])).toEqual([
      [1, '1101000001'],
      [2, '1101000001'],
      [1, idInstance],
    ]);
  });

  test('it goes on when its output is not read any more', async () => {
    const emulator = start('--json', '--scenario', three);
    const { url } = await ready(emulator);
    emulator.closeOutput();
    await fetch(`${url}/waInstance1101000001/getSettings/emulated-token-of-1101000001`);
    // Before it loads a scenario, it prints at once what it has not printed yet.
    await post(`${url}/__emulator/scenario`, { name: 'quiet' });
    expect((await fetch(`${url}/__emulator/clock`)).status).toBe(200);
    emulator.kill('SIGTERM');
    expect(await emulator.ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('it ends although its reader holds the pipe and does not read', async () => {
    const emulator = start('--json', '--scenario', three);
    const { url } = await ready(emulator);
    emulator.stopReading();
    await post(`${url}/__emulator/instances/1101000001/messages`, { count: 500, text: 'long' });
    emulator.kill('SIGTERM');
    expect(await emulator.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('The time', () => {
  test('runs as many times as fast as is asked for', async () => {
    const { url } = await ready(start('--json', '--speed', '1000', '--scenario', three));
    expect(await (await fetch(`${url}/__emulator/clock`)).json()).toMatchObject({ kind: 'fast', speed: 1000 });
  });

  test('the time is stopped where that is asked for', async () => {
    const { url } = await ready(start('--json', '--stepped', '--scenario', three));
    const [one, other] = [await fetch(`${url}/__emulator/clock`), await fetch(`${url}/__emulator/clock`)];
    expect(await one.json()).toEqual(await other.json());
  });
});

test('the seed settles what the messages say', async () => {
  const queues = await Promise.all(
    ['7', '7', '8'].map(async (seed) => {
      const { url } = await ready(start('--json', '--stepped', '--seed', seed, '--scenario', three));
      const answer = await fetch(`${url}/waInstance1101000001/showMessagesQueue/emulated-token-of-1101000001`);
      return ((await answer.json()) as { body: unknown }[]).map(({ body }) => body);
    }),
  );
  expect(queues[0]).toHaveLength(500);
  expect(queues[1]).toEqual(queues[0]);
  expect(queues[2]).not.toEqual(queues[0]);
});

// Elsewhere an address of the machine that is not called loopback here can be used only from outside.
test.runIf(process.platform === 'linux')(
  'elsewhere than on loopback the controls answer only where an option allows it',
  async () => {
    for (const [args, control] of [
      [[], false],
      [['--control'], true],
    ] as const) {
      const reported = await ready(start('--json', '--host', '127.0.0.2', '--scenario', three, ...args));
      expect(reported.control).toBe(control);
      const state = `${reported.url}/waInstance1101000001/getStateInstance/emulated-token-of-1101000001`;
      expect((await fetch(state)).status).toBe(200);
      expect((await fetch(`${reported.url}/__emulator/clock`)).ok).toBe(control);
    }
  },
);

describe('It refuses in sentences', () => {
  test('a port in use, with what to do, and exit code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const ended = await start('--port', `${port}`).ended;
    other.close();
    const advice = 'Choose another with --port; 0 picks a free one.';
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr: `The emulator cannot listen on 127.0.0.1, port ${port} (EADDRINUSE): it is in use. ${advice}\n`,
    });
  });

  test('an address that the machine does not have, and exit code 1', async () => {
    // Of a range that is kept for documents (RFC 5737).
    const { code, stdout, stderr } = await start('--host', '192.0.2.1').ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'The emulator cannot listen on 192.0.2.1, port 0 (EADDRNOTAVAIL). Is that an address of this machine? Choose another with --host.\n',
    );
  });

  test('a scenario with mistakes, each with its place, and exit code 2', async () => {
    const file = fileOf('wrong.json', {
      title: 'Wrong',
      description: 'Wrong.',
      instances: [{ name: 'shop', idInstance: 'x', product: 'whatsapp', state: 1 }],
    });
    const { code, stdout, stderr } = await start('--scenario', file).ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^.*wrong\.json cannot be played:\n {2}\/instances\/0\/idInstance {2}must be .*\n {2}\/instances\/0\/state {7}must be .*\n$/,
    );
  });

  test('a scenario that there is not, with those there are, and exit code 2', async () => {
    const { code, stdout, stderr } = await start('--scenario', 'dmeo').ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^There is no scenario "dmeo", and no file of that name\. There are: demo, .*\.\n$/);
  });

  test.each([
    [['--prot', '0'], "error: unknown option '--prot'"],
    [
      ['--speed', '-2'],
      "error: option '--speed <number>' argument '-2' is invalid. It must be a number above 0, and 100000 at most.",
    ],
    [['--speed', '2', '--stepped'], "error: option '--speed <number>' cannot be used with option '--stepped'"],
    [['serve'], 'error: too many arguments. Expected 0 arguments but got 1: serve.'],
  ])('a mistake in the arguments: %j', async (args, said) => {
    const { code, stdout, stderr } = await start(...args).ended;
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.split('\n')[0]).toBe(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
