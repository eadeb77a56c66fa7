// Keys and instances that are added while the edge runs, on both hosts as they are deployed, over restarts with another sealing key.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdgeClient, type EdgeClient } from '@sluice/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDGE_FOLDER, EDGE_PROGRAM, makeKey } from './edge-hosts.ts';
import { readyLine, startProgram, type Program } from './program.ts';

const CONFIGURED = '1101000001';
const ADDED = '1101000002';
const TOKENS = ['configured-token-of-the-tests', 'first-token-of-the-tests', 'second-token-of-the-tests'] as const;
const [CONFIGURED_TOKEN, FIRST, SECOND] = TOKENS;
const OLD = `old:${'1'.repeat(64)}`;
const NEW = `new:${'2'.repeat(64)}`;

interface Host {
  readonly name: string;
  readonly args: (folder: string) => readonly string[];
}

const hosts: readonly Host[] = [
  { name: 'Node', args: (folder) => [EDGE_PROGRAM, '--port', '0', '--data', folder] },
  { name: 'workerd', args: (folder) => [join(EDGE_FOLDER, 'scripts/worker.ts'), '--port', '0', '--storage', folder] },
];

describe.each(hosts)('The edge on $name', ({ args }) => {
  let folder: string;
  let gateway: Server;
  let apiUrl: string;
  let env: Readonly<Record<string, string>>;
  let key: string;
  let edge: Program<{ readonly url: string }>;
  let client: EdgeClient;
  const called: string[] = [];
  let printed = '';

  async function start(sealingKeys: string): Promise<void> {
    const program = { args: args(folder), env: { ...env, SLUICE_EDGE_SEALING_KEYS: sealingKeys } };
    edge = await startProgram(program, (line) => {
      printed += `${line}\n`;
      return readyLine(line);
    });
    client = createEdgeClient({ edgeUrl: edge.ready.url, key });
  }

  async function tokenUsed(idInstance: string, by: string = key): Promise<string> {
    called.length = 0;
    // A change: no answer to an earlier one serves.
    const { status } = await fetch(`${edge.ready.url}/waInstance${idInstance}/archiveChat/${by}`, { method: 'POST', body: '{}' });
    return called[0] ?? String(status);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-directory-'));
    gateway = createServer((request, response) => {
      called.push(request.url?.split('/').at(-1) ?? '');
      response.setHeader('content-type', 'application/json');
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const address = gateway.address();
    apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const made = await makeKey();
    ({ key } = made);
    const instances = [{ idInstance: CONFIGURED, apiUrl, apiTokenInstance: { env: 'TOKEN_OF_THE_SHOP' } }];
    const config = { keys: made.keys, instances, gateways: [{ apiUrl }] };
    env = { SLUICE_EDGE_CONFIG: JSON.stringify(config), TOKEN_OF_THE_SHOP: CONFIGURED_TOKEN };
    await start(OLD);
  });

  afterAll(async () => {
    await edge?.stop();
    gateway.close();
    await rm(folder, { recursive: true });
  });

  it('takes the token of its configuration from the environment', async () => {
    expect(await tokenUsed(CONFIGURED)).toBe(CONFIGURED_TOKEN);
  });

  it('calls an instance that was added, with its new token from the next call on', async () => {
    expect(await tokenUsed(ADDED)).toBe('403');
    const added = await client.addInstance({ idInstance: ADDED, apiUrl, token: FIRST, name: 'shop 2' });
    expect(added).toMatchObject({ idInstance: ADDED, name: 'shop 2', stored: true, unusable: null });
    expect(await tokenUsed(ADDED)).toBe(FIRST);
    await client.changeInstance(ADDED, { token: SECOND });
    expect(await tokenUsed(ADDED)).toBe(SECOND);
    expect((await client.listInstances()).map(({ idInstance }) => idInstance)).toEqual([CONFIGURED, ADDED]);
  });

  it('lets in a key that was made, for its instances, until it is revoked', async () => {
    const { key: made } = await client.createKey({ name: 'shop', scopes: ['gateway:call'], instances: [ADDED] });
    expect([await tokenUsed(ADDED, made), await tokenUsed(CONFIGURED, made)]).toEqual([SECOND, '403']);
    await client.revokeKey('shop');
    expect(await tokenUsed(ADDED, made)).toBe('401');
  });

  it('goes on with both after a restart, and needs an old sealing key only for the first', async () => {
    for (const keys of [`${NEW},${OLD}`, NEW]) {
      await edge.stop();
      await start(keys);
      expect([await tokenUsed(ADDED), (await client.listKeys()).map(({ name }) => name)]).toEqual([SECOND, ['tests', 'shop']]);
    }
  });

  it('does not call the instance whose key is missing, and calls the others', async () => {
    await edge.stop();
    await start(OLD);
    const [configured, added] = await client.listInstances();
    expect([configured?.unusable, added?.unusable]).toEqual([null, expect.stringContaining('SLUICE_EDGE_SEALING_KEYS')]);
    expect([await tokenUsed(CONFIGURED), await tokenUsed(ADDED)]).toEqual([CONFIGURED_TOKEN, '500']);
  });

  it('forgets an instance that was removed, and keeps no token in a file or a line', async () => {
    await client.removeInstance(ADDED);
    expect(await tokenUsed(ADDED)).toBe('403');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const contents = await Promise.all(files.map((file) => readFile(file, 'latin1')));
    const found = TOKENS.filter((token) => [printed, ...contents].some((text) => text.includes(token)));
    expect([files.length > 0, found]).toEqual([true, []]);
  });
});

describe('sluice-edge instance', () => {
  let folder: string;
  let config: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-directory-'));
    config = join(folder, 'edge.json');
    const { keys } = await makeKey();
    await writeFile(config, JSON.stringify({ keys, instances: [], gateways: [{ apiUrl: 'https://gateway.example' }] }));
  });

  afterAll(() => rm(folder, { recursive: true }));

  function run(args: readonly string[], { env = {}, input = '' }: { readonly env?: object; readonly input?: string } = {}) {
    const options = { env: { SLUICE_EDGE_SEALING_KEYS: OLD, ...env }, input, encoding: 'utf8', timeout: 180_000 } as const;
    const where = ['--data', join(folder, 'data'), '--config', config];
    return spawnSync(process.execPath, [EDGE_PROGRAM, 'instance', ...args, ...where], options);
  }

  it('adds one with its token from a variable or the standard input, lists and removes it, and shows no token', () => {
    const address = ['--api-url', 'https://gateway.example'];
    const results = [
      run(['add', '--id', ADDED, ...address, '--name', 'shop 2'], { env: { SLUICE_GATEWAY_TOKEN: FIRST } }),
      run(['add', '--id', '1101000003', ...address], { input: `${SECOND}\n` }),
      run(['list']),
      run(['remove', ADDED]),
      run(['list']),
    ];
    expect(results.map(({ status, stdout }) => [status, stdout.match(/(?<="idInstance":")\d+/g)])).toEqual([
      [0, [ADDED]],
      [0, ['1101000003']],
      [0, [ADDED, '1101000003']],
      [0, [ADDED]],
      [0, ['1101000003']],
    ]);
    expect(TOKENS.filter((token) => JSON.stringify(results.map(({ output }) => output)).includes(token))).toEqual([]);
  });

  it.each([
    ['there is no token', ['add', '--id', '1101000004', '--api-url', 'https://gateway.example'], {}, 'There is no token.'],
    [
      'its gateway is not listed',
      ['add', '--id', '1101000004', '--api-url', 'https://other.example'],
      { input: FIRST },
      'one of the gateways',
    ],
    [
      'nothing seals its token',
      ['add', '--id', '1101000004', '--api-url', 'https://gateway.example'],
      { input: FIRST, env: { SLUICE_EDGE_SEALING_KEYS: '' } },
      'sealing-key',
    ],
    ['there is none to remove', ['remove', '1101000004'], {}, 'stores no instance'],
  ])('says in one sentence that %s', (_what, args, options, says) => {
    const { status, stderr, stdout } = run(args, options);
    expect([status !== 0, stdout, stderr.trimEnd().split('\n').length]).toEqual([true, '', 1]);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain(FIRST);
  });
});
