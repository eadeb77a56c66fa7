import { Clock, createEmulator, serveEmulator, type Emulator } from '@sluice/emulator';

export const ID = '1101000001';
export const TOKEN = 'gw-token.0123456789';

/** A gateway on loopback that outlives the processes which call it. */
export interface Gateway extends AsyncDisposable {
  readonly url: string;
  readonly emulator: Emulator;
  /** The methods that arrived, in their order. */
  readonly calls: readonly string[];
  /** How many wait. */
  readonly waiting: () => number;
  /** What they say, in their order. */
  readonly texts: () => readonly string[];
  /** What happens when a call arrives, before it is carried out or after that, before its answer leaves. */
  hook: (side: 'before' | 'after', call: WireCall) => Promise<void>;
}

export interface WireCall {
  readonly method: string;
  /** Which one of its method it is, from 1. */
  readonly nth: number;
}

export interface GatewayStart {
  /** How many times as fast as the real one its time passes. */
  readonly speed: number;
  /** How many messages wait at the beginning. */
  readonly waiting: number;
  readonly state?: 'notAuthorized' | 'blocked';
}

export async function startGateway({ speed, waiting, state = 'notAuthorized' }: GatewayStart): Promise<Gateway> {
  const emulator = createEmulator({ clock: Clock.fast(speed) });
  const account = emulator.engine.addInstance(
    { idInstance: ID, apiTokenInstance: TOKEN, name: 'shop', product: 'whatsapp', state, wid: '' },
    emulator.clock.now(),
  );
  for (let i = 0; i < waiting; i += 1) {
    const chatId = `7999000${String(i).padStart(4, '0')}@c.us`;
    account.accept({ type: 'sendMessage', body: { chatId, message: `Offer ${i}` } }, emulator.clock.now());
  }
  const calls: string[] = [];
  const served = await serveEmulator(
    {
      ...emulator,
      fetch: async (request, sent) => {
        const method = new URL(request.url).pathname.split('/')[2] ?? '';
        calls.push(method);
        const call = { method, nth: calls.filter((one) => one === method).length };
        await gateway.hook('before', call);
        const answer = await emulator.fetch(request, sent);
        await gateway.hook('after', call);
        return answer;
      },
    },
    { port: 0, host: '127.0.0.1', control: false },
  );
  const gateway: Gateway = {
    url: served.url,
    emulator,
    calls,
    waiting: () => account.shown(emulator.clock.now()).length,
    texts: () => account.shown(emulator.clock.now()).map(({ body }) => String(body['message'])),
    hook: async () => undefined,
    [Symbol.asyncDispose]: () => served.close(),
  };
  return gateway;
}
