/** Every operation that changes or sends, once for every status that an answer can have; it runs on each runtime, against the counter. */
import {
  createChatApiClient,
  createGatewayClient,
  sendOperation,
  SluiceError,
  type ChatApiClient,
  type PlainClient,
  type V3Client,
} from '@sluice/core';

const TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
const STATUSES = Array.from({ length: 500 }, (_, at) => 100 + at);
/** The counter keeps the connection of the first, and resets or closes those of the others. */
const KEPT = 997;
const STALE = [998, 999];
const AT_ONCE = 10;
const chatId = '79990000001@c.us';
const phone = { phoneNumber: 79990000001 };

const CLEAR = {
  name: 'clearMessagesQueue',
  path: '/waInstance{idInstance}/clearMessagesQueue/{apiTokenInstance}',
  verb: 'GET',
  effect: 'change',
} as const;

type Calls<Client> = readonly ((client: Client) => Promise<unknown>)[];

const plain: Calls<PlainClient> = [
  (client) => client.clearMessagesQueue(),
  (client) => client.clearWebhooksQueue(),
  (client) => client.setSettings({ delaySendMessagesMilliseconds: 3000 }),
  (client) => client.reboot(),
  (client) => client.logout(),
  (client) => client.qr(),
  (client) => client.getAuthorizationCode(phone),
  (client) => client.sendMessage({ chatId, message: 'Hello' }),
  (client) => client.sendFileByUrl({ chatId, urlFile: 'https://files.example/a.pdf', fileName: 'a.pdf' }),
  (client) => client.sendFileByUpload({ chatId, file: new Blob(['%PDF']), fileName: 'price.pdf' }),
  (client) => client.sendLocation({ chatId, latitude: 1, longitude: 2 }),
  (client) => client.sendContact({ chatId, contact: { phoneContact: 79990000002 } }),
  (client) => client.sendPoll({ chatId, message: 'When?', options: [{ optionName: 'Now' }, { optionName: 'Never' }] }),
  (client) => client.forwardMessages({ chatId, chatIdFrom: chatId, messages: ['1'] }),
  (client) => client.checkWhatsapp(phone),
  (client) => client.deleteNotification(7),
];
const v3: Calls<V3Client> = [(client) => client.checkAccount(phone)];
const chatApi: Calls<ChatApiClient> = [
  (client) => client.clearMessagesQueue(),
  (client) => client.clearActionsQueue(),
  (client) => client.setSettings({ ackNotificationsOn: true }),
  (client) => client.reboot(),
  (client) => client.sendMessage({ chatId, body: 'Hello' }),
  (client) => client.checkPhone('79990000001'),
];

/** So many requests are the calls of `tryOnce`, each of them once. `sendOperation` makes one of them. */
export const CALLS: number = (plain.length + v3.length + chatApi.length + 1) * (STATUSES.length + STALE.length);

/** @returns the codes of the errors that the calls have failed with, in the order of the alphabet. */
export async function tryOnce(url: string): Promise<string> {
  const codes = new Set<string>();
  for (let at = 0; at < STATUSES.length; at += AT_ONCE) {
    await Promise.all(
      STATUSES.slice(at, at + AT_ONCE).map(async (status) => {
        for (const call of callsOf(url, status)) codes.add(await codeOf(call()));
      }),
    );
  }
  for (const status of STALE) {
    for (const call of callsOf(url, status)) {
      await keepConnection(url);
      codes.add(await codeOf(call()));
    }
  }
  return Array.from(codes).toSorted().join();
}

function callsOf(url: string, status: number): readonly (() => Promise<unknown>)[] {
  const connection = { apiUrl: url, mediaUrl: url, idInstance: `1101000${status}`, apiTokenInstance: TOKEN };
  const credentials = { ...connection, idInstance: `1102000${status}` };
  return [
    ...plain.map((call) => () => call(createGatewayClient({ ...connection, flavor: 'plain' }))),
    ...v3.map((call) => () => call(createGatewayClient({ ...connection, flavor: 'v3' }))),
    ...chatApi.map((call) => () => call(createChatApiClient({ apiUrl: url, instanceId: `1101000${status}`, token: TOKEN }))),
    () => sendOperation({ operation: CLEAR, credentials }, { timeoutMs: 30_000, read: async (body) => body?.cancel() }),
  ];
}

let reads = 1_000_000;

/** Reads, of an instance that nothing else reads, so that it does not have to wait for its turn. */
async function keepConnection(url: string): Promise<void> {
  reads += 1;
  const connection = { apiUrl: url, idInstance: `${reads}${KEPT}`, apiTokenInstance: TOKEN };
  await createGatewayClient({ ...connection, flavor: 'plain' }).getMessagesCount();
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'none',
    (cause: unknown) => (cause instanceof SluiceError ? cause.code : String(cause)),
  );
}

/** Does the same with the runtime's own `fetch`, as far as the ways to call a gateway go: what it repeats is for the counter to see. */
export async function tryOwnFetch(url: string): Promise<void> {
  const inits: Readonly<Record<string, () => RequestInit>> = {
    GET: () => ({}),
    DELETE: () => ({ method: 'DELETE' }),
    POST: () => ({ method: 'POST', body: '{}' }),
    upload: () => ({ method: 'POST', body: new Blob(['%PDF']) }),
  };
  for (const [name, initOf] of Object.entries(inits)) {
    const call = async (status: number): Promise<unknown> =>
      fetch(`${url}/own/${name}/instance${status}/`, { ...initOf(), redirect: 'manual', cache: 'no-store' })
        .then((response) => response.text())
        .catch(() => undefined);
    for (const status of STATUSES) await call(status);
    for (const status of STALE) {
      await call(KEPT);
      await call(status);
    }
  }
}
