/** Two gateways with the same instances: `sluice` reaches those of one itself, and those of the other through an edge. What it prints can be compared. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEdgeClient, type EdgeClient } from '@sluice/core';
import { environmentOf, SLUICE } from './configured-sluice.ts';
import { makeKey, node } from './edge-hosts.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';

/** What a run of `sluice` has left behind. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Run = (...args: readonly string[]) => Promise<Ended>;

export interface BehindEdgeStage {
  /** The gateway that `sluice` calls itself, and the one behind the edge. */
  readonly gateways: { readonly direct: RunningEmulator; readonly behind: RunningEmulator };
  /** Runs `sluice` with the gateway's own tokens, and with the key of the edge. */
  readonly direct: Run;
  readonly behind: Run;
  /** With both. */
  readonly mixed: Run;
  /** Through another edge before the same gateway, which remembers what it has sent, and its address. */
  readonly remembering: Run;
  readonly rememberingUrl: string;
  /** With another key of the edge. */
  withKey(key: string): Run;
  /** A client with every scope. */
  readonly client: EdgeClient;
  readonly edgeUrl: string;
  readonly key: string;
  /** Is gone in the end. */
  readonly folder: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A blocked instance for each story: 80 offers wait, and behind them 3 orders. One of them is protected. */
export const INSTANCES = {
  reading: '1101000001',
  clearing: '1101000002',
  braking: '1101000003',
  keeping: '1101000004',
  refusing: '1101000005',
  held: '1101000006',
  guarded: '1101000007',
  changing: '1101000008',
  long: '1101000009',
} as const;

const named = Object.entries(INSTANCES).map(([name, idInstance]) => ({ name, idInstance }));
const SCENARIO = {
  title: 'The same at both gateways',
  description: 'For the comparison of a gateway with an edge before it.',
  instances: named.map((one) => ({ ...one, product: 'whatsapp', state: 'blocked' })),
  events: named.flatMap(({ name: instance }) => [
    { do: 'enqueue', atSeconds: -600, instance, messages: { count: 80, text: 'offer' } },
    { do: 'enqueue', atSeconds: -600, instance, messages: { count: 3, text: 'order' } },
  ]),
};

function tableOf(edgeUrl: string): string {
  return `[[edges]]\nname = "office"\nurl = "${edgeUrl}"\nkeyVariable = "OFFICE_KEY"\n`;
}

export async function startBehindEdge(): Promise<BehindEdgeStage> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-behind-'));
  const scenario = join(folder, 'scenario.json');
  await writeFile(scenario, JSON.stringify(SCENARIO));
  const [direct, behind, { key, keys }] = await Promise.all([
    startEmulator('--scenario', scenario),
    startEmulator('--scenario', scenario),
    makeKey(),
  ]);
  const instances = named.map(({ name, idInstance }) => ({
    idInstance,
    name,
    environment: 'production' as const,
    apiUrl: behind.url,
    apiTokenInstance: behind.tokenOf(idInstance),
    protected: idInstance === INSTANCES.guarded,
  }));
  const edge = await node.start({ keys, instances });
  // Made up here.
  const sealing = { SLUICE_EDGE_SEALING_KEYS: `one:${'0a'.repeat(32)}` };
  const remembering = await node.start({ keys, instances }, { env: sealing });

  const configOf = (name: string): string => join(folder, `${name}.toml`);
  const journalOf = (name: string): string => `[journal]\nfile = "${join(folder, name)}.sqlite"\n\n`;
  const tables = named.map(
    ({ name, idInstance }) =>
      `[[instances]]\nname = "${name}"\napiUrl = "${direct.url}"\nidInstance = "${idInstance}"\ntoken = "${direct.tokenOf(idInstance)}"\nprotected = ${idInstance === INSTANCES.guarded}\n`,
  );
  await writePrivately(configOf('direct'), journalOf('direct') + tables.join('\n'));
  const table = tableOf(edge.url);
  await writePrivately(configOf('remembering'), journalOf('remembering') + tableOf(remembering.url));
  await writePrivately(configOf('behind'), journalOf('behind') + table);
  await writePrivately(configOf('mixed'), journalOf('mixed') + tables.join('\n') + table);

  const running =
    (name: string, secret: string): Run =>
    (...args) =>
      ended(args, {
        ...environmentOf(folder),
        SLUICE_CONFIG: configOf(name),
        OFFICE_KEY: secret,
        SLUICE_ACTOR: 'operator@desk',
        TZ: 'UTC',
      });
  return {
    gateways: { direct, behind },
    direct: running('direct', ''),
    behind: running('behind', key),
    mixed: running('mixed', key),
    remembering: running('remembering', key),
    rememberingUrl: remembering.url,
    withKey: (secret) => running('behind', secret),
    client: createEdgeClient({ edgeUrl: edge.url, key }),
    edgeUrl: edge.url,
    key,
    folder,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([edge.stop(), remembering.stop()]);
      await Promise.all([direct.stop(), behind.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}

async function writePrivately(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await chmod(file, 0o600);
}

function ended(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [SLUICE, ...args], options, (error, stdout, stderr) => {
      const failed = typeof error?.code === 'number' ? error.code : -1;
      resolve({ code: error === null ? 0 : failed, stdout, stderr });
    });
    child.stdin?.end();
  });
}

const UUID = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/g;
const HASH = /\b[\da-f]{64}\b/g;
const ISO = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?/g;
const EPOCH = /\b1[789]\d{11}\b/g;

const plain = (text: string): string =>
  text
    .replace(UUID, '<id>')
    .replace(HASH, '<digest>')
    .replace(ISO, '<time>')
    .replace(EPOCH, '<time>')
    .replaceAll('operator@desk by tests', 'operator@desk')
    .replace(/holds for [\w ]+/g, 'holds for <span>')
    .replace(/"windowMs": ?\d+/g, '"windowMs": <span>');

/** Without what differs from one run to the next: ids, digests and times, and who asks: an edge puts the name of the key behind the person's. */
export function alike({ code, stdout, stderr }: Ended): Ended {
  return { code, stdout: plain(stdout), stderr: plain(stderr) };
}
