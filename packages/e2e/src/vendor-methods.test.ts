import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, createEmulator, serveEmulator, type Instance, type ServedEmulator } from '@sluice/emulator';
import { operations, otherMethods } from '@sluice/openapi/operations';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newerCalls, olderCalls, type Calls, type Given } from './vendor-calls.ts';
import { call, methodsOf, newerClient, olderClient, type Credentials, type Parts } from './vendor-clients.ts';

/** Longer than every limit of calls, and than two messages take to leave. */
const PAST_ALL_LIMITS_MS = 11_000;

/** What methods are called that no program calls: they check what was given, or put a request together. */
const HELPERS: ReadonlySet<string> = new Set([
  'validatePhoneNumber',
  'buildUrl',
  'buildEndpoint',
  'makeRequest',
  'makeFileUploadRequest',
  'addChadIdParam',
  'addPhoneParam',
  'addMessageIdParam',
]);

/** The gateway refuses them today (evidence/sending#switched-off). A behaviour lets the other tests send them. */
const SWITCHED_OFF: ReadonlySet<string> = new Set(['sendButtons', 'sendTemplateButtons', 'sendListMessage']);

/** Those that take a callback, and the loop that calls it: `vendor-callbacks.test.ts` runs them. */
const CALLBACKS = /^(?:on[A-Z]\w+|(?:start|stop)ReceivingNotifications)$/;

interface VendorCall {
  readonly part: string;
  readonly name: string;
  readonly method: string;
  readonly args: Calls[string];
}

const clock = Clock.stepped(Date.UTC(2026, 0, 1));
const emulator = createEmulator({ clock });
const folder = mkdtempSync(join(tmpdir(), 'sluice-vendor-'));
const picture = join(folder, 'picture.jpg');
let served: ServedEmulator;

beforeAll(async () => {
  // The newer client prints every request, and has no option against it.
  vi.spyOn(console, 'log').mockReturnValue();
  writeFileSync(picture, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  served = await serveEmulator(emulator, { port: 0, host: '127.0.0.1', control: false });
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

/** An instance for one call, which has sent, published and received something already. */
function makeInstance({ oldButtons = true } = {}): { readonly instance: Instance; readonly given: Given } {
  const idInstance = String(1101000001 + emulator.engine.instances().length);
  const options = { name: idInstance, product: 'whatsapp', wid: '79990000001@c.us', state: 'authorized' } as const;
  const credentials = { idInstance, apiTokenInstance: `emulated-token-of-${idInstance}` };
  const instance = emulator.engine.addInstance({ ...credentials, ...options, behaviours: { oldButtons } }, clock.now());
  const sent = instance.accept(
    { type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'Good morning' } },
    clock.now(),
  );
  const status = instance.accept({ type: 'sendTextStatus', body: { message: 'Open until nine' } }, clock.now());
  clock.advance(PAST_ALL_LIMITS_MS);
  emulator.engine.advance(clock.now());
  const { receiptId = 0 } = instance.oldestNotification(clock.now()) ?? {};
  return { instance, given: { idMessage: sent?.id ?? '', idStatus: status?.id ?? '', receiptId, picture } };
}

function credentialsOf({ idInstance, apiTokenInstance }: Instance): Credentials {
  return { url: served.url, idInstance, apiTokenInstance };
}

/** The calls of an instance as the log has them. */
function logged({ idInstance }: Instance): readonly object[] {
  return emulator.requests
    .all()
    .filter((request) => request.idInstance === idInstance)
    .map(({ operation, status, refusal }) => ({ operation, status, refusal }));
}

/** Whether it is an operation of the contract. */
function isKnown(method: string): boolean {
  return operations.some((one) => one.method === method && one.messengers.includes('whatsapp'));
}

async function run(parts: Parts, { part, name, args }: VendorCall, given: Given): Promise<unknown> {
  return call(parts[part], name, typeof args === 'function' ? args(given) : args);
}

/** The calls of a client, each with the name that the gateway has for it. */
function listCalls(calls: Calls): readonly VendorCall[] {
  return Object.entries(calls).map(([of, args]) => {
    const [part = '', name = ''] = of.split('.');
    return { part, name, method: name === 'getQR' ? 'qr' : name, args };
  });
}

describe.each([
  { name: '@green-api/whatsapp-api-client-js-v2', make: newerClient, calls: newerCalls },
  { name: '@green-api/whatsapp-api-client', make: olderClient, calls: olderCalls },
])('$name', ({ name: packageName, make, calls }) => {
  const cases = listCalls(calls);

  test('every method that it has is run here', () => {
    const parts = make(credentialsOf(makeInstance().instance));
    const all = Object.entries(parts).flatMap(([part, object]) => methodsOf(object).map((name) => ({ part, name })));
    const callable = all.filter(({ name }) => !HELPERS.has(name));
    const requests = callable.filter(({ name }) => !CALLBACKS.test(name));
    const played = cases.filter(({ method }) => isKnown(method)).length;
    process.stdout.write(
      `${packageName}: ${callable.length} methods; ${requests.length} send a request, of which ${played} are in the contract\n`,
    );
    expect(requests.map(({ part, name }) => `${part}.${name}`).toSorted()).toEqual(Object.keys(calls).toSorted());
  });

  test.each(cases.filter(({ method }) => isKnown(method)))('$name succeeds', async (one) => {
    const { instance, given } = makeInstance();
    const answer = await run(make(credentialsOf(instance)), one, given);
    expect(answer).not.toMatchObject({ result: false });
    expect(logged(instance)).toEqual([{ operation: one.method, status: 200 }]);
  });

  test.each(cases.filter(({ method }) => !isKnown(method)))('$name is in the log as not played', async (one) => {
    expect(otherMethods.map(({ method }) => method)).toContain(one.method);
    const { instance, given } = makeInstance();
    await expect(run(make(credentialsOf(instance)), one, given)).rejects.toThrow('404');
    expect(logged(instance)).toEqual([{ operation: one.method, status: 404, refusal: 'not-played' }]);
  });
});

test.each(listCalls(olderCalls).filter(({ name }) => SWITCHED_OFF.has(name)))(
  '$name of the older client is refused, as the gateway refuses it today',
  async (one) => {
    const { instance, given } = makeInstance({ oldButtons: false });
    await expect(run(olderClient(credentialsOf(instance)), one, given)).rejects.toThrow('403');
    expect(logged(instance)).toEqual([{ operation: one.method, status: 403 }]);
  },
);
