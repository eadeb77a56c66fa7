import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';
import { Terminal } from './terminal.ts';

const sluice = join(import.meta.dirname, '../../../apps/tui/dist/sluice.js');
const SHOP = '1101000001';
const TOKEN = 'a-token-that-must-not-be-seen';

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [sluice, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
  });
  return { status, stdout, stderr };
}

describe('sluice without a terminal', () => {
  it('prints the demo as a table and exits with 0', () => {
    const { status, stdout, stderr } = run(['demo']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe('INSTANCE  MESSENGER  ID          STATE           WAITING  EMPTY IN');
    expect(stdout).toContain('shop      WhatsApp   1101000001  blocked           1,240  does not move\n');
  });

  it('prints JSON that a program can read', () => {
    const { status, stdout } = run(['demo', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      instances: [
        { name: 'shop', idInstance: SHOP, messenger: 'WhatsApp', state: 'blocked', count: 1240, forecast: { kind: 'stalled' } },
        { name: 'bakery', messenger: 'WhatsApp', state: 'notAuthorized', count: 94 },
        { name: 'clinic', messenger: 'MAX', state: 'authorized', forecast: { kind: 'draining' } },
        { name: 'hotel', flavor: 'chat-api', count: 24 },
        { name: 'courier', messenger: 'Telegram', state: 'authorized', count: 0, forecast: { kind: 'empty' } },
      ],
    });
  });

  it.each([['--help'], ['queue', '--help'], ['--version']])('answers %s and exits with 0', (...args) => {
    expect(run(args)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('sluice with one instance', () => {
  let emulator: RunningEmulator;

  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.stop());

  it('prints the queue as a table, and says that the gateway shows no more', async () => {
    await emulator.advance(2000);
    const { status, stdout } = run(['queue', SHOP], variables(emulator.url, emulator.tokenOf(SHOP)));
    expect(status).toBe(0);
    // Numbers and texts are masked unless an option asks to see them.
    expect(stdout).toMatch(/^ +1 {2}•{8}\d{3}@c\.us {2}text {2}••• \d+ characters$/m);
    expect(stdout).not.toMatch(/7999\d{7}/);
    const revealed = run(['queue', SHOP, '--reveal'], variables(emulator.url, emulator.tokenOf(SHOP)));
    expect(revealed.stdout).toMatch(/^ +1 {2}7999\d{7}@c\.us {2}text {2}\S/m);
    expect(stdout).toMatch(/\n\nThe first 500 of 1,240: the gateway shows no more\.\n$/);
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['a wrong token', { GREEN_API_TOKEN_INSTANCE: TOKEN }, /answered 401 .*Check the token/],
    ['an unknown instance', { GREEN_API_ID_INSTANCE: '1101999999' }, /answered 403 .*Check the address and the number/],
    ['a missing address', { GREEN_API_URL: '' }, /^GREEN_API_URL is not set\. Set it to .* sluice demo/],
    ['a missing number', { GREEN_API_ID_INSTANCE: '' }, /^GREEN_API_ID_INSTANCE is not set/],
    ['a missing token', { GREEN_API_TOKEN_INSTANCE: '' }, /^GREEN_API_TOKEN_INSTANCE is not set/],
    ['a malformed address', { GREEN_API_URL: 'gateway.example.com' }, /apiUrl must begin with https/],
    ['an address with a path', { GREEN_API_URL: 'https://gateway.example.com/v3' }, /no path/],
    ['a malformed number', { GREEN_API_ID_INSTANCE: '11O1' }, /idInstance must be 4 to 20 digits/],
    ['a malformed token', { GREEN_API_TOKEN_INSTANCE: `${TOKEN}/` }, /apiTokenInstance must have only letters, digits/],
    ['a malformed prefix', { GREEN_API_PREFIX: '/v4' }, /GREEN_API_PREFIX must be \/v3/],
    ['an unreachable gateway', { GREEN_API_URL: 'http://127.0.0.1:9' }, /Check the address/],
  ])('names %s and what to do, without a token or a stack', async (_, changed, sentence) => {
    await emulator.advance(2000);
    const good = variables(emulator.url, emulator.tokenOf(SHOP));
    const outcome = run([], { ...good, ...changed });
    expectOneSentence(outcome, sentence);
    expect(outcome.stderr).not.toContain(emulator.tokenOf(SHOP));
  });

  it('names the instances that there are when asked for another', () => {
    const outcome = run(['queue', 'no-instance'], variables(emulator.url, emulator.tokenOf(SHOP)));
    expectOneSentence(outcome, /There is no instance of that name or id\. There is: 1101000001\./);
  });

  it('refuses an unknown command with exit code 2', () => {
    expect(run(['purge'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('sluice before something that is no gateway', () => {
  let server: Server;
  let url: string;
  let answer: (path: string) => { readonly status: number; readonly headers?: Record<string, string>; readonly body: string };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { status, headers, body } = answer(request.url ?? '');
      response.writeHead(status, headers).end(body);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => server.close());

  it.each<[string, typeof answer, RegExp]>([
    [
      'a web page',
      (path) => ({ status: 200, body: `<html>${path}</html>` }),
      /the gateway answered something that is no queue\. .*Read it again/,
    ],
    [
      'a web page with an error',
      (path) => ({ status: 502, body: `<html>${path}</html>` }),
      /the gateway is in trouble itself\. .*Read it again/,
    ],
    [
      'a redirect',
      (path) => ({ status: 302, headers: { location: `/elsewhere${path}` }, body: '' }),
      /the address leads elsewhere\. .*Copy the address/,
    ],
    [
      'a validation error that repeats the token',
      (path) => ({ status: 400, body: JSON.stringify({ statusCode: 400, path, message: `Cannot serve ${path}` }) }),
      /the request was refused\. .*Read it again/,
    ],
  ])('names %s and what to do, in the app that stays open', async (_, given, sentence) => {
    answer = given;
    const terminal = new Terminal(process.execPath, [sluice], { columns: 100, rows: 24, environment: variables(url, TOKEN) });
    await terminal.until((screen) => sentence.test(screen.replaceAll('\n', ' ')));
    terminal.type('q');
    expect(await terminal.exited()).toBe(0);
    expect(terminal.output).not.toContain(TOKEN);
    expect(terminal.output).not.toMatch(/\n\s+at /);
    terminal.close();
  });
});

function variables(url: string, token: string): Record<string, string> {
  return { GREEN_API_URL: url, GREEN_API_ID_INSTANCE: SHOP, GREEN_API_TOKEN_INSTANCE: token };
}

function expectOneSentence({ status, stdout, stderr }: Outcome, sentence: RegExp): void {
  expect(status).toBeOneOf([1, 2]);
  expect(stdout).toBe('');
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toContain(TOKEN);
}
