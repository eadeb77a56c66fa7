import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure, configureEdge, environmentOf, SLUICE } from './configured-sluice.ts';
import { makeKey, node, type RunningEdge } from './edge-hosts.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';
import { Terminal } from './terminal.ts';

export const KIOSK = '1101000002';
export const STALL = '1101000003';
/** Each of a broadcast has the same text. Behind so many a message is too far from the head to have left while it was captured. */
export const OFFERS = 60;
export const ORDERS = 5;

/** The kiosk was blocked in the middle of a broadcast; behind it wait the texts of customers. The stall has nothing to send. */
const SCENARIO = {
  title: 'A broadcast and a ban',
  description: 'For the stories of the terminal app.',
  instances: [
    { name: 'kiosk', idInstance: KIOSK, product: 'whatsapp', state: 'blocked' },
    { name: 'stall', idInstance: STALL, product: 'whatsapp', state: 'authorized' },
  ],
};

/** An operator's desk: a gateway, a configuration, a journal, and the app in a terminal. */
export interface AppDesk {
  readonly emulator: RunningEmulator;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Opens the app; the one before is no longer there. */
  open(): Terminal;
  /** A message that a program of the kiosk sends, such as the answer to a customer. */
  send(chat: number, message: string): Promise<void>;
  /** The texts that wait at the gateway, the first first. */
  waiting(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * @param name is in the name of its folder, so that none has that of another.
 * @param reach whether `sluice` calls the gateway itself, or through an edge.
 */
export async function openAppDesk(name: string, reach: 'direct' | 'edge' = 'direct'): Promise<AppDesk> {
  const folder = mkdtempSync(join(tmpdir(), `sluice-desk-${name}-`));
  const scenario = join(folder, 'scenario.json');
  writeFileSync(scenario, JSON.stringify(SCENARIO));
  const emulator = await startEmulator('--scenario', scenario);
  const edge = reach === 'edge' ? await startEdge(emulator) : undefined;
  if (edge === undefined) configure(folder, emulator, INSTANCES);
  else configureEdge(folder, edge);
  const environment = environmentOf(folder);
  let app: Terminal | undefined;

  async function call(operation: string, body?: object): Promise<unknown> {
    const address = `${emulator.url}/waInstance${KIOSK}/${operation}/${emulator.tokenOf(KIOSK)}`;
    const answer = await fetch(
      address,
      body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
    if (!answer.ok) throw new Error(`The gateway answered ${answer.status} to ${operation}.`);
    return answer.json();
  }

  async function send(chat: number, message: string): Promise<void> {
    await call('sendMessage', { chatId: `${79_990_000_000 + chat}@c.us`, message });
  }

  /** The limits of the gateway go by its clock. */
  async function sendSlowly(chat: number, message: string): Promise<void> {
    await send(chat, message);
    await emulator.advance(100);
  }

  for (let chat = 1; chat <= OFFERS; chat++) await sendSlowly(chat, 'Everything at half the price today');
  for (let chat = 1; chat <= ORDERS; chat++) await sendSlowly(OFFERS + chat, `Order ${chat} is ready`);
  // The count knows of what was there from the beginning.
  await emulator.advance(10_000);

  return {
    emulator,
    environment,
    open() {
      app = new Terminal(process.execPath, [SLUICE], {
        columns: 80,
        rows: 24,
        environment: { SLUICE_CONFIG: join(folder, 'config.toml'), HOME: folder },
      });
      return app;
    },
    send,
    async waiting() {
      // The app has read the list too, and the limit is for both together.
      await emulator.advance(2000);
      return textsOf(await call('showMessagesQueue'));
    },
    async close() {
      app?.close();
      await edge?.stop();
      await emulator.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const INSTANCES = { kiosk: KIOSK, stall: STALL } as const;

async function startEdge(emulator: RunningEmulator): Promise<RunningEdge & { readonly key: string }> {
  const { key, keys } = await makeKey();
  const instances = Object.entries(INSTANCES).map(([name, idInstance]) => ({
    idInstance,
    name,
    environment: 'production' as const,
    apiUrl: emulator.url,
    apiTokenInstance: emulator.tokenOf(idInstance),
  }));
  return { ...(await node.start({ keys, instances })), key };
}

function textsOf(list: unknown): readonly string[] {
  if (!Array.isArray(list)) throw new TypeError('The gateway answered no list.');
  return list.map((entry: unknown) => {
    const body: unknown = typeof entry === 'object' && entry !== null && 'body' in entry ? entry.body : undefined;
    const text: unknown = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
    return typeof text === 'string' ? text : '';
  });
}
