import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, createEmulator, serveEmulator, type Emulator } from '@sluice/emulator';
import { startProxy, type Proxy } from './proxy.ts';
import { ID, products, TOKEN, waitingAt, type Scene } from './scene.ts';

/** All that outlives a process that is killed: the gateway, the way to it, and the file of the journal. */
export interface Stage extends AsyncDisposable {
  readonly scene: Scene;
  readonly emulator: Emulator;
  readonly proxy: Proxy;
  /** The file of the journal. */
  readonly journal: string;
}

const START = Date.UTC(2026, 0, 1);
/** The pause between two messages that leave: one leaves when it has been captured and the queue has not been cleared yet. */
const DELAY_MS = 6000;

export async function setUp(scene: Scene): Promise<Stage> {
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
      // Without a recipient nothing of Chat-API can be put back.
      behaviours: { recipientInMetadata: true },
    },
    emulator.clock.now(),
  );
  for (const body of waitingAt(scene)) account.accept({ type: 'sendMessage', body: { ...body } }, emulator.clock.now());
  // The count knows of them from now on.
  emulator.clock.advance(10_000);
  if (gateway === 'sending') account.changeState({ state: sending }, emulator.clock.now());
  const served = await serveEmulator(emulator, { port: 0, host: '127.0.0.1', control: false });
  const proxy = await startProxy(new URL(served.url), emulator.clock);
  const folder = await mkdtemp(join(tmpdir(), 'sluice-crash-'));
  return {
    scene,
    emulator,
    proxy,
    journal: join(folder, 'journal.db'),
    [Symbol.asyncDispose]: async () => {
      await proxy.close();
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}
