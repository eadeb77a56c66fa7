import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EdgeConfig } from '@sluice/edge';
import { Clock, createEmulator, serveEmulator, type Emulator } from '@sluice/emulator';
import { listen, startProxy, type Proxy } from '../crash/proxy.ts';
import { ID, TOKEN, type Text } from '../crash/scene.ts';
import { startEdge, type EdgeProcess, type EdgeStart } from './edge-process.ts';

/** All that outlives an edge: the gateway, the way to it, and the folder of the edge. */
export interface EdgeStage extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly proxy: Proxy;
  readonly key: string;
  readonly folder: string;
  /** The journal of the only instance. */
  readonly journal: string;
  /** Starts the edge, again if it was killed. */
  readonly start: (options?: Pick<EdgeStart, 'point' | 'program'>) => Promise<EdgeProcess | 'gone'>;
}

export interface EdgeSetting {
  /** A key that may do everything, and the keys of the configuration. */
  readonly key: string;
  readonly keys: EdgeConfig['keys'];
  /** Where Node keeps what it makes of the program. */
  readonly cache: string;
  /** What the gateway has accepted before, in its order. */
  readonly waiting: readonly Text[];
  readonly env?: Readonly<Record<string, string>>;
}

const START = Date.UTC(2026, 0, 1);

export async function setUpEdge({ key, keys, cache, waiting, env = {} }: EdgeSetting): Promise<EdgeStage> {
  const emulator = createEmulator({ clock: Clock.stepped(START) });
  const account = emulator.engine.addInstance(
    { idInstance: ID, apiTokenInstance: TOKEN, name: 'shop', product: 'whatsapp', state: 'blocked', wid: '' },
    emulator.clock.now(),
  );
  for (const body of waiting) account.accept({ type: 'sendMessage', body: { ...body } }, emulator.clock.now());
  // The count knows of them from now on.
  emulator.clock.advance(10_000);
  const served = await serveEmulator(emulator, { port: 0, host: '127.0.0.1', control: false });
  const server = await listen();
  const proxy = startProxy(server, new URL(served.url), emulator.clock);
  const folder = await mkdtemp(join(tmpdir(), 'sluice-killed-'));
  const config = JSON.stringify({ keys, instances: [{ idInstance: ID, apiUrl: proxy.url, apiTokenInstance: TOKEN }] });
  return {
    emulator,
    proxy,
    key,
    folder,
    journal: join(folder, `instance-${ID}.sqlite`),
    start: (options = {}) =>
      startEdge({ clockUrl: proxy.url, now: () => emulator.clock.now(), config, folder, cache, env, ...options }),
    [Symbol.asyncDispose]: async () => {
      await proxy.close();
      server.close();
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}
