import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, createEmulator, serveEmulator, type Emulator, type Instance } from '@sluice/emulator';
import type { Edge } from './edges.ts';
import { listen, startProxy, type Proxy } from './proxy.ts';
import { ID, products, TOKEN, waitingAt, type Scene } from './scene.ts';

/** All that outlives a process: the gateway, the way to it, and the file of the journal. */
export interface Stage extends AsyncDisposable {
  readonly scene: Scene;
  readonly emulator: Emulator;
  readonly proxy: Proxy;
  /** Where a process finds the gateway, and what opens it. */
  readonly gateway: { readonly url: string; readonly token: string };
  /** The file of the journal. */
  readonly journal: string;
}

const START = Date.UTC(2026, 0, 1);
/** The pause between two messages that leave: one leaves when it has been captured and the queue has not been cleared yet. */
export const DELAY_MS = 6000;

/** At so many looks at the state a number is connected. */
const CONNECTED_AT = 3;

/** The same gateway, to which a number is connected while it is being waited for. */
function connecting(emulator: Emulator, account: Instance): Emulator {
  let looks = 0;
  return {
    ...emulator,
    fetch: (request, ...rest) => {
      if (/getStateInstance/i.test(request.url)) looks += 1;
      if (looks === CONNECTED_AT) account.changeState({ state: 'authorized' }, emulator.clock.now());
      return emulator.fetch(request, ...rest);
    },
  };
}

export async function setUp(scene: Scene, edge: Edge | undefined): Promise<Stage> {
  const { flavor, gateway } = scene;
  const emulator = createEmulator({ clock: Clock.stepped(START) });
  const { blocked, sending } = products[flavor];
  const account = emulator.engine.addInstance(
    {
      idInstance: ID,
      apiTokenInstance: TOKEN,
      name: 'shop',
      product: products[flavor].name,
      state: blocked,
      wid: '',
      settings: { delaySendMessagesMilliseconds: DELAY_MS },
      // Without a recipient nothing of Chat-API can be restored.
      behaviours: { recipientInMetadata: true },
    },
    emulator.clock.now(),
  );
  for (const body of waitingAt(scene)) account.accept({ type: 'sendMessage', body: { ...body } }, emulator.clock.now());
  // The count knows of them from now on.
  emulator.clock.advance(10_000);
  if (gateway === 'sending') account.changeState({ state: sending }, emulator.clock.now());
  const served = await serveEmulator(scene.kind === 'connect' ? connecting(emulator, account) : emulator, {
    port: 0,
    host: '127.0.0.1',
    control: false,
  });
  const server = edge?.upstream ?? (await listen());
  const proxy = startProxy(server, new URL(served.url), emulator.clock);
  const folder = await mkdtemp(join(tmpdir(), 'sluice-crash-'));
  return {
    scene,
    emulator,
    proxy,
    gateway: edge === undefined ? { url: proxy.url, token: TOKEN } : { url: edge.url, token: edge.key },
    journal: join(folder, 'journal.db'),
    [Symbol.asyncDispose]: async () => {
      await proxy.close();
      if (edge === undefined) server.close();
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}
