/** An edge of one host before an emulated gateway, with an instance for each case: none finds what another has changed. */
import { Clock, createEmulator, serveEmulator, type Emulator, type Instance } from '@sluice/emulator';
import type { EdgeConfig, Scope } from '@sluice/edge';
import { makeKey, type EdgeHost, type RunningEdge } from '../edge-hosts.ts';

/** Whose key a call presents: one that may do everything, one that may only name an actor, one that may call once in ten seconds, or none. */
type Caller = 'all' | 'scopeless' | 'slow' | 'none';

export interface ControlCall {
  readonly method: string;
  /** Behind `/api/v1`. */
  readonly path: string;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly caller?: Caller;
}

export interface ControlStage extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly gatewayUrl: string;
  readonly call: (call: ControlCall) => Promise<Response>;
  /** Calls an edge to which no instance can be added. */
  readonly callFixed: ControlStage['call'];
  /** The number of an instance that is logged out, and that no other case has. */
  readonly freshInstance: () => string;
  /** Makes the gateway refuse every call of an instance because it starts, as it may (evidence/errors#not-ready). */
  readonly startForEver: (idInstance: string) => void;
  /** The number of one that the gateway has and the edge has not. */
  readonly spareInstance: () => string;
  /** Makes messages wait at an instance, as others have sent them; the gateway has counted them. */
  readonly fill: (idInstance: string, count: number) => void;
}

const INSTANCES = 260;
const SPARE = 10;
/** Of these one is protected, and one speaks Chat-API. */
export const PROTECTED_ID = '1101009001';
export const CHAT_API_ID = '1001';
export const TOKEN: string = 'emulated-token-of-the-tests';

export async function startStage(host: EdgeHost): Promise<ControlStage> {
  const emulator = createEmulator({ clock: Clock.real() });
  const starting = new Set<string>();
  const answering: Emulator = {
    ...emulator,
    fetch: async (request, sent) => {
      const [, idInstance = ''] = /^\/waInstance(\d+)\//.exec(new URL(request.url).pathname) ?? [];
      return starting.has(idInstance)
        ? Response.json({ message: 'instance in starting process try later' }, { status: 400 })
        : emulator.fetch(request, sent);
    },
  };
  const served = await serveEmulator(answering, { port: 0, host: '127.0.0.1', control: false });
  const numbers = [...Array.from({ length: INSTANCES }, (_, n) => String(1_101_000_001 + n)), PROTECTED_ID];
  const spare = Array.from({ length: SPARE }, (_, n) => String(1_102_000_001 + n));
  const accounts = new Map<string, Instance>();
  for (const idInstance of [...numbers, ...spare]) {
    const account = {
      idInstance,
      apiTokenInstance: TOKEN,
      name: `shop-${idInstance}`,
      product: 'whatsapp',
      state: 'notAuthorized',
      wid: '',
    } as const;
    accounts.set(idInstance, emulator.engine.addInstance(account, emulator.clock.now()));
  }
  const made = { all: await makeKey(), scopeless: await makeKey(), slow: await makeKey() };
  const keyOf = (
    caller: Exclude<Caller, 'none'>,
    scopes: readonly Scope[] | undefined,
    callsPerSecond: number,
  ): EdgeConfig['keys'] => made[caller].keys.map((key) => ({ ...key, name: caller, callsPerSecond, ...(scopes && { scopes }) }));
  const gateway = { apiUrl: served.url, apiTokenInstance: TOKEN };
  const config = {
    keys: [...keyOf('all', undefined, 10_000), ...keyOf('scopeless', ['actor:set'], 10_000), ...keyOf('slow', undefined, 0.1)],
    instances: [
      ...numbers.map((idInstance) => ({ idInstance, ...gateway, ...(idInstance === PROTECTED_ID && { protected: true }) })),
      { flavor: 'chat-api', instanceId: CHAT_API_ID, apiUrl: served.url, token: TOKEN },
    ],
  } satisfies EdgeConfig;
  const sealing = `first:${'0123456789abcdef'.repeat(4)}`;
  const edge = await host.start(
    { ...config, gateways: [{ apiUrl: served.url }] },
    { env: { SLUICE_EDGE_SEALING_KEYS: sealing } },
  );
  // Nothing can be added here.
  const fixed = await host.start(config);
  const accountOf = (idInstance: string): Instance => {
    const account = accounts.get(idInstance);
    if (account === undefined) throw new RangeError(`The stage has no instance ${idInstance}.`);
    return account;
  };
  const callOf =
    ({ url }: RunningEdge): ControlStage['call'] =>
    async ({ method, path, body, headers = {}, caller = 'all' }) =>
      fetch(`${url}/api/v1${path}`, {
        method,
        headers: { ...(caller !== 'none' && { authorization: `Bearer ${made[caller].key}` }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
  const unused = numbers.slice(0, INSTANCES);
  return {
    emulator,
    gatewayUrl: served.url,
    call: callOf(edge),
    callFixed: callOf(fixed),
    freshInstance: () => takeFrom(unused),
    spareInstance: () => takeFrom(spare),
    startForEver: (idInstance) => void starting.add(idInstance),
    fill(idInstance, count) {
      const now = emulator.clock.now();
      for (let n = 0; n < count; n += 1) {
        const body = { chatId: `7999${String(n).padStart(7, '0')}@c.us`, message: `Offer ${n}` };
        accountOf(idInstance).accept({ type: 'sendMessage', body }, now);
      }
      emulator.clock.advance(10_001);
    },
    async [Symbol.asyncDispose]() {
      await edge.stop();
      await fixed.stop();
      await served.close();
    },
  };
}

function takeFrom(numbers: string[]): string {
  const idInstance = numbers.shift();
  if (idInstance === undefined) throw new RangeError('The stage has no instance left.');
  return idInstance;
}
